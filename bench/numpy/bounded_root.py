"""Bounded roots of many draws at a time, by the method of src/core/engine/javascript/bounded-root.ts."""

import numpy as np

PRECISION = 2.0**-52
FLOOR = 2.0**-64
INTERPOLATED = 42
# Draws that have their root are left out once they are this share of all.
DONE = 0.4


def bounded_root(gap, outside, low, high, out):
    """Fills `out` with the root of each draw. `gap(x, *outside)` computes left minus right."""
    a = np.array(np.broadcast_to(high, out.shape))
    b = np.array(np.broadcast_to(low, out.shape))
    floor = np.abs(b - a) * FLOOR
    outside = [np.broadcast_to(one, out.shape) for one in outside]
    at_b = gap(b, *outside)
    at_a = gap(a, *outside)
    out[:] = np.where(at_b == 0, b, np.where(at_a == 0, a, np.nan))
    active = np.flatnonzero(at_a * at_b < 0)
    if active.size == 0:
        return
    if active.size < out.size:
        a, b, floor, at_a, at_b = (one[active] for one in (a, b, floor, at_a, at_b))
        outside = [one[active] for one in outside]
    x = (a + b) * 0.5
    done = np.zeros(x.shape, bool)
    for at in range(2, 200):
        found = gap(x, *outside)
        done |= found == 0
        same = (found < 0) == (at_a < 0)
        c, at_c = np.where(same, a, b), np.where(same, at_a, at_b)
        b, at_b = np.where(same, b, a), np.where(same, at_b, at_a)
        a, at_a = x, found
        nearer = np.where(np.abs(at_b) < np.abs(at_a), b, a)
        tolerance = np.abs(nearer) * PRECISION + floor
        close = np.abs(b - a) <= 2 * tolerance
        step = _next_point(a, b, c, at_a, at_b, at_c, tolerance) if at < INTERPOLATED else (a + b) * 0.5
        x = np.where(done, x, np.where(close, nearer, step))
        done |= close
        count = np.count_nonzero(done)
        if count == x.size:
            out[active] = x
            return
        if count > DONE * x.size:
            out[active] = x
            going = np.flatnonzero(~done)
            active = active[going]
            x, a, b, floor, at_a, at_b = (one[going] for one in (x, a, b, floor, at_a, at_b))
            outside = [one[going] for one in outside]
            done = np.zeros(x.shape, bool)


def _next_point(a, b, c, at_a, at_b, at_c, tolerance):
    width = b - a
    place = (a - b) / (c - b)
    height = (at_a - at_b) / (at_c - at_b)
    rest = 1 - height
    safe = (height * height < place) & (rest * rest < 1 - place)
    share = at_a / (at_b - at_a) * (at_c / (at_b - at_c)) + (c - a) / width * (at_a / (at_c - at_a)) * (at_b / (at_c - at_b))
    share = np.where(safe, share, 0.5)
    least = tolerance / np.abs(width)
    return a + np.minimum(np.maximum(share, least), 1 - least) * width


def delayed(rows, place, before):
    """The row at `place`, linear between rows, and `before` ahead of the first."""
    if place < 0:
        return before
    first = int(place)
    share = place - first
    return rows[first] + share * (rows[first + 1] - rows[first]) if share else rows[first]
