"""What is put beside the text, on systems that this test does not run on either."""

import pytest

from nodetool.tray.clipboard.formats import CONCEALED, WINDOWS_FORMATS, qt_formats
from nodetool.tray.clipboard.tool import MACOS_TOOLS, WAYLAND_TOOLS, WINDOWS_TOOLS, X11_TOOLS


def test_windows_is_told_three_times_to_keep_no_copy() -> None:
    assert qt_formats("win32") == {
        'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"\0\0\0\0",
        'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\0\0\0\0",
        'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': b"\0\0\0\0",
    }


def test_free_desktops_are_given_the_hint_of_kde() -> None:
    assert qt_formats("linux") == {"x-kde-passwordManagerHint": b"secret"}


def test_qt_marks_nothing_on_macos_where_nobody_would_find_it() -> None:
    assert qt_formats("darwin") == {}


def test_tool_of_macos_conceals_the_text() -> None:
    first = MACOS_TOOLS[0]
    assert first.marks_secrets
    assert f"setStringForType('', '{CONCEALED}')" in first.copy[-1]


def test_tool_of_windows_sets_every_format() -> None:
    first = WINDOWS_TOOLS[0]
    assert first.marks_secrets
    assert all(f"'{name}'" in first.copy[-1] for name in WINDOWS_FORMATS)


@pytest.mark.parametrize("tools", [MACOS_TOOLS, WAYLAND_TOOLS, WINDOWS_TOOLS])
def test_tool_that_marks_is_tried_before_one_that_does_not(tools: tuple[object, ...]) -> None:
    assert [getattr(tool, "marks_secrets", None) for tool in tools] == [True, False]


def test_tools_of_x11_name_the_clipboard_and_never_the_primary_selection() -> None:
    commands = [command for tool in X11_TOOLS for command in (tool.copy, tool.paste, tool.clear)]
    assert all("clipboard" in word for command in commands for word in command if "clip" in word and word != "xclip")
    assert not any("primary" in word for command in commands for word in command)


def test_wayland_is_never_left_to_guess_the_type_from_a_file() -> None:
    assert all("--type" in tool.copy for tool in WAYLAND_TOOLS)
