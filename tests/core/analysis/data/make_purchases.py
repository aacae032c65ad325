#!/usr/bin/env python3
"""python3 make_purchases.py > purchases.json

BG/NBD, MBG/NBD and Gamma-Gamma. Likelihoods, chances and pmf by integrating the behaviour of one customer (rate lambda, chance p to stop) over the
mixing distributions, numerically with mpmath: the closed forms of the papers are not used. Expectations by the papers' hypergeometric function, and
by a double integral where that breaks down (a = 1). Fits by scipy on made-up shops.
"""
import json

import numpy as np
from mpmath import mp, mpf, beta, exp, expm1, fac, gamma, gammainc, hyp2f1, inf, log, quad
from scipy.optimize import minimize
from scipy.special import gammaln

mp.dps = 25
cases = []
REFUSED = {"refused": True}
CDNOW = {"r": 0.243, "alpha": 4.414, "a": 0.793, "b": 2.426}
QUICK = {"r": 2.5, "alpha": 1.5, "a": 1.7, "b": 0.6}
LOYAL = {"r": 0.9, "alpha": 12.0, "a": 0.05, "b": 9.0}
ONE = {"r": 0.5, "alpha": 6.0, "a": 1.0, "b": 3.0}


def case(name, function, given, expected, tolerance=None):
    one = {"id": name, "function": function, "input": given, "expected": expected}
    if tolerance:
        one["tolerance"] = tolerance
    cases.append(one)


def over_rates(par, f):
    r, alpha = mpf(par["r"]), mpf(par["alpha"])
    density = lambda u: (u ** (1 / r)) # lambda = u^(1/r) takes away the singularity at 0
    def g(u):
        rate = density(u)
        return f(rate) * exp(-alpha * rate)
    top = (120 / alpha) ** r
    return alpha ** r / gamma(r) / r * quad(g, [0, top / 1000, top / 30, top / 10, top / 3, top])


def over_chances(par, f):
    """Mean of f(p), f without singularities, over Beta(a, b): p = u^(1/a) below one half, 1-p = v^(1/b) above."""
    a, b = mpf(par["a"]), mpf(par["b"])
    half = mpf(1) / 2
    low = quad(lambda u: f(u ** (1 / a)) * (1 - u ** (1 / a)) ** (b - 1), [0, half ** a]) / a
    high = quad(lambda v: f(1 - v ** (1 / b)) * (1 - v ** (1 / b)) ** (a - 1), [0, half ** b]) / b
    return (low + high) / beta(a, b)


def pieces(par, x, t_x, T, modified):
    """The customer is alive at T, or stopped at t_x: chances of both, together with what was seen."""
    k = x + (1 if modified else 0)
    alive = over_chances(par, lambda p: (1 - p) ** k) * over_rates(par, lambda l: l ** x * exp(-l * T))
    stopped = mpf(0)
    if k > 0:
        stopped = over_chances(par, lambda p: p * (1 - p) ** (k - 1)) * over_rates(par, lambda l: l ** x * exp(-l * t_x))
    return alive, stopped


def loglik(par, x, t_x, T, modified=False):
    return log(sum(pieces(par, x, mpf(t_x), mpf(T), modified)))


def palive(par, x, t_x, T, modified=False):
    alive, stopped = pieces(par, x, mpf(t_x), mpf(T), modified)
    return alive / (alive + stopped)


def expected(par, x, t_x, T, t, modified=False):
    r, alpha, a = mpf(par["r"]) + x, mpf(par["alpha"]) + mpf(T), mpf(par["a"])
    b = mpf(par["b"]) + x + (1 if modified else 0)
    t = mpf(t)
    if a == 1:
        # of one who is alive: (1 - e^(-lambda p t)) / p, over lambda and p
        def of(p):
            return quad(lambda l: -expm1(-l * p * t) / p * l ** (r - 1) * exp(-alpha * l), [0, r / alpha, 5 * r / alpha, inf]) * alpha ** r / gamma(r)
        mean = quad(lambda p: of(p) * (1 - p) ** (b - 1), [0, 1]) * b
    else:
        mean = (a + b - 1) / (a - 1) * (1 - (alpha / (alpha + t)) ** r * hyp2f1(r, b, a + b - 1, t / (alpha + t)))
    alive = 1 if x == 0 and not modified else palive(par, x, t_x, T, modified)
    return alive * mean


