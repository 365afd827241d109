import pytest

from nodetool.deploy.downloads.errors import WishRefusedError
from nodetool.deploy.downloads.wish import Wish, understood

HUB = "https://huggingface.co"


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("org/name", Wish("org/name")),
        (" org/name/ ", Wish("org/name")),
        ("org/name:Q4_K_M", Wish("org/name", "Q4_K_M")),
        ("org/name/x-Q4_K_M.gguf", Wish("org/name", "x-Q4_K_M.gguf")),
        ("org/name/sub/x.gguf", Wish("org/name", "sub/x.gguf")),
        ("hf.co/org/name:Q8_0", Wish("org/name", "Q8_0")),
        ("huggingface.co/org/name", Wish("org/name")),
        ("https://huggingface.co/org/name", Wish("org/name")),
        ("https://huggingface.co/org/name/tree/main", Wish("org/name", "", "main")),
        ("https://huggingface.co/org/name/tree/main/Q4", Wish("org/name", "", "main")),
        ("https://huggingface.co/org/name/blob/main/sub/x.gguf", Wish("org/name", "sub/x.gguf", "main")),
        ("https://huggingface.co/org/name/resolve/v1.0/x.gguf?download=true", Wish("org/name", "x.gguf", "v1.0")),
        ("https://www.huggingface.co/org/name/blob/main/a%20b.gguf", Wish("org/name", "a b.gguf", "main")),
    ],
)
def test_ways_to_name_a_model_are_understood(text: str, wish: Wish) -> None:
    assert understood(text, endpoint=HUB) == wish


def test_words_of_their_own_beat_those_of_an_address() -> None:
    page = "https://huggingface.co/org/name/blob/main/x.gguf"
    assert understood(page, file="y.gguf", revision="v2", endpoint=HUB) == Wish("org/name", "y.gguf", "v2")


def test_page_of_a_mirror_is_understood_also_below_a_path() -> None:
    mirror = "https://mirror.example:8443/api/hub"
    assert understood(f"{mirror}/org/name/blob/main/x.gguf", endpoint=mirror) == Wish("org/name", "x.gguf", "main")


@pytest.mark.parametrize(
    "text",
    [
        *("", "/", "..", "../..", "org/..", "org/na me", "org/na\nme", "~/x", "-org/x", "org/-x", "org\\name"),
        *("https://example.org/org/name", "file:///etc/passwd", "ftp://huggingface.co/org/name", "http://[::1/x"),
        *("org/name/../../x.gguf", "org/name/%2e%2e/\0", "https://huggingface.co@evil.example/org/name"),
        *("https://huggingface.co/org/name/blob/main/../x.gguf", "org/n..e", "a" * 200 + "/x"),
    ],
)
def test_what_names_no_repository_is_refused(text: str) -> None:
    with pytest.raises(WishRefusedError):
        understood(text, endpoint=HUB)


@pytest.mark.parametrize("revision", ["../main", "-main", "a b", "/main", "main\n?", "x" * 300])
def test_what_names_no_revision_is_refused(revision: str) -> None:
    with pytest.raises(WishRefusedError):
        understood("org/name", revision=revision, endpoint=HUB)
