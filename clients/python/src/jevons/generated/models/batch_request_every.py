from enum import StrEnum


class BatchRequestEvery(StrEnum):
    YEAR = "year"

    def __str__(self) -> str:
        return str(self.value)
