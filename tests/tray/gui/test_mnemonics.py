"""Letters by which labels are reached."""

import pytest

from nodetool.tray.gui.mnemonics import spoken, with_mnemonic


@pytest.mark.parametrize(
    ("label", "heard"),
    [("&Save", "Save"), ("保存(&S)", "保存"), ("Enregistrer (&E)", "Enregistrer"), ("Plain", "Plain")],
)
def test_label_is_read_out_without_its_letter(label: str, heard: str) -> None:
    assert spoken(label) == heard


@pytest.mark.parametrize(
    ("label", "letter", "written"),
    [
        ("Start", "t", "S&tart"),
        ("Start", "", "Start"),
        ("This & that", "t", "This && &that"),
        ("Arrêter", "z", "Arrêter"),
        ("启动", "t", "启动(&T)"),
        ("コピー", "C", "コピー(&C)"),
    ],
)
def test_letter_stands_within_the_words_or_behind_those_that_have_none(label: str, letter: str, written: str) -> None:
    assert with_mnemonic(label, letter) == written
