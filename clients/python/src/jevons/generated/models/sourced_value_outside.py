from enum import StrEnum


class SourcedValueOutside(StrEnum):
    HOLD = "hold"
    REFUSE = "refuse"
    TREND = "trend"

    def __str__(self) -> str:
        return str(self.value)
