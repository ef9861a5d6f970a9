from enum import StrEnum


class FigureVintageKind(StrEnum):
    ANNOUNCED = "announced"
    ASSUMPTION = "assumption"
    DERIVED = "derived"
    ESTIMATE = "estimate"
    REPORTED = "reported"
    SPEC = "spec"

    def __str__(self) -> str:
        return str(self.value)
