from hashlib import sha256


class UploadAssembler:
    def __init__(self, size, checksum):
        """Wait for `size` bytes whose SHA-256 is `checksum`, in hexadecimal."""

    def add(self, offset, data):
        """Store a chunk; return how many of its bytes are new."""

    def missing(self):
        """Return the ranges [(start, end), …] that have not been received."""

    def finish(self):
        """Return "incomplete", "corrupt" or "complete"."""
