from enum import StrEnum


class SensitivityMethod(StrEnum):
    MORRIS = "morris"
    RANK = "rank"
    SOBOL = "sobol"
    TORNADO = "tornado"

    def __str__(self) -> str:
        return str(self.value)