def pmf(par, t, n):
    t = mpf(t)
    stays = over_chances(par, lambda p: (1 - p) ** n) * over_rates(par, lambda l: (l * t) ** n / fac(n) * exp(-l * t))
    if n == 0:
        return stays
    enough = over_rates(par, lambda l: gammainc(n, 0, l * t, regularized=True))
    return stays + over_chances(par, lambda p: p * (1 - p) ** (n - 1)) * enough


people = [("cdnow-1", CDNOW, 2, 30.43, 38.86), ("once", CDNOW, 0, 0, 38.86), ("just-now", CDNOW, 1, 38.86, 38.86), ("same-day", CDNOW, 1, 0, 20),
          ("often", CDNOW, 26, 30, 39), ("long-gone", QUICK, 9, 3, 200), ("quick", QUICK, 4, 9.5, 10), ("loyal", LOYAL, 12, 50, 52),
          ("loyal-late", LOYAL, 12, 20, 104), ("a-is-one", ONE, 3, 10, 30), ("first-week", ONE, 0, 0, 0.142857)]
for name, par, x, t_x, T in people:
    one = {"params": par, "x": x, "t_x": t_x, "T": T}
    case("loglik-" + name, "bgnbd_loglik", {"params": par, "x": [x], "t_x": [t_x], "T": [T]}, {"loglik": float(loglik(par, x, t_x, T))})
    case("alive-" + name, "bgnbd_palive", one, {"p_alive": float(palive(par, x, t_x, T)) if x else 1.0})
    case("mbg-alive-" + name, "mbgnbd_palive", one, {"p_alive": float(palive(par, x, t_x, T, True))})
    for t in (39, 4.345):
        case("expect-%s-%s" % (name, t), "bgnbd_conditional_expectation", {**one, "t": t}, {"expected_purchases": float(expected(par, x, t_x, T, t))})
        case("mbg-expect-%s-%s" % (name, t), "mbgnbd_conditional_expectation", {**one, "t": t},
             {"expected_purchases": float(expected(par, x, t_x, T, t, True))})
# Fader and Hardie's note on BG/NBD in Excel prints 1.226 for this customer.
case("expect-as-printed", "bgnbd_conditional_expectation", {"params": CDNOW, "x": 2, "t_x": 30.43, "T": 38.86, "t": 39}, {"expected_purchases": 1.226}, 5e-4)
case("expect-no-time", "bgnbd_conditional_expectation", {"params": CDNOW, "x": 2, "t_x": 30.43, "T": 38.86, "t": 0}, {"expected_purchases": 0})

some = people[:5]
sums = {"x": [p[2] for p in some], "t_x": [p[3] for p in some], "T": [p[4] for p in some]}
case("loglik-sum", "bgnbd_loglik", {"params": CDNOW, **sums}, {"loglik": float(sum(loglik(CDNOW, *p[2:]) for p in some))})


def slope(name):
    """Central differences with 25 digits."""
    h = mpf("1e-7")
    at = lambda shift: sum(loglik({**CDNOW, name: mpf(CDNOW[name]) + shift}, *p[2:]) for p in some)
    return float((at(h) - at(-h)) / (2 * h))


case("gradient-sum", "bgnbd_gradient", {"params": CDNOW, **sums}, {"gradient": {name: slope(name) for name in CDNOW}})

for name, par, t, counts in [("cdnow", CDNOW, 39, (0, 1, 2, 7, 30)), ("quick", QUICK, 10, (0, 1, 5)), ("loyal", LOYAL, 52, (0, 3, 12)), ("a-is-one", ONE, 0.5, (0, 1, 2))]:
    for n in counts:
        case("pmf-%s-%d" % (name, n), "bgnbd_pmf", {"params": par, "t": t, "n": n}, {"p": float(pmf(par, t, n))})
    case("new-" + name, "bgnbd_expectation", {"params": par, "t": t}, {"expected_purchases": float(expected(par, 0, 0, 0, t))})
