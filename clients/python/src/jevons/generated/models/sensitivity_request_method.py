from enum import StrEnum


class SensitivityRequestMethod(StrEnum):
    MORRIS = "morris"
    RANK = "rank"
    SOBOL = "sobol"
    TORNADO = "tornado"

    def __str__(self) -> str:
        return str(self.value)
