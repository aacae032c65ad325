#!/usr/bin/python3
"""Writes experiments_*.json beside itself: inputs of the functions of A/B tests with the answers of other programs.

Asked are scipy 1.10, statsmodels 0.13.5 and R 4.2.2 where they know the method; where none does, the definition is worked in mpmath with 50
digits or by adding up all tables. Debian's packages: python3-scipy python3-statsmodels python3-mpmath r-base-core.
"""
import json
import os
import subprocess
from fractions import Fraction

import mpmath as mp
import numpy as np
from scipy import integrate, optimize, stats
from statsmodels.stats import proportion as sp
from statsmodels.stats.contingency_tables import StratifiedTable
from statsmodels.stats.power import NormalIndPower

mp.mp.dps = 50
HERE = os.path.dirname(os.path.abspath(__file__))
REFUSED = {"refused": True}
ARTICLE = (100, 1000, 96, 800)
PAIRS = [ARTICLE, (12, 150, 20, 150), (0, 50, 3, 50), (3, 50, 0, 50), (0, 50, 0, 60), (50, 50, 49, 50), (1, 1, 0, 1), (5, 100, 15, 100),
         (37, 41, 200, 1000), (30000, 1000000, 30500, 1000000), (7, 1000000000, 19, 1000000000), (999999990, 1000000000, 999999979, 1000000000)]
BAD = [(5, 4, 1, 10), (-1, 10, 1, 10), (1, 10, 1, -10)]
cases = {}


def add(family, name, function, inputs, expected, tolerance=1e-9):
    known = cases.setdefault(family, [])
    case = {"id": f"{function}-{name}", "function": function, "input": inputs, "expected": plain(expected)}
    if tolerance != 1e-9:
        case["tolerance"] = tolerance
    known.append(case)


def plain(value):
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple, np.ndarray)):
        return [plain(item) for item in value]
    if isinstance(value, (bool, np.bool_)):
        return bool(value)
    if isinstance(value, (str, int)) or value is None:
        return value
    if value == mp.inf or value == -mp.inf:
        return "Infinity" if value > 0 else "-Infinity"
    return float(value)


def arms(pair, **more):
    return dict(zip(("conv_a", "n_a", "conv_b", "n_b"), pair), **more)


def name_of(pair):
    return "-".join(str(part) for part in pair)


def r(expression):
    program = f"options(digits=17); cat(format(c({expression}), digits=17, scientific=TRUE), sep='\\n')"
    return [float(line) for line in subprocess.run(["Rscript", "-e", program], check=True, capture_output=True, text=True).stdout.split()]


def z_of(q):
    return mp.sqrt(2) * mp.erfinv(2 * mp.mpf(q) - 1)


def wilson(x, n, conf):
    z, p = z_of(1 - (1 - mp.mpf(conf)) / 2), mp.mpf(x) / n
    centre, half = (p + z * z / (2 * n)) / (1 + z * z / n), z / (1 + z * z / n) * mp.sqrt(p * (1 - p) / n + z * z / (4 * mp.mpf(n) ** 2))
    return (mp.mpf(0) if x == 0 else centre - half), (mp.mpf(1) if x == n else centre + half)


def mover_ratio(pair, conf):
    """Donner & Zou's limits as they print them, for A's conversions above 0; with 50 digits their cancellation does no harm."""
    xa, na, xb, nb = pair
    (la, ua), (lb, ub), a, b = wilson(xa, na, conf), wilson(xb, nb, conf), mp.mpf(xa) / na, mp.mpf(xb) / nb
    root = lambda one, two: mp.sqrt(max(mp.mpf(0), (a * b) ** 2 - one * two))
    if xa == 0:
        low = root(lb * (2 * b - lb), ua * (2 * a - ua)) / -(ua * (2 * a - ua))
        return mp.inf, low, mp.inf
    low = (a * b - root(lb * (2 * b - lb), ua * (2 * a - ua))) / (ua * (2 * a - ua)) if xb else mp.mpf(0)
    return b / a, low, (a * b + root(ub * (2 * b - ub), la * (2 * a - la))) / (la * (2 * a - la))


