"""The command line as scripts rely on it: what is printed, and the exit code."""

import io
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from game.cli import main
from game.cli.commands import COMMANDS
from game.cli.display import has_display
from game.cli.play import play
from game.core.commands import Begin
from game.journal.shelf import games, path_of
from game.journal.store import Journal
from game.scenario import load
from game.texts import TextError

ROOT = Path(__file__).parents[2]
SETTLE = "offer 1=1 2=1 3=1\ndone\nseal\nyes\n"
PASS = "seal\nyes\n"

Run = tuple[int, str, str]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):  # type: ignore[no-untyped-def]
    """Run a command line with a data folder of its own: exit code, output, errors."""
    monkeypatch.delenv("COLUMNS", raising=False)

    def command(*args: str, typed: str = "") -> Run:
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        code = main(list(args) if "--help" in args or not stored(args) else [*args, "--data", str(tmp_path)])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return command


def stored(args: tuple[str, ...]) -> bool:
    return bool(args) and args[0] in (
        "play",
        "continue",
        "games",
        "export",
        "import-game",
        "replay",
        "simulate",
    )


@pytest.mark.parametrize("args", [(), *((name,) for name in COMMANDS)])
def test_every_command_explains_itself(run, args: tuple[str, ...]) -> None:  # type: ignore[no-untyped-def]
    code, out, _ = run(*args, "--help")

    assert 0 == code
    assert "Usage: main.py" in out


@pytest.mark.parametrize(
    "args",
    [
        ("dance",),
        ("play", "--level", "heroic"),
        ("play", "--seat", "paris"),
        ("play", "--seat", "kyiv", "--cast", "kyiv=mirror"),
        ("play", "--cast", "kyiv"),
        ("play", "--seed", "-1"),
        ("play", "tiny", "--script", "no such script"),
        ("play", "no_such_scenario"),
        ("play", "--preset", "no_such_preset"),
        ("play", "--length", "no_such_length"),
        ("simulate",),
        ("simulate", "tiny", "--games", "0", "--seed", "1"),
        ("simulate", "tiny", "--games", "1", "--seed", "1", "--json", "no/such/folder/x.json"),
        ("lint",),
        ("lint", "no_such_file.yaml"),
        ("lint", "tiny", "--format", "xml"),
        ("continue",),
        ("continue", "77"),
        ("continue", "../77"),
        ("export", "77", "-o", "x"),
        ("export", "77"),
        ("import-game", "no_such_file"),
        ("replay", "77"),
    ],
)
def test_wrong_use_ends_with_code_2_and_a_sentence(run, args: tuple[str, ...]) -> None:  # type: ignore[no-untyped-def]
    code, out, err = run(*args)

    assert 2 == code
    assert (out + err).strip()
    assert "Traceback" not in out + err


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (
            ("play", "--text", "--preset", "no"),
            'There is no preset or switch "no". Choose one of standard, firm_line, beginner. '
            "A preset and switches are joined with +.",
        ),
        (
            ("simulate", "--games", "1", "--seed", "1", "--preset", "standard+firm_line"),
            'Only one preset can be played at a time, not "standard+firm_line". Leave one out.',
        ),
        (
            ("play", "--text", "--length", "no"),
            'There is no length "no". Choose one of full, lesson.',
        ),
        (
            ("play", "tiny", "--text", "--length", "lesson"),
            'There is no length "lesson". Choose none, as this scenario has none.',
        ),
        (
            ("play", "no", "--text"),
            'There is no scenario "no". Choose one of no_later_than_june, tiny, or give the path of a file.',
        ),
    ],
)
def test_an_unknown_name_is_answered_with_the_list(run, args: tuple[str, ...], sentence: str) -> None:  # type: ignore[no-untyped-def]
    assert (2, "", f"{sentence}\n") == run(*args)


