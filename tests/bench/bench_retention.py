#!/usr/bin/env python3
"""bench_retention.py customers.csv: the four works of bench_retention with numpy and scipy on whole arrays; prints the milliseconds of each,
and the parameters of the first with their log-likelihood into bench_retention.parameters."""
import sys
import time

import numpy as np
from scipy.optimize import minimize
from scipy.special import gammaln, psi

PEOPLE = 50_000


def timed(work):
    begun = time.perf_counter()
    work()
    print((time.perf_counter() - begun) * 1000)


data = np.loadtxt(sys.argv[1], delimiter=",").T


def fit():
    x, t_x, T = data

    def minus(logs):
        r, alpha, a, b = np.exp(logs)
        d = np.maximum(b + x - 1, 1e-300)
        first = gammaln(r + x) - gammaln(r) + r * np.log(alpha) + gammaln(a + b) + gammaln(b + x) - gammaln(b) - gammaln(a + b + x)
        alive = -(r + x) * np.log(alpha + T)
        gone = np.where(x > 0, np.log(a) - np.log(d) - (r + x) * np.log(alpha + t_x), -np.inf)
        both = np.logaddexp(alive, gone)
        w4 = np.exp(gone - both)
        w3 = 1 - w4
        by = [psi(r + x) - psi(r) + np.log(alpha) - w3 * np.log(alpha + T) - w4 * np.log(alpha + t_x),
              r / alpha - (r + x) * (w3 / (alpha + T) + w4 / (alpha + t_x)),
              psi(a + b) - psi(a + b + x) + w4 / a,
              psi(a + b) - psi(a + b + x) + psi(b + x) - psi(b) - w4 / d]
        return -np.sum(first + both), -np.array([np.sum(g) for g in by]) * np.array([r, alpha, a, b])

    found = [minimize(minus, np.log(start), jac=True, method="L-BFGS-B", bounds=[(-7, 7)] * 4, options={"ftol": 1e-14, "gtol": 1e-6})
             for start in [(1, 1, 1, 1), (0.3, 5, 0.8, 2.5), (2, 10, 0.5, 4)]]
    best = min(found, key=lambda one: one.fun)
    with open("bench_retention.parameters", "w", encoding="ascii") as file:
        print(*np.exp(best.x), -best.fun, file=file)


random = np.random.default_rng(2)
tenures = random.integers(0, 100_000, PEOPLE) / 100
left = random.integers(0, 3, PEOPLE) == 0
group = np.arange(PEOPLE) % 3


def survival():
    times, where = np.unique(tenures, return_inverse=True)
    d = np.bincount(where, weights=left)
    n = len(tenures) - np.concatenate(([0], np.cumsum(np.bincount(where))[:-1]))
    times, d, n = times[d > 0], d[d > 0], n[d > 0]
    with np.errstate(divide="ignore", invalid="ignore"):
        curve = np.cumprod(1 - d / n)
        width = 1.959963984540054 * np.sqrt(np.cumsum(d / (n * (n - d)))) / np.log(curve)
        return curve ** np.exp(-width), curve ** np.exp(width)


def logrank():
    times, where = np.unique(tenures, return_inverse=True)
    d = np.array([np.bincount(where, weights=left & (group == g), minlength=len(times)) for g in range(3)])
    gone = np.array([np.bincount(where, weights=group == g, minlength=len(times)) for g in range(3)])
    n = gone.sum(axis=1, keepdims=True) - np.concatenate((np.zeros((3, 1)), np.cumsum(gone, axis=1)[:, :-1]), axis=1)
    every, dead = n.sum(axis=0), d.sum(axis=0)
    share = n / every
    scale = np.where(every > 1, dead * (every - dead) / np.maximum(every - 1, 1), 0)
    variance = np.diag((scale * share).sum(axis=1)) - (scale * share) @ share.T
    u = (d.sum(axis=1) - (dead * share).sum(axis=1))[:2]
    return u @ np.linalg.pinv(variance[:2, :2]) @ u


joined = random.integers(19_000, 20_000, 2 * PEOPLE)
stay = random.integers(0, 800, 2 * PEOPLE)
stay[stay > 400] = 10 ** 6


def cohorts():
    month = joined.astype("datetime64[D]").astype("datetime64[M]").astype(int)
    for m in np.unique(month):
        mine = month == m
        seen = 20_000 - joined[mine].max()
        [np.mean(stay[mine] > 30 * k) for k in range(37) if seen >= 30 * k]


for work in (fit, survival, logrank, cohorts):
    timed(work)
