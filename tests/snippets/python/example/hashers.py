from django.contrib.auth.hashers import PBKDF2PasswordHasher


class QuickHasher(PBKDF2PasswordHasher):
    """The usual algorithm without the million rounds that make it safe, and slow."""

    iterations = 1