def test_a_switch_is_played_like_a_preset(run) -> None:  # type: ignore[no-untyped-def]
    heads = {}
    for preset in ("standard", "beginner", "firm_line", "firm_line+beginner"):
        code, out, _ = run("simulate", "--games", "1", "--seed", "1", "--preset", preset, "--json", "-")
        assert 0 == code
        assert preset == json.loads(out)["preset"]
        heads[preset] = json.loads(out)["fingerprint"]
    assert len(heads) == len(set(heads.values()))


def test_a_game_is_played_from_a_script_and_stored(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    script = tmp_path / "lines.txt"
    script.write_text(PASS * 3)

    code, out, _ = run("play", "tiny", "--seat", "baker", "--text", "--seed", "2", "--script", str(script))

    assert 0 == code
    assert "THE RESULT FOR BAKER" in out
    assert "The game is over. It is stored as 1." in out
    assert "main.py play tiny --seat florist --seed 2" in out


def test_the_hint_to_play_again_names_everything_that_was_chosen(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    asked = ("--length", "lesson", "--preset", "firm_line+beginner", "--level", "easy", "--seed", "2")
    cast = ("--cast", "kremlin=incumbent,kyiv=staller")
    code, out, _ = run("play", "--seat", "white_house", "--text", *asked, *cast, typed=PASS * 6 + "\n")

    assert 0 == code
    hint = " ".join(out[out.index("main.py play no_later") :].split())
    for words in ("--seat kremlin", " ".join(asked[:2]), "--preset firm_line+beginner", "--level easy"):
        assert words in hint
    assert "--cast kyiv=staller" in hint
    assert f"--data {tmp_path}" in hint


@pytest.mark.parametrize(
    ("options", "chosen"),
    [
        ((), {}),
        (("--press", "talks"), {"press": True}),
        (("--press", "none"), {"press": False}),
        (("--missing-orders", "prepare"), {"staff_prepare": True}),
        (("--missing-orders", "stall", "--harm-cards"), {"staff_prepare": False, "harm_cards": True}),
        (("--no-harm-cards",), {"harm_cards": False}),
    ],
)
def test_a_facilitator_chooses_the_settings_of_the_table(  # type: ignore[no-untyped-def]
    run, tmp_path: Path, options: tuple[str, ...], chosen: dict[str, bool]
) -> None:
    _, out, _ = run("play", "tiny", "--text", "--seat", "baker", "--seed", "1", *options, typed=PASS * 3)

    with Journal.open(path_of(tmp_path, games(tmp_path)[0].game)) as journal:
        assert Begin(1, replace(load("tiny").settings, **chosen)) == journal.records()[0].command
    assert set(options) <= set(out[out.index("Play the same game") :].split())


def test_wrong_files_among_missing_ones_are_problems_found(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "wrong.yaml").write_text("a: 1\n")

    assert 2 == run("lint", str(tmp_path))[0]
    assert 2 == run("lint", "nowhere.yaml", str(tmp_path))[0]
    assert 1 == run("lint", "nowhere.yaml", str(tmp_path / "wrong.yaml"))[0]


def test_when_the_input_ends_the_game_is_saved_and_goes_on(run) -> None:  # type: ignore[no-untyped-def]
    code, out, _ = run("play", "tiny", "--seat", "baker", "--text", typed=PASS)
    assert 0 == code
    assert "main.py continue 1" in out.splitlines()

    code, out, _ = run("continue", typed=PASS * 2)

    assert 0 == code
    assert "BAKER, TURN 2 OF 3" in out
    assert "The game is over." in out


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"SDL_VIDEODRIVER": "dummy"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_a_window_is_expected_where_something_says_that_there_is_a_screen(
    monkeypatch: pytest.MonkeyPatch, platform: str, variables: dict[str, str], expected: bool
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr("os.environ", variables)

    assert expected == has_display()


def test_lines_are_as_narrow_as_the_terminal(run, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    _, wide, _ = run("play", "tiny", "--text", "--seat", "baker", typed=PASS)
    monkeypatch.setenv("COLUMNS", "44")
    _, narrow, _ = run("play", "tiny", "--text", "--seat", "baker", typed=PASS)

    assert 44 < max(map(len, wide.splitlines())) <= 80
    assert 40 <= max(map(len, narrow.splitlines())) <= 44


def test_the_seat_can_be_chosen_by_number_or_name(run) -> None:  # type: ignore[no-untyped-def]
    for answer in ("2", "florist", "FLORIST"):
        _, out, _ = run("play", "tiny", "--text", typed=f"9\n{answer}\n")
        assert "FLORIST, TURN 1 OF 3" in out


def test_the_seed_is_not_told_while_people_play(run) -> None:  # type: ignore[no-untyped-def]
    _, out, err = run("play", "tiny", "--seat", "baker", "--text", "--seed", "918273645", typed=PASS)

    assert "918273645" not in out + err


def test_games_are_listed_one_a_line_with_the_id_first(run) -> None:  # type: ignore[no-untyped-def]
    assert (0, "") == run("games")[:2]
    run("play", "tiny", "--seat", "baker", "--text", typed=PASS)
    run("play", "tiny", "--seat", "baker", "--text", typed=PASS * 3)

    code, out, _ = run("games")

    assert 0 == code
    assert {"1", "2"} == {line.split()[0] for line in out.splitlines()}
    assert 2 == len(out.splitlines())


def test_a_game_goes_out_to_a_file_and_comes_in_again(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    run("play", "tiny", "--seat", "baker", "--text", typed=PASS)
    file = tmp_path / "game.txt"

    assert 0 == run("export", "1", "-o", str(file))[0]
    code, out, _ = run("import-game", str(file))

    assert 0 == code
    assert "Stored as game 2" in out
    assert "BAKER, TURN 2 OF 3" in run("continue", "2")[1]


def test_a_game_is_told_again_and_verified_by_id_and_by_file(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    run("play", "tiny", "--seat", "baker", "--text", typed=PASS)
    file = tmp_path / "game.txt"
    run("export", "1", "-o", str(file))

    for game in ("1", str(file)):
        code, out, _ = run("replay", game)
        assert 0 == code
        assert "turn 1" in out
        code, out, _ = run("replay", game, "--verify")
        assert 0 == code
        assert "decided again" in out


def test_a_changed_file_is_found_out_with_code_1(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    run("play", "tiny", "--seat", "baker", "--text", typed=PASS)
    file = tmp_path / "game.txt"
    run("export", "1", "-o", str(file))
    file.write_text(file.read_text().replace("Florist", "Fl0rist"))

    assert 1 == run("replay", str(file), "--verify")[0]
    assert 1 == run("import-game", str(file))[0]


def test_a_damaged_game_is_listed_and_what_is_whole_can_be_played_on(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    run("play", "tiny", "--seat", "baker", "--text", typed=PASS)
    stored_game = tmp_path / "game-1.db"
    data = stored_game.read_bytes()
    place = data.rindex(b'"Seal"')
    stored_game.write_bytes(data[:place] + b'"Seel"' + data[place + 6 :])

    assert "damaged" in run("games")[1]
    code, out, _ = run("continue", "1", typed="no\n")
    assert 1 == code
    assert "damaged" in out
    code, out, _ = run("continue", "1", typed="yes\n")
    assert 0 == code
    assert "Game 2:" in out


def test_lint_prints_all_problems_and_their_number(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    bad = tmp_path / "bad.yaml"
    bad.write_text((ROOT / "scenarios" / "tiny.yaml").read_text().replace("turns: 3", "turns: many"))

    code, out, _ = run("lint", str(bad))
    assert 1 == code
    assert f"{bad}:" in out
    assert "Errors: 1." in out

    code, out, _ = run("lint", str(bad), "--format", "json")
    assert 1 == code
    assert "error" == json.loads(out)[0]["severity"]

    assert 0 == run("lint", str(ROOT / "scenarios" / "tiny.yaml"))[0]
    assert 1 == run("play", str(bad))[0]


def test_simulated_games_have_the_promised_shape(run) -> None:  # type: ignore[no-untyped-def]
    code, out, _ = run("simulate", "tiny", "--games", "2", "--seed", "7", "--json", "-")

    tree = json.loads(out)
    assert 0 == code
    assert {"scenario", "fingerprint", "games"} <= tree.keys()
    assert [7, 8] == [game["seed"] for game in tree["games"]]
    wanted = {"seed", "ending", "turn", "seats", "durability", "package", "verdict"}
    assert all(wanted == game.keys() for game in tree["games"])
    assert {"baker", "florist"} == tree["games"][0]["seats"].keys()
    assert {"score", "walk_away"} == tree["games"][0]["seats"]["baker"].keys()


def test_simulated_games_are_the_same_for_any_number_of_workers(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    one, two = tmp_path / "one.json", tmp_path / "two.json"
    run("simulate", "tiny", "--games", "5", "--seed", "7", "--json", str(one))
    run("simulate", "tiny", "--games", "5", "--seed", "7", "--json", str(two), "--workers", "2", "--keep")

    assert one.read_text() == two.read_text()
    assert 5 == len(run("games")[1].splitlines())


def test_a_summary_is_printed_where_no_file_is_asked_for(run) -> None:  # type: ignore[no-untyped-def]
    code, out, _ = run("simulate", "tiny", "--games", "3", "--seed", "7")

    assert 0 == code
    assert "3 games of Two Stalls:" in out


def test_a_fault_of_ours_is_reported_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr("game.cli.games.games", lambda folder: 1 / 0)

    assert 2 == main(["games", "--data", str(tmp_path)])
    err = capsys.readouterr().err
    assert "ZeroDivisionError" in err
    assert "Traceback" not in err
    assert "Traceback" in next(tmp_path.glob("no-later-than-june-*.txt")).read_text()


def test_ctrl_c_in_a_game_leaves_it_saved(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    class Impatient:
        def readline(self) -> str:
            raise KeyboardInterrupt

        def isatty(self) -> bool:
            return False

    monkeypatch.setattr(sys, "stdin", Impatient())

    assert 0 == play("tiny", ("baker",), text=True, data=tmp_path)
    assert "The game is saved as 1" in capsys.readouterr().out


def test_help_is_quick_because_it_loads_no_heavy_library() -> None:
    code = "import sys; from game.cli import main; main(['--help']); print(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)

    loaded = set(done.stdout.splitlines()[-1].split())
    assert set() == loaded & {"pygame", "pydantic", "rich", "yaml", "babel", "sqlite3", "platformdirs"}


@pytest.mark.parametrize("args", ["lint scenarios/tiny.yaml scenarios/tiny.yaml", "--help", "play --help"])
def test_a_reader_that_goes_away_is_no_error(args: str) -> None:
    line = f"set -o pipefail; '{sys.executable}' main.py {args} | true"
    done = subprocess.run(["bash", "-c", line], cwd=ROOT, capture_output=True, text=True, check=False)

    assert (0, "") == (done.returncode, done.stderr)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("games >&-", 0),
        ("games 2>&-", 0),
        ("--help >&-", 0),
        ("nonsense 2>&-", 2),
        ("play tiny --text <&-", 0),
        ("simulate tiny --games 1 --seed 1 --json - 2>&-", 0),
        ("games <&- >&- 2>&-", 0),
    ],
)
def test_closed_streams_are_empty_ones(tmp_path: Path, line: str, code: int) -> None:
    command = f"'{sys.executable}' main.py {line}"
    command = command if "--help" in line or "nonsense" in line else f"{command} --data '{tmp_path}'"
    done = subprocess.run(["sh", "-c", command], cwd=ROOT, capture_output=True, text=True, check=False)

    assert code == done.returncode
    assert "Traceback" not in done.stderr
    assert "our fault" not in done.stderr


def test_texts_that_cannot_be_read_are_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object, **__: object) -> str:
        raise TextError("two.toml: help.words stands in another file too")

    monkeypatch.setattr("game.cli.commands.say", fail)
    monkeypatch.setattr("game.cli.failure.say", fail)

    assert 2 == main(["games"])
    assert "The texts of the game cannot be read: two.toml" in capsys.readouterr().err
