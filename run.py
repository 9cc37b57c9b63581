"""Set Readyroom up where needed, then start it: `python3 run.py [words]` or `python3 run.py test [pytest words]`.

Uses the standard library alone. `.venv` is made from the hashed lock and carries a stamp; while the stamp is true, a
start costs nothing but reading it. Whatever was interrupted leaves no stamp and is made again.
Ends with 0 (done), 1 (could not, in one sentence) or 2 (wrong words, said by the program).
"""

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

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "readyroom.stamp"
LIBRARIES_STAMP = VENV / "libraries.stamp"
LOG = ROOT / ".venv.log"
LOCK = "requirements.txt"
TEST_LOCK = "requirements-test.txt"
OLDEST, NEWEST = (3, 11), (3, 13)

# What the wheels of PySide6 load from a Linux system, with Debian's name for it (ldd of QtWidgets and its xcb plugin).
QT_LIBRARIES = (
    ("libEGL.so.1", "libegl1"),
    ("libGL.so.1", "libgl1"),
    ("libX11-xcb.so.1", "libx11-xcb1"),
    ("libcups.so.2", "libcups2"),
    ("libdbus-1.so.3", "libdbus-1-3"),
    ("libfontconfig.so.1", "libfontconfig1"),
    ("libglib-2.0.so.0", "libglib2.0-0"),
    ("libxcb-cursor.so.0", "libxcb-cursor0"),
    ("libxcb-glx.so.0", "libxcb-glx0"),
    ("libxcb-icccm.so.4", "libxcb-icccm4"),
    ("libxcb-image.so.0", "libxcb-image0"),
    ("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    ("libxcb-randr.so.0", "libxcb-randr0"),
    ("libxcb-render-util.so.0", "libxcb-render-util0"),
    ("libxcb-shape.so.0", "libxcb-shape0"),
    ("libxcb-shm.so.0", "libxcb-shm0"),
    ("libxcb-sync.so.1", "libxcb-sync1"),
    ("libxcb-xfixes.so.0", "libxcb-xfixes0"),
    ("libxcb-xkb.so.1", "libxcb-xkb1"),
    ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    ("libxkbcommon.so.0", "libxkbcommon0"),
)
# What the tests need beside Python packages: PyInstaller reads libraries with objdump and copies the shared Python.
TEST_PROGRAMS = (("objdump", "binutils"),)
TEST_LIBRARIES = (("libpython3.{minor}.so.1.0", "libpython3.{minor}"),)


def main(words):
    """Set up what is missing, then become the program (or the tests)."""
    testing = words[:1] == ["test"]
    refuse_other_pythons(sys.version_info[:2])
    try:
        set_up(TEST_LOCK if testing else LOCK)
    except OSError as reason:
        sys.exit(f"Readyroom could not set itself up in {ROOT}: {reason}. Check the disk and start again.")
    python = str(venv_python(VENV, os.name))
    if testing:
        become([python, "-P", "-m", "pytest", *words[1:]], folder=ROOT)
    become([python, "-P", "-m", "ui", *words])


def refuse_other_pythons(version):
    """Leave with one sentence where Readyroom's libraries do not exist for this Python."""
    if not OLDEST <= version <= NEWEST:
        have = ".".join(str(part) for part in version)
        sys.exit(f"Readyroom needs Python 3.11, 3.12 or 3.13, and this is Python {have}: start it with one of those.")


def become(command, folder=None):
    """Run `command` in place of this process, or on Windows wait for it and leave with its code."""
    if folder:
        os.chdir(folder)
    sys.stdout.flush()
    if os.name != "nt":
        os.execv(command[0], command)
    # Ctrl-C reaches the program too; it decides, and run.py only waits.
    with contextlib.suppress(ValueError):
        import signal  # noqa: PLC0415 - needed here alone

        signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.exit(subprocess.call(command))


def venv_python(folder, system):
    """Give where a virtual environment on `system` (os.name) has its Python."""
    return folder / "Scripts" / "python.exe" if system == "nt" else folder / "bin" / "python"


# --- the virtual environment ---------------------------------------------------------------------------------------


def set_up(lock):
    """Make `.venv` and the system's libraries fit `lock`; cost nothing where they already do."""
    if is_ready(lock):
        return
    with only_one_at_a_time():
        if not is_ready(lock):
            install_system_parts(testing=lock == TEST_LOCK)
            if not stamp_is_true(lock):
                fill_venv(lock)
            libraries_line = "test" if lock == TEST_LOCK else "run"
            LIBRARIES_STAMP.write_text(libraries_line, encoding="utf-8")


def is_ready(lock):
    """Tell whether nothing needs to be done before the start."""
    if not stamp_is_true(lock):
        return False
    if not sys.platform.startswith("linux"):
        return True
    with contextlib.suppress(OSError):
        return LIBRARIES_STAMP.read_text(encoding="utf-8") in {"test", "run" if lock == LOCK else "test"}
    return False


def stamp_text(lock, root=ROOT, version=sys.version_info[:2]):
    """Give the stamp of an environment that holds exactly `lock`, in this folder, for this Python."""
    pinned = hashlib.sha256((root / lock).read_bytes()).hexdigest()
    return f"{root}\n{version[0]}.{version[1]}\n{lock} {pinned}\n"


def stamp_is_true(lock):
    """Tell whether `.venv` holds `lock`; the lock of the tests holds all of the lock to run."""
    if not venv_python(VENV, os.name).exists():
        return False
    try:
        found = STAMP.read_text(encoding="utf-8")
    except OSError:
        return False
    return found in {stamp_text(lock), stamp_text(TEST_LOCK)}


def fill_venv(lock):
    """Install `lock`; into the present environment when its stamp shows it whole, else into a new one."""
    say("Setting up Readyroom, once: about two minutes.")
    same_place = stamp_text(lock).rsplit("\n", 2)[0]
    whole = STAMP.exists() and STAMP.read_text(encoding="utf-8").startswith(same_place + "\n")
    # No stamp from here on: a set-up that is interrupted starts over.
    STAMP.unlink() if STAMP.exists() else None
    pip = [str(venv_python(VENV, os.name)), "-m", "pip"] if whole else new_venv(lock)
    command = [*pip, "install", "--require-hashes", "--no-deps", "--only-binary", ":all:", "--no-input"]
    run_logged([*command, "--disable-pip-version-check", "--no-warn-script-location", "-r", str(ROOT / lock)])
    site_packages().joinpath("readyroom.pth").write_text(f"{ROOT}\n", encoding="utf-8")
    STAMP.write_text(stamp_text(lock), encoding="utf-8")
    say("Readyroom is set up.")


def new_venv(lock):
    """Make an empty environment and give the words that run pip in it, also where ensurepip is missing."""
    has_ensurepip = importlib.util.find_spec("ensurepip") is not None
    try:
        venv.create(VENV, clear=True, with_pip=has_ensurepip, symlinks=os.name != "nt")
    except subprocess.CalledProcessError:
        has_ensurepip = False
        venv.create(VENV, clear=True, with_pip=False, symlinks=os.name != "nt")
    python = str(venv_python(VENV, os.name))
    if has_ensurepip:
        return [python, "-m", "pip"]
    return [python, str(fetch_pip(lock, VENV) / "pip")]


def site_packages():
    """Give the folder of the environment's packages."""
    return next(VENV.glob("Lib/site-packages" if os.name == "nt" else "lib/python*/site-packages"))


def run_logged(command):
    """Run pip; keep what it says in a log, and turn its failure into one sentence."""
    with LOG.open("w", encoding="utf-8") as log:
        code = subprocess.call(command, stdout=log, stderr=subprocess.STDOUT)
    if code:
        sys.exit(f"Readyroom could not download its parts: check the internet connection and start again ({LOG}).")
    LOG.unlink()


@contextlib.contextmanager
def only_one_at_a_time():
    """Let a second start wait for the first one's set-up."""
    with (ROOT / ".venv.lock").open("a", encoding="utf-8") as file:
        if os.name == "nt":
            import msvcrt  # noqa: PLC0415 - exists on Windows alone

            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - exists elsewhere alone

            fcntl.flock(file, fcntl.LOCK_EX)
        yield


# --- pip where Python comes without it -----------------------------------------------------------------------------


def fetch_pip(lock, folder):
    """Download the very pip that the lock names, from pip's own index, and check its hash; give its file."""
    version, hashes = pinned_pip((ROOT / lock).read_text(encoding="utf-8"))
    name = f"pip-{version}-py3-none-any.whl"
    settings = pip_settings(dict(os.environ), pip_files(dict(os.environ), Path.home(), sys.platform))
    index = settings.get("index-url", "https://pypi.org/simple").rstrip("/") + "/pip/"
    context = ssl.create_default_context(cafile=settings.get("cert") or None)
    try:
        with urllib.request.urlopen(index, context=context, timeout=60) as page:
            link = wheel_link(page.read().decode(), name, index)
        with urllib.request.urlopen(link, context=context, timeout=60) as wheel:
            content = wheel.read()
    except (OSError, LookupError) as reason:
        sys.exit(f"Readyroom could not download pip ({reason}): check the internet connection and start again.")
    if hashlib.sha256(content).hexdigest() not in hashes:
        sys.exit("The downloaded pip is not the one Readyroom knows, so it was thrown away: try another network.")
    file = folder / name
    file.write_bytes(content)
    return file


def pinned_pip(lock_text):
    """Read pip's version and its hashes from a lock."""
    entry = re.search(r"^pip==(\S+)((?:[ \\\n]+--hash=sha256:\w+)+)", lock_text, re.MULTILINE)
    if not entry:
        sys.exit("The lock names no pip, so Readyroom cannot set itself up here: fetch Readyroom again.")
    return entry.group(1), set(re.findall(r"sha256:(\w+)", entry.group(2)))


def wheel_link(page, name, index):
    """Find a wheel's address on an index page; raise LookupError where it is not there."""
    for href in re.findall(r'href="([^"]+)"', page):
        if urllib.parse.urlsplit(href).path.rsplit("/", 1)[-1] == name:
            return urllib.parse.urljoin(index, href)
    raise LookupError(f"{name} is not at {index}")


def pip_files(environ, home, platform):
    """List pip's configuration files on `platform`, the strongest last (pip's documentation, "Location")."""
    if platform == "win32":
        shared = [Path(environ.get("PROGRAMDATA", r"C:\ProgramData")) / "pip" / "pip.ini"]
        own = [home / "pip" / "pip.ini", Path(environ.get("APPDATA", str(home))) / "pip" / "pip.ini"]
    elif platform == "darwin":
        shared = [Path("/Library/Application Support/pip/pip.conf")]
        support = home / "Library" / "Application Support" / "pip" / "pip.conf"
        own = [home / ".pip" / "pip.conf", home / ".config" / "pip" / "pip.conf", support]
    else:
        folders = environ.get("XDG_CONFIG_DIRS") or "/etc/xdg"
        shared = [Path(folder) / "pip" / "pip.conf" for folder in reversed(folders.split(":"))] + [Path("/etc/pip.conf")]
        config = Path(environ.get("XDG_CONFIG_HOME") or home / ".config")
        own = [home / ".pip" / "pip.conf", config / "pip" / "pip.conf"]
    named = environ.get("PIP_CONFIG_FILE")
    return shared + own + ([Path(named)] if named else [])


def pip_settings(environ, files):
    """Read pip's index and certificates: the environment before the files, [install] before [global]."""
    found = {}
    parser = configparser.RawConfigParser()
    for file in files:
        with contextlib.suppress(configparser.Error, UnicodeDecodeError):
            parser.read(file, encoding="utf-8")
    for section in ("global", "install"):
        if parser.has_section(section):
            found.update(parser.items(section))
    for name in ("index-url", "cert"):
        value = environ.get("PIP_" + name.upper().replace("-", "_"))
        if value:
            found[name] = value
    return {name: found[name].strip() for name in ("index-url", "cert") if name in found}


# --- the system's own libraries ------------------------------------------------------------------------------------


def install_system_parts(testing):
    """On Linux, install what Qt (and the tests) need from the system, or say the one line that does."""
    missing = missing_packages(testing) if sys.platform.startswith("linux") else []
    if not missing:
        return
    apt = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    if not shutil.which("apt-get"):
        sys.exit(f"Readyroom's windows need libraries this system lacks (Debian calls them {', '.join(missing)}).")
    right = right_to_install()
    if right is None:
        sys.exit("Readyroom needs some system libraries first. Run this line, then start again:\n  sudo " + " ".join(apt))
    say("Installing system libraries that Readyroom's windows need.")
    with LOG.open("w", encoding="utf-8") as log:
        for command in (apt, ["apt-get", "update"], apt):
            quiet = [*right, "env", "DEBIAN_FRONTEND=noninteractive", *command]
            code = subprocess.call(quiet, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT)
            if code == 0 and command is apt:
                break
    if missing_packages(testing):
        sys.exit("Some system libraries could not be installed. Run this line, then start again:\n  sudo " + " ".join(apt))


def missing_packages(testing):
    """List the Debian packages of the libraries and programs that are not here."""
    minor = sys.version_info[1]
    libraries = QT_LIBRARIES
    programs = ()
    if testing:
        # A Python outside the system's folders brings its own shared library.
        own = sys.base_prefix != "/usr"
        named = [] if own else [(name.format(minor=minor), package.format(minor=minor)) for name, package in TEST_LIBRARIES]
        libraries, programs = (*QT_LIBRARIES, *named), TEST_PROGRAMS
    missing = [package for name, package in libraries if not loads(name)]
    return missing + [package for name, package in programs if not shutil.which(name)]


def loads(library):
    """Tell whether the system has `library`."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def right_to_install():
    """Give the words before apt-get: none for root, sudo where it asks no password, None where neither goes."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and subprocess.call(["sudo", "-n", "true"], stderr=subprocess.DEVNULL) == 0:
        return ["sudo", "-n"]
    return None


def say(sentence):
    """Tell the person at the keyboard, on stderr: the program's own output stays clean."""
    sys.stderr.write(sentence + "\n")
    sys.stderr.flush()


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit("Stopped. Start again to go on.")
