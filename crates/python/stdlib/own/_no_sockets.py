"""What asyncio asks of `socket`, where there is no network."""

AF_UNSPEC = 0
AF_INET = 2
AF_INET6 = 10
SOCK_STREAM = 1
SOCK_DGRAM = 2
IPPROTO_TCP = 6
IPPROTO_UDP = 17
IPPROTO_IPV6 = 41
AI_PASSIVE = 1
AI_ADDRCONFIG = 32
SOL_SOCKET = 1
SO_REUSEADDR = 2
SO_ERROR = 4
SO_BROADCAST = 6
SO_KEEPALIVE = 9
SO_REUSEPORT = 15
IPV6_V6ONLY = 26
TCP_NODELAY = 1
SHUT_WR = 1
SHUT_RDWR = 2


class gaierror(OSError):
    pass


class socket:
    def __init__(self, *args, **kwargs):
        raise OSError("there is no network in this page")


def getaddrinfo(*args, **kwargs):
    raise gaierror("there is no network in this page")


def getnameinfo(*args, **kwargs):
    raise gaierror("there is no network in this page")
