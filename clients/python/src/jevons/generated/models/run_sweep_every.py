from enum import StrEnum


class RunSweepEvery(StrEnum):
    YEAR = "year"

    def __str__(self) -> str:
        return str(self.value)
