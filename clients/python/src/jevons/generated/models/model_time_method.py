from enum import StrEnum


class ModelTimeMethod(StrEnum):
    EULER = "euler"
    RK4 = "rk4"

    def __str__(self) -> str:
        return str(self.value)
