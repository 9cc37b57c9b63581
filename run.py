"""Set Readyroom up where needed, then start it: `python3 run.py [words]`, or `python3 run.py test`.

Uses the standard library alone. `.venv` is made from the hashed lock and carries a stamp; while the stamp is
true, a start costs nothing but reading it. Whatever was interrupted leaves no stamp and is made again.
Ends with 0 (done), 1 (could not, in one sentence) or 2 (wrong words, said by the program).
"""

from __future__ import annotations

import configparser
import contextlib
import ctypes
import hashlib
import importlib.util
import os
import re
import shutil
import ssl
import subprocess
import sys
import urllib.parse
import urllib.request
import venv
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "readyroom.stamp"
LOG = ROOT / ".venv.log"
LOCK = "requirements.txt"
TEST_LOCK = "requirements-test.txt"
DEBIAN = Path("/etc/debian_version")
OLDEST, NEWEST = (3, 11), (3, 13)

# What PySide6 loads from a Linux system, and Debian's name for it (ldd of QtWidgets and of its plugins for
# windows and printing).
QT_LIBRARIES = """
    libEGL.so.1=libegl1 libGL.so.1=libgl1 libX11-xcb.so.1=libx11-xcb1 libcups.so.2=libcups2
    libdbus-1.so.3=libdbus-1-3 libfontconfig.so.1=libfontconfig1 libglib-2.0.so.0=libglib2.0-0
    libxcb-cursor.so.0=libxcb-cursor0 libxcb-glx.so.0=libxcb-glx0 libxcb-icccm.so.4=libxcb-icccm4
    libxcb-image.so.0=libxcb-image0 libxcb-keysyms.so.1=libxcb-keysyms1 libxcb-randr.so.0=libxcb-randr0
    libxcb-render-util.so.0=libxcb-render-util0 libxcb-shape.so.0=libxcb-shape0 libxcb-shm.so.0=libxcb-shm0
    libxcb-sync.so.1=libxcb-sync1 libxcb-xfixes.so.0=libxcb-xfixes0 libxcb-xkb.so.1=libxcb-xkb1
    libxkbcommon-x11.so.0=libxkbcommon-x11-0 libxkbcommon.so.0=libxkbcommon0
    libwayland-cursor.so.0=libwayland-cursor0
"""
# What the tests need beside Python packages: tools, a desktop whose screens are pulled, a reader's bus.
TEST_PROGRAMS = """objdump=binutils chromium=chromium qpdf=qpdf dbus-run-session=dbus-daemon
    Xorg=xserver-xorg-video-dummy xrandr=x11-xserver-utils openbox=openbox xdotool=xdotool
    /usr/lib/python3/dist-packages/pyatspi/__init__.py=python3-pyatspi"""


def main(words: list[str]) -> NoReturn:
    """Set up what is missing, then become the program (or the tests)."""
    testing = words[:1] == ["test"]
    refuse_other_pythons(sys.version_info[:2])
    try:
        set_up(TEST_LOCK if testing else LOCK)
    except OSError as reason:
        sys.exit(f"Readyroom could not set itself up in {ROOT}: {reason}. Check the disk and start again.")
    program = ["-m", "ui", *words]
    if testing:
        os.chdir(ROOT)
        program = ["-m", "pytest", *words[1:]] if words[1:] else ["tests/everything.py"]
    become([str(venv_python(VENV, sys.platform)), "-P", *program])


def refuse_other_pythons(version: tuple[int, ...]) -> None:
    """Leave with one sentence where Readyroom's libraries do not exist for this Python."""
    if not OLDEST <= version <= NEWEST:
        sys.exit(f"Readyroom needs Python 3.11, 3.12 or 3.13, and this is Python {version[0]}.{version[1]}.")


def become(command: list[str]) -> NoReturn:
    """Run `command` in place of this process, or on Windows wait for it and leave with its code."""
    if sys.platform == "win32":
        with subprocess.Popen(command) as program:
            while True:
                # Ctrl-C reaches the program too; what it means is the program's to decide.
                with contextlib.suppress(KeyboardInterrupt):
                    sys.exit(program.wait())
    else:
        os.execv(command[0], command)


def say(sentence: str) -> None:
    """Tell the person at the keyboard, on stderr: the program's own output stays clean."""
    sys.stderr.write(sentence + "\n")


def venv_python(folder: Path, platform: str) -> Path:
    """Give where a virtual environment on `platform` (sys.platform) has its Python."""
    return folder / "Scripts" / "python.exe" if platform == "win32" else folder / "bin" / "python"


