"""Where the token for the Hugging Face Hub comes from."""

import pytest

from nodetool.deploy.config.errors import KeyringEntryMissingError
from nodetool.deploy.config.resolve import resolve
from nodetool.deploy.server.model_sources import hub_token
from tests.helpers.memory_keyring import MemoryKeyring


def test_token_of_the_environment_needs_no_keyring() -> None:
    keyring = MemoryKeyring()
    assert hub_token(resolve(environ={"HF_TOKEN": "hf_of-the-environment"}), keyring)() == "hf_of-the-environment"
    assert hub_token(resolve(environ={}), keyring)() == ""
    assert keyring.asked == 0


def test_token_in_the_keyring_is_looked_up_at_each_download_and_not_before() -> None:
    keyring = MemoryKeyring()
    token = hub_token(resolve(environ={}, stored={"HF_TOKEN": "keyring"}), keyring)
    assert keyring.asked == 0
    with pytest.raises(KeyringEntryMissingError):
        token()
    keyring.secrets["HF_TOKEN"] = " hf_of-the-keyring\n"
    assert token() == "hf_of-the-keyring"
