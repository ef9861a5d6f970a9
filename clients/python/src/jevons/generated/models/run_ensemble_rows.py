from enum import StrEnum


class RunEnsembleRows(StrEnum):
    BANDS = "bands"
    DRAWS = "draws"

    def __str__(self) -> str:
        return str(self.value)
