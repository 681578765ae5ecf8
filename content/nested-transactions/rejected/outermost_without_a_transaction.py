# expect: wrong_answer
# why: You leave out BEGIN and COMMIT when there is to be no savepoint. The outermost block is a
#   transaction in any case.
class State:
    """What is known of a connection while it is in a transaction."""

    def __init__(self):
        self.hooks = []
        self.savepoints_made = 0
        self.inner_blocks = []  # for each its savepoint, or None, and the number of hooks before it
        self.needs_rollback = False


class Transaction:
    """A transaction, or a savepoint if the connection is in a transaction already."""

    def __init__(self, connection, savepoint=True, durable=False):
        self.connection = connection
        self.savepoint = savepoint
        self.durable = durable

    # Everything that belongs to one block is kept with the connection, not in self:
    # the same object may be entered again before it is left.

    def __enter__(self):
        state = self.connection.state
        if state is None:
            if self.savepoint:
                self.connection.execute("BEGIN")
            self.connection.state = State()
        elif self.durable:
            raise RuntimeError("a durable transaction cannot be nested")
        else:
            state.inner_blocks.append((self._set_savepoint(state), len(state.hooks)))
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        state = self.connection.state
        failed = exc_type is not None or state.needs_rollback
        if state.inner_blocks:
            self._leave_inner_block(state, failed)
        else:
            self._leave_transaction(state, failed)
        return False

    def _set_savepoint(self, state):
        if not self.savepoint or state.needs_rollback:
            return None
        state.savepoints_made += 1
        name = f"s{state.savepoints_made}"
        self.connection.execute(f"SAVEPOINT {name}")
        return name

    def _leave_inner_block(self, state, failed):
        savepoint, hooks_before = state.inner_blocks.pop()
        if savepoint is None:
            state.needs_rollback = failed
            return
        if failed:
            state.needs_rollback = False
            del state.hooks[hooks_before:]
            self.connection.execute(f"ROLLBACK TO SAVEPOINT {savepoint}")
        self.connection.execute(f"RELEASE SAVEPOINT {savepoint}")

    def _leave_transaction(self, state, failed):
        # First of all: whatever happens now, a hook included, is outside of the transaction.
        self.connection.state = None
        if not self.savepoint:
            pass
        elif failed:
            self.connection.execute("ROLLBACK")
            return
        try:
            if self.savepoint:
                self.connection.execute("COMMIT")
        except DatabaseError:
            self.connection.execute("ROLLBACK")
            raise
        for hook in state.hooks:
            hook()


def on_commit(connection, function):
    """Call the function after the commit, or now if there is no transaction."""
    if connection.state is None:
        function()
    else:
        connection.state.hooks.append(function)


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
