"""A real keyring of a test's own: gnome-keyring on a message bus of its own, with a record of who was prompted."""

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from jeepney import DBusAddress, MessageType, new_error
from jeepney.io.blocking import open_dbus_connection

from tests.helpers.desktop.bus_client import BusClient
from tests.helpers.desktop.desktop import home_environment, short_folder
from tests.helpers.desktop.program import Program
from tests.helpers.desktop.session_bus import SessionBus
from tests.helpers.waiting import wait_until

SECRETS = "org.freedesktop.secrets"
SERVICE = DBusAddress("/org/freedesktop/secrets", SECRETS, "org.freedesktop.Secret.Service")
LOGIN = SERVICE.with_interface("org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface")
PASSWORD = b"pw"
PROMPTER = "org.gnome.keyring.SystemPrompter"
START_SECONDS = 10.0


class PromptRecorder:
    """Stands where the desktop would open a window that asks for the password; counts the calls, answers none."""

    def __init__(self, bus_address: str) -> None:
        self.prompts = 0
        self._connection = open_dbus_connection(bus=bus_address)
        self._connection.bus_proxy.RequestName(PROMPTER)
        self._thread = threading.Thread(target=self._serve, name="prompter", daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._connection.sock.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._connection.close()

    def _serve(self) -> None:
        try:
            while True:
                message = self._connection.receive()
                if message.header.message_type is MessageType.method_call:
                    self.prompts += 1
                    self._connection.send(new_error(message, "org.freedesktop.DBus.Error.Failed"))
        except ConnectionResetError:
            return


@dataclass(frozen=True)
class KeyringDaemon:
    """A running gnome-keyring whose default collection is unlocked until `lock`."""

    program: Program
    bus: BusClient
    prompter: PromptRecorder

    @classmethod
    def start(cls, *, environment: Mapping[str, str], bus_address: str, logs: Path) -> Self:
        """Start it for the home that `environment` names; return when it answers."""
        password, writing = os.pipe()
        os.write(writing, PASSWORD)  # a line break would be part of the password
        os.close(writing)
        try:
            program = Program(
                ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
                environment=environment,
                log=logs / "gnome-keyring.log",
                stdin=password,
            )
        finally:
            os.close(password)
        bus = BusClient(bus_address)
        wait_until(lambda: SECRETS in bus.names(), timeout=START_SECONDS, what="the keyring on the bus")
        return cls(program, bus, PromptRecorder(bus_address))

    @property
    def prompts(self) -> int:
        """How often a window was to ask for the password."""
        return self.prompter.prompts

    def lock(self) -> None:
        """Lock the default collection, as a user can."""
        self.bus.call(SERVICE, "Lock", "ao", [self._collection()])

    def unlock(self) -> None:
        """Unlock it as the login does, with the password and without a window."""
        _, session = self.bus.call(SERVICE, "OpenSession", "sv", "plain", ("s", ""))
        secret = (session, b"", PASSWORD, "text/plain")
        self.bus.call(LOGIN, "UnlockWithMasterPassword", "o(oayays)", self._collection(), secret)

    def _collection(self) -> str:
        (path,) = self.bus.call(SERVICE, "ReadAlias", "s", "default")
        return str(path)

    def stop(self) -> None:
        self.prompter.close()
        self.bus.close()
        self.program.stop()


@dataclass(frozen=True)
class KeyringSession:
    """A user's session with an unlocked keyring, and what programs of it are started with."""

    home: Path
    environment: dict[str, str]
    daemon: KeyringDaemon

    def keep(self, **secrets: str) -> None:
        """Store secrets as the library's own command line does."""
        for name, secret in secrets.items():
            command = [sys.executable, "-m", "keyring", "set", "nodetool", name]
            subprocess.run(command, env=self.environment, input=secret, text=True, timeout=30, check=True)

    def kept(self, name: str) -> str | None:
        """Return what the library's own command line finds."""
        command = [sys.executable, "-m", "keyring", "get", "nodetool", name]
        told = subprocess.run(command, env=self.environment, capture_output=True, text=True, timeout=30, check=False)
        return told.stdout.removesuffix("\n") if told.returncode == 0 else None


@contextmanager
def open_keyring_session() -> Iterator[KeyringSession]:
    """Run a keyring in an empty home, on a message bus of its own."""
    with ExitStack() as stack:
        home = stack.enter_context(short_folder())
        # A screen is promised, so that whoever wants to prompt believes that it can.
        environment = {**home_environment(home), "DISPLAY": ":987"}
        bus = SessionBus.start(environment=environment, folder=home, logs=home)
        stack.callback(bus.stop)
        environment["DBUS_SESSION_BUS_ADDRESS"] = bus.address
        daemon = KeyringDaemon.start(environment=environment, bus_address=bus.address, logs=home)
        stack.callback(daemon.stop)
        yield KeyringSession(home, environment, daemon)
