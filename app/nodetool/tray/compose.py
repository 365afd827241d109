"""Builds the tray once, top-down, and runs it with whatever screen there is."""

import os
from dataclasses import dataclass
from importlib.util import find_spec

from nodetool.deploy import auth
from nodetool.deploy.config.audit import AuditFile, audit_file
from nodetool.deploy.config.core_dumps import forbid_core_dumps
from nodetool.deploy.config.errors import ConfigError
from nodetool.deploy.config.redact import Redactor
from nodetool.deploy.config.service_manager import ServiceManager
from nodetool.tray.control import endpoint
from nodetool.tray.control.server import ControlServer
from nodetool.tray.control.verbs import Verbs
from nodetool.tray.first_run.mark import FirstRunMark, first_run_mark_file
from nodetool.tray.launch import Launcher
from nodetool.tray.logfiles.tray_logging import TrayLogging
from nodetool.tray.logs import LogRing
from nodetool.tray.opening import Opening
from nodetool.tray.platform.base import Platform
from nodetool.tray.preferences import Preferences
from nodetool.tray.service import TrayService
from nodetool.tray.service_report import ServiceReport
from nodetool.tray.tokens import TokenKeeper

ENDING_SECONDS = 60.0
"""How long the end of the worker is waited for when the screen is gone; its own deadlines are shorter."""


@dataclass(frozen=True, slots=True)
class Tray:
    """The parts of the running tray."""

    service: TrayService
    log: LogRing
    logging: TrayLogging


def build_tray() -> Tray:
    """Build every part; nothing is started yet."""
    redact = Redactor()
    store = auth.deployment_store()
    audit = AuditFile(audit_file())
    tokens = TokenKeeper(store, auth.token_reader(), learn=redact.add, audit=audit)
    preferences = Preferences(store, os.environ, audit=audit, learn=redact.learn)
    logging = TrayLogging(preferences, redact)
    log = LogRing(redact=redact, record=logging.files.worker)
    service = TrayService(
        tokens=tokens,
        preferences=preferences,
        launcher=Launcher(preferences, log),
        log_problem=lambda: logging.files.problem,
    )
    logging.watch(service)
    return Tray(service, log, logging)


def run_tray(platform: Platform, *, headless: bool, background: bool = False) -> int:
    """Run the tray until it is told to quit; the caller holds the instance lock.

    In the background, no window opens before somebody asks for it.
    """
    forbid_core_dumps()
    manager = ServiceManager.taken_from(os.environ)
    tray = build_tray()
    report = ServiceReport(manager, tray.service, ends_on_failure=headless)
    first_run = _prepare_first_run(tray.service)
    control = ControlServer(
        endpoint.listen(platform.runtime_folder()), Verbs(tray.service, tray.log, tray.logging.files)
    )
    try:
        opening = Opening.BACKGROUND if background else Opening.FIRST_RUN if first_run else Opening.USUAL
        code = _run_on_screen(tray, platform, report, headless=headless, opening=opening)
        return report.exit_code or code
    finally:
        tray.service.quit()
        tray.service.join(ENDING_SECONDS)
        report.close()
        control.close()
        tray.logging.close()


def _prepare_first_run(service: TrayService) -> bool:
    try:
        is_first = service.preferences.store_first_choice()
    except ConfigError:
        return False  # the snapshot says what is wrong with the file, on the screen
    if is_first:
        FirstRunMark(first_run_mark_file()).set_due()
    return is_first


def _run_on_screen(tray: Tray, platform: Platform, report: ServiceReport, *, headless: bool, opening: Opening) -> int:
    problem = _screen_problem(platform, headless=headless)
    if not problem:
        # Before Qt, which takes longer to import than the worker takes to be spawned.
        tray.service.begin()
        report.begin()
        try:
            from nodetool.tray.gui.application import run_gui  # noqa: PLC0415  only with a screen
        except ImportError as error:
            problem = f"Qt cannot be loaded ({error})."
        else:
            return run_gui(tray.service, opening=opening)
    from nodetool.tray.headless import run_headless  # noqa: PLC0415  only without a screen

    return run_headless(tray.service, log=tray.log, platform=platform, why=problem, on_started=report.begin)


def _screen_problem(platform: Platform, *, headless: bool) -> str:
    if headless:
        return "No window is opened, as asked."
    if find_spec("PySide6") is None:
        return "The desktop parts are not installed (pip install 'nodetool-tray[desktop]')."
    return platform.screen_problem()
