# expect: wrong_answer
# why: You report only the channel that acknowledged. Whoever looks into a missing message wants
#   to know what was tried before it and what came of that.
from collections import defaultdict, deque


class Dispatcher:
    def __init__(self, channels, clock, limit, window, preferences=None):
        self._channels = channels
        self._clock = clock
        self._limit = limit
        self._window = window
        self._preferences = preferences or {}
        self._delivered = set()
        self._recent = defaultdict(deque)

    def send(self, key, user, text, urgent=False):
        if (user, key) in self._delivered:
            return "duplicate", []
        if not urgent and self._is_quiet(user):
            return "quiet", []
        if self._is_limited(user):
            return "limited", []
        tried = []
        off = self._preferences.get(user, {}).get("off", ())
        for channel in self._channels:
            if channel.name in off:
                continue
            outcome = attempt(channel, user, text)
            if outcome == "ok":
                tried.append((channel.name, outcome))
                self._delivered.add((user, key))
                self._recent[user].append(self._clock())
                return "delivered", tried
        return "failed", tried

    def _is_limited(self, user):
        recent = self._recent[user]
        while recent and self._clock() - recent[0] >= self._window:
            recent.popleft()
        return len(recent) >= self._limit

    def _is_quiet(self, user):
        start, end = self._preferences.get(user, {}).get("quiet", (0, 0))
        hour = self._clock() // 3600 % 24
        if start <= end:
            return start <= hour < end
        return hour >= start or hour < end


def attempt(channel, user, text):
    try:
        return "ok" if channel.deliver(user, text) else "no"
    except ConnectionError:
        return "error"


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
