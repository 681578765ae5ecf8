# expect: wrong_answer
# why: You give a task back without counting the attempt when its lease ends. A task that kills
#   its worker is then handed out forever and never reaches the dead letters.
import heapq
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
        self._waiting = []  # a heap of (due, order, id)
        self._ready = []  # a heap of (-priority, due, order, id)
        self._running = {}  # end of the lease by id; leases end in the order in which they began
        self._dead = {}

    def put(self, payload, priority=0):
        task_id = next(self._ids)
        self._tasks[task_id] = Task(payload, priority)
        self._schedule(task_id, self._now)
        return task_id

    def take(self):
        self._wake()
        if not self._ready:
            return None
        task_id = heapq.heappop(self._ready)[-1]
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
                self._tasks[task_id].attempts -= 1
                del self._running[task_id]
                self._schedule(task_id, end)

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
        heapq.heappush(self._waiting, (due, next(self._order), task_id))

    def _wake(self):
        while self._waiting and self._waiting[0][0] <= self._now:
            due, order, task_id = heapq.heappop(self._waiting)
            entry = (-self._tasks[task_id].priority, due, order, task_id)
            heapq.heappush(self._ready, entry)
