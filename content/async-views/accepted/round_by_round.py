def run_all(coroutines):
    """Round by round: each round leaves a list of those who are still running."""
    results = {}
    running = list(enumerate(coroutines))
    while running:
        running = [item for item in running if not step(*item, results)[0]]
    return [results[index] for index in range(len(coroutines))]


def step(index, coroutine, results):
    """Resume the coroutine once; return whether it has ended, and what it handed out."""
    try:
        return False, coroutine.send(None)
    except StopIteration as stop:
        results[index] = stop.value
    except Exception as error:
        results[index] = error
    return True, None


def run_timed(coroutines, clock):
    """Keeps a list sorted by time; a stable sort leaves equal times in order of waiting."""
    results = {}
    waiting = [(clock.now(), index, coroutine) for index, coroutine in enumerate(coroutines)]
    while waiting:
        waiting.sort(key=lambda item: item[0])
        due, index, coroutine = waiting.pop(0)
        clock.sleep(max(0, due - clock.now()))
        ended, seconds = step(index, coroutine, results)
        if not ended:
            waiting.append((clock.now() + seconds, index, coroutine))
    return [results[index] for index in range(len(coroutines))]


# ---- Given: coroutines, and the functions that the tests call. Leave them as they are. ----


class Suspend:
    """Awaiting it hands control, and a value, to whoever drives the coroutine."""

    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield self.value


class Clock:
    """Its time moves only when somebody sleeps."""

    def __init__(self):
        self._now = 0

    def now(self):
        return self._now

    def sleep(self, seconds):
        self._now += seconds


async def play(script, note):
    for step in script:
        if isinstance(step, str):
            note(step)
        elif step[0] == "pause":
            await Suspend("pause")
        elif step[0] == "sleep":
            await Suspend(step[1])
        elif step[0] == "await":
            await play(step[1], note)
        elif step[0] == "return":
            return step[1]
        elif step[0] == "raise":
            raise ValueError(step[1])
        elif step[0] == "interrupt":
            raise KeyboardInterrupt


def drive(run, scripts, note):
    coroutines = [play(script, note) for script in scripts]
    given = list(coroutines)
    try:
        results = run(coroutines)
    except KeyboardInterrupt:
        return "KeyboardInterrupt"
    finally:
        for coroutine in given:
            coroutine.close()
    if coroutines != given:
        raise RuntimeError("the caller's list has been changed")
    return [
        ("raised", type(result).__name__, str(result)) if isinstance(result, Exception) else result
        for result in results
    ]


def run_scripts(scripts):
    """Return the results and the notes, in the order in which they were made."""
    notes = []
    return drive(run_all, scripts, notes.append), notes


def run_sleepers(scripts):
    """Return the results, the notes with their times, and the time at the end."""
    notes = []
    clock = Clock()
    results = drive(
        lambda coroutines: run_timed(coroutines, clock),
        scripts,
        lambda text: notes.append((clock.now(), text)),
    )
    return results, notes, clock.now()