case("pmf-no-time", "bgnbd_pmf", {"params": CDNOW, "t": 0, "n": 0}, {"p": 1})
case("pmf-no-time-one", "bgnbd_pmf", {"params": CDNOW, "t": 0, "n": 1}, {"p": 0})
case("new-no-time", "bgnbd_expectation", {"params": CDNOW, "t": 0}, {"expected_purchases": 0})

wrong = [("last-after-end", {"x": 2, "t_x": 40, "T": 38}), ("no-time", {"x": 0, "t_x": 0, "T": 0}), ("once-with-last", {"x": 0, "t_x": 3, "T": 38}),
         ("negative", {"x": -1, "t_x": 0, "T": 38}), ("negative-last", {"x": 1, "t_x": -1, "T": 38})]
for name, given in wrong:
    case("alive-wrong-" + name, "bgnbd_palive", {"params": CDNOW, **given}, REFUSED)
    case("mbg-alive-wrong-" + name, "mbgnbd_palive", {"params": CDNOW, **given}, REFUSED)
    case("expect-wrong-" + name, "bgnbd_conditional_expectation", {"params": CDNOW, **given, "t": 3}, REFUSED)
    case("loglik-wrong-" + name, "bgnbd_loglik", {"params": CDNOW, **{k: [v, v] for k, v in given.items()}}, REFUSED)
case("alive-wrong-model", "bgnbd_palive", {"params": {**CDNOW, "a": 0}, "x": 1, "t_x": 2, "T": 3}, REFUSED)
case("alive-half-model", "bgnbd_palive", {"params": {"a": 1, "b": 1, "r": 1}, "x": 1, "t_x": 2, "T": 3}, REFUSED)
case("loglik-nobody", "bgnbd_loglik", {"params": CDNOW, "x": [], "t_x": [], "T": []}, REFUSED)
case("loglik-lengths", "bgnbd_loglik", {"params": CDNOW, "x": [1], "t_x": [1, 2], "T": [3]}, REFUSED)
case("expect-backwards", "bgnbd_conditional_expectation", {"params": CDNOW, "x": 2, "t_x": 3, "T": 4, "t": -1}, REFUSED)
case("pmf-negative", "bgnbd_pmf", {"params": CDNOW, "t": 3, "n": -1}, REFUSED)
case("new-backwards", "bgnbd_expectation", {"params": CDNOW, "t": -3}, REFUSED)

SPEND = {"p": 6.25, "q": 3.74, "gamma": 15.44}


def spend(par, x, m):
    """Mean of the customer's future orders: p/nu over the posterior of nu given x orders with the mean m, by integration."""
    p, q, g = mpf(par["p"]), mpf(par["q"]), mpf(par["gamma"])
    def weighted(f):
        shape, rate = q + p * x, g + x * m
        peak, width = shape / rate, mp.sqrt(shape) / rate
        log_density = lambda nu: (shape - 1) * log(nu) - rate * nu
        top = log_density(peak) # quad stops at an absolute error: without this it stops too early
        below = [peak - k * width for k in (12, 8, 5, 3, 1) if peak > k * width]
        return quad(lambda nu: f(nu) * exp(log_density(nu) - top) if nu > 0 else mpf(0), [0] + below + [peak + k * width for k in (0, 1, 3, 5, 8, 12, 20, 40, 80)])
    return weighted(lambda nu: p / nu) / weighted(lambda nu: 1)


for name, par, x, m in [("cdnow", SPEND, 2, 22.35), ("many", SPEND, 40, 99.5), ("one-cheap", SPEND, 1, 0.5), ("once", SPEND, 0, 0.0),
                        ("other", {"p": 0.7, "q": 1.2, "gamma": 300.0}, 3, 88.0)]:
    whole = mpf(par["gamma"]) * mpf(par["p"]) / (mpf(par["q"]) - 1)
    mean = spend(par, x, mpf(m))
    weight = 0.0 if x == 0 else float((mean - whole) / (m - whole)) # of the customer's own mean: what draws the result away from the shop's
    case("spend-" + name, "gamma_gamma_expected_spend", {"params": par, "x": x, "m": m},
         {"expected_mean_spend": float(mean), "population_mean": float(whole), "weight_individual": weight})
