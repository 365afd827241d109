"""Somebody who calls the worker again and again, and counts what comes back."""

import http.client
import threading
from collections import Counter

from benchmarks.chaos.home import Home


class Caller:
    """Calls on a new connection each time; one who `stays` uses, besides, one that stays open."""

    def __init__(self, home: Home, token: str, *, interval: float, stays: bool = False) -> None:
        """Begin; `interval` in seconds."""
        self._port = home.port
        self._headers = {"Authorization": f"Bearer {token}"}
        self._interval = interval
        self._stays = stays
        self._ended = threading.Event()
        self.answers: Counter[str] = Counter()
        """By their status, or by the error in its place."""
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def end(self) -> None:
        """Call no more."""
        self._ended.set()
        self._thread.join()

    def _run(self) -> None:
        staying = self._connection()
        while not self._ended.wait(self._interval):
            if self._stays:
                self._call(staying)
            passing = self._connection()
            self._call(passing)
            passing.close()
        staying.close()

    def _connection(self) -> http.client.HTTPConnection:
        return http.client.HTTPConnection("127.0.0.1", self._port, timeout=10)

    def _call(self, connection: http.client.HTTPConnection) -> None:
        try:
            connection.request("GET", "/v1/models", headers=self._headers)
            response = connection.getresponse()
            response.read()
            self.answers[str(response.status)] += 1
        except (OSError, http.client.HTTPException) as error:
            self.answers[repr(error)] += 1
