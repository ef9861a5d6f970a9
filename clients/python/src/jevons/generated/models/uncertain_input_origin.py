from enum import StrEnum


class UncertainInputOrigin(StrEnum):
    MODEL = "model"
    PLAUSIBLE = "plausible"
    REQUEST = "request"
    SCENARIO = "scenario"

    def __str__(self) -> str:
        return str(self.value)
