class Dispatcher:
    def __init__(self, channels, clock, limit, window):
        self.channels = channels
        self.clock = clock
        self.limit = limit
        self.window = window

    def send(self, key, user, text):
        """Return (status, tried)."""


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
