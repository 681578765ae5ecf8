import weakref


class Registry:
    def __init__(self):
        self.table = {}  # key -> [get_handler, senders, label]; dicts keep their order

    def connect(self, handler, sender=None, uid=None):
        owner = getattr(handler, "__self__", None)
        name = f"{handler.__module__}.{handler.__qualname__}"
        if uid is not None:
            key = ("uid", uid)
        elif owner is not None:
            key = ("method", id(owner), handler.__name__)
        elif "<" in name:
            raise ValueError(name)
        else:
            key = ("function", name)
        get_handler = weakref.WeakMethod(handler) if owner is not None else lambda: handler
        row = self.table.get(key)
        if row is not None and row[0]() is None:
            if uid is None:
                # Another object at the address of one that is gone: the old line stays.
                self.rename(key, ("gone", object()))
            else:
                del self.table[key]
            row = None
        if row is None:
            row = self.table[key] = [get_handler, [], name if uid is None else uid]
        row[0] = get_handler
        row[1].append(sender)

    def rename(self, old, new):
        self.table = {new if key == old else key: row for key, row in self.table.items()}

    def send(self, sender, **data):
        settled = [row[0]() for row in self.table.values() if self.verdict(row, sender) == "called"]
        return [handler(sender=sender, **data) for handler in settled]

    def report(self, sender):
        return [(row[2], self.verdict(row, sender)) for row in self.table.values()]

    def verdict(self, row, sender):
        get_handler, senders, _ = row
        if get_handler() is None:
            return "gone"
        fits = None in senders or issubclass(sender, tuple(senders))
        return "called" if fits else "other sender"


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
