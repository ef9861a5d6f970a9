from enum import StrEnum


class DecompositionKind(StrEnum):
    FACTORS = "factors"
    REBOUND = "rebound"

    def __str__(self) -> str:
        return str(self.value)
