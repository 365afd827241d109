"""What callers did in the last minutes, in words: pure."""

from nodetool.tray.wording import number, plural, tr, translatable
from nodetool.tray.worker_api.activity import Activity, AnswerUnderWay, CallerSeen, RefusedCaller

_MINUTE = 60
_NAMED = 3
NOBODY = translatable("Nobody has called in the last {minutes} minutes.")

_REASONS = {
    "missing_credentials": translatable("no token was sent"),
    "malformed_credentials": translatable("what was sent is no Bearer token"),
    "invalid_credentials": translatable("the token is wrong or no longer counts"),
    "too_many_wrong_tokens": translatable("too many wrong tokens"),
    "forbidden": translatable("only administrators may do that"),
    "foreign_page": translatable("a web page of another address asked"),
    "provider_unavailable": translatable("Supabase could not be reached"),
    "provider_busy": translatable("too many new tokens at once"),
    "body_too_large": translatable("the request was too long"),
    "too_much_sent": translatable("too much was sent at once"),
    "too_many_answers": translatable("too many answers at once"),
}


def activity_sentence(activity: Activity) -> str:
    """Say all that the plot shows."""
    requests, failed, refused = sum(activity.requests), sum(activity.failed), sum(activity.refused)
    if not (requests or refused):
        words = tr(NOBODY)
    elif failed or refused:
        words = tr("Last {minutes} minutes: {calls} from {callers}; {failed} failed, {refused} refused.")
    else:
        words = tr("Last {minutes} minutes: {calls} from {callers}.")
    callers = activity.callers_seen
    return words.format(
        minutes=activity.seconds // _MINUTE,
        calls=plural("{count} request", "{count} requests", requests).format(count=number(requests)),
        callers=plural("{count} caller", "{count} callers", callers).format(count=number(callers)),
        failed=number(failed),
        refused=number(refused),
    )


def callers_words(activity: Activity) -> str:
    """Say who called most; empty where nobody did."""
    named = [_caller(each) for each in activity.callers[:_NAMED]]
    if (others := activity.callers_seen - len(named)) > 0:
        named.append(plural("{count} more", "{count} more", others).format(count=others))
    return ", ".join(named)


def answers_words(activity: Activity) -> str:
    """Say which answers are under way."""
    if not activity.answers_under_way:
        return tr("None")
    named = [_answer(each) for each in activity.answers[:_NAMED]]
    if (others := activity.answers_under_way - len(named)) > 0:
        named.append(plural("{count} more", "{count} more", others).format(count=others))
    return ", ".join(named)


def reason_words(reason: str) -> str:
    """Say why a caller was turned away."""
    return tr(_REASONS[reason]) if reason in _REASONS else reason.replace("_", " ")


def refusal_title(refused: RefusedCaller) -> str:
    """Say who was turned away, and how often."""
    address = refused.address or tr("an unknown address")
    count = refused.requests
    words = plural("{count} request from {address} refused", "{count} requests from {address} refused", count)
    return words.format(count=count, address=address)


def _caller(caller: CallerSeen) -> str:
    address = caller.address or tr("an unknown address")
    if caller.kind != "user":
        return f"{address} ({caller.requests})"
    words = tr("user {user} at {address} ({requests})")
    return words.format(user=caller.user, address=address, requests=caller.requests)


def _answer(answer: AnswerUnderWay) -> str:
    words = tr("{model} for {seconds} s")
    return words.format(model=answer.model or answer.upstream, seconds=round(answer.seconds))
