# Welch's test and what stands around it, asked of scipy and statsmodels; the quantile of t of mpmath, because scipy 1.10 has nine digits of it.
import itertools

import mpmath

import numpy as np
import statsmodels.api as sm
from scipy import stats
from statsmodels.stats.weightstats import CompareMeans, DescrStatsW

from cases import Cases

cases = Cases()
rng = np.random.default_rng(20240601)


def revenue(n, rate, scale):
    bought = rng.random(n) < rate
    return np.round(bought * rng.lognormal(scale, 0.9, n), 2)


def t_quantile(q, df):
    beyond = lambda t: mpmath.betainc(df / 2, mpmath.mpf(1) / 2, 0, df / (df + t * t), regularized=True) / 2
    with mpmath.workdps(30):
        return float(mpmath.findroot(lambda t: beyond(t) - (1 - mpmath.mpf(q)), stats.t.ppf(q, df)))


def welch(a, b, conf=0.95):
    a, b = np.asarray(a, float), np.asarray(b, float)
    t, p = stats.ttest_ind(b, a, equal_var=False)
    compare = CompareMeans(DescrStatsW(b), DescrStatsW(a))
    va, vb = a.var(ddof=1) / len(a), b.var(ddof=1) / len(b)
    df = compare.dof_satt() if va > 0 and vb > 0 else (len(a) - 1 if va > 0 else len(b) - 1)
    difference, half = b.mean() - a.mean(), t_quantile((1 + conf) / 2, df) * np.sqrt(va + vb)
    return {"t": t, "df": df, "p_two_sided": p, "lo": difference - half, "hi": difference + half}


def welch_case(id, a, b, conf=0.95, tolerance=1e-9, **more):
    expected = welch(a, b, conf) | {"mean_a": np.mean(a), "mean_b": np.mean(b), "sd_a": np.std(a, ddof=1), "sd_b": np.std(b, ddof=1)}
    cases.add(id, "welch_t", {"a": a, "b": b, "conf": conf} | more, expected, tolerance)


shop_a, shop_b = revenue(180, 0.12, 4.2), revenue(210, 0.15, 4.3)
welch_case("shop", shop_a, shop_b)
welch_case("shop-99", shop_a, shop_b, 0.99)
welch_case("whole-numbers", [1, 2, 3, 4, 5], [2, 4, 6, 8, 10], direction="b_minus_a")
welch_case("pairs", [1.0, 2.0], [5.0, 9.0])
welch_case("one-arm-constant", [3, 3, 3, 3], [1, 2, 4, 8])
welch_case("same-means", [1, 2, 3], [1, 2, 3])
# What a sum of squares less the square of the sum loses here: everything.
welch_case("large-offset", [1e9 + x for x in (1, 2, 3, 4)], [1e9 + x for x in (2, 3, 4, 7)], tolerance=1e-7)
welch_case("far-apart", np.arange(50) * 0.01, 10 + np.arange(60) * 0.02, tolerance=1e-8)
for id, a, b, conf in [("one-each", [1], [2], 0.95), ("both-constant", [2, 2, 2], [5, 5], 0.95), ("nobody", [], [1, 2], 0.95),
                       ("constant-tenths", [0.1] * 10, [0.7] * 10, 0.95), ("confidence-1", [1, 2], [2, 4], 1)]:
    cases.refuse("welch-" + id, "welch_t", {"a": a, "b": b, "conf": conf})
cases.refuse("welch-infinite", "welch_t", {"a": [1, "Infinity"], "b": [1, 2], "conf": 0.95})
turned = welch(shop_a, shop_b)
cases.add("a-minus-b", "welch_t", {"a": shop_a, "b": shop_b, "conf": 0.95, "direction": "a_minus_b"},
          {"t": -turned["t"], "p_two_sided": turned["p_two_sided"], "lo": -turned["hi"], "hi": -turned["lo"]})


def winsorised_case(id, a, b, q):
    cap = np.quantile(np.concatenate([a, b]), q)  # numpy's default is type 7
    a2, b2 = np.minimum(a, cap), np.minimum(b, cap)
    cases.add(id, "welch_t_winsorised", {"a": a, "b": b, "upper_quantile": q, "quantile_type": 7, "pooled_cap": True},
              welch(a2, b2) | {"cap": cap, "mean_a": a2.mean(), "mean_b": b2.mean()})


