"""
Runs a generated program whenever a line comes in. `time N` answers with the seconds of processor time of N runs, `values` writes what they compute
to values.bin. The folder holds program.py and numbers.bin, 64-bit floats.
"""

import importlib.util
import os
import sys
import time

import numpy as np

folder = sys.argv[1]
spec = importlib.util.spec_from_file_location("program", os.path.join(folder, "program.py"))
program = importlib.util.module_from_spec(spec)
spec.loader.exec_module(program)
numbers = np.fromfile(os.path.join(folder, "numbers.bin"))
np.seterr(all="ignore")
run = program.prepared(numbers)
print(f"ready {np.__version__}", flush=True)
for line in sys.stdin:
    task, *rest = line.split()
    if task == "values":
        run().tofile(os.path.join(folder, "values.bin"))
        print("written", flush=True)
    else:
        start = time.process_time()
        for _ in range(int(rest[0])):
            run()
        print(time.process_time() - start, flush=True)
