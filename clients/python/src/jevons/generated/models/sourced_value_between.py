from enum import StrEnum


class SourcedValueBetween(StrEnum):
    LINEAR = "linear"
    LOG = "log"
    STEP = "step"

    def __str__(self) -> str:
        return str(self.value)