def score_limits(pair, conf):
    """Miettinen & Nurminen with the cubic's root, in 50 digits."""
    xa, na, xb, nb = (mp.mpf(value) for value in pair)
    n, z2 = na + nb, z_of(1 - (1 - mp.mpf(conf)) / 2) ** 2

    def excess(d):
        l3, l2 = n, (na + 2 * nb) * d - n - (xa + xb)
        l1, l0 = (nb * d - n - 2 * xb) * d + xa + xb, xb * d * (1 - d)
        q = l2 ** 3 / (3 * l3) ** 3 - l1 * l2 / (6 * l3 ** 2) + l0 / (2 * l3)
        p = (1 if q > 0 else -1) * mp.sqrt(max(mp.mpf(0), l2 ** 2 / (3 * l3) ** 2 - l1 / (3 * l3)))
        angle = (mp.pi + mp.acos(min(mp.mpf(1), max(mp.mpf(-1), q / p ** 3)) if p else 1)) / 3
        # Here the roles are: rate of B = root, rate of A = root + (A - B); d is A less B.
        pb = min(mp.mpf(1), max(mp.mpf(0), 2 * p * mp.cos(angle) - l2 / (3 * l3)))
        pa = min(mp.mpf(1), max(mp.mpf(0), pb + d))
        v = (pa * (1 - pa) / na + pb * (1 - pb) / nb) * n / (n - 1)
        return (xa / na - xb / nb - d) ** 2 - z2 * v

    def limit(inside, outside):
        for _ in range(150):
            middle = (inside + outside) / 2
            inside, outside = (middle, outside) if excess(middle) <= 0 else (inside, middle)
        return inside
    best = xa / na - xb / nb
    return -limit(best, mp.mpf(1)), -limit(best, mp.mpf(-1))


def intervals():
    for x, n in [(12, 150), (200, 500), (200, 1000), (0, 40), (40, 40), (1, 1), (0, 1), (3, 1000000000), (500000000, 1000000000), (1, 50)]:
        for conf in (0.95, 0.8, 0.999):
            name = f"{x}-{n}-{conf}"
            lo, hi = wilson(x, n, conf)
            add("proportions", name, "wilson_ci", {"x": x, "n": n, "conf": conf}, {"p": x / n, "lo": lo, "hi": hi})
            tail = (1 - conf) / 2
            beta = lambda a, b, q, upper: r(f"qbeta({q},{a},{b},lower.tail={'FALSE' if upper else 'TRUE'})")[0]
            add("proportions", name, "clopper_pearson_ci", {"x": x, "n": n, "conf": conf},
                {"lo": 0 if x == 0 else beta(x, n - x + 1, tail, False), "hi": 1 if x == n else beta(x + 1, n - x, tail, True)})
            add("proportions", name, "jeffreys_ci", {"x": x, "n": n, "conf": conf, "boundary_rule": "none"},
                {"lo": beta(x + .5, n - x + .5, tail, False), "hi": beta(x + .5, n - x + .5, tail, True)})
    for function in ("wilson_ci", "clopper_pearson_ci", "jeffreys_ci"):
        for x, n, conf in [(0, 0, 0.95), (5, 4, 0.95), (-1, 4, 0.95), (1, -4, 0.95), (1, 4, 0), (1, 4, 1), (1, 4, 1.5), (1.5, 4, 0.95)]:
            add("proportions", f"no-{x}-{n}-{conf}", function, {"x": x, "n": n, "conf": conf}, REFUSED)
    add("proportions", "spoken", "wilson_ci", {"x": 12, "n": 150, "conf": 0.95}, {"lo": 0.046, "hi": 0.135}, 0.01)  # ANALYTICS A.2
    add("proportions", "churn", "wilson_ci", {"x": 200, "n": 1000, "conf": 0.95}, {"lo": 0.176377, "hi": 0.225919}, 1e-5)  # S15


