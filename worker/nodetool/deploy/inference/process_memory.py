"""How much memory another process holds."""


def resident_bytes(pid: int) -> int | None:
    """Return the main memory that it occupies, mapped files included; None where nobody can tell."""
    import psutil  # noqa: PLC0415 - nobody needs it before a model is loaded

    try:
        return int(psutil.Process(pid).memory_info().rss)
    except psutil.Error:
        return None
