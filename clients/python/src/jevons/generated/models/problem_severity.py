from enum import StrEnum


class ProblemSeverity(StrEnum):
    ERROR = "error"
    NOTE = "note"
    WARNING = "warning"

    def __str__(self) -> str:
        return str(self.value)
