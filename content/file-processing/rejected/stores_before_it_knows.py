# expect: wrong_answer
# why: You store byte by byte and stop at the first contradiction, so a part of the refused chunk stays.
#   What would a client that reads `missing()` afterwards believe?
from hashlib import sha256


class UploadAssembler:
    def __init__(self, size, checksum):
        self.size = size
        self.checksum = checksum.lower()
        self.bytes = {}

    def add(self, offset, data):
        if offset < 0 or offset + len(data) > self.size:
            raise ValueError("outside")
        new = 0
        for position, byte in enumerate(data, offset):
            if position not in self.bytes:
                self.bytes[position] = byte
                new += 1
            elif self.bytes[position] != byte:
                raise ValueError("contradiction")
        return new

    def missing(self):
        gaps = []
        for position in range(self.size):
            if position not in self.bytes:
                if gaps and gaps[-1][1] == position:
                    gaps[-1] = gaps[-1][0], position + 1
                else:
                    gaps.append((position, position + 1))
        return gaps

    def finish(self):
        if len(self.bytes) < self.size:
            return "incomplete"
        content = bytes(self.bytes[position] for position in range(self.size))
        if sha256(content).hexdigest() != self.checksum:
            self.bytes.clear()
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
