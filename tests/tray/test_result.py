import io
import json

import pytest

from nodetool.tray.result import Code, Result, emit


@pytest.mark.parametrize("code", list(Code))
def test_json_goes_to_standard_output_whatever_the_outcome(code: Code) -> None:
    out, err = io.StringIO(), io.StringIO()
    assert emit(Result("text", {"a": 1}, code), as_json=True, out=out, err=err) == code
    expected = {"a": 1} if code is Code.OK else {"a": 1, "error": "text"}
    assert (json.loads(out.getvalue()), err.getvalue()) == (expected, "")


def test_text_goes_to_standard_error_where_it_failed() -> None:
    out, err = io.StringIO(), io.StringIO()
    emit(Result("fine"), as_json=False, out=out, err=err)
    emit(Result("wrong", {}, Code.FAILED), as_json=False, out=out, err=err)
    emit(Result(""), as_json=False, out=out, err=err)
    assert (out.getvalue(), err.getvalue()) == ("fine\n", "wrong\n")