winsorised_case("winsorised-shop", shop_a, shop_b, 0.99)
winsorised_case("winsorised-shop-95", shop_a, shop_b, 0.95)
winsorised_case("winsorised-tiny", np.array([0., 1, 2, 30]), np.array([0., 3, 500]), 0.9)
winsorised_case("winsorised-nothing-cut", np.array([0., 1, 2, 30]), np.array([0., 3, 500]), 1)
cases.refuse("winsorised-nobody-left", "welch_t_winsorised",
             {"a": [0] * 99 + [7], "b": [0] * 100, "upper_quantile": 0.9, "quantile_type": 7, "pooled_cap": True})
cases.refuse("winsorised-other-quantile", "welch_t_winsorised",
             {"a": [1, 2, 3], "b": [2, 3, 4], "upper_quantile": 0.9, "quantile_type": 6, "pooled_cap": True})
cases.refuse("winsorised-quantile-2", "welch_t_winsorised",
             {"a": [1, 2, 3], "b": [2, 3, 4], "upper_quantile": 2, "quantile_type": 7, "pooled_cap": True})


def skewness_case(id, x):
    g = stats.skew(x)
    cases.add(id, "skewness_rule", {"x": x}, {"skewness": g, "n_needed": 355 * g * g, "enough": len(x) >= 355 * g * g})


skewness_case("skew-shop", shop_a)
skewness_case("skew-even", [1, 2, 3, 4, 5])
skewness_case("skew-two", [1, 4])
skewness_case("skew-one-buyer", [0] * 30 + [99])
skewness_case("skew-normal", rng.normal(size=2000).round(4))
skewness_case("skew-negative", [-50, -1, 0, 1, 1, 2])
cases.refuse("skew-equal", "skewness_rule", {"x": [0.1, 0.1, 0.1]})
cases.refuse("skew-nothing", "skewness_rule", {"x": []})


def parts(values):
    values = np.asarray(values, float)
    buyers = int((values > 0).sum())
    return buyers, buyers / len(values), values.sum() / buyers if buyers else None, values.mean()


def revenue_case(id, a, b):
    expected = {}
    for arm, values in (("a", a), ("b", b)):
        buyers, rate, aov, rpv = parts(values)
        expected |= {"conv_" + arm: buyers, "rate_" + arm: rate, "rpv_" + arm: rpv} | ({"aov_" + arm: aov} if aov is not None else {})
    cases.add(id, "revenue_decomposition", {"a": a, "b": b}, expected)


revenue_case("revenue-shop", shop_a, shop_b)
revenue_case("revenue-hand", [0, 0, 10, 30], [0, 5])
revenue_case("revenue-no-buyer-in-a", [0, 0, 0], [0, 12.5])
revenue_case("revenue-everybody", [1, 2, 3], [4.5])
revenue_case("revenue-nobody-bought", [0], [0, 0])
cases.refuse("revenue-empty", "revenue_decomposition", {"a": [], "b": [1]})


def ratio_case(id, y, z):
    y, z = np.asarray(y, float), np.asarray(z, float)
    r, n = y.mean() / z.mean(), len(y)
    c = np.cov(y, z)
    variance = (c[0, 0] - 2 * r * c[0, 1] + r * r * c[1, 1]) / (n * z.mean() ** 2)
    cases.add(id, "ratio_metric_delta", {"numerator": y, "denominator": z}, {"ratio": r, "se": np.sqrt(max(variance, 0))}, 1e-8)


orders = rng.poisson(1.4, 120) + 1
ratio_case("ratio-items", orders + rng.poisson(0.8, 120), orders)
ratio_case("ratio-hand", [1, 2, 6], [1, 1, 2])
ratio_case("ratio-some-without", [0, 3, 0, 2, 5], [0, 1, 0, 2, 2])
ratio_case("ratio-numerator-none", [0, 0, 0], [1, 2, 3])
ratio_case("ratio-constant-denominator", [4, 5, 9, 10], [2, 2, 2, 2])
cases.add("ratio-proportional", "ratio_metric_delta", {"numerator": [3, 6, 9], "denominator": [1, 2, 3]}, {"ratio": 3, "se": 0})
cases.refuse("ratio-no-denominator", "ratio_metric_delta", {"numerator": [1, 2], "denominator": [0, 0]})
cases.refuse("ratio-one-user", "ratio_metric_delta", {"numerator": [1], "denominator": [2]})
cases.refuse("ratio-lengths", "ratio_metric_delta", {"numerator": [1, 2], "denominator": [2, 3, 4]})


def permutation_case(id, a, b):
    both = list(a) + list(b)
    observed = abs(np.mean(b) - np.mean(a))
    count = total = 0
    for chosen in itertools.combinations(range(len(both)), len(a)):
        inside = [both[i] for i in chosen]
        outside = [both[i] for i in range(len(both)) if i not in chosen]
        total += 1
        count += abs(np.mean(outside) - np.mean(inside)) >= observed - 1e-9
    cases.add(id, "permutation_test_mean_diff", {"a": a, "b": b, "alternative": "two-sided", "definition": "share of all splits"},
              {"p": count / total, "n_splits": total})


