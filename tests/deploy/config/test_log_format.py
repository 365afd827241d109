"""The two formats of the log: both without secrets, each line by itself."""

import json
import logging
from collections.abc import Iterator

import pytest

from nodetool.deploy.config.log_format import log_as_set, log_formatter, request_in_hand
from nodetool.deploy.config.redact import Redactor
from nodetool.deploy.config.resolve import resolve
from nodetool.deploy.config.settings import LogFormat

SECRET = 'a"secret\\with-quotes'


@pytest.fixture
def root_logger() -> Iterator[logging.Logger]:
    root = logging.getLogger()
    level = root.level
    yield root
    root.setLevel(level)


def record(message: str) -> logging.LogRecord:
    return logging.LogRecord("a.logger", logging.WARNING, __file__, 1, message, (), None)


def test_json_line_tells_time_level_logger_message_and_request() -> None:
    token = request_in_hand.set("request-7")
    line = json.loads(log_formatter(LogFormat.JSON, Redactor()).format(record("it happened")))
    request_in_hand.reset(token)
    assert line.pop("time").endswith("+00:00")
    assert line == {"level": "warning", "logger": "a.logger", "message": "it happened", "request_id": "request-7"}


@pytest.mark.parametrize("log_format", LogFormat)
def test_secret_is_hidden_before_quoting_could_hide_it_from_us(log_format: LogFormat) -> None:
    line = log_formatter(log_format, Redactor([SECRET])).format(record(f"the key {SECRET} is wrong"))
    assert "with-quotes" not in line


def test_request_id_that_a_caller_made_of_the_token_is_hidden() -> None:
    token = request_in_hand.set("0123456789abcdefghij")
    line = log_formatter(LogFormat.JSON, Redactor(["0123456789abcdefghij"])).format(record("x"))
    request_in_hand.reset(token)
    assert "0123456789abcdefghij" not in line


def test_traceback_and_line_breaks_stay_in_one_json_line() -> None:
    broken = record("two\nlines \x1b[31m")
    try:
        int("the cause")
    except ValueError as error:
        broken.exc_info = (ValueError, error, error.__traceback__)
    line = log_formatter(LogFormat.JSON, Redactor()).format(broken)
    assert len(line.splitlines()) == 1
    assert "\x1b" not in line
    assert "ValueError: invalid literal" in json.loads(line)["message"]


def test_settings_choose_level_and_format_of_our_handlers_alone(root_logger: logging.Logger) -> None:
    ours, theirs = logging.StreamHandler(), logging.StreamHandler()
    ours.setFormatter(log_formatter(LogFormat.TEXT, Redactor()))
    root_logger.addHandler(ours)
    root_logger.addHandler(theirs)
    log_as_set(resolve(environ={"NODETOOL_LOG_FORMAT": "json", "NODETOOL_LOG_LEVEL": "error"}), Redactor())
    for handler in (ours, theirs):
        root_logger.removeHandler(handler)
    assert ours.format(record("x")).startswith("{")
    assert theirs.format(record("x")) == "x"
    assert root_logger.level == logging.ERROR
