"""Prints what a program gives as JSON; a data frame column by column, its numbers as the doubles they are."""
import json
import math
import sys
import warnings

import pandas as pd

import jevons

# A socket that is open at the end of a program of two lines is no fault.
warnings.filterwarnings("error")
warnings.filterwarnings("ignore", category=ResourceWarning)


def cell(value):
    if isinstance(value, pd.Timestamp):
        return value.strftime("%Y-%m-%dT%H:%M")
    if isinstance(value, float) and math.isinf(value):
        return "unlimited"
    return None if pd.isna(value) else value


def frame_json(frame):
    units = frame.attrs["units"]
    return {
        "index": [cell(value) for value in frame.index.tolist()],
        "index_name": frame.index.name,
        "columns": {
            name: {"unit": units[name], "type": str(frame[name].dtype), "values": [cell(value) for value in frame[name].tolist()]}
            for name in frame.columns
        },
        "attrs": {name: frame.attrs[name] for name in frame.attrs if name != "problems"},
    }


def shown(value):
    if isinstance(value, pd.DataFrame):
        return frame_json(value)
    if isinstance(value, jevons.Problem):
        return {name: one for name, one in vars(value).items() if one is not None}
    raise TypeError(type(value))


scope = {"jevons": jevons, "pd": pd, "url": sys.argv[1]}
exec(sys.argv[2], scope)
json.dump(scope["result"], sys.stdout, default=shown)