permutation_case("permutation-5-5", [0.0, 12.5, 3.25, 8.0, 0.0], [20, 31, 0, 18, 9])
permutation_case("permutation-one-each", [1.0], [2])
permutation_case("permutation-equal", [2.0, 2.0], [2, 2, 2])
permutation_case("permutation-zeros", [0.0, 0.0, 0.0, 1.5], [0, 0, 3])
permutation_case("permutation-apart", [1.0, 2.0, 3.0, 4.0], [10, 11, 12, 13])
permutation_case("permutation-6-8", [0.1, 0.2, 0.7, 0.1, 0.3, 0.3], [1, 0, 0, 0, 1, 0, 0, 1])
wide = ([0.0, 5.5, 0.0, 7.25, 1.0, 0.5, 3.0, 2.0, 0.0, 4.0], [9, 0, 11, 4, 6, 0, 8, 2, 12, 5])
permutation_case("permutation-10-10", *wide)
cases.refuse("permutation-too-many", "permutation_test_mean_diff", {"a": list(wide[0]) + [1], "b": wide[1], "alternative": "two-sided"})
cases.refuse("permutation-empty", "permutation_test_mean_diff", {"a": [], "b": [1], "alternative": "two-sided"})
cases.refuse("permutation-one-sided", "permutation_test_mean_diff", {"a": [1, 2], "b": [1], "alternative": "greater"})


def cuped_case(id, xa, ya, xb, yb, conf=0.95, tolerance=1e-8):
    xa, ya, xb, yb = (np.asarray(v, float) for v in (xa, ya, xb, yb))
    x, y = np.concatenate([xa, xb]), np.concatenate([ya, yb])
    theta = sm.OLS(y, sm.add_constant(x)).fit().params[1] if x.var() > 0 else 0.0
    za, zb = ya - theta * (xa - x.mean()), yb - theta * (xb - x.mean())
    adjusted, plain = welch(za, zb, conf), welch(ya, yb, conf)
    error = lambda a, b: np.sqrt(a.var(ddof=1) / len(a) + b.var(ddof=1) / len(b))
    cases.add(id, "cuped", {"x_a": xa, "y_a": ya, "x_b": xb, "y_b": yb, "conf": conf},
              {"theta": theta, "adj_mean_a": za.mean(), "adj_mean_b": zb.mean(), "diff": zb.mean() - za.mean(), "se": error(za, zb),
               "df": adjusted["df"], "p_two_sided": adjusted["p_two_sided"], "lo": adjusted["lo"], "hi": adjusted["hi"],
               "unadjusted_diff": yb.mean() - ya.mean(), "unadjusted_se": error(ya, yb),
               "variance_ratio": (error(za, zb) / error(ya, yb)) ** 2}, tolerance)


past_a, past_b = revenue(80, 0.5, 3), revenue(90, 0.5, 3)
now_a, now_b = (past_a * 0.7 + revenue(80, 0.3, 3)).round(2), (past_b * 0.7 + revenue(90, 0.4, 3)).round(2)
cuped_case("cuped-shop", past_a, now_a, past_b, now_b)
cuped_case("cuped-shop-90", past_a, now_a, past_b, now_b, 0.9)
cuped_case("cuped-new-users", [0] * 5, [1, 0, 2, 0, 5], [0] * 4, [3, 1, 0, 2])
cuped_case("cuped-whole-numbers", [1, 2, 3, 4], [2, 3, 5, 4], [2, 2, 4, 6], [4, 3, 7, 9])
cuped_case("cuped-useless", [1, 2, 1, 2], [5, 5, 7, 7], [1, 2, 2, 1], [6, 6, 8, 8])
cuped_case("cuped-one-arm-past", [0, 0, 0], [1, 2, 4], [3, 0, 9], [2, 2, 7])
cases.refuse("cuped-lengths", "cuped", {"x_a": [1], "y_a": [1, 2], "x_b": [1, 2], "y_b": [1, 2]})
cases.refuse("cuped-constant", "cuped", {"x_a": [1, 2], "y_a": [3, 3], "x_b": [1, 2], "y_b": [4, 4]})
cases.refuse("cuped-explained-wholly", "cuped", {"x_a": [1, 2, 4], "y_a": [2.2, 4.4, 8.8], "x_b": [1, 3, 7], "y_b": [2.2, 6.6, 15.4]})
cases.write()
