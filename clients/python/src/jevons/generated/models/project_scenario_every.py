from enum import StrEnum


class ProjectScenarioEvery(StrEnum):
    YEAR = "year"

    def __str__(self) -> str:
        return str(self.value)