def contrasts():
    f = "contrasts"
    for pair in PAIRS:
        xa, na, xb, nb = pair
        for conf in (0.95, 0.9):
            name, d = f"{name_of(pair)}-{conf}", mp.mpf(xb) / nb - mp.mpf(xa) / na
            (la, ua), (lb, ub), a, b = wilson(xa, na, conf), wilson(xb, nb, conf), mp.mpf(xa) / na, mp.mpf(xb) / nb
            add(f, name, "newcombe_ci_diff", arms(pair, conf=conf, direction="b_minus_a"),
                {"diff": d, "lo": d - mp.sqrt((b - lb) ** 2 + (ua - a) ** 2), "hi": d + mp.sqrt((ub - b) ** 2 + (a - la) ** 2)})
            lo, hi = sp.confint_proportions_2indep(xa, na, xb, nb, method="wald", compare="diff", alpha=1 - conf)
            add(f, name, "wald_ci_diff", arms(pair, conf=conf, direction="a_minus_b"), {"diff": -d, "lo": lo, "hi": hi})
            lo, hi = score_limits(pair, conf)
            add(f, name, "score_ci_diff_mn", arms(pair, conf=conf, direction="b_minus_a"), {"lo": lo, "hi": hi})
            if xa or xb:
                ratio, lo, hi = mover_ratio(pair, conf)
                add(f, name, "newcombe_ci_ratio", arms(pair, conf=conf, direction="b_over_a", method="MOVER-R"),
                    {"ratio": ratio, "lo": lo, "hi": hi})
            lo, hi = sp.confint_proportions_2indep(xb, nb, xa, na, method="log-adjusted", compare="ratio", alpha=1 - conf)
            add(f, name, "ratio_ci_log_adjusted", arms(pair, conf=conf), {"lo": lo, "hi": hi}, 1e-8)
        va, vb = (mp.mpf(x) * (n - x) / mp.mpf(n) ** 3 for x, n in (pair[:2], pair[2:]))
        add(f, name_of(pair), "ab_unpooled_variance", arms(pair), {"var_a": va, "var_b": vb, "var_sum": va + vb, "se": mp.sqrt(va + vb)}, 1e-12)
    lo, hi = sp.confint_proportions_2indep(96, 800, 100, 1000, method="newcomb", compare="diff")
    add(f, "statsmodels", "newcombe_ci_diff", arms(ARTICLE, conf=0.95, direction="b_minus_a"), {"lo": lo, "hi": hi})
    add(f, "nothing", "newcombe_ci_ratio", arms((0, 50, 0, 60), conf=0.95, direction="b_over_a", method="MOVER-R"), REFUSED)
    for function in ("newcombe_ci_diff", "wald_ci_diff", "score_ci_diff_mn", "newcombe_ci_ratio", "ratio_ci_log_adjusted", "ab_unpooled_variance"):
        for pair in BAD + [(0, 0, 1, 10), (1, 10, 0, 0)]:
            add(f, f"no-{name_of(pair)}", function, arms(pair, conf=0.95), REFUSED)
    # Printed in ANALYTICS S5-S8.
    add(f, "article", "ab_unpooled_variance", arms(ARTICLE), {"var_a": 0.00009, "var_b": 0.000132, "var_sum": 0.000222, "se": 0.0148997}, 1e-5)
    add(f, "article", "wald_ci_diff", arms(ARTICLE, conf=0.95, direction="a_minus_b"), {"diff": -0.02, "lo": -0.0492028, "hi": 0.0092028}, 1e-5)
    add(f, "article", "newcombe_ci_diff", arms(ARTICLE, conf=0.95, direction="a_minus_b"), {"lo": -0.0497521, "hi": 0.0089049}, 1e-5)


def boschloo(pair):
    """All tables, a fine grid of rates, then a bounded search around the best of it."""
    xa, na, xb, nb = pair
    a, b = np.meshgrid(np.arange(na + 1), np.arange(nb + 1), indexing="ij")
    greater = stats.hypergeom.sf(b - 1, na + nb, nb, a + b)
    less = stats.hypergeom.cdf(b, na + nb, nb, a + b)

    def worst(statistic):
        inside = statistic <= statistic[xa, xb] * (1 + 1e-9)
        chance = lambda p: float(stats.binom.pmf(np.arange(na + 1), na, p) @ inside @ stats.binom.pmf(np.arange(nb + 1), nb, p))
        grid = np.concatenate([np.geomspace(1e-6, 1e-3, 60), np.linspace(0.001, 0.999, 2000), 1 - np.geomspace(1e-6, 1e-3, 60)[::-1]])
        values = np.array([chance(p) for p in grid])
        best = values.max()
        for i in np.argsort(values)[-12:]:
            ends = (grid[max(0, i - 1)], grid[min(len(grid) - 1, i + 1)])
            best = max(best, -optimize.minimize_scalar(lambda p: -chance(p), bounds=ends, method="bounded", options={"xatol": 1e-12}).fun)
        return min(1.0, best)
    g, l = worst(greater), worst(less)
    return {"p_greater": g, "p_less": l, "p_two_sided": min(1.0, 2 * min(g, l))}


