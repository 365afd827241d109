"""A program that wants a port, and has nothing to do with the worker: `stranger PORT SECONDS silent|polite`."""

import socket
import sys
import time


def taken(port: int, *, seconds: float) -> socket.socket | None:
    """Return the port as soon as it is free; None where it never was."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        server = socket.socket()
        server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            server.bind(("127.0.0.1", port))
            server.listen()
        except OSError:
            server.close()
            time.sleep(0.001)
        else:
            return server
    return None


def say(word: str) -> None:
    """Tell whoever started this."""
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def main() -> None:
    """Try, tell, and stay until somebody ends this."""
    port, seconds, manner = sys.argv[1:]
    say("tries")
    server = taken(int(port), seconds=float(seconds))
    say("took" if server else "missed")
    while server:
        connection, _ = server.accept()
        if manner == "polite":
            connection.recv(65536)
            connection.sendall(b'HTTP/1.0 200 OK\r\nContent-Length: 16\r\n\r\n{"status": "ok"}')
            connection.close()


if __name__ == "__main__":
    main()
