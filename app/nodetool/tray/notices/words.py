"""What notifications say."""

from pathlib import Path

from nodetool.deploy.config.sentence import Sentence
from nodetool.tray.grace import Grace
from nodetool.tray.notices.notice import Kind, Notice, Occasion, Offer, Severity
from nodetool.tray.wording import translatable
from nodetool.tray.worker_api.download import Download

OFFER_WORDS = {
    Offer.SHOW_LOGS: translatable("Show logs"),
    Offer.RESTART: translatable("Restart"),
    Offer.OTHER_PORT: translatable("Use another port"),
    Offer.COPY_HEADER: translatable("Copy new header"),
    Offer.ROTATE: translatable("Rotate token"),
    Offer.FIX: translatable("Fix"),
}
OPEN_WORDS = translatable("Open window")
"""What a click on the notification itself does."""


_ROTATED = {
    Grace.NONE: translatable("The old token no longer works and cannot be brought back. Give callers the new one."),
    Grace.FIVE_MINUTES: translatable("The old token works for 5 minutes more. Give callers the new one."),
    Grace.HOUR: translatable("The old token works for 1 hour more. Give callers the new one."),
    Grace.DAY: translatable("The old token works for 24 hours more. Give callers the new one."),
}


def rotation_notice(grace: Grace, masked: str = "", *, occasion: Occasion = Occasion.EVENT) -> Notice:
    """Tell what a rotation did to the old token; `masked` is the new one."""
    return _rotation(_ROTATED[grace], masked, occasion=occasion)


def replacement_notice(masked: str) -> Notice:
    """Tell that somebody else has replaced the token."""
    text = translatable("Another program has replaced the token in the configuration file. Give callers the new one.")
    return _rotation(text, masked, occasion=Occasion.EVENT)


def _rotation(text: str, masked: str, *, occasion: Occasion) -> Notice:
    return Notice(
        Kind.ROTATION,
        translatable("Token rotated"),
        text,
        offers=(Offer.COPY_HEADER,),
        matter=masked,
        occasion=occasion,
    )


def exposure_notice(file: Path, mode: int) -> Notice:
    """Tell that others could read the token."""
    return Notice(
        Kind.PERMISSIONS,
        translatable("Others could read the token"),
        Sentence(
            "{file} had the permissions {mode}. It is closed again; rotate the token if somebody may have read it.",
            file=file,
            mode=f"{mode:04o}",
        ),
        Severity.WARNING,
        offers=(Offer.ROTATE,),
    )


def open_file_notice(file: Path, mode: int) -> Notice:
    """Tell that others can read the token, and go on to."""
    return Notice(
        Kind.EXPOSURE,
        translatable("Others can read the token"),
        Sentence(
            "{file} has the permissions {mode}. Close it to others, or move it to a disk that knows permissions.",
            file=file,
            mode=f"{mode:04o}",
        ),
        Severity.CRITICAL,
        offers=(Offer.FIX,),
        matter=f"{mode:04o}",
    )


def log_notice(problem: str) -> Notice:
    """Tell that the log is not written any more."""
    return Notice(
        Kind.LOG,
        translatable("Logging has stopped"),
        Sentence("{problem} All else goes on, and so does the log once it can.", problem=problem),
        Severity.WARNING,
        matter="stopped",
    )


def download_notice(download: Download) -> Notice:
    """Tell how a download has ended."""
    topic = f"{Kind.DOWNLOAD}:{download.id}"
    if download.error:
        text = Sentence("{name}: {error}", name=download.name, error=download.error)
        return Notice(
            Kind.DOWNLOAD,
            translatable("A download failed"),
            text,
            Severity.WARNING,
            topic=topic,
            occasion=Occasion.ANSWER,
        )
    return Notice(
        Kind.DOWNLOAD,
        translatable("A model was downloaded"),
        _downloaded(download),
        topic=topic,
        occasion=Occasion.ANSWER,
    )


def _downloaded(download: Download) -> str:
    if not download.models:
        return Sentence("{name} is there.", name=download.name)
    first, *others = download.models
    if not others:
        return Sentence("{name} is there. Call it {model}.", name=download.name, model=first)
    names = ", ".join(download.models)
    return Sentence("{name} is there. It has several names: {models}.", name=download.name, models=names)


def new_port_notice(address: str) -> Notice:
    """Tell where the worker is from now on, after the user had it moved."""
    return Notice(
        Kind.PORT,
        translatable("The worker has another port"),
        Sentence("Callers find it at {address} from now on.", address=address),
        topic="address",
        occasion=Occasion.ANSWER,
    )
