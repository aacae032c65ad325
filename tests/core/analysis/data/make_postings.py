# Posting times: the formulas of ANALYTICS E with the dense matrix V, its variances found by scipy's optimiser; some are compared with R's nlme,
# which gives four digits of them; takes five minutes. (statsmodels' MixedLM stops short of the minimum with crossed effects.)
import subprocess

import numpy as np
from scipy import optimize

from cases import Cases

cases = Cases()
rng = np.random.default_rng(5)


def incidence(groups, count):
    return np.eye(count)[np.asarray(groups, int)]


def solve(y, weekday, block, nw, nb, vw, vb, vr):
    y = np.asarray(y, float)
    zw, zb, n = incidence(weekday, nw), incidence(block, nb), len(y)
    v = vr * np.eye(n) + vw * zw @ zw.T + vb * zb @ zb.T
    inverse, one = np.linalg.inv(v), np.ones(n)
    mu = one @ inverse @ y / (one @ inverse @ one)
    rest = y - mu
    deviance = np.linalg.slogdet(v)[1] + np.log(one @ inverse @ one) + rest @ inverse @ rest + (n - 1) * np.log(2 * np.pi)
    return {"mu": mu, "weekday_effect": vw * zw.T @ inverse @ rest, "hour_effect": vb * zb.T @ inverse @ rest, "reml_deviance": deviance}


def call(y, weekday, block, nw, nb):
    return {"y": y, "weekday": weekday, "hour_block": block, "n_weekday": nw, "n_hour_block": nb}


def blup(id, y, weekday, block, nw, nb, vw, vb, vr, tolerance=1e-9):
    cases.add(id, "posting_time_blup", call(y, weekday, block, nw, nb) | {"var_weekday": vw, "var_hour": vb, "var_resid": vr},
              solve(y, weekday, block, nw, nb, vw, vb, vr), tolerance)


def of_nlme(y, weekday, block):
    rows = "".join("%r %d %d\n" % row for row in zip(map(float, y), weekday, block))
    program = """library(nlme); d <- read.table(file("stdin")); d$g <- factor(1); d$w <- factor(d$V2); d$b <- factor(d$V3)
m <- lme(V1 ~ 1, d, random = list(g = pdBlocked(list(pdIdent(~w - 1), pdIdent(~b - 1)))), method = "REML")
v <- as.numeric(VarCorr(m)[, 1]); cat(v[1], v[length(v) - 1], v[length(v)])"""
    return [float(v) for v in subprocess.run(["Rscript", "-e", program], input=rows, capture_output=True, text=True, check=True).stdout.split()]


def fit(id, y, weekday, block, nw, nb, check=False, tolerance=2e-6, **more):
    deviance = lambda v: solve(y, weekday, block, nw, nb, *v)["reml_deviance"]
    best = None
    for free in ((2,), (0, 2), (1, 2), (0, 1, 2)):
        def at(ln):
            v = np.zeros(3)
            v[list(free)] = np.exp(ln)
            return v
        for start in (-1.0, -3.0):
            found = optimize.minimize(lambda ln: deviance(at(ln)), [start] * len(free), method="Nelder-Mead",
                                      options={"xatol": 1e-9, "fatol": 1e-13, "maxiter": 4000})
            v = at(found.x)
            if all(v[list(free)] >= 1e-6) and (best is None or found.fun < best[0] - 1e-9):
                best = (found.fun, v)
    v = best[1]
    if check:
        assert np.allclose(of_nlme(y, weekday, block), v, rtol=1e-3, atol=1e-6), (of_nlme(y, weekday, block), v)
    cases.add(id, "posting_time_lmm_fit", call(y, weekday, block, nw, nb) | more,
              solve(y, weekday, block, nw, nb, *v) | {"var_weekday": v[0], "var_hour": v[1], "var_resid": v[2]}, tolerance)


def account(n, sw, sb, sr, nw=7, nb=6):
    weekday, block = rng.integers(0, nw, n), rng.integers(0, nb, n)
    y = -2.4 + rng.normal(0, sw, nw)[weekday] + rng.normal(0, sb, nb)[block] + rng.normal(0, sr, n)
    return y.round(6), weekday, block, nw, nb


shop = account(60, 0.15, 0.3, 0.35)
blup("blup-shop", *shop, 0.02, 0.08, 0.12)
blup("blup-no-weekday", *shop, 0, 0.08, 0.12)
blup("blup-no-differences", *shop, 0, 0, 0.12)
blup("blup-nearly-fixed", *shop, 50, 80, 0.12, tolerance=1e-7)
blup("blup-never-tried", [-2.1, -2.5, -2.2, -1.9], [0, 1, 0, 4], [1, 1, 3, 3], 7, 12, 0.05, 0.1, 0.1)
blup("blup-400", *account(400, 0.1, 0.2, 0.3, 7, 12), 0.01, 0.05, 0.09)
cases.refuse("blup-no-post-variance", "posting_time_blup", call(*shop) | {"var_weekday": 0.1, "var_hour": 0.1, "var_resid": 0})
cases.refuse("blup-negative", "posting_time_blup", call(*shop) | {"var_weekday": -0.1, "var_hour": 0.1, "var_resid": 0.1})
cases.refuse("blup-weekday-8", "posting_time_blup",
             call([1, 2, 3, 4], [0, 1, 8, 2], [0, 1, 2, 3], 7, 6) | {"var_weekday": 0.1, "var_hour": 0.1, "var_resid": 0.1})
cases.refuse("blup-lengths", "posting_time_blup",
             call([1, 2, 3, 4], [0, 1, 2], [0, 1, 2, 3], 7, 6) | {"var_weekday": 0.1, "var_hour": 0.1, "var_resid": 0.1})
cases.refuse("blup-nothing", "posting_time_blup", call([], [], [], 7, 6) | {"var_weekday": 0.1, "var_hour": 0.1, "var_resid": 0.1})

fit("fit-shop", *account(90, 0.25, 0.4, 0.35), check=True)
fit("fit-shop-with-rules", *account(60, 0.2, 0.4, 0.35), apply_refusal_rules=True)
fit("fit-many", *account(240, 0.2, 0.3, 0.35, 7, 12), check=True)
fit("fit-hours-alone", *account(80, 0.0, 0.5, 0.3), check=True)
fit("fit-weekdays-alone", *account(80, 0.5, 0.0, 0.3), check=True)
fit("fit-no-differences", *account(40, 0, 0, 0.4))
fit("fit-few", [-2.1, -2.6, -2.2, -1.7, -2.0, -2.9, -2.4, -1.8], [0, 1, 0, 4, 1, 1, 4, 0], [1, 1, 3, 3, 3, 1, 1, 3], 7, 6)
few = account(19, 0.2, 0.4, 0.35)
cases.refuse("fit-19-posts", "posting_time_lmm_fit", call(*few) | {"apply_refusal_rules": True})
cases.refuse("fit-one-block", "posting_time_lmm_fit",
             call(rng.normal(size=25).round(3), [i % 7 for i in range(25)], [2] * 22 + [3] * 3, 7, 6) | {"apply_refusal_rules": True})
cases.refuse("fit-equal", "posting_time_lmm_fit", call([-2.0] * 30, [i % 7 for i in range(30)], [i % 6 for i in range(30)], 7, 6))
cases.refuse("fit-nothing", "posting_time_lmm_fit", call([], [], [], 7, 6))
cases.refuse("fit-block-beyond", "posting_time_lmm_fit", call([1, 2, 3, 5], [0, 1, 2, 3], [0, 1, 6, 2], 7, 6))
cases.write()
