"""Issues and options as people name them on a command line: by name, or by number from 0."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from game.analysis import Deal
from game.cli.failure import ENVIRONMENT, Failure
from game.report.subject import Subject
from game.texts import say


def fixed_of(subject: Subject, wishes: Iterable[str]) -> dict[int, int]:
    """The option by issue that `ISSUE=OPTION` asks for, any number of times.

    Raises: Failure.
    """
    fixed: dict[int, int] = {}
    for wish in wishes:
        issue, option = _split(subject, wish)
        at = _place(option, subject.options[issue])
        if at is None:
            raise _no_option(subject, issue, option)
        if issue in fixed:
            raise Failure(say("analyse.fixed_twice", issue=subject.issues[issue]), ENVIRONMENT)
        fixed[issue] = at
    return fixed


def deal_of(subject: Subject, text: str) -> Deal:
    """The deal that `OPTION,OPTION,…` names, one option per issue in their order; names may hold commas.

    Raises: Failure.
    """
    deal: list[int] = []
    rest: str | None = text
    for issue, labels in enumerate(subject.options):
        if rest is None:
            raise _not_as_many(subject, len(deal))
        option, left = _first(rest, labels)
        at = _place(option, labels)
        if at is None:
            raise _no_option(subject, issue, option)
        deal.append(at)
        rest = left
    if rest is not None:
        raise _not_as_many(subject, len(deal) + 1 + rest.count(","))
    return tuple(deal)


def _split(subject: Subject, wish: str) -> tuple[int, str]:
    """The issue and the words for its option; a name may hold equals signs."""
    signs = [at for at, letter in enumerate(wish) if letter == "="]
    if not signs:
        raise Failure(say("analyse.fixed_form", found=wish), ENVIRONMENT)
    for at in signs:
        issue = _place(wish[:at], subject.issues)
        if issue is not None:
            return issue, wish[at + 1 :]
    raise Failure(
        say("analyse.no_issue", found=wish[: signs[0]].strip(), issues=_listed(subject.issues)), ENVIRONMENT
    )


def _first(text: str, labels: Sequence[str]) -> tuple[str, str | None]:
    """What stands before the first comma that ends a label, or before the first comma; and what follows."""
    parts = text.split(",")
    for many in range(len(parts), 1, -1):
        if any(_plain(",".join(parts[:many])) == _plain(label) for label in labels):
            return ",".join(parts[:many]), ",".join(parts[many:]) if many < len(parts) else None
    return parts[0], ",".join(parts[1:]) if len(parts) > 1 else None


def _place(name: str, names: Sequence[str]) -> int | None:
    """Where a name stands, else where a number points to; None if that is nowhere or not certain."""
    places = [at for at, other in enumerate(names) if _plain(other) == _plain(name)]
    if places:
        return places[0] if len(places) == 1 else None
    digits = name.strip()
    if digits.isascii() and digits.isdigit() and len(digits) < 6 and int(digits) < len(names):
        return int(digits)
    return None


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def _listed(names: Sequence[str]) -> str:
    return "; ".join(f"{at} {name}" for at, name in enumerate(names))


def _no_option(subject: Subject, issue: int, found: str) -> Failure:
    return Failure(
        say(
            "analyse.no_option",
            found=found.strip(),
            issue=subject.issues[issue],
            options=_listed(subject.options[issue]),
        ),
        ENVIRONMENT,
    )


def _not_as_many(subject: Subject, found: int) -> Failure:
    return Failure(
        say("analyse.not_as_many", found=found, n=len(subject.issues), issues=_listed(subject.issues)),
        ENVIRONMENT,
    )
