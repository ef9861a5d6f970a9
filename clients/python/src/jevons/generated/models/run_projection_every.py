from enum import StrEnum


class RunProjectionEvery(StrEnum):
    YEAR = "year"

    def __str__(self) -> str:
        return str(self.value)
