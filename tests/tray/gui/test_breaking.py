"""Long names may continue on the next line, short ones stay as they are."""

from nodetool.tray.gui.breaking import MAY_BREAK_HERE, breakable


def test_only_long_words_are_broken_and_nothing_is_lost() -> None:
    name = "org/A-Very-Long-Name_of-a-Model-v0.3-Q4_K_M.gguf"
    assert breakable(f"Delete {name} now").replace(MAY_BREAK_HERE, "") == f"Delete {name} now"
    assert max(map(len, breakable(name).split(MAY_BREAK_HERE))) <= 10
    assert breakable("llama3.2:1b and a-b") == "llama3.2:1b and a-b"
