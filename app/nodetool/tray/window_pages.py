"""The pages of the window: which there are, what they are called, and where a setting is edited. Pure."""

from enum import StrEnum

from nodetool.deploy.config import settings as declared
from nodetool.deploy.config.options import Group
from nodetool.tray.wording import tr, translatable


class PageName(StrEnum):
    """A page, in the order of the navigation; the value names its icon and is what is remembered."""

    OVERVIEW = "overview"
    """How things are."""
    TOKEN = "token"  # noqa: S105  a page, not a secret
    """The token: shown, copied, replaced."""
    AUTHENTICATION = "authentication"
    """Who may call."""
    MODELS = "models"
    """Models, downloads, model servers and their settings."""
    SERVER = "server"
    """Address, port, limits and how the worker is started."""
    TRY_IT = "try-it"
    """A model answers, as its callers would see it."""
    LOGS = "logs"
    """What worker and tray have written down, and who was refused."""
    ABOUT = "about"
    """Versions, folders and licences."""


_TITLES = {
    PageName.OVERVIEW: translatable("Overview"),
    PageName.TOKEN: translatable("Token"),
    PageName.AUTHENTICATION: translatable("Authentication"),
    PageName.MODELS: translatable("Models"),
    PageName.SERVER: translatable("Server"),
    PageName.TRY_IT: translatable("Try it"),
    PageName.LOGS: translatable("Logs"),
    PageName.ABOUT: translatable("About"),
}
_PAGES = {
    Group.AUTHENTICATION: PageName.AUTHENTICATION,
    Group.SERVER: PageName.SERVER,
    Group.MODELS: PageName.MODELS,
}


def page_title(name: PageName) -> str:
    """Return what the navigation calls a page."""
    return tr(_TITLES[name])


def page_of_setting(name: str) -> PageName | None:
    """Return the page on which a setting is edited; None where none of them does that."""
    if name == declared.WORKER_AUTH_TOKEN.name:
        return PageName.TOKEN
    return next((_PAGES.get(option.group) for option in declared.ALL if option.name == name), None)
