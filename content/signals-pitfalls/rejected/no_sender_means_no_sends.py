# expect: wrong_answer
# why: You call a receiver only when its sender is the one that sends, so those connected without a
#   sender hear nothing any more. They asked for every sender.
import weakref
from types import MethodType


class Signal:
    def __init__(self):
        self._registrations = []  # (key, sender, reference) in order of connection

    def connect(self, receiver, sender=None, weak=True, dispatch_uid=None):
        self._drop_dead()
        key = self._key(receiver, sender, dispatch_uid)
        if all(key != known for known, _, _ in self._registrations):
            self._registrations.append((key, sender, self._reference(receiver, weak)))

    def disconnect(self, receiver=None, sender=None, dispatch_uid=None):
        self._drop_dead()
        key = self._key(receiver, sender, dispatch_uid)
        for place, (known, _, _) in enumerate(self._registrations):
            if known == key:
                del self._registrations[place]
                return True
        return False

    def send(self, sender, **named):
        return [
            (receiver, receiver(signal=self, sender=sender, **named))
            for receiver in self._live_receivers(sender)
        ]

    def send_robust(self, sender, **named):
        responses = []
        for receiver in self._live_receivers(sender):
            try:
                response = receiver(signal=self, sender=sender, **named)
            except Exception as error:
                response = error
            responses.append((receiver, response))
        return responses

    @staticmethod
    def _key(receiver, sender, dispatch_uid):
        # An id says who it is only as long as the object lives; _drop_dead sees to that.
        if dispatch_uid is not None:
            return ("uid", dispatch_uid, id(sender))
        if isinstance(receiver, MethodType):
            # Each access makes a new method object, so its own id says nothing.
            return ("method", id(receiver.__self__), id(receiver.__func__), id(sender))
        return ("function", id(receiver), id(sender))

    @staticmethod
    def _reference(receiver, weak):
        if not weak:
            return lambda: receiver
        if isinstance(receiver, MethodType):
            return weakref.WeakMethod(receiver)
        return weakref.ref(receiver)

    def _drop_dead(self):
        self._registrations = [entry for entry in self._registrations if entry[2]() is not None]

    def _live_receivers(self, sender):
        """The receivers of one send as a list of its own, so that they may connect and disconnect."""
        receivers = []
        for _, wanted, reference in self._registrations:
            receiver = reference()
            if receiver is not None and wanted is sender:
                receivers.append(receiver)
        return receivers


# ---- Given: keep everything below. The tests call run_script and run_sender_script. ----


class Sender:
    def __init__(self, name):
        self.name = name


class Cart:
    """Has a method to connect. All carts are equal, yet each is an object of its own."""

    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return isinstance(other, Cart)

    def __hash__(self):
        return 1

    def handle(self, signal, sender, **named):
        return (sender.name, named)


def make_function(name, does, argument, script):
    def receiver(signal, sender, **named):
        if does == "raise":
            raise ValueError(name)
        if does == "interrupt":
            raise KeyboardInterrupt
        if does == "disconnect":
            script.signal.disconnect(script.find(argument))
        if does == "connect":
            script.signal.connect(script.find(argument))
        if does == "return":
            return argument
        return (sender.name, named)

    receiver.name = name
    return receiver


class Script:
    def __init__(self):
        self.signal = Signal()
        self.senders = {}
        self.things = {}  # the only place that keeps functions and carts alive

    def find(self, target):
        if target is None:
            return None
        name, _, method = target.partition(".")
        return self.things[name].handle if method else self.things[name]

    def sender(self, name):
        return self.senders.setdefault(name, Sender(name))

    def options(self, options):
        return {
            name: self.sender(value) if name == "sender" else value
            for name, value in options.items()
        }

    def function(self, name, does="answer", argument=None):
        self.things[name] = make_function(name, does, argument, self)

    def cart(self, name):
        self.things[name] = Cart(name)

    def forget(self, name):
        del self.things[name]

    def connect(self, target, **options):
        self.signal.connect(self.find(target), **self.options(options))

    def disconnect(self, target=None, **options):
        return self.signal.disconnect(self.find(target), **self.options(options))

    def send(self, sender, **named):
        return described(self.signal.send, self.sender(sender), named)

    def send_robust(self, sender, **named):
        return described(self.signal.send_robust, self.sender(sender), named)


def described(send, sender, named):
    try:
        results = send(sender, **named)
    except (Exception, KeyboardInterrupt) as error:
        return f"raised {type(error).__name__}"
    return [(name_of(receiver), plain(response)) for receiver, response in results]


def name_of(receiver):
    if hasattr(receiver, "__self__"):
        return receiver.__self__.name + ".handle"
    return getattr(receiver, "name", "not a receiver")


def plain(response):
    if isinstance(response, BaseException):
        response.__traceback__ = None  # its frames would keep receivers alive
        return f"{type(response).__name__}: {response}"
    return response


def run_script(steps):
    """Perform the steps; return what each disconnect, send and send_robust gave."""
    script = Script()
    results = []
    for action, *arguments in steps:
        keywords = arguments.pop() if arguments and isinstance(arguments[-1], dict) else {}
        result = getattr(script, action)(*arguments, **keywords)
        if action in ("disconnect", "send", "send_robust"):
            results.append(result)
    return results


run_sender_script = run_script
