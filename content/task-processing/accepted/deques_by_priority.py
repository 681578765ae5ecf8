import heapq
from collections import deque


class TaskQueue:
    """Keeps a first-in-first-out line per priority and moves retries into it as time passes."""

    def __init__(self, max_attempts, base_delay, lease=None):
        self.max_attempts = max_attempts
        self.base_delay = base_delay
        self.lease = lease
        self.now = 0
        self.tasks = []
        self.lines = {}
        self.priorities = []
        self.delayed = []
        self.number = 0
        self.running = {}
        self.buried = {}

    def put(self, payload, priority=0):
        task_id = len(self.tasks) + 1
        self.tasks.append([payload, priority, 0])
        self.enter(task_id)
        return task_id

    def take(self):
        while self.priorities:
            line = self.lines[-self.priorities[0]]
            if line:
                task_id = line.popleft()
                task = self.tasks[task_id - 1]
                task[2] += 1
                self.running[task_id] = self.now
                return task_id, task[2], task[0]
            del self.lines[-heapq.heappop(self.priorities)]
        return None

    def done(self, id):
        del self.running[id]

    def fail(self, id):
        del self.running[id]
        self.schedule(id, self.now)
        self.admit()

    def advance(self, seconds):
        self.now += seconds
        if self.lease is not None:
            over = [i for i, start in self.running.items() if start + self.lease <= self.now]
            for task_id in over:
                self.schedule(task_id, self.running.pop(task_id) + self.lease)
        self.admit()

    def dead(self):
        return [(task_id, self.tasks[task_id - 1][0]) for task_id in self.buried]

    def replay(self, id):
        del self.buried[id]
        self.tasks[id - 1][2] = 0
        self.enter(id)

    def schedule(self, task_id, failed_at):
        attempts = self.tasks[task_id - 1][2]
        if attempts >= self.max_attempts:
            self.buried[task_id] = True
            return
        delay = self.base_delay << (attempts - 1)
        heapq.heappush(self.delayed, (failed_at + delay, self.number, task_id))
        self.number += 1

    def admit(self):
        while self.delayed and self.delayed[0][0] <= self.now:
            self.enter(heapq.heappop(self.delayed)[2])

    def enter(self, task_id):
        priority = self.tasks[task_id - 1][1]
        if priority not in self.lines:
            self.lines[priority] = deque()
            heapq.heappush(self.priorities, -priority)
        self.lines[priority].append(task_id)
