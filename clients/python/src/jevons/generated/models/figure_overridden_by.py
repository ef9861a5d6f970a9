from enum import StrEnum


class FigureOverriddenBy(StrEnum):
    FILE = "file"
    SCENARIO = "scenario"

    def __str__(self) -> str:
        return str(self.value)
