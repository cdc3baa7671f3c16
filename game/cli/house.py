"""The lobby of the window: scenarios loaded, games begun and stored, and what the player likes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.cli.failure import Failure, sentence
from game.cli.seed import random_seed
from game.desktop.lobby import Begun, Found, Learn, Save, Setup, Taste
from game.texts import format_series, say

if TYPE_CHECKING:
    from game.cli.draft import DraftFile
    from game.core.scenario import PublicScenario, Scenario
    from game.journal.store import Journal
    from game.scenario import Choices
    from game.table.casting import Casting
    from game.table.difficulty import Difficulty, Expected

Wanted = tuple[str | None, str | None, tuple[str, ...]]
"""A preset, a length and switches; None is the scenario's first."""
TASTE = "window.json"
THEMES = ("light", "dark", "high_contrast")
MOTIONS = ("full", "reduced", "none")
PERCENTS = (0, *range(80, 151, 10))
NAME_MOST, STEPS_MOST = 40, 1000


class House:
    """A lobby over one data folder and one scenario. One game at a time is open.

    Rooms are imported when they are needed: the title screen waits for none of them.
    """

    def __init__(self, folder: Path, scenario: str) -> None:
        self._folder = folder
        self._scenario = scenario
        self._taste = read_taste(folder / TASTE)
        self._choices: dict[str, Choices] = {}
        self._public: dict[str, PublicScenario] = {}
        self._difficulty: dict[str, Difficulty | None] = {}
        self._journal: Journal | None = None
        self._draft: DraftFile | None = None
        self._checked: tuple[Wanted, Scenario] | None = None

    @property
    def problems(self) -> tuple[type[Exception], ...]:
        """What a player may run into."""
        from game.journal.problem import JournalProblem
        from game.scenario import ScenarioProblems
        from game.table.casting import CastingProblem

        return JournalProblem, ScenarioProblems, CastingProblem, Failure, OSError

    def sentence(self, fault: Exception) -> str:
        """What a problem says to the player."""
        return fault.sentence if isinstance(fault, Failure) else sentence(fault)

    # -- what the player likes ----------------------------------------------------------------------------

    @property
    def taste(self) -> Taste:
        """What the player likes."""
        return self._taste

    def keep(self, taste: Taste) -> None:
        """Remember what the player likes; if that cannot be stored, until the window closes."""
        import json

        self._taste = taste
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            (self._folder / TASTE).write_text(json.dumps(taste._asdict(), indent=1) + "\n", encoding="utf-8")
        except OSError:
            # Nothing of a game is lost, and the looks are there; a dialog about it would only be in the way.
            return

    # -- scenarios ----------------------------------------------------------------------------------------

    def choices(self, scenario: str = "") -> Choices:
        """What can be chosen before a game of a scenario."""
        name = scenario or self._scenario
        if name not in self._choices:
            from game.scenario import choices

            self._choices[name] = choices(name)
        return self._choices[name]

    def public(self, scenario: str = "") -> PublicScenario:
        """A scenario as everybody may see it, in its first length and preset."""
        name = scenario or self._scenario
        if name not in self._public:
            from game.scenario import load

            self._public[name] = load(name).public
        return self._public[name]

    def scenarios(self) -> tuple[Path, ...]:
        """Every file that may be a scenario; whoever asks again has perhaps changed one."""
        from game.cli.shelf import listed

        self._choices.clear()
        self._public.clear()
        return listed(self._folder)

    def describe(self, path: Path) -> Found:
        """What a file is, or what is wrong with it."""
        from game.cli.shelf import described

        return described(path)

    def expected(self, setup: Setup) -> Expected | None:
        """How a game of this set-up goes with a character in the player's seat; None if not measured."""
        name = setup.scenario or self._scenario
        known, public = self.choices(setup.scenario), self.public(setup.scenario)
        usual = ("", *(each[0].key for each in (known.lengths, known.presets) if each))
        if setup.length not in usual or setup.preset not in usual or setup.switches or setup.people:
            # Only the game as it is first offered was measured, with one seat to learn about.
            return None
        if name not in self._difficulty:
            from game.scenario import find
            from game.table.difficulty import difficulty_of

            try:
                self._difficulty[name] = difficulty_of(find(name))
            except (OSError, ValueError):
                # A file of numbers for orientation: without it the game is the same.
                self._difficulty[name] = None
        found = self._difficulty[name]
        if found is None or not public.characters:
            return None
        from game.table.casting import find_seat

        return found.expected(public, find_seat(public, setup.seat), cast(public, setup))

    # -- the data folder ----------------------------------------------------------------------------------

    @property
    def folder(self) -> Path:
        """Where games and settings are stored."""
        return self._folder

    @property
    def own_folder(self) -> Path:
        """Where the user's scenarios are looked for; made when it is first asked for, if that can be."""
        from game.cli.shelf import own_folder

        found = own_folder(self._folder)
        try:
            found.mkdir(parents=True, exist_ok=True)
        except OSError:
            # Its path is shown all the same; whoever wants to use it hears why it cannot be made.
            return found
        return found

    def move_to(self, folder: str) -> str:
        """Store everything in another folder from the next start on; empty, or why that cannot be."""
        from game.cli.folder import point_to

        try:
            point_to(folder)
        except OSError as problem:
            return problem.strerror or str(problem)
        return ""

    def stored(self) -> tuple[int, int]:
        """How many games are stored, and how many files the game has written in all."""
        from game.cli.erase import stored

        files = stored(self._folder)
        return sum(path.suffix == ".db" and path.name.startswith("game-") for path in files), len(files)

    def erase(self) -> None:
        """Delete every stored game and setting."""
        from game.cli.erase import erase

        self.close()
        erase(self._folder)
        self._taste = Taste(has_read=True)

    def check(self, preset: str | None, length: str | None) -> PublicScenario:
        """The scenario in a preset and a length; a game begun in them next does not read the file again.

        Raises: ScenarioProblems.
        """
        wanted = (preset or None, length or None, ())
        self._checked = wanted, self._load(wanted)
        return self._checked[1].public

    def _load(self, wanted: Wanted, scenario: str = "") -> Scenario:
        from game.scenario import load

        preset, length, switches = wanted
        return load(scenario or self._scenario, preset=preset, length=length, switches=switches)

    # -- what is not handed in ----------------------------------------------------------------------------

    def draft(self, number: str) -> str:
        """What was begun in a game and not handed in."""
        draft = self._draft_of(number)
        return "" if draft is None else draft.read()

    def keep_draft(self, number: str, text: str) -> bool:
        """Store what is begun in the open game; whether it could be."""
        draft = self._draft_of(number)
        return draft is not None and draft.write(text)

    def _draft_of(self, number: str) -> DraftFile | None:
        """Where the draft of a game is, if it is the open one."""
        is_open = self._journal is not None and self._journal.header.game == number
        return self._draft if is_open else None

    # -- games --------------------------------------------------------------------------------------------

    def has_saves(self) -> bool:
        """Whether there are files of games."""
        try:
            # The first frame asks, and a pattern of `glob` takes longer than some of its pictures.
            return any(
                file.suffix == ".db" and file.name.startswith("game-") for file in self._folder.iterdir()
            )
        except OSError:
            return False

    def saves(self, most: int) -> tuple[Save, ...]:
        """The games of people that are not over, the one played last first."""
        from game.journal.shelf import games

        found: list[Save] = []
        for listed in games(self._folder):
            if len(found) == most:
                break
            if listed.problem is None and listed.moves and not listed.progress.ending:
                save = self._save(listed.game, listed.progress.turn, listed.played)
                found += [save] if save else []
        return tuple(found)

    def _save(self, number: str, turn: int, played: str) -> Save | None:
        """What the list says of a game; None if no person ever played in it."""
        from game.cli.when import told
        from game.journal.shelf import path_of
        from game.journal.store import Journal
        from game.table.casting import parse_casting
        from game.table.seating import seating_of

        with Journal.open(path_of(self._folder, number)) as journal:
            public = journal.scenario.public
            casting = parse_casting(public, journal.header.casting)
            seating = seating_of(casting, (record.events for record in journal.records()))
        people = seating.people or seating.visited[-1:]
        if not people:
            return None
        seat = format_series([public.seats[each].name for each in people])
        return Save(number, public.title, seat, turn, public.calendar.turns, told(played))

    def begin(self, setup: Setup) -> Begun:
        """A new game, stored from its first move."""
        from dataclasses import replace
        from datetime import UTC, datetime

        from game.journal.header import Header
        from game.journal.shelf import free_id, path_of
        from game.journal.store import Journal
        from game.presenters.advice import Coach, coach_named, with_coach
        from game.table.casting import format_casting
        from game.table.table import Table

        if setup.like:
            with Journal.open(path_of(self._folder, setup.like)) as before:
                scenario = before.scenario
        else:
            wanted = (setup.preset or None, setup.length or None, setup.switches)
            checked, self._checked = self._checked, None
            is_checked = checked is not None and checked[0] == wanted and not setup.scenario
            scenario = checked[1] if checked and is_checked else self._load(wanted, setup.scenario)
        casting = cast(scenario.public, setup)
        seed = random_seed() if setup.seed is None else setup.seed
        number = free_id(self._folder)
        created = datetime.now(UTC).isoformat(timespec="seconds")
        coach = coach_named(setup.coach)
        if not setup.coach and not self._taste.has_played:
            coach = Coach.HINTS
        header = Header.of(
            number, scenario, created, with_coach(format_casting(scenario.public, casting), coach)
        )
        journal = self._open(Journal.create(path_of(self._folder, number), header))
        table = Table(scenario, casting, journal.append)
        table.begin(seed, replace(scenario.settings, **dict(setup.settings)))
        setup = setup._replace(seed=seed, like=number, coach=coach.value)
        return Begun(table, number, setup, casting, table, table.earlier)

    def resume(self, number: str) -> Begun:
        """A stored game where it stands."""
        from dataclasses import asdict

        from game.core.commands import Begin
        from game.journal.shelf import path_of
        from game.journal.store import Journal
        from game.presenters.advice import coach_of
        from game.table.casting import parse_casting
        from game.table.seating import seating_of
        from game.table.table import Table

        self.close()
        journal = self._open(Journal.open(path_of(self._folder, number)))
        public = journal.scenario.public
        casting = parse_casting(public, journal.header.casting)
        records = journal.records()
        if not records:
            raise Failure(say("cli.empty_game", game=number))
        table = Table(journal.scenario, casting, journal.append)
        seating = seating_of(casting, (record.events for record in records))
        if not seating.visited:
            raise Failure(say("cli.nobody", game=number))
        table.resume(records)
        setup = self._setup_of(public, casting, table.seed, number)
        setup = setup._replace(coach=coach_of(journal.header.casting).value)
        match records[0].command:
            case Begin(_, settings):
                setup = setup._replace(settings=tuple(asdict(settings).items()))
        return Begun(table, number, setup, casting, table, table.earlier)

    def learn(self, *, afresh: bool) -> Learn | None:
        """The tutorial where it was left, or from its first step; None if the scenario has none."""
        from game.cli.rehearse import NUMBER, rehearse
        from game.presenters.tutorial import Lesson

        self.close()
        opened = rehearse(self._folder, self._scenario, afresh=afresh)
        if opened is None:
            return None
        self._open(opened.journal)
        lesson = Lesson(opened.tutorial, 0 if opened.is_new else self._taste.tutorial)
        setup = Setup(seat=opened.tutorial.seat)
        return Learn(Begun(opened.game, NUMBER, setup, ()), lesson)

    def _setup_of(self, public: PublicScenario, casting: Casting, seed: int, number: str) -> Setup:
        """The set-up of a stored game as far as it is known: to play it again."""
        pairs = tuple(zip(public.seats, casting, strict=True))
        people = [seat.key for seat, who in pairs if who.is_person]
        return Setup(
            seat=next(iter(people), ""),
            people=tuple((key, "") for key in people[1:]),
            cast=tuple((seat.key, who.character, who.level) for seat, who in pairs if not who.is_person),
            seed=seed,
            like=number,
            is_guided=number in self._taste.guided,
        )

    def _open(self, journal: Journal) -> Journal:
        """Let go of the game before; only one is open."""
        self.close()
        from game.cli.draft import DraftFile

        self._journal, self._draft = journal, DraftFile(self._folder, journal.header)
        return journal

    def close(self) -> None:
        """Let go of the open game; every move of it is stored."""
        if self._journal is not None:
            self._journal.close()
            self._journal = None


