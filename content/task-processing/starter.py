class TaskQueue:
    def __init__(self, max_attempts, base_delay):
        self.max_attempts = max_attempts
        self.base_delay = base_delay
        self.now = 0

    def put(self, payload, priority=0):
        """Add a task that is ready at once; return its id."""

    def take(self):
        """Return (id, attempt, payload) of the next ready task, or None."""

    def done(self, id):
        """Forget a running task."""

    def fail(self, id):
        """Let a running task wait for its next attempt, or bury it."""

    def advance(self, seconds):
        """Let time pass."""

    def dead(self):
        """Return (id, payload) of each dead task."""
