# Conditional probabilities, tables and shrunken rates, asked of statsmodels and scipy; scores counted by hand in exact fractions.
from fractions import Fraction

import numpy as np
from scipy import stats
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

from cases import Cases

cases = Cases()
rng = np.random.default_rng(7)


def wilson(x, n, conf=0.95):
    lo, hi = proportion_confint(x, n, alpha=1 - conf, method="wilson")
    return {"p": x / n, "lo": 0 if x == 0 else lo, "hi": 1 if x == n else hi}


# ANALYTICS S1: re-read as "500 browsed", 200 of them bought.
cases.add("article-reread", "conditional_probability", {"n_both": 200, "n_condition": 500}, {"p": 0.4, "lo": 0.357979, "hi": 0.443546}, 2e-6)
cases.add("article-bounds", "conditional_probability_bounds", {"n_both": 200, "n_total": 1000}, {"p_min": 0.2, "p_max": 1})
cases.add("article-joint", "joint_probability", {"n_both": 200, "n_total": 1000}, {"p": 0.2})
cases.refuse("article-as-printed", "conditional_probability", {"n_both": 200})
cases.refuse("article-null", "conditional_probability", {"n_both": 200, "n_condition": None})
for x, n, conf in [(60, 300, 0.95), (0, 12, 0.95), (12, 12, 0.95), (1, 1, 0.9), (3, 1000000000, 0.95), (7, 50, 0.99)]:
    cases.add("conditional-%d-%d" % (x, n), "conditional_probability", {"n_both": x, "n_condition": n, "conf": conf}, wilson(x, n, conf))
cases.refuse("conditional-nobody", "conditional_probability", {"n_both": 0, "n_condition": 0})
cases.refuse("conditional-more", "conditional_probability", {"n_both": 5, "n_condition": 4})
cases.refuse("conditional-negative", "conditional_probability", {"n_both": -1, "n_condition": 4})
for x, n in [(1, 3), (0, 9), (9, 9), (1, 1000000000)]:
    cases.add("joint-%d-%d" % (x, n), "joint_probability", {"n_both": x, "n_total": n}, {"p": x / n})
    cases.add("bounds-%d-%d" % (x, n), "conditional_probability_bounds", {"n_both": x, "n_total": n},
              {"p_min": x / n, "p_max": 1 if x else 0})
for function in ("joint_probability", "conditional_probability_bounds"):
    cases.refuse(function + "-nobody", function, {"n_both": 0, "n_total": 0})
    cases.refuse(function + "-more", function, {"n_both": 3, "n_total": 2})
    cases.refuse(function + "-negative", function, {"n_both": -3, "n_total": 2})


def row(id, a, ab, n, b, conf=0.95, tolerance=1e-9):
    expected = {"laplace": (ab + 1) / (a + 2), "base_rate": b / n, "refused_point_estimate": a == 0}
    if a > 0:
        expected |= wilson(ab, a, conf)
        expected |= {"lift": ab / a / (b / n)} if b else {}
    if n > a:
        expected["p_not_a"] = (b - ab) / (n - a)
    if 0 < a < n:
        lo, hi = confint_proportions_2indep(ab, a, b - ab, n - a, method="newcomb", compare="diff", alpha=1 - conf)
        expected |= {"diff": ab / a - (b - ab) / (n - a), "diff_lo": lo, "diff_hi": hi}
    expected["fisher_p"] = stats.fisher_exact([[ab, a - ab], [b - ab, n - a - (b - ab)]])[1]
    cases.add(id, "conditional_table_row", {"n_a": a, "n_a_and_b": ab, "n_total": n, "n_b": b, "conf": conf}, expected, tolerance)


