# expect: wrong_answer
# why: You keep chunks by the position at which they begin and look only at chunks with the same one.
#   Two chunks that begin at different places can overlap as well.
from hashlib import sha256


class UploadAssembler:
    def __init__(self, size, checksum):
        self.size = size
        self.checksum = checksum.lower()
        self.chunks = {}

    def add(self, offset, data):
        if offset < 0 or offset + len(data) > self.size:
            raise ValueError("outside")
        known = self.chunks.get(offset, b"")
        shorter = min(len(known), len(data))
        if known[:shorter] != data[:shorter]:
            raise ValueError("contradiction")
        if len(data) > len(known):
            self.chunks[offset] = data
        return max(0, len(data) - len(known))

    def missing(self):
        gaps = []
        position = 0
        for start in sorted(self.chunks):
            if position < start:
                gaps.append((position, start))
            position = max(position, start + len(self.chunks[start]))
        if position < self.size:
            gaps.append((position, self.size))
        return gaps

    def finish(self):
        if self.missing():
            return "incomplete"
        content = bytearray(self.size)
        for start, data in self.chunks.items():
            content[start:start + len(data)] = data
        if sha256(content).hexdigest() != self.checksum:
            self.chunks.clear()
            return "corrupt"
        return "complete"

    def plan(self, longest):
        parts = []
        for start, end in self.missing():
            while start < end:
                border = (start // longest + 1) * longest
                parts.append((start, min(border, end)))
                start = border
        return parts
