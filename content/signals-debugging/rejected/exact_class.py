# expect: wrong_answer
# why: You compare the class itself, as Django does. Here a subclass of the sender counts too.
import weakref
from types import MethodType


class Registry:
    def __init__(self):
        self._entries = []  # in the order of registration

    def connect(self, handler, sender=None, uid=None):
        """Have the handler called when the sender or a subclass of it sends."""
        if uid is None and not isinstance(handler, MethodType) and "<" in handler.__qualname__:
            raise ValueError("a lambda or local function needs a uid")
        entry = self._find(handler, uid)
        if entry is None:
            entry = Entry(uid)
            self._entries.append(entry)
        entry.use(handler)
        entry.senders.append(sender)

    def send(self, sender, **data):
        """Call the handlers; return a list of what they have returned."""
        # Settled before the first call, because a handler may connect others.
        handlers = [entry.handler() for entry in self._entries if entry.verdict(sender) == "called"]
        return [handler(sender=sender, **data) for handler in handlers]

    def report(self, sender):
        return [(entry.label, entry.verdict(sender)) for entry in self._entries]

    def _find(self, handler, uid):
        """The entry of this handler. One whose uid outlived its handler is taken out."""
        for entry in self._entries:
            if entry.belongs_to(handler, uid):
                if entry.handler() is not None:
                    return entry
                self._entries.remove(entry)
                break
        return None


class Entry:
    """One handler with all the senders it was connected for."""

    def __init__(self, uid):
        self.uid = uid
        self.senders = []

    def use(self, handler):
        self.label = full_name(handler) if self.uid is None else self.uid
        if isinstance(handler, MethodType):
            # A plain weak reference would be dead at once: each access makes a new method object.
            self.handler = weakref.WeakMethod(handler)
        else:
            self.handler = lambda: handler

    def belongs_to(self, handler, uid):
        if uid is not None or self.uid is not None:
            return uid is not None and self.uid == uid
        known = self.handler()
        if isinstance(handler, MethodType) or isinstance(known, MethodType) or known is None:
            return known == handler
        # A reload makes a new function object; its name is what stays.
        return full_name(known) == full_name(handler)

    def verdict(self, sender):
        if self.handler() is None:
            return "gone"
        if any(wanted is None or sender is wanted for wanted in self.senders):
            return "called"
        return "other sender"


def full_name(handler):
    return f"{handler.__module__}.{handler.__qualname__}"


# ---- Given: keep everything below. The tests call run_script and run_report_script. ----


class Model:
    pass


class Order(Model):
    pass


class RushOrder(Order):
    pass


class Invoice(Model):
    pass


OldOrder = type("Order", (Model,), {})  # has the name of Order, and is another class

SENDERS = {
    "Model": Model,
    "Order": Order,
    "RushOrder": RushOrder,
    "Invoice": Invoice,
    "OldOrder": OldOrder,
}


class Mailer:
    """Has two methods to connect."""

    def __init__(self, name):
        self.name = name

    def handle(self, sender, **data):
        return f"{self.name}.handle: {sender.__name__}"

    def archive(self, sender, **data):
        return f"{self.name}.archive: {sender.__name__}"


for method in (Mailer.handle, Mailer.archive):
    method.__module__ = "shop.mail"


class Script:
    def __init__(self):
        self.registries = {"main": Registry(), "other": Registry()}
        self.registry = self.registries["main"]
        self.loads = {}    # how often each module was loaded
        self.modules = {}  # the functions of each module, as of its last load
        self.objects = {}  # the only place that keeps mailers alive
        self.trace = []

    def make_function(self, module, qualname, label, does="answer", argument=None):
        def handler(sender, **data):
            if does == "raise":
                raise LookupError(label)
            if does == "connect":
                self.connect(argument)
            if does == "return":
                return argument
            return f"{label}: {sender.__name__}" + (f" {data}" if data else "")

        handler.__module__ = module
        handler.__qualname__ = qualname
        handler.__name__ = qualname.rpartition(".")[2]
        return handler

    def register(self, handler, options):
        options = dict(options)
        options.pop("does", None)
        if "sender" in options:
            options["sender"] = SENDERS[options["sender"]]
        try:
            self.registry.connect(handler, **options)
        except ValueError:
            self.trace.append("refused")

    def load(self, module, definitions):
        """Run a module: make all its functions anew and connect them."""
        version = self.loads[module] = self.loads.get(module, 0) + 1
        functions = {}
        for name, *options in definitions:
            options = options[0] if options else {}
            function = functions.get(name)
            if function is None:
                label = f"{module}.{name} v{version}"
                does = options.get("does", ("answer",))
                function = functions[name] = self.make_function(module, name, label, *does)
            self.register(function, options)
        self.modules[module] = functions

    def local(self, name, options={}):
        """Connect a function that was defined in another function, and keep it nowhere."""
        function = self.make_function("shop.setup", f"setup.<locals>.{name}", name)
        self.register(function, options)

    def object(self, name):
        self.objects[name] = Mailer(name)

    def forget(self, name):
        del self.objects[name]

    def connect(self, target, options={}):
        """Connect a method, such as mailer.handle."""
        name, _, method = target.partition(".")
        self.register(getattr(self.objects[name], method), options)

    def use(self, name):
        """Go on with another registry."""
        self.registry = self.registries[name]

    def send(self, sender, data={}):
        try:
            self.trace.append(self.registry.send(SENDERS[sender], **data))
        except LookupError as error:
            error.__traceback__ = None
            self.trace.append(f"raised {error}")

    def report(self, sender):
        self.trace.append(self.registry.report(SENDERS[sender]))


def run_script(steps):
    """Perform the steps; return what each send and report gave, and each refusal."""
    script = Script()
    for action, *arguments in steps:
        getattr(script, action)(*arguments)
    return script.trace


run_report_script = run_script
