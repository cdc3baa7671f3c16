"""What is written must also arrive: no file of ours may match a line of .gitignore."""

import os
import shutil
import subprocess
from pathlib import Path

FOLDERS = ("game", "tests", "scenarios", "assets")
CACHES = frozenset({"__pycache__"})


def ignored_files(root: Path) -> list[str]:
    """The files of ours that git would leave out; none where there is no git checkout to ask."""
    git = shutil.which("git")
    if git is None or not (root / ".git").exists():
        return []
    files = [
        file.relative_to(root).as_posix()
        for folder in FOLDERS
        for file in sorted((root / folder).rglob("*"))
        if file.is_file() and not CACHES & set(file.parts)
    ]
    # Whether a file is tracked by now does not matter, nor what else its owner likes to ignore.
    command = [git, "-c", f"core.excludesFile={os.devnull}", "check-ignore", "--no-index", "-z", "--stdin"]
    asked = "\0".join(files)
    done = subprocess.run(command, cwd=root, input=asked, capture_output=True, text=True, check=False)
    return [name for name in done.stdout.split("\0") if name]
