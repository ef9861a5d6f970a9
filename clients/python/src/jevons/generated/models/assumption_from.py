from enum import StrEnum


class AssumptionFrom(StrEnum):
    DEFAULT = "default"
    PARENT = "parent"
    REQUEST = "request"
    SCENARIO = "scenario"

    def __str__(self) -> str:
        return str(self.value)
