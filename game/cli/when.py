"""A stored time as people say it: today and the hour, or the day."""

from __future__ import annotations

from datetime import UTC, datetime

from game.texts import format_date


def told(stamp: str, now: datetime | None = None) -> str:
    """A UTC time as text, in this machine's time zone; `now` is for tests."""
    try:
        then = datetime.fromisoformat(stamp)
    except ValueError:
        return stamp
    now = now or datetime.now(UTC)
    local = then.astimezone(now.tzinfo if now.tzinfo is not UTC else None)
    day = format_date(local.date())
    return (
        f"{local:%H:%M}" if local.date() == now.astimezone(local.tzinfo).date() else f"{day}, {local:%H:%M}"
    )
