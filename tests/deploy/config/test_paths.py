from pathlib import Path

import pytest

from nodetool.deploy.config.paths import deployment_config_file

HOME = Path("/home/ada")


@pytest.mark.parametrize(
    ("system", "environ", "expected"),
    [
        ("linux", {}, "/home/ada/.config/nodetool/deployment.yaml"),
        ("darwin", {}, "/home/ada/.config/nodetool/deployment.yaml"),
        ("linux", {"XDG_CONFIG_HOME": "/xdg"}, "/xdg/nodetool/deployment.yaml"),
        ("linux", {"XDG_CONFIG_HOME": "relative"}, "/home/ada/.config/nodetool/deployment.yaml"),
        ("darwin", {"XDG_CONFIG_HOME": "/xdg"}, "/home/ada/.config/nodetool/deployment.yaml"),
        ("win32", {"APPDATA": "/AppData/Roaming"}, "/AppData/Roaming/nodetool/deployment.yaml"),
        ("win32", {}, "/home/ada/AppData/Roaming/nodetool/deployment.yaml"),
        ("linux", {"NODETOOL_CONFIG_PATH": "/custom/x.yaml", "XDG_CONFIG_HOME": "/xdg"}, "/custom/x.yaml"),
        ("linux", {"NODETOOL_CONFIG_PATH": " "}, "/home/ada/.config/nodetool/deployment.yaml"),
    ],
)
def test_file_stands_where_the_platform_keeps_configuration(
    system: str, environ: dict[str, str], expected: str
) -> None:
    assert deployment_config_file(environ, system=system, home=HOME) == Path(expected)


def test_home_in_the_override_is_expanded(home: Path) -> None:
    assert deployment_config_file({"NODETOOL_CONFIG_PATH": "~/d.yaml"}) == home / "d.yaml"