def site_packages(folder: Path, platform: str, version: tuple[int, ...]) -> Path:
    """Give where a virtual environment keeps its packages."""
    if platform == "win32":
        return folder / "Lib" / "site-packages"
    return folder / "lib" / f"python{version[0]}.{version[1]}" / "site-packages"


def set_up(lock: str) -> None:
    """Make `.venv` and the system's libraries fit `lock`; cost nothing where they already do."""
    if is_ready(lock):
        return
    with only_one_at_a_time():
        if not is_ready(lock):
            install_system_parts(testing=lock == TEST_LOCK)
            fill_venv(lock)


def stamp_text(lock: str) -> str:
    """Give the stamp of an environment that holds exactly `lock`, in this folder, for this Python."""
    pinned = hashlib.sha256((ROOT / lock).read_bytes()).hexdigest()
    return f"{ROOT}\n{sys.version_info[0]}.{sys.version_info[1]}\n{lock} {pinned}\n"


def read_stamp() -> str:
    """Read what the environment says it holds; nothing where there is none or it is broken."""
    is_there = venv_python(VENV, sys.platform).exists() and STAMP.exists()
    return STAMP.read_text(encoding="utf-8") if is_there else ""


def is_ready(lock: str) -> bool:
    """Tell whether `.venv` holds `lock`; the lock of the tests holds all of the lock to run."""
    return read_stamp() in {stamp_text(lock), stamp_text(TEST_LOCK)}


def fill_venv(lock: str) -> None:
    """Install `lock`: into the environment that is there if its stamp shows it whole, else into a new one."""
    say("Setting up Readyroom, once: about two minutes.")
    is_whole = read_stamp().splitlines()[:2] == stamp_text(lock).splitlines()[:2]
    # No stamp from here on: a set-up that is interrupted starts over.
    STAMP.unlink(missing_ok=True)
    pip = [str(venv_python(VENV, sys.platform)), "-m", "pip"] if is_whole else new_venv(lock)
    install = ["install", "--require-hashes", "--no-deps", "--only-binary", ":all:", "-r", str(ROOT / lock)]
    quiet = ["--no-input", "--disable-pip-version-check", "--no-warn-script-location"]
    if run_logged([*pip, *install, *quiet]):
        sys.exit(f"Readyroom could not fetch its parts: see {LOG}, check internet and disk, start again.")
    packages = site_packages(VENV, sys.platform, sys.version_info[:2])
    # Relative, hence ASCII: Windows reads this file in its own code page.
    packages.joinpath("readyroom.pth").write_text(os.path.relpath(ROOT, packages) + "\n", encoding="ascii")
    STAMP.write_text(stamp_text(lock), encoding="utf-8")


def new_venv(lock: str) -> list[str]:
    """Make an empty environment and give the words that run pip in it, also where ensurepip is missing."""
    has_pip = importlib.util.find_spec("ensurepip") is not None
    venv.create(VENV, clear=True, with_pip=has_pip, symlinks=sys.platform != "win32")
    python = str(venv_python(VENV, sys.platform))
    return [python, "-m", "pip"] if has_pip else [python, str(fetch_pip(lock) / "pip")]


def run_logged(command: list[str]) -> int:
    """Run a set-up step and give its exit code; what it says stays in the log when it fails."""
    with LOG.open("w", encoding="utf-8") as log:
        code = subprocess.call(command, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT)
    if code == 0:
        LOG.unlink()
    return code


@contextlib.contextmanager
def only_one_at_a_time() -> Iterator[None]:
    """Let a second start wait for the first one's set-up."""
    with (ROOT / ".venv.lock").open("a", encoding="utf-8") as file:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - exists on Windows alone

            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - exists elsewhere alone

            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def fetch_pip(lock: str) -> Path:
    """Download the very pip that the lock names, from pip's own index, and check its hash; give its file."""
    name, hashes = pinned_pip((ROOT / lock).read_text(encoding="utf-8"))
    settings = pip_settings(os.environ, pip_files(os.environ, Path.home()))
    index = settings.get("index-url", "https://pypi.org/simple").rstrip("/") + "/pip/"
    trusted = ssl.create_default_context(cafile=settings.get("cert"))
    try:
        with urllib.request.urlopen(index, context=trusted, timeout=60) as page:
            link = wheel_link(page.read().decode(), name, index)
        with urllib.request.urlopen(link, context=trusted, timeout=60) as wheel:
            content = wheel.read()
    except (OSError, LookupError) as reason:
        sys.exit(f"Readyroom could not download pip ({reason}): check the internet and start again.")
    if hashlib.sha256(content).hexdigest() not in hashes:
        sys.exit("The pip that came is not the one Readyroom knows, and is thrown away: try another network.")
    file = VENV / name
    file.write_bytes(content)
    return file


