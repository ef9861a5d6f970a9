from enum import StrEnum


class ProblemDocumentType(StrEnum):
    ABOUTBLANK = "about:blank"

    def __str__(self) -> str:
        return str(self.value)