for name, par, x, m in [("no-mean", {**SPEND, "q": 1.0}, 2, 20.0), ("free", SPEND, 2, 0.0), ("negative", SPEND, 2, -3.0), ("model", {**SPEND, "p": 0}, 2, 3.0)]:
    case("spend-wrong-" + name, "gamma_gamma_expected_spend", {"params": par, "x": x, "m": m}, REFUSED)


def value(x, t_x, T, m, months, weeks, discount, margin):
    until = [expected(CDNOW, x, t_x, T, mpf(weeks) * i) if i else mpf(0) for i in range(months + 1)]
    each = spend(SPEND, x, mpf(m))
    return {"expected_spend": float(each), "undiscounted_12m": float(margin * each * until[-1]),
            "clv_12m": float(sum(margin * each * (until[i] - until[i - 1]) / (1 + mpf(discount)) ** i for i in range(1, months + 1)))}


for name, x, t_x, T, m, months, discount, margin in [("cdnow", 2, 30.43, 38.86, 22.35, 12, 0.01, 1.0), ("once", 0, 0, 38.86, 0.0, 12, 0.01, 0.4),
                                                     ("no-discount", 7, 29, 38.86, 73.74, 12, 0.0, 0.6), ("half-year", 1, 1.71, 38.86, 11.77, 6, 0.02, 1.0)]:
    given = {"x": x, "t_x": t_x, "T": T, "m": m, "months": months, "weeks_per_month": 4.345, "monthly_discount": discount, "margin": margin}
    case("value-" + name, "clv_discrete", {"bgnbd": CDNOW, "gamma_gamma": SPEND, **given}, value(x, t_x, T, m, months, 4.345, discount, margin))
given = {"x": 2, "t_x": 30.43, "T": 38.86, "m": 22.35, "months": 12, "weeks_per_month": 4.345, "monthly_discount": 0.01, "margin": 1.0}
for name, change in [("months", {"months": 0}), ("discount", {"monthly_discount": -1.0}), ("margin", {"margin": -0.1}), ("free", {"m": 0.0}),
                     ("summary", {"t_x": 50}), ("no-mean", {"gamma_gamma": {**SPEND, "q": 0.9}})]:
    case("value-wrong-" + name, "clv_discrete", {"bgnbd": CDNOW, "gamma_gamma": SPEND, **given, **change}, REFUSED)


def shop(par, number, modified, seed):
    random = np.random.default_rng(seed)
    rows = []
    for _ in range(number):
        T = float(random.integers(90, 400)) / 7
        rate, p = random.gamma(par["r"]) / par["alpha"], random.beta(par["a"], par["b"])
        x, last, t = 0, 0.0, 0.0
        alive = not modified or random.random() > p
        while alive:
            t += random.exponential(1 / rate)
            if t > T:
                break
            x, last, alive = x + 1, t, random.random() > p
        rows.append((x, round(last, 6), round(T, 6)))
    return np.array(rows).T


def minus_loglik(logs, x, t_x, T, modified):
    r, alpha, a, b = np.exp(logs)
    k = x + modified
    first = gammaln(r + x) - gammaln(r) + r * np.log(alpha) + gammaln(a + b) + gammaln(b + k) - gammaln(b) - gammaln(a + b + k)
    alive = -(r + x) * np.log(alpha + T)
    stopped = np.where(k > 0, np.log(a) - np.log(np.maximum(b + k - 1, 1e-300)) - (r + x) * np.log(alpha + t_x), -np.inf)
    return -np.sum(first + np.logaddexp(alive, stopped))


def best(f, starts, arguments):
    found = None
    for start in starts:
        result = minimize(f, np.log(start), args=arguments, method="Nelder-Mead", options={"xatol": 1e-10, "fatol": 1e-12, "maxiter": 20000, "maxfev": 20000})
        result = minimize(f, result.x, args=arguments, method="Nelder-Mead", options={"xatol": 1e-11, "fatol": 1e-13, "maxiter": 20000, "maxfev": 20000})
        if found is None or result.fun < found.fun:
            found = result
    return np.exp(found.x), -found.fun


