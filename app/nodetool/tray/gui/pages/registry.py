"""The pages of the window, in the order of its navigation. A page is added here and in `window_pages`."""

from collections.abc import Callable, Mapping

from nodetool.tray.gui.pages.page import Page, PageTools
from nodetool.tray.window_pages import PageName


def _overview(tools: PageTools) -> Page:
    from nodetool.tray.gui.pages.overview import OverviewPage  # noqa: PLC0415  each page when it is first shown

    return OverviewPage(tools)


def _token(tools: PageTools) -> Page:
    from nodetool.tray.gui.pages.token import TokenPage  # noqa: PLC0415

    return TokenPage(tools)


def _authentication(tools: PageTools) -> Page:
    from nodetool.tray.gui.pages.authentication import AuthenticationPage  # noqa: PLC0415

    return AuthenticationPage(service=tools.service, actions=tools.actions, aside=tools.aside)


def _models(tools: PageTools) -> Page:
    from nodetool.tray.gui.pages.models_book import ModelsBook  # noqa: PLC0415

    return ModelsBook(tools)


def _server(tools: PageTools) -> Page:
    from nodetool.tray.gui.pages.server import ServerPage  # noqa: PLC0415

    return ServerPage(service=tools.service, actions=tools.actions, aside=tools.aside, memory=tools.memory)


def _try_it(tools: PageTools) -> Page:
    from nodetool.tray.gui.pages.try_it import TryItPage  # noqa: PLC0415

    return TryItPage(tools)


def _logs(tools: PageTools) -> Page:
    from nodetool.tray.gui.pages.logs import LogsPage  # noqa: PLC0415

    return LogsPage(tools)


def _about(tools: PageTools) -> Page:
    from nodetool.tray.gui.pages.about import AboutPage  # noqa: PLC0415

    return AboutPage(tools)


PAGES: Mapping[PageName, Callable[[PageTools], Page]] = {
    PageName.OVERVIEW: _overview,
    PageName.TOKEN: _token,
    PageName.AUTHENTICATION: _authentication,
    PageName.MODELS: _models,
    PageName.SERVER: _server,
    PageName.TRY_IT: _try_it,
    PageName.LOGS: _logs,
    PageName.ABOUT: _about,
}
