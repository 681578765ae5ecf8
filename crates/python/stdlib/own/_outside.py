"""Says why a module that reaches out of the page cannot be imported."""

import sys

_FILES = "there are no files in this page"
_NETWORK = "there is no network in this page"
_PROCESSES = "a program cannot be started from this page"
_BROWSER = "Python code cannot reach the page or its scripts"
_NATIVE = "native libraries cannot be loaded in this page"
_THREADS = "threads cannot be started in this page; asyncio works"

_REASONS = {}
for _names, _reason in (
    ("bz2 compression dbm fileinput filecmp glob gzip lzma mailbox mmap pathlib shelve shutil sqlite3 "
     "tarfile tempfile zipfile zipimport zipapp zoneinfo", _FILES),
    ("_socket _ssl email ftplib http imaplib nntplib poplib requests select selectors smtplib socket "
     "socketserver ssl urllib urllib3 webbrowser wsgiref xmlrpc", _NETWORK),
    ("_posixsubprocess fcntl grp multiprocessing pty pwd resource subprocess termios tty", _PROCESSES),
    ("_js browser js pyodide pyodide_js", _BROWSER),
    ("_ctypes cffi ctypes", _NATIVE),
    ("_interpreters concurrent.interpreters", _THREADS),
    ("django", "this drill runs plain Python, without Django"),
):
    for _name in _names.split():
        _REASONS[_name] = _reason


class _Outside:
    """The last finder asked: names the reason instead of finding anything."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        reason = _REASONS.get(name) or _REASONS.get(name.partition(".")[0])
        if reason is not None:
            raise ModuleNotFoundError(f"No module named {name!r}: {reason}", name=name)
        return None


sys.meta_path.append(_Outside)
