# expect: passed
# growth: quadratic
# why: You look through all tasks at every take, so twice the tasks mean four times the work.
#   Which structure yields the next task without looking at the rest?
import itertools
from dataclasses import dataclass


@dataclass
class Task:
    payload: object
    priority: int
    attempts: int = 0


class TaskQueue:
    def __init__(self, max_attempts, base_delay, lease=None):
        self._max_attempts = max_attempts
        self._base_delay = base_delay
        self._lease = lease
        self._now = 0
        self._ids = itertools.count(1)
        self._order = itertools.count()
        self._tasks = {}
        self._waiting = []
        self._running = {}  # end of the lease by id; leases end in the order in which they began
        self._dead = {}

    def put(self, payload, priority=0):
        task_id = next(self._ids)
        self._tasks[task_id] = Task(payload, priority)
        self._schedule(task_id, self._now)
        return task_id

    def take(self):
        due = [entry for entry in self._waiting if entry[0] <= self._now]
        if not due:
            return None
        due.sort(key=lambda entry: -self._tasks[entry[2]].priority)
        self._waiting.remove(due[0])
        task_id = due[0][2]
        task = self._tasks[task_id]
        task.attempts += 1
        self._running[task_id] = None if self._lease is None else self._now + self._lease
        return task_id, task.attempts, task.payload

    def done(self, id):
        del self._running[id]
        del self._tasks[id]

    def fail(self, id):
        self._end_attempt(id, self._now)

    def advance(self, seconds):
        self._now += seconds
        if self._lease is not None:
            for task_id, end in list(self._running.items()):
                if end > self._now:
                    break
                self._end_attempt(task_id, end)

    def dead(self):
        return [(task_id, task.payload) for task_id, task in self._dead.items()]

    def replay(self, id):
        task = self._dead.pop(id)
        task.attempts = 0
        self._tasks[id] = task
        self._schedule(id, self._now)

    def _end_attempt(self, task_id, when):
        del self._running[task_id]
        task = self._tasks[task_id]
        if task.attempts < self._max_attempts:
            self._schedule(task_id, when + self._base_delay * 2 ** (task.attempts - 1))
        else:
            self._dead[task_id] = self._tasks.pop(task_id)

    def _schedule(self, task_id, due):
        self._waiting.append((due, next(self._order), task_id))
        self._waiting.sort()
