import json

from nodetool.deploy.doctor.finding import Finding, Level
from nodetool.deploy.doctor.report import as_json, as_text, has_problem

FINDINGS = [
    Finding("port", Level.OK, "Port 8000 on 127.0.0.1 is free."),
    Finding("signing keys", Level.WARNING, "word " * 40, "Do what is long to tell " * 6),
    Finding("file", Level.PROBLEM, f"/a/{'very-long-' * 10}path cannot be read.", "Mend it."),
]


def test_text_fits_eighty_columns_and_only_a_path_may_be_longer() -> None:
    lines = as_text(FINDINGS).splitlines()
    assert all(len(line) <= 80 or "very-long" in line for line in lines), lines


def test_text_is_aligned() -> None:
    lines = as_text(FINDINGS).splitlines()
    assert lines[0] == "ok       port          Port 8000 on 127.0.0.1 is free."
    assert lines[1].startswith("warning  signing keys  word word")
    assert all(line.startswith(" " * 23) for line in lines[2:8])
    assert "                       -> Mend it." in lines


def test_text_ends_with_what_it_comes_to() -> None:
    assert as_text(FINDINGS).endswith("\n\n1 problem and 1 warning.")
    assert as_text(FINDINGS[:1]).endswith("\n\nNothing to mend.")
    assert as_text(FINDINGS[1:2] * 2).endswith("\n\n2 warnings.")


def test_json_is_a_list_of_findings() -> None:
    assert json.loads(as_json(FINDINGS))[0] == {
        "check": "port",
        "level": "ok",
        "says": "Port 8000 on 127.0.0.1 is free.",
        "do": "",
    }


def test_only_a_problem_is_a_problem() -> None:
    assert has_problem(FINDINGS)
    assert not has_problem(FINDINGS[:2])
