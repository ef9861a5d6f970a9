from enum import StrEnum


class SolutionKind(StrEnum):
    CROSSES = "crosses"
    JUMPS = "jumps"
    STAYS = "stays"
    TOUCHES = "touches"

    def __str__(self) -> str:
        return str(self.value)
