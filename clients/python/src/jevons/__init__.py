"""Curves of the Jevons service as pandas data frames."""

from importlib.metadata import version

from .client import Client
from .errors import JevonsError, Problem

__all__ = ["Client", "JevonsError", "Problem"]
__version__ = version("jevons-client")
