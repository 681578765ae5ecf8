# expect: wrong_answer
# why: You resume the coroutine that was suspended last, so one of them runs on while the others
#   wait. A fair turn needs a queue, not a stack.
from collections import deque
from heapq import heappop, heappush
from itertools import count


def run_all(coroutines):
    results = [None] * len(coroutines)
    ready = deque(enumerate(coroutines))
    while ready:
        index, coroutine = ready.pop()
        try:
            coroutine.send(None)
        except StopIteration as stop:
            results[index] = stop.value
        except Exception as error:
            results[index] = error
        else:
            ready.append((index, coroutine))
    return results


def run_timed(coroutines, clock):
    results = [None] * len(coroutines)
    turn = count()
    waiting = [(clock.now(), next(turn), *item) for item in enumerate(coroutines)]
    while waiting:
        due, _, index, coroutine = heappop(waiting)
        if due > clock.now():
            clock.sleep(due - clock.now())
        try:
            seconds = coroutine.send(None)
        except StopIteration as stop:
            results[index] = stop.value
        except Exception as error:
            results[index] = error
        else:
            # The turn decides between equal times; coroutines cannot be compared.
            heappush(waiting, (clock.now() + seconds, next(turn), index, coroutine))
    return results


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
