class Transaction:
    """The frames of a connection: one list of hooks for each open block."""

    def __init__(self, connection, savepoint=True, durable=False):
        self.connection = connection
        self.options = savepoint, durable

    def __enter__(self):
        wants_savepoint, durable = self.options
        frames = self.connection.state or []
        if frames and durable:
            raise RuntimeError("durable")
        frame = {"hooks": [], "undo": None, "broken": False, "made": 0}
        if not frames:
            self.connection.execute("BEGIN")
            frame["undo"] = "ROLLBACK"
        elif wants_savepoint and not any(other["broken"] for other in frames):
            frames[0]["made"] += 1
            name = f"SAVEPOINT s{frames[0]['made']}"
            self.connection.execute(name)
            frame["undo"] = f"ROLLBACK TO {name}"
            frame["name"] = name
        self.connection.state = frames + [frame]

    def __exit__(self, exc_type, *details):
        *outer, frame = self.connection.state
        self.connection.state = outer or None
        failed = frame["broken"] or exc_type is not None
        if not outer:
            self.end_transaction(frame, failed)
        elif frame["undo"] is None:
            outer[-1]["hooks"] += frame["hooks"]
            outer[-1]["broken"] |= failed
        elif failed:
            self.connection.execute(frame["undo"])
            self.connection.execute("RELEASE " + frame["name"])
        else:
            self.connection.execute("RELEASE " + frame["name"])
            outer[-1]["hooks"] += frame["hooks"]

    def end_transaction(self, frame, failed):
        if not failed:
            try:
                self.connection.execute("COMMIT")
            except DatabaseError:
                self.connection.execute("ROLLBACK")
                raise
            for hook in frame["hooks"]:
                hook()
        else:
            self.connection.execute("ROLLBACK")


def on_commit(connection, function):
    if connection.state:
        connection.state[-1]["hooks"].append(function)
    else:
        function()


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