def tests():
    f = "tests"
    for pair in PAIRS + [(500000, 5000000, 503000, 5000000), (0, 5, 5, 5), (2, 7, 8, 9), (250, 500, 251, 500)]:
        xa, na, xb, nb = pair
        name, s, n = name_of(pair), xa + xb, na + nb
        pooled, z = mp.mpf(s) / n, mp.mpf(0)
        se = mp.sqrt(pooled * (1 - pooled) * (mp.mpf(1) / na + mp.mpf(1) / nb))
        if 0 < s < n:
            z = (mp.mpf(xb) / nb - mp.mpf(xa) / na) / se
        p = mp.erfc(abs(z) / mp.sqrt(2))
        add(f, name, "z_test_pooled", arms(pair, direction="b_minus_a"), {"p_pool": pooled, "se": se, "z": z, "p_two_sided": p}, 1e-10)
        add(f, name + "-turned", "z_test_pooled", arms(pair, direction="a_minus_b"), {"z": -z, "p_two_sided": p}, 1e-10)
        v = mp.sqrt(mp.mpf(xa) * (na - xa) / mp.mpf(na) ** 3 + mp.mpf(xb) * (nb - xb) / mp.mpf(nb) ** 3)
        if v:
            z = (mp.mpf(xb) / nb - mp.mpf(xa) / na) / v
            add(f, name, "z_test_unpooled", arms(pair, direction="b_minus_a"),
                {"z": z, "p_two_sided": mp.erfc(abs(z) / mp.sqrt(2)), "p_one_sided_b_better": mp.erfc(z / mp.sqrt(2)) / 2}, 1e-10)
        else:
            add(f, name, "z_test_unpooled", arms(pair, direction="b_minus_a"), REFUSED)
        if s > 2000000:
            continue
        more, exact, fewer = r(f"phyper({xb},{nb},{na},{s},lower.tail=FALSE),dhyper({xb},{nb},{na},{s}),phyper({xb - 1},{nb},{na},{s})")
        two = r(f"fisher.test(matrix(c({xa},{na - xa},{xb},{nb - xb}),2))$p.value")[0] if n < 2 ** 31 else None
        expected = {"p_greater": min(1, more + exact), "p_less": min(1, fewer + exact)}
        add(f, name, "fisher_exact", arms(pair), expected if two is None else dict(expected, p_two_sided=two), 1e-8)
        g, l = more + exact / 2, fewer + exact / 2
        mid = min(1.0, 2 * min(g, l))
        add(f, name, "midp_test", arms(pair), {"midp_greater": g, "midp_less": l, "midp_two_sided": mid}, 1e-8)
        add(f, name, "ab_decision_fixed", arms(pair, alpha=0.05), {"significant": mid <= 0.05})
        if na * nb <= 40000:
            add(f, name, "boschloo_test", arms(pair), boschloo(pair), 1e-8)
    for function in ("z_test_pooled", "z_test_unpooled", "fisher_exact", "midp_test", "boschloo_test", "ab_decision_fixed"):
        for pair in BAD + [(0, 0, 1, 10), (1, 10, 0, 0)]:
            add(f, f"no-{name_of(pair)}", function, arms(pair, alpha=0.05), REFUSED)
    # Printed in ANALYTICS S7, S9 and A.6.
    add(f, "article", "z_test_unpooled", arms(ARTICLE, direction="a_minus_b"),
        {"z": -1.342312, "p_two_sided": 0.179495, "p_one_sided_b_better": 0.089747}, 1e-5)
    add(f, "article", "z_test_pooled", arms(ARTICLE, direction="a_minus_b"), {"p_pool": 0.108889, "se": 0.0147757, "z": -1.353571, "p_two_sided": 0.175873}, 1e-5)
    add(f, "article", "fisher_exact", arms(ARTICLE), {"p_two_sided": 0.195477}, 1e-5)
    add(f, "article", "midp_test", arms(ARTICLE), {"midp_two_sided": 0.177576}, 1e-5)
    add(f, "article", "ab_decision_fixed", arms(ARTICLE, alpha=0.05), {"significant": False})


if __name__ == "__main__":
    import make_experiments_more as more
    intervals()
    contrasts()
    tests()
    more.everything(add, arms, name_of, r, z_of)
    for family, known in cases.items():
        with open(os.path.join(HERE, f"experiments_{family}.json"), "w", encoding="utf-8") as file:
            file.write('{"source": "make_experiments.py",\n "cases": [\n')
            file.write(",\n".join("  " + json.dumps(case) for case in known))
            file.write("\n ]}\n")
        print(family, len(known))
