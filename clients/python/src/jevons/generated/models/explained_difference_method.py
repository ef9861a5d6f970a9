from enum import StrEnum


class ExplainedDifferenceMethod(StrEnum):
    FIRST_AND_LAST = "first and last"
    SHAPLEY = "shapley"

    def __str__(self) -> str:
        return str(self.value)
