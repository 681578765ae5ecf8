import hashlib


class UploadAssembler:
    """Marks each byte that has arrived; needs as many flags as the file has bytes."""

    def __init__(self, size, checksum):
        self.size = size
        self.checksum = checksum
        self.start_again()

    def start_again(self):
        self.content = bytearray(self.size)
        self.here = bytearray(self.size)

    def add(self, offset, data):
        end = offset + len(data)
        if not 0 <= offset <= end <= self.size:
            raise ValueError((offset, end))
        new = 0
        for position, byte in enumerate(data, offset):
            if not self.here[position]:
                new += 1
            elif self.content[position] != byte:
                raise ValueError(position)
        self.content[offset:end] = data
        self.here[offset:end] = b"\1" * len(data)
        return new

    def missing(self):
        gaps = []
        start = self.here.find(0)
        while start != -1:
            end = self.here.find(1, start)
            if end == -1:
                end = self.size
            gaps.append((start, end))
            start = self.here.find(0, end)
        return gaps

    def finish(self):
        if 0 in self.here:
            return "incomplete"
        if hashlib.sha256(self.content).digest() == bytes.fromhex(self.checksum):
            return "complete"
        self.start_again()
        return "corrupt"

    def plan(self, longest):
        parts = []
        for start, end in self.missing():
            cuts = range(start - start % longest + longest, end, longest)
            parts += zip([start, *cuts], [*cuts, end])
        return parts
