from enum import StrEnum


class ModelVariableRole(StrEnum):
    AUXILIARY = "auxiliary"
    CATEGORY = "category"
    FLOW = "flow"
    INPUT = "input"
    PARAMETER = "parameter"
    SERIES = "series"
    STOCK = "stock"

    def __str__(self) -> str:
        return str(self.value)
