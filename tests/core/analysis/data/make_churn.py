#!/usr/bin/env python3
"""python3 make_churn.py > churn.json

Churn from counts by the formulas of the page, with 30 digits (mpmath); Poisson limits by solving the Poisson tail itself, not by a chi-squared
quantile. Cohorts by looking at every member on every day. Figures that ANALYTICS S12-S15 and PRODUCT 0.1 print are written out as printed.
"""
import datetime
import json

from mpmath import mp, mpf, exp, expm1, log, log1p, findroot, gammainc, inf

mp.dps = 30
cases = []
REFUSED = {"refused": True}


def case(name, function, given, expected, tolerance=None):
    one = {"id": name, "function": function, "input": given, "expected": expected}
    if tolerance:
        one["tolerance"] = tolerance
    cases.append(one)


def plain(value):
    return "Infinity" if value == inf else float(value)


def two_counts(before, after, days):
    c = mpf(before - after) / before
    h = inf if after == 0 else -log(1 - c) / days
    def within(k):
        return mpf(1) if h == inf else 1 - exp(-h * k)
    return {
        "period_churn": c, "hazard_per_day": h, "daily_churn_prob": within(1), "weekly_churn_prob": within(7),
        "monthly_churn_prob_30_4375": within(mpf("30.4375")), "annual_churn_prob_365": within(365),
        "half_life_days": mpf(0) if h == inf else (inf if h == 0 else log(2) / h),
        "mean_lifetime_days": mpf(0) if h == inf else (inf if h == 0 else 1 / h),
        "person_time_rate_midpoint": mpf(before - after) / (days * mpf(before + after) / 2),
        "net_users_per_day": mpf(before - after) / days, "net_share_of_start_per_day": c / days}


for name, before, after, days in [("article", 1000, 800, 30), ("one-day", 50, 49, 1), ("many", 1_000_000_000, 999_999_999, 30),
                                  ("all-left", 40, 0, 7), ("nobody-left", 40, 40, 7), ("year", 317, 12, 365)]:
    case("counts-" + name, "churn_from_two_counts", {"r_t": before, "r_t_dt": after, "dt_days": days},
         {k: plain(v) for k, v in two_counts(before, after, days).items()})
case("counts-as-printed", "churn_from_two_counts", {"r_t": 1000, "r_t_dt": 800, "dt_days": 30},
     {"period_churn": 0.2, "hazard_per_day": 0.00743812, "daily_churn_prob": 0.00741052, "weekly_churn_prob": 0.0507346,
      "annual_churn_prob_365": 0.933789, "half_life_days": 93.1885, "mean_lifetime_days": 134.443}, 1e-5)
for name, given in [("growth", (800, 1000, 30)), ("nobody", (0, 0, 30)), ("no-days", (10, 5, 0)), ("negative", (-5, -6, 3)),
                    ("negative-after", (10, -1, 3)), ("backwards", (10, 5, -3))]:
    case("counts-" + name, "churn_from_two_counts", dict(zip(("r_t", "r_t_dt", "dt_days"), given)), REFUSED)
case("counts-missing", "churn_from_two_counts", {"r_t": 10, "dt_days": 3}, REFUSED)

for name, before, after, days in [("article", 1000, 800, 30), ("growth", 800, 1000, 30), ("all", 7, 0, 2), ("same", 5, 5, 9)]:
    per_day = mpf(before - after) / days
    case("lambda-" + name, "simple_lambda", {"r_t": before, "r_t_dt": after, "dt_days": days},
         {"users_per_day": float(per_day), "share_of_start_per_day": float(per_day / before)})
for name, given in [("nobody", (0, 5, 30)), ("no-days", (10, 5, 0)), ("negative", (10, -5, 30))]:
    case("lambda-" + name, "simple_lambda", dict(zip(("r_t", "r_t_dt", "dt_days"), given)), REFUSED)

