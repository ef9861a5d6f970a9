from enum import StrEnum


class SeriesValuesOutside(StrEnum):
    HOLD = "hold"
    REFUSE = "refuse"
    TREND = "trend"

    def __str__(self) -> str:
        return str(self.value)