row("row-mini-program", 300, 60, 1000, 95)
row("row-small", 7, 3, 40, 5)
row("row-none-of-a", 30, 0, 100, 12)
row("row-all-of-a", 12, 12, 100, 30)
row("row-nobody-a", 0, 0, 50, 5)
row("row-everybody-a", 50, 5, 50, 5)
row("row-nobody-b", 20, 0, 50, 0)
row("row-everybody-b", 20, 20, 50, 50)
row("row-90", 300, 60, 1000, 95, 0.9)
row("row-twenty-thousand", 4000, 700, 20000, 3100, tolerance=1e-8)
row("row-no-difference", 100, 10, 1000, 100, tolerance=1e-8)
row("row-one-user", 1, 1, 1, 1)
for id, a, ab, n, b in [("more-both-than-a", 3, 4, 10, 5), ("more-both-than-b", 5, 4, 10, 3), ("too-many-without", 8, 1, 10, 5), ("nobody", 0, 0, 0, 0),
                        ("more-a-than-all", 11, 5, 10, 5), ("more-b-than-all", 5, 5, 10, 11), ("negative", 5, -1, 10, 5)]:
    cases.refuse("row-" + id, "conditional_table_row", {"n_a": a, "n_a_and_b": ab, "n_total": n, "n_b": b})
cases.refuse("row-a-not-counted", "conditional_table_row", {"n_a_and_b": 200, "n_total": 1000, "n_b": 500})


def fifths(values, reverse):
    scores = []
    for value in values:
        q = Fraction(2 * sum(v < value for v in values) + sum(v == value for v in values), 2 * len(values))
        score = min(5, 1 + int(5 * q))
        scores.append(6 - score if reverse else score)
    return scores


def rfm(id, recency, frequency, monetary):
    cases.add(id, "rfm_scores", {"recency_days": recency, "frequency": frequency, "monetary": monetary},
              {"r": fifths(recency, True), "f": fifths(frequency, False), "m": fifths(monetary, False)})


def ordinary(n):
    return rng.integers(0, 365, n).tolist(), (1 + rng.geometric(0.6, n)).tolist(), rng.lognormal(4, 1, n).round(2).tolist()


rfm("rfm-214", *ordinary(214))
rfm("rfm-20", *ordinary(20))
rfm("rfm-ties", [7] * 30, [1] * 25 + [2] * 5, [9.9] * 15 + [99.0] * 15)
rfm("rfm-ladder", list(range(25)), list(range(25)), [float(v) for v in range(25)])
rfm("rfm-refunded-more", list(range(20)), [1] * 20, [-5.0] + [float(v) for v in range(19)])
rfm("rfm-tenths", [0] * 21, [v // 3 for v in range(21)], [v / 10 for v in range(21)])
recency, frequency, monetary = ordinary(19)
cases.refuse("rfm-19", "rfm_scores", {"recency_days": recency, "frequency": frequency, "monetary": monetary})
cases.refuse("rfm-none", "rfm_scores", {"recency_days": [], "frequency": [], "monetary": []})
cases.refuse("rfm-lengths", "rfm_scores", {"recency_days": list(range(25)), "frequency": list(range(24)), "monetary": list(range(25))})

for x, n, mean, weight in [(3, 10, 0.1, 20), (0, 0, 0.08, 15), (0, 5, 0, 0), (5, 5, 1, 10), (2, 7, 0.25, 0), (1, 1000000000, 0.5, 1)]:
    cases.add("shrunken-%d-%d-%s" % (x, n, weight), "shrunken_rate", {"x": x, "n": n, "prior_mean": mean, "prior_weight": weight},
              {"rate": float((Fraction(x) + weight * Fraction(mean)) / (n + weight))})
cases.refuse("shrunken-nothing", "shrunken_rate", {"x": 0, "n": 0, "prior_mean": 0.1, "prior_weight": 0})
cases.refuse("shrunken-more", "shrunken_rate", {"x": 3, "n": 2, "prior_mean": 0.1, "prior_weight": 5})
cases.refuse("shrunken-mean", "shrunken_rate", {"x": 1, "n": 2, "prior_mean": 1.5, "prior_weight": 5})
cases.refuse("shrunken-weight", "shrunken_rate", {"x": 1, "n": 2, "prior_mean": 0.5, "prior_weight": -5})
cases.write()
