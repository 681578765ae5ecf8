"""The system interface, where there is no system: names that the library wants, and refusals."""

import _host

error = OSError
environ = {b"HOME": b"/", b"LANG": b"C.UTF-8"}
_have_functions = []
F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0, 1, 2, 64, 128, 512, 1024
WNOHANG = 1
EX_OK = 0


class _Fields(tuple):
    """A tuple whose items have names."""

    def __init_subclass__(cls):
        for index, name in enumerate(cls._names.split()):
            setattr(cls, name, property(lambda self, index=index: self[index]))


class stat_result(_Fields):
    _names = "st_mode st_ino st_dev st_nlink st_uid st_gid st_size st_atime st_mtime st_ctime"


class statvfs_result(_Fields):
    _names = "f_bsize f_frsize f_blocks f_bfree f_bavail f_files f_ffree f_favail f_flag f_namemax"


class terminal_size(_Fields):
    _names = "columns lines"


class times_result(_Fields):
    _names = "user system children_user children_system elapsed"


class uname_result(_Fields):
    _names = "sysname nodename release version machine"


class DirEntry:
    pass


def _no_files(*args, **kwargs):
    raise FileNotFoundError(2, "there are no files in this page")


open = stat = lstat = listdir = scandir = mkdir = rmdir = unlink = remove = rename = replace = _no_files
chmod = utime = readlink = symlink = link = chdir = truncate = _no_files


def _no_descriptors(*args, **kwargs):
    raise OSError(9, "there are no files in this page")


read = write = close = fstat = lseek = pipe = dup = dup2 = _no_descriptors


def _no_processes(*args, **kwargs):
    raise OSError(38, "a program cannot be started from this page")


fork = execv = execve = kill = waitpid = system = _no_processes


def access(path, mode, **kwargs):
    return False


def isatty(fd):
    return False


def getcwd():
    return "/"


def getcwdb():
    return b"/"


def getpid():
    return 1


def getppid():
    return 0


def getuid():
    return 1000


geteuid = getgid = getegid = getuid


def umask(mask):
    return 0o022


def cpu_count():
    return 1


def urandom(size):
    return _host.entropy(size)


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    kind = type(path)
    try:
        convert = kind.__fspath__
    except AttributeError:
        raise TypeError(f"expected str, bytes or os.PathLike object, not {kind.__name__}") from None
    converted = convert(path)
    if isinstance(converted, (str, bytes)):
        return converted
    raise TypeError(f"expected {kind.__name__}.__fspath__() to return str or bytes, not {type(converted).__name__}")


def putenv(name, value):
    pass


def unsetenv(name):
    pass


def strerror(code):
    return f"Error {code}"


def uname():
    return uname_result(("Page", "page", "1", "1", "wasm32"))


def times():
    return times_result((0.0, 0.0, 0.0, 0.0, 0.0))


def get_terminal_size(fd=1):
    return terminal_size((80, 24))


def _exit(status):
    raise SystemExit(status)


def abort():
    raise SystemExit(134)


def register_at_fork(**kwargs):
    pass


def waitstatus_to_exitcode(status):
    return status


def WIFSTOPPED(status):
    return False


WIFEXITED = WIFSIGNALED = WIFSTOPPED


def WSTOPSIG(status):
    return 0


WTERMSIG = WEXITSTATUS = WSTOPSIG
