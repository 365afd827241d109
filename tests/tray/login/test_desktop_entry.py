import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodetool.tray.login.desktop_entry import quote_exec, read_entry, split_exec, write_entry

printable = st.text(st.characters(exclude_categories=["C", "Z"], include_characters=" "), max_size=12)
program = printable.filter(lambda text: text and "=" not in text)


@given(st.lists(printable, max_size=4), program)
def test_every_command_comes_back_as_it_was_written(arguments: list[str], first: str) -> None:
    argv = [first, *arguments]
    text = write_entry({"Type": "Application", "Exec": quote_exec(argv)})
    assert split_exec(read_entry(text)["Exec"]) == argv


@pytest.mark.parametrize(
    ("argv", "line"),
    [
        (["/usr/bin/nodetool-tray", "run"], "Exec=/usr/bin/nodetool-tray run"),
        (["/home/jo doe/tray"], 'Exec="/home/jo doe/tray"'),
        (["/p/100%/tray"], "Exec=/p/100%%/tray"),
        # Twice: once for the quotes of Exec, once for the string that every value is.
        (["/p/$x\\y/tray"], 'Exec="/p/\\\\$x\\\\\\\\y/tray"'),
        (["/p/tray", ""], 'Exec=/p/tray ""'),
    ],
)
def test_reserved_characters_are_written_as_the_specification_says(argv: list[str], line: str) -> None:
    assert line in write_entry({"Exec": quote_exec(argv)}).splitlines()


@pytest.mark.parametrize("path", ["/home/a=b/tray", "/home/a\nb/tray", "/home/\x1b[2J/tray"])
def test_program_that_cannot_be_expressed_is_refused(path: str) -> None:
    with pytest.raises(ValueError, match="its path contains"):
        quote_exec([path])


def test_field_codes_are_no_arguments() -> None:
    assert split_exec("nodetool-tray %U run %%x") == ["nodetool-tray", "run", "%x"]


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    for value in read_entry("[Desktop Entry]\n" + text).values():
        split_exec(value)


def test_only_the_first_value_of_the_right_group_counts() -> None:
    text = "Exec=none\n[Desktop Action x]\nExec=no\n[Desktop Entry]\n# Exec=c\nExec=yes\\s1\nExec=later\n"
    assert read_entry(text) == {"Exec": "yes 1"}
