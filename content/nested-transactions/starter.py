class Transaction:
    """A transaction, or a savepoint if the connection is in a transaction already."""

    def __init__(self, connection):
        self.connection = connection

    def __enter__(self):
        pass

    def __exit__(self, exc_type, exc_value, traceback):
        pass


def on_commit(connection, function):
    """Call the function after the commit, or now if there is no transaction."""


# ---- Given: keep everything below. The tests call run_script and run_option_script. ----


class DatabaseError(Exception):
    """Raised by execute when the database refuses a statement."""


class Boom(Exception):
    """Raised by the step ("raise",)."""


class Connection:
    """Writes down every statement, and refuses those that it was told to, once each."""

    def __init__(self, name, log, refused):
        self.name = name
        self.state = None  # yours: keep here what you have to know about this connection
        self.log = log
        self.refused = list(refused)

    def execute(self, statement):
        where = "" if self.name == "shop" else f"{self.name}: "
        if statement in self.refused:
            self.refused.remove(statement)
            self.log.append(f"{where}{statement} refused")
            raise DatabaseError(statement)
        self.log.append(f"{where}{statement}")


class Script:
    def __init__(self, refused):
        self.log = []
        self.connections = {
            "shop": Connection("shop", self.log, refused),
            "audit": Connection("audit", self.log, []),
        }
        self.transactions = {}

    def play(self, steps):
        for action, *arguments in steps:
            getattr(self, "do_" + action)(*arguments)

    def do_with(self, name, steps, options={}):
        """Play the steps in a block. The same name means the same Transaction object."""
        if name not in self.transactions:
            connection = self.connections["audit" if name == "audit" else "shop"]
            self.transactions[name] = Transaction(connection, **options)
        with self.transactions[name]:
            self.play(steps)

    def do_sql(self, statement, connection="shop"):
        self.connections[connection].execute(statement)

    def do_on_commit(self, name, steps=(), connection="shop"):
        def hook():
            self.log.append(f"hook {name}")
            self.play(steps)

        on_commit(self.connections[connection], hook)

    def do_raise(self):
        raise Boom

    def do_interrupt(self):
        raise KeyboardInterrupt

    def do_try(self, steps):
        try:
            self.play(steps)
        except (Exception, KeyboardInterrupt) as error:
            self.log.append(f"caught {type(error).__name__}")


def run_script(steps, refused=()):
    """Play the steps; return what the connections and hooks have written down."""
    script = Script(refused)
    script.do_try(steps)
    return script.log


run_option_script = run_script
