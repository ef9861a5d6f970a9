from enum import StrEnum


class DecompositionRequestKind(StrEnum):
    FACTORS = "factors"
    REBOUND = "rebound"

    def __str__(self) -> str:
        return str(self.value)