for name, function, modified, par, number, seed in [("cdnow-like", "bgnbd_fit", 0, {"r": 0.6, "alpha": 5.0, "a": 0.8, "b": 2.5}, 500, 1),
                                                    ("steady", "bgnbd_fit", 0, {"r": 1.5, "alpha": 8.0, "a": 0.5, "b": 1.5}, 400, 2),
                                                    ("mbg", "mbgnbd_fit", 1, {"r": 1.2, "alpha": 6.0, "a": 0.7, "b": 2.0}, 500, 3)]:
    x, t_x, T = shop(par, number, bool(modified), seed)
    params, top = best(minus_loglik, [(1, 1, 1, 1), (0.3, 5, 0.8, 2.5)], (x, t_x, T, modified))
    given = {"time_unit": "weeks", "x": x.tolist(), "t_x": t_x.tolist(), "T": T.tolist()}
    case("fit-" + name, function, given, {"params": dict(zip(("r", "alpha", "a", "b"), map(float, params)))}, 2e-5)
    case("fit-likelihood-" + name, function, given, {"loglik": float(top)}, 1e-10)
few = {"time_unit": "weeks", "x": [1] * 29 + [0] * 71, "t_x": [3] * 29 + [0] * 71, "T": [30] * 100}
for name, change in [("29-came-back", {}), ("nobody-came-back", {"x": [0] * 100, "t_x": [0] * 100}), ("nobody", {"x": [], "t_x": [], "T": []}),
                     ("50-customers", {"x": [1] * 50, "t_x": [3] * 50, "T": [30] * 50}), ("11-weeks", {"x": [1] * 100, "t_x": [3] * 100, "T": [11] * 100}),
                     ("wrong", {"x": [1] * 100, "t_x": [31] * 100}), ("lengths", {"T": [30] * 99})]:
    case("fit-refused-" + name, "bgnbd_fit", {**few, **change}, REFUSED)
    case("mbg-fit-refused-" + name, "mbgnbd_fit", {**few, **change}, REFUSED)


def minus_spend(logs, x, m):
    p, q, g = np.exp(logs)
    return -np.sum(gammaln(p * x + q) - gammaln(p * x) - gammaln(q) + q * np.log(g) + (p * x - 1) * np.log(m) + p * x * np.log(x) - (p * x + q) * np.log(g + x * m))


random = np.random.default_rng(7)
for name, number, par, unit in [("yuan", 300, (6.25, 3.74, 15.44), 1), ("fen", 200, (3.0, 5.0, 20.0), 1000)]:
    x = random.geometric(0.4, number).astype(float)
    nu = random.gamma(par[1], size=number) / par[2]
    m = np.round(random.gamma(par[0] * x) / nu / x * unit, 2)
    params, top = best(minus_spend, [(1, 2, unit), (6, 4, 10 * unit)], (x, m))
    once = {"x": [0.0] + x.tolist(), "m": [0.0] + m.tolist()} # who bought once says nothing and is not counted
    case("spend-fit-" + name, "gamma_gamma_fit", once, {"params": dict(zip(("p", "q", "gamma"), map(float, params))), "n": number}, 2e-5)
    case("spend-fit-likelihood-" + name, "gamma_gamma_fit", once, {"loglik": float(top)}, 1e-10)
case("spend-fit-29", "gamma_gamma_fit", {"x": [1.0] * 29, "m": [3.0, 4.0] * 14 + [5.0]}, REFUSED)
case("spend-fit-negative", "gamma_gamma_fit", {"x": [1.0] * 40, "m": [3.0] * 39 + [-1.0]}, REFUSED)
case("spend-fit-lengths", "gamma_gamma_fit", {"x": [1.0] * 40, "m": [3.0] * 39}, REFUSED)

print('{"source": "make_purchases.py",\n "cases": [\n' + ",\n".join("  " + json.dumps(one) for one in cases) + "\n ]}")