def pinned_pip(lock_text: str) -> tuple[str, set[str]]:
    """Read the name of pip's wheel and its hashes from a lock."""
    entry = re.search(r"^pip==(\S+)((?:[ \\\n]+--hash=sha256:\w+)+)", lock_text, re.MULTILINE)
    if not entry:
        sys.exit("The lock names no pip, so Readyroom cannot set itself up here: fetch Readyroom again.")
    return f"pip-{entry[1]}-py3-none-any.whl", set(re.findall(r"sha256:(\w+)", entry[2]))


def wheel_link(page: str, name: str, index: str) -> str:
    """Find a wheel's address on an index page; raise LookupError where it is not there."""
    href: str
    for href in re.findall(r'href="([^"]+)"', page):
        if urllib.parse.urlsplit(href).path.rsplit("/", 1)[-1] == name:
            return urllib.parse.urljoin(index, href)
    message = f"{name} is not at {index}"
    raise LookupError(message)


def pip_files(environ: Mapping[str, str], home: Path) -> list[Path]:
    """List pip's configuration files, the strongest last, on Linux: elsewhere Python comes with pip."""
    shared = [f"{folder}/pip" for folder in environ.get("XDG_CONFIG_DIRS", "/etc/xdg").split(":")[::-1]]
    own = [f"{home}/.pip", environ.get("XDG_CONFIG_HOME", f"{home}/.config") + "/pip"]
    files = [f"{folder}/pip.conf" for folder in (*shared, "/etc", *own)]
    return [Path(file) for file in (*files, environ.get("PIP_CONFIG_FILE")) if file]


def pip_settings(environ: Mapping[str, str], files: Iterable[Path]) -> dict[str, str]:
    """Read pip's index and certificates: the environment before the files, [install] before [global]."""
    parser = configparser.RawConfigParser()
    for file in files:
        with contextlib.suppress(configparser.Error, UnicodeDecodeError):
            parser.read(file, encoding="utf-8")
    found = {}
    for name in ("index-url", "cert"):
        places = [parser.get(section, name, fallback="") for section in ("install", "global")]
        value = environ.get("PIP_" + name.upper().replace("-", "_")) or places[0] or places[1]
        if value:
            found[name] = value.strip()
    return found


def install_system_parts(*, testing: bool) -> None:
    """On Linux, install what Qt (and the tests) need from the system, or say the one line that does."""
    missing = missing_packages(testing=testing) if sys.platform.startswith("linux") else []
    if not missing:
        return
    if not shutil.which("apt-get"):
        sys.exit(f"Readyroom needs libraries this system lacks; Debian calls them {' '.join(missing)}.")
    words = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    line = "sudo " + " ".join(words)
    right = right_to_install()
    if right is None:
        sys.exit(f"Readyroom needs some system libraries. Run this line, then start again:\n  {line}")
    say("Installing the system libraries that Readyroom's windows need.")
    apt = [*right, "env", "DEBIAN_FRONTEND=noninteractive"]
    # A fresh system has no list of packages yet; a used one seldom needs a new list.
    if run_logged([*apt, *words]):
        run_logged([*apt, "apt-get", "update"])
        run_logged([*apt, *words])
    if missing_packages(testing=testing):
        sys.exit(f"The system libraries did not install. Run this line, then start again:\n  {line}")


def missing_packages(*, testing: bool) -> list[str]:
    """List the Debian packages of the libraries and programs that are not here."""
    libraries = dict(pair.split("=") for pair in QT_LIBRARIES.split())
    if testing and sys.base_prefix == "/usr":
        # PyInstaller copies the shared Python, which Debian keeps in a package of its own.
        shared = f"libpython{sys.version_info[0]}.{sys.version_info[1]}"
        libraries[f"{shared}.so.1.0"] = shared
    pairs = [pair for pair in TEST_PROGRAMS.split() if testing and (pair[0] != "/" or DEBIAN.exists())]
    missing = [package for library, package in libraries.items() if not loads(library)]
    programs = dict(pair.split("=") for pair in pairs)
    return missing + [package for program, package in programs.items() if not shutil.which(program, os.F_OK)]


def loads(library: str) -> bool:
    """Tell whether the system has `library`."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def right_to_install() -> list[str] | None:
    """Give the words before apt-get: none for root, sudo if it asks no password, None where neither goes."""
    if os.geteuid() == 0:
        return []
    may = shutil.which("sudo") and subprocess.call(["sudo", "-n", "true"], stderr=subprocess.DEVNULL) == 0
    return ["sudo", "-n"] if may else None


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit("Stopped. Start again to go on.")