for name, start, joined, lost, days, expected in [("s13-first", 1000, 300, 500, 30, (800, -200, 0.5)),
                                                  ("s13-second", 1000, 0, 200, 30, (800, -200, 0.2)),
                                                  ("growth", 100, 50, 0, 7, (150, 50, 0)), ("all", 10, 0, 10, 1, (0, -10, 1)),
                                                  ("more-than-start", 10, 20, 25, 5, (5, -5, 2.5)), ("still", 1, 0, 0, 1, (1, 0, 0))]:
    case("flow-" + name, "follower_flow", {"start": start, "joined": joined, "lost": lost, "days": days},
         dict(zip(("end", "net_change", "loss_rate_of_start"), expected)))
for name, given in [("nobody", (0, 5, 2, 3)), ("too-many-lost", (10, 5, 16, 3)), ("negative", (10, -5, 1, 3)), ("no-days", (10, 5, 1, 0))]:
    case("flow-" + name, "follower_flow", dict(zip(("start", "joined", "lost", "days"), given)), REFUSED)


def poisson_limits(d, confidence):
    """Garwood: the mean under which d or more has the tail's chance, and d or fewer has."""
    tail = (1 - mpf(confidence)) / 2
    def at_least(mean):     # P(X >= d)
        return gammainc(d, 0, mean, regularized=True)
    def at_most(mean):      # P(X <= d)
        return gammainc(d + 1, mean, inf, regularized=True)
    spread = mp.sqrt(d + 1)
    low = mpf(0) if d == 0 else findroot(lambda m: at_least(m) - tail, (d / mpf(1000), mpf(d)), solver="anderson", tol=1e-25, maxsteps=200)
    high = findroot(lambda m: at_most(m) - tail, (mpf(d) + 0.1, d + 8 * spread + 5), solver="anderson", tol=1e-25, maxsteps=200)
    return low, high


for name, d, days, confidence in [("page", 25, 27000, 0.95), ("none", 0, 900, 0.95), ("one", 1, 30, 0.9), ("two", 2, 1, 0.99),
                                  ("hundreds", 400, 123456, 0.95), ("more-than-days", 9, 3, 0.8)]:
    low, high = poisson_limits(d, confidence)
    h = mpf(d) / days
    case("hazard-" + name, "hazard_person_time", {"events": d, "person_days": days, "conf": confidence},
         {"hazard_per_day": float(h), "lo": float(low / days), "hi": float(high / days),
          "monthly_churn_prob_30_4375": float(-expm1(-h * mpf("30.4375")))})
for name, d, days, confidence in [("no-days", 3, 0, 0.95), ("negative", -1, 10, 0.95), ("negative-days", 1, -10, 0.95), ("sure", 1, 10, 1)]:
    case("hazard-" + name, "hazard_person_time", {"events": d, "person_days": days, "conf": confidence}, REFUSED)

for monthly in ["0.05", "0", "0.2", "1e-9", "0.999", "1"]:
    m = mpf(monthly)
    stays = 1 - m
    weekly = 1 - stays ** (7 / mpf("30.4375"))
    case("year-" + monthly, "annualise_churn", {"monthly_churn": float(m)},
         {"annual_churn": float(1 - stays ** 12), "weekly_churn": float(weekly), "wrong_times_12": float(12 * m)})
case("year-as-printed", "annualise_churn", {"monthly_churn": 0.05}, {"annual_churn": 0.4596, "wrong_times_12": 0.6}, 1e-4)
for monthly in [-0.1, 1.1]:
    case("year-%s" % monthly, "annualise_churn", {"monthly_churn": monthly}, REFUSED)

case("remaining-article", "remaining_after", {"start": 1000, "daily_churn_prob": 0.0666667, "days": 30}, {"remaining": 126.2}, 1e-3)
for name, start, share, days in [("month", 1000, 0.00741052, 30), ("no-days", 7, 0.3, 0), ("nobody-leaves", 12, 0.0, 1000),
                                 ("all-leave", 12, 1.0, 1), ("all-leave-in-no-days", 12, 1.0, 0), ("nobody", 0, 0.5, 3), ("tiny", 10 ** 9, 1e-12, 365)]:
    case("remaining-" + name, "remaining_after", {"start": start, "daily_churn_prob": share, "days": days},
         {"remaining": float(start * (1 - mpf(share)) ** days)})
