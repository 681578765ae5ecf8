# expect: wrong_answer
# why: You begin to undo only once all attributes are set. If setting the third one fails, who takes back the first
#   two?
from contextlib import ExitStack, contextmanager

ABSENT = object()


@contextmanager
def patched(target, name, value):
    original = vars(target).get(name, ABSENT)
    setattr(target, name, value)
    try:
        yield value
    finally:
        if original is not ABSENT:
            setattr(target, name, original)
        elif name in vars(target):
            delattr(target, name)


@contextmanager
def patched_all(target, values):
    originals = {name: vars(target).get(name, ABSENT) for name in values}
    for name, value in values.items():
        setattr(target, name, value)
    try:
        yield values
    finally:
        for name, original in originals.items():
            if original is not ABSENT:
                setattr(target, name, original)
            elif name in vars(target):
                delattr(target, name)


# ---------------------------------------------------------------------------
# Given: leave the rest as it is. The tests call run_script, which plays a
# script of steps with the functions above and returns what was seen.

import types


class Boom(Exception):
    """Raised by the step ("raise",)."""


class Script:
    def __init__(self):
        class Shop:
            currency = "EUR"
            note = None

            def greet(self):
                return "hello"

            @staticmethod
            def vat(net):
                return net * 19 // 100

            @classmethod
            def label(cls):
                return cls.__name__

            @property
            def code(self):
                return 1234

        class Market(Shop):
            pass

        settings = types.ModuleType("settings")
        settings.DEBUG = False
        settings.LIMIT = 0

        self.targets = {
            "settings": settings,  # a module
            "Shop": Shop,          # a class
            "Market": Market,      # its subclass, which adds nothing
            "stall": Shop(),       # an instance of Shop
            "booth": Market(),     # an instance of Market
        }
        self.functions = {}
        self.given = []
        self.seen = []

    def play(self, steps):
        for kind, *rest in steps:
            getattr(self, "do_" + kind)(*rest)

    # Steps that use the functions above

    def do_with(self, target, name, value, steps):
        self.play_in(patched(self.targets[target], name, value), steps)

    def do_with_all(self, target, values, steps):
        self.play_in(patched_all(self.targets[target], values), steps)

    def do_define(self, function_name, target, name, value, steps):
        """Define a decorated function that plays the steps, calls itself if it is told so, and plays them again."""
        def function(times):
            self.play(steps)
            if times > 1:
                self.functions[function_name](times - 1)
            self.play(steps)
            return times

        function.__name__ = function_name
        self.functions[function_name] = patched(self.targets[target], name, value)(function)

    def do_run(self, function_name, times):
        self.seen.append(self.functions[function_name](times))

    def do_name(self, function_name):
        self.seen.append(self.functions[function_name].__name__)

    # Steps that look, and steps that disturb

    def do_look(self, target, name):
        """The value that is seen there, inherited or not."""
        self.seen.append(getattr(self.targets[target], name, "absent"))

    def do_own(self, target, name):
        """Whether the target itself has the attribute."""
        self.seen.append(name in vars(self.targets[target]))

    def do_call(self, target, name, *args):
        self.seen.append(getattr(self.targets[target], name)(*args))

    def do_given(self):
        """What the innermost `with … as` has bound."""
        self.seen.append(self.given[-1])

    def do_set(self, target, name, value):
        setattr(self.targets[target], name, value)

    def do_del(self, target, name):
        if name in vars(self.targets[target]):
            delattr(self.targets[target], name)

    def do_raise(self):
        raise Boom

    def do_try(self, steps):
        try:
            self.play(steps)
        except (Boom, AttributeError) as error:
            self.seen.append(type(error).__name__)

    def play_in(self, manager, steps):
        with manager as given:
            self.given.append(given)
            try:
                self.play(steps)
            finally:
                self.given.pop()


def run_script(steps):
    script = Script()
    script.play(steps)
    return script.seen
