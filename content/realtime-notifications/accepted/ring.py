class Dispatcher:
    """Keeps a ring of the last deliveries per user: the oldest of them decides."""

    def __init__(self, channels, clock, limit, window, preferences=None):
        self.channels = channels
        self.clock = clock
        self.limit = limit
        self.window = window
        self.preferences = preferences or {}
        self.users = {}

    def send(self, key, user, text, urgent=False):
        state = self.users.setdefault(user, {"keys": {}, "ring": []})
        now = self.clock()
        if key in state["keys"]:
            return ("duplicate", [])
        wishes = self.preferences.get(user, {})
        if not urgent and "quiet" in wishes:
            start, end = wishes["quiet"]
            length = (end - start) % 24
            if (now // 3600 - start) % 24 < length:
                return ("quiet", [])
        count = len(state["keys"])
        if self.limit == 0:
            return ("limited", [])
        if count >= self.limit and now < state["ring"][count % self.limit] + self.window:
            return ("limited", [])
        tried = []
        for channel in self.channels:
            if channel.name not in wishes.get("off", []):
                try:
                    acknowledged = channel.deliver(user, text)
                except ConnectionError:
                    tried.append((channel.name, "error"))
                else:
                    tried.append((channel.name, "ok" if acknowledged else "no"))
                    if acknowledged:
                        self.remember(state, key, now)
                        return ("delivered", tried)
        return ("failed", tried)

    def remember(self, state, key, now):
        count = len(state["keys"])
        if count < self.limit:
            state["ring"].append(now)
        else:
            state["ring"][count % self.limit] = now
        state["keys"][key] = now


# Given: leave the rest as it is. The tests call run_dispatcher, which uses your class.


class Clock:
    """Called without arguments, it returns the seconds since midnight of the first day."""

    def __init__(self):
        self.now = 0

    def __call__(self):
        return self.now


class Channel:
    """Answers deliveries in turn with "ok", "no" or "error"; the last answer is repeated."""

    def __init__(self, name, answers, deliveries):
        self.name = name
        self._answers = iter(answers)
        self._answer = "no"
        self._deliveries = deliveries

    def deliver(self, user, text):
        """Return whether the delivery was acknowledged; raise ConnectionError when it broke."""
        self._deliveries.append((self.name, user, text))
        self._answer = next(self._answers, self._answer)
        if self._answer == "error":
            raise ConnectionError(f"{self.name} does not answer")
        return self._answer == "ok"


def run_dispatcher(channels, limit, window, script, *preferences):
    clock = Clock()
    deliveries = []
    channels = [Channel(name, answers, deliveries) for name, answers in channels]
    dispatcher = Dispatcher(channels, clock, limit, window, *preferences)
    results = []
    for action, *arguments in script:
        if action == "wait":
            clock.now += arguments[0]
        else:
            results.append(dispatcher.send(*arguments))
    return results, deliveries
