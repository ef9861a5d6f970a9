from enum import StrEnum


class SaidNumberType1(StrEnum):
    UNLIMITED = "unlimited"

    def __str__(self) -> str:
        return str(self.value)
