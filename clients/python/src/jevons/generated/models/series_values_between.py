from enum import StrEnum


class SeriesValuesBetween(StrEnum):
    LINEAR = "linear"
    LOG = "log"
    STEP = "step"

    def __str__(self) -> str:
        return str(self.value)