for name, start, share, days in [("share", 10, 1.5, 3), ("negative", -10, 0.5, 3), ("backwards", 10, 0.5, -3), ("negative-share", 10, -0.1, 3)]:
    case("remaining-" + name, "remaining_after", {"start": start, "daily_churn_prob": share, "days": days}, REFUSED)


def day(text):
    return datetime.date.fromisoformat(text)


def triangle(rows, as_of, by, period, periods):
    """Each member on the day that matters, one by one."""
    cohorts = {}
    for row in rows:
        joined = day(row["joined"])
        if joined > day(as_of):
            continue
        iso = joined.isocalendar()
        cohorts.setdefault("%d-%02d" % (joined.year, joined.month) if by == "month" else "%d-W%02d" % (iso[0], iso[1]), []).append(row)
    answer = []
    for name in sorted(cohorts):
        cells = []
        for k in range(periods + 1):
            there = 0
            known = True
            for row in cohorts[name]:
                moment = day(row["joined"]) + datetime.timedelta(days=k * period)
                known = known and moment <= day(as_of)
                there += row["left"] is None or day(row["left"]) > moment
            cells.append(there / len(cohorts[name]) if known else None)
        answer.append({"cohort": name, "size": len(cohorts[name]), "cells": cells})
    return answer


def made_up(number, first, span, seed):
    rows = []
    for i in range(number):
        seed = (seed * 1103515245 + 12345) % 2 ** 31
        joined = day(first) + datetime.timedelta(days=seed // 7 % span)
        seed = (seed * 1103515245 + 12345) % 2 ** 31
        stay = seed // 11 % 200
        rows.append({"user": "u%d" % i, "joined": joined.isoformat(),
                     "left": None if stay > 120 else (joined + datetime.timedelta(days=stay)).isoformat()})
    return rows


small = [{"user": "a", "joined": "2024-01-01", "left": None}, {"user": "b", "joined": "2024-01-15", "left": "2024-02-14"},
         {"user": "c", "joined": "2024-01-30", "left": "2024-02-29"}, {"user": "d", "joined": "2024-02-10", "left": "2024-02-10"}]
for name, rows, as_of, by, period, periods in [
        ("leap-day", small, "2024-02-29", "month", 30, 2), ("weeks", small, "2024-02-29", "week", 7, 4),
        ("left-later", small, "2024-02-13", "month", 7, 3), ("joined-later", small, "2024-01-20", "month", 7, 3),
        ("sixty", made_up(60, "2024-01-01", 120, 5), "2024-06-14", "month", 30, 6),
        ("year-end", made_up(40, "2023-12-18", 28, 9), "2024-02-29", "week", 7, 12)]:
    case("cohorts-" + name, "cohort_triangle",
         {"rows": rows, "as_of": as_of, "cohort_by": by, "period_days": period, "max_period": periods, "rule": "every member observable"},
         {"triangle": triangle(rows, as_of, by, period, periods)})
base = {"rows": small, "as_of": "2024-02-29", "cohort_by": "month", "period_days": 30, "max_period": 2, "rule": ""}
for name, change in [("nobody", {"rows": []}), ("by-year", {"cohort_by": "year"}), ("no-period", {"period_days": 0}), ("no-day", {"as_of": "2024-02-31"}),
                     ("left-before-joining", {"rows": [{"user": "a", "joined": "2024-01-05", "left": "2024-01-04"}]}),
                     ("no-joining", {"rows": [{"user": "a", "left": None}]}), ("backwards", {"max_period": -1})]:
    case("cohorts-" + name, "cohort_triangle", {**base, **change}, REFUSED)

print('{"source": "make_churn.py",\n "cases": [\n' + ",\n".join("  " + json.dumps(one) for one in cases) + "\n ]}")