def cast(scenario: PublicScenario, setup: Setup) -> Casting:
    """The casting of a set-up: people in their seats, elsewhere the characters it names or the usual ones.

    Raises: CastingProblem.
    """
    from game.table.casting import LEVEL, Occupant, find_character, find_level, find_seat, usual

    people = {find_seat(scenario, key) for key in (setup.seat, *(key for key, _ in setup.people))}
    chosen = {find_seat(scenario, seat): (character, level) for seat, character, level in setup.cast}
    standard = usual(scenario)
    occupants = []
    for seat in scenario.everyone:
        if seat in people:
            occupants.append(Occupant())
            continue
        character, level = chosen.get(seat, (standard[seat], LEVEL))
        known = find_character(scenario, character or standard[seat])
        occupants.append(Occupant(known.key, find_level(scenario, level or LEVEL).key))
    return tuple(occupants)


def read_taste(path: Path) -> Taste:
    """What was stored of a player's taste; whatever cannot be read is as it was at first."""
    if not path.exists():
        return Taste()
    # Nothing is stored when the window opens for the first time.
    import json

    try:
        tree = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Taste()
    if not isinstance(tree, dict):
        return Taste()
    found = {name: tree.get(name) for name in Taste._fields}
    kept: dict[str, Any] = {name: value for name, value in found.items() if _fits(name, value)}
    lists = {name: tuple(kept.get(name, ())) for name in ("guided", "hinted")}
    return Taste(**kept | lists)


def _fits(name: str, value: object) -> bool:
    match name:
        case "theme":
            return value in THEMES
        case "motion":
            return value in MOTIONS
        case "percent":
            return type(value) is int and value in PERCENTS
        case "guided" | "hinted":
            return isinstance(value, list) and all(isinstance(number, str) for number in value)
        case "name" | "language":
            return isinstance(value, str) and len(value) <= NAME_MOST and value.isprintable()
        case "tutorial":
            return type(value) is int and 0 <= value < STEPS_MOST
        case _:
            return isinstance(value, bool)
