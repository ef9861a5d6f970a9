from enum import StrEnum


class GoalSeekRequestCompare(StrEnum):
    DIFFERENCE = "difference"
    RATIO = "ratio"

    def __str__(self) -> str:
        return str(self.value)
