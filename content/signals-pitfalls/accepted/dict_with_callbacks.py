import weakref


class Signal:
    def __init__(self):
        self.entries = {}

    def identify(self, receiver, sender, dispatch_uid):
        if dispatch_uid is not None:
            return (True, dispatch_uid, id(sender))
        owner = getattr(receiver, "__self__", None)
        return (False, id(owner), id(getattr(receiver, "__func__", receiver)), id(sender))

    def connect(self, receiver, sender=None, weak=True, dispatch_uid=None):
        key = self.identify(receiver, sender, dispatch_uid)
        if key in self.entries:
            return

        def forget(_):
            self.entries.pop(key, None)

        if not weak:
            get = lambda: receiver
        elif hasattr(receiver, "__self__"):
            get = weakref.WeakMethod(receiver, forget)
        else:
            get = weakref.ref(receiver, forget)
        self.entries[key] = (sender, get)

    def disconnect(self, receiver=None, sender=None, dispatch_uid=None):
        return self.entries.pop(self.identify(receiver, sender, dispatch_uid), None) is not None

    def receivers(self, sender):
        wanted = [get() for want, get in list(self.entries.values()) if want in (None, sender)]
        return [receiver for receiver in wanted if receiver is not None]

    def send(self, sender, **named):
        results = []
        for receiver in self.receivers(sender):
            results.append((receiver, receiver(signal=self, sender=sender, **named)))
        return results

    def send_robust(self, sender, **named):
        def attempt(receiver):
            try:
                return receiver(signal=self, sender=sender, **named)
            except Exception as error:
                return error

        return [(receiver, attempt(receiver)) for receiver in self.receivers(sender)]


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
