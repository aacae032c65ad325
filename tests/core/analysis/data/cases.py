# What the make_*.py of this folder share: a list of cases that is written as tst_otherprograms reads it. Run with /usr/bin/python3 (Debian's
# numpy 1.24, scipy 1.10, statsmodels 0.13, scikit-learn 1.2).
import json
import math
import os
import sys

import numpy as np


def plain(value):
    if isinstance(value, np.ndarray):
        return [plain(item) for item in value.tolist()]
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items()}
    if isinstance(value, (np.bool_, bool)):
        return bool(value)
    if isinstance(value, (np.integer, int)):
        return int(value)
    if isinstance(value, (np.floating, float)):
        value = float(value)
        assert not math.isnan(value), "no program's answer is a case"
        if math.isinf(value):
            return "Infinity" if value > 0 else "-Infinity"
        return int(value) if value == int(value) and abs(value) < 1e15 else value
    return value


class Cases:
    def __init__(self):
        self.all = []

    def add(self, id, function, input, expected, tolerance=1e-9):
        self.all.append({"id": id, "function": function, "input": plain(input), "expected": plain(expected), "tolerance": tolerance})

    def refuse(self, id, function, input):
        self.add(id, function, input, {"refused": True})

    def write(self):
        script = os.path.abspath(sys.argv[0])
        name = os.path.basename(script).replace("make_", "").replace(".py", ".json")
        lines = ",\n  ".join(json.dumps(case) for case in self.all)
        with open(os.path.join(os.path.dirname(script), name), "w") as file:
            file.write('{"source": "%s",\n "cases": [\n  %s\n ]}\n' % (os.path.basename(script), lines))
        print(name, len(self.all))
