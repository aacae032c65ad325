"""The second half of make_experiments.py: Bayes, sequences, plans, several comparisons, the rule by which an experiment ends."""
import math
from fractions import Fraction

import mpmath as mp
from scipy import integrate, optimize, stats
from statsmodels.stats.contingency_tables import StratifiedTable
from statsmodels.stats.power import NormalIndPower

REFUSED = {"refused": True}
ARTICLE = (100, 1000, 96, 800)


def log_beta(a, b):
    return mp.loggamma(a) + mp.loggamma(b) - mp.loggamma(a + b)


def chance_b_better(aa, ba, ab, bb):
    """The closed sum of ANALYTICS A.7, for whole ab, in 50 digits."""
    total = mp.mpf(0)
    for i in range(int(ab)):
        total += mp.exp(log_beta(aa + i, ba + bb) - mp.log(bb + i) - log_beta(1 + i, bb) - log_beta(aa, ba))
    return total


def limits(aa, ba, ab, bb, tail):
    """Credible limits of difference and uplift: scipy's quadrature over A's density, split where B's distribution function bends."""
    a, b = stats.beta(aa, ba), stats.beta(ab, bb)

    def walk(curve, bends):
        marks = sorted({0.0, 1.0, *[float(min(1, max(0, m))) for m in bends]})
        return sum(integrate.quad(curve, lo, hi, epsabs=1e-14, epsrel=1e-13, limit=400)[0] for lo, hi in zip(marks, marks[1:]) if hi > lo)
    spots = [d.ppf(q) for d in (a, b) for q in (1e-12, 1e-6, 1e-3, .5, 1 - 1e-3, 1 - 1e-6, 1 - 1e-12)]
    difference = lambda d: walk(lambda p: a.pdf(p) * b.cdf(p + d), [-d, 1 - d, *spots, *[s - d for s in spots]])
    ratio = lambda r: walk(lambda p: a.pdf(p) * b.cdf(min(1, p * r)), [1 / r, *spots, *[s / r for s in spots]])
    solve = lambda curve, q, lo, hi: optimize.brentq(lambda v: curve(v) - q, lo, hi, xtol=1e-14, rtol=1e-13)
    return {"diff_lo": solve(difference, tail, -1, 1), "diff_hi": solve(difference, 1 - tail, -1, 1),
            "uplift_lo": math.exp(solve(lambda u: ratio(math.exp(u)), tail, -12, 12)) - 1,
            "uplift_hi": math.exp(solve(lambda u: ratio(math.exp(u)), 1 - tail, -12, 12)) - 1}


def bayes(add, arms, name_of):
    f = "bayes"
    for pair in [ARTICLE, (5, 100, 15, 100), (0, 50, 3, 50), (3, 50, 0, 50), (0, 50, 0, 60), (12, 150, 12, 150), (0, 0, 3, 5), (199, 200, 190, 200),
                 (40, 50, 700, 9000)]:
        for prior in (1, 2):
            xa, na, xb, nb = pair
            aa, ba, ab, bb = prior + xa, prior + na - xa, prior + xb, prior + nb - xb
            mean_a, mean_b = mp.mpf(aa) / (aa + ba), mp.mpf(ab) / (ab + bb)
            p = chance_b_better(aa, ba, ab, bb)
            choose_a = mean_b * chance_b_better(aa, ba, ab + 1, bb) - mean_a * chance_b_better(aa + 1, ba, ab, bb)
            exact = {"prob_b_beats_a": p, "expected_loss_choose_a": choose_a, "expected_loss_choose_b": choose_a - (mean_b - mean_a),
                     "mean_a": mean_a, "mean_b": mean_b}
            call = arms(pair, prior_alpha=prior, prior_beta=prior, conf=0.95)
            add(f, f"{name_of(pair)}-{prior}", "bayes_ab", call, exact)
            add(f, f"{name_of(pair)}-{prior}-limits", "bayes_ab", call, limits(aa, ba, ab, bb, 0.025), 2e-8)
    for pair in [(0, 40, 2, 50), (25, 900, 31, 880)]:
        prior = (0.5, 0.5) if pair[0] == 0 else (0.4, 19.6)
        xa, na, xb, nb = pair
        shape = (prior[0] + xa, prior[1] + na - xa, prior[0] + xb, prior[1] + nb - xb)
        add(f, f"{name_of(pair)}-history", "bayes_ab", arms(pair, prior_alpha=prior[0], prior_beta=prior[1], conf=0.9), limits(*shape, 0.05), 2e-8)
    for pair in [(0, 0, 0, 0), (5, 4, 1, 10), (-1, 10, 1, 10)]:
        add(f, f"no-{name_of(pair)}", "bayes_ab", arms(pair, prior_alpha=1, prior_beta=1, conf=0.95), REFUSED)
    add(f, "no-prior", "bayes_ab", arms(ARTICLE, prior_alpha=0, prior_beta=1, conf=0.95), REFUSED)
    # Printed in ANALYTICS S9 and A.16.
    for pair, p in [(ARTICLE, 0.912385), ((5, 100, 15, 100), 0.9903), ((0, 50, 3, 50), 0.9412)]:
        add(f, f"printed-{name_of(pair)}", "bayes_ab", arms(pair, prior_alpha=1, prior_beta=1, conf=0.95), {"prob_b_beats_a": p}, 1e-4)


def log_evidence(sa, sb, share, kappa):
    w, k = mp.mpf(share), mp.mpf(kappa)
    return log_beta(k * w + sb, k * (1 - w) + sa) - log_beta(k * w, k * (1 - w)) - sb * mp.log(w) - sa * mp.log(1 - w)


def label_limits(sa, sb, share, kappa, alpha):
    w, k = mp.mpf(share), mp.mpf(kappa)
    if sa + sb == 0:
        return mp.mpf(0), mp.mpf(1)
    fixed = log_beta(k * w + sb, k * (1 - w) + sa) - log_beta(k * w, k * (1 - w)) + mp.log(alpha)
    left = lambda y: fixed + sb * mp.log1p(mp.exp(-y)) + sa * mp.log1p(mp.exp(y))

    def side(outside):
        inside = mp.log(mp.mpf(max(sb, mp.mpf(1) / 10 ** 9)) / max(sa, mp.mpf(1) / 10 ** 9))
        for _ in range(170):
            middle = (inside + outside) / 2
            inside, outside = (middle, outside) if left(middle) < 0 else (inside, middle)
        return 1 / (1 + mp.exp(-inside))
    return (mp.mpf(0) if sb == 0 else side(mp.mpf(-800))), (mp.mpf(1) if sa == 0 else side(mp.mpf(800)))


def eppo(estimate, se, n, alpha, n_star):
    """The interval in Eppo's form, with rho_E = 1/rho^2."""
    alpha = mp.mpf(alpha)
    rho_e = n_star / (-2 * mp.log(alpha) + mp.log(1 - 2 * mp.log(alpha)))
    multiplier = mp.sqrt((n + rho_e) / n * mp.log((n + rho_e) / (rho_e * alpha ** 2)))
    z2 = (estimate / se) ** 2
    p = min(mp.mpf(1), mp.sqrt((n + rho_e) / rho_e) * mp.exp(-z2 * n / (2 * (n + rho_e))))
    return {"se": se, "rho": 1 / mp.sqrt(rho_e), "multiplier": multiplier, "lo": estimate - se * multiplier,
            "hi": estimate + se * multiplier, "p_always_valid": p}


def sequences(add, arms, name_of):
    f = "sequences"
    for sa, sb, share, kappa, alpha in [(100, 96, 0.5, 25, 0.05), (0, 0, 0.5, 2, 0.05), (0, 9, 0.5, 2, 0.05), (7, 0, 0.3, 4, 0.01), (40, 90, 0.5, 16.4, 0.01),
                                        (1000000, 1003000, 0.5, 2000, 0.05), (3, 4, 0.1, 2, 0.05), (50, 20, 0.25, 7, 0.1), (1, 1, 0.5, 0.001, 0.05),
                                        (500000000, 500100000, 0.5, 1e8, 0.05), (200000, 21000, 0.1, 1, 0.001)]:
        e = log_evidence(sa, sb, share, kappa)
        lo, hi = label_limits(sa, sb, share, kappa, alpha)
        ratio = lambda t: mp.inf if t == 1 else t / (1 - t) * (1 - mp.mpf(share)) / mp.mpf(share)
        add(f, f"{sa}-{sb}-{share}-{kappa}", "eprocess_conversion_labels", {"conv_a": sa, "conv_b": sb, "share_b": share, "kappa": kappa, "alpha": alpha},
            {"log_e": e, "p_single_look": min(mp.mpf(1), mp.exp(-e)), "theta_lo": lo, "theta_hi": hi, "ratio_lo": ratio(lo), "ratio_hi": ratio(hi),
             "reject": bool(e >= -mp.log(mp.mpf(alpha)))}, 1e-9)
    for name, bad in [("negative", (-1, 3, 0.5, 2, 0.05)), ("share", (1, 3, 1, 2, 0.05)), ("kappa", (1, 3, 0.5, 0, 0.05)), ("alpha", (1, 3, 0.5, 2, 0))]:
        add(f, "no-" + name, "eprocess_conversion_labels", dict(zip(("conv_a", "conv_b", "share_b", "kappa", "alpha"), bad)), REFUSED)
    for pair in [ARTICLE, (30, 100, 45, 100), (25, 100, 100, 200), (3000, 100000, 3300, 100000), (30000000, 1000000000, 30010000, 1000000000)]:
        for alpha, n_star in [(0.05, 5000), (0.01, 400)]:
            xa, na, xb, nb = pair
            a, b, va, vb = mp.mpf(xa) / na, mp.mpf(xb) / nb, mp.mpf(xa) * (na - xa) / mp.mpf(na) ** 3, mp.mpf(xb) * (nb - xb) / mp.mpf(nb) ** 3
            call = arms(pair, alpha=alpha, n_star=n_star)
            add(f, f"{name_of(pair)}-{n_star}", "confseq_asymptotic_diff", dict(call, direction="b_minus_a"),
                dict(eppo(b - a, mp.sqrt(va + vb), na + nb, alpha, n_star), diff=b - a))
            add(f, f"{name_of(pair)}-{n_star}", "confseq_asymptotic_lift_delta", call,
                dict(eppo(b / a - 1, mp.sqrt(vb / a ** 2 + va * b ** 2 / a ** 4), na + nb, alpha, n_star), lift=b / a - 1))
    for function in ("confseq_asymptotic_diff", "confseq_asymptotic_lift_delta"):
        for pair in [(24, 100, 30, 100), (30, 99, 30, 100), (100, 100, 100, 100), (0, 0, 30, 100), (101, 100, 30, 100)]:
            add(f, "no-" + name_of(pair), function, arms(pair, alpha=0.05, n_star=1000), REFUSED)
        add(f, "no-plan", function, arms(ARTICLE, alpha=0.05, n_star=0), REFUSED)
    for na, suma, sqa, nb, sumb, sqb in [(120, 480.5, 9000.25, 130, 700.0, 12000.0), (5000, 1e6, 3e8, 4000, 9e5, 3.1e8)]:
        ma, mb = mp.mpf(suma) / na, mp.mpf(sumb) / nb
        se = mp.sqrt((mp.mpf(sqa) - na * ma ** 2) / (na - 1) / na + (mp.mpf(sqb) - nb * mb ** 2) / (nb - 1) / nb)
        add(f, f"{na}-{nb}", "confseq_asymptotic_mean_diff",
            {"n_a": na, "sum_a": suma, "sumsq_a": sqa, "n_b": nb, "sum_b": sumb, "sumsq_b": sqb, "alpha": 0.05, "n_star": 1000},
            dict(eppo(mb - ma, se, na + nb, 0.05, 1000), diff=mb - ma))
    for name, sums in [("few", (99, 50, 60, 120, 50, 60)), ("constant", (120, 120, 120, 120, 240, 480)), ("impossible", (120, 500, 60, 120, 50, 60))]:
        add(f, "no-" + name, "confseq_asymptotic_mean_diff",
            dict(zip(("n_a", "sum_a", "sumsq_a", "n_b", "sum_b", "sumsq_b"), sums), alpha=0.05, n_star=1000), REFUSED)
    for xa, xb, n, tau2, alpha in [(100, 140, 1000, 0.0001, 0.05), (1, 0, 10, 0.01, 0.01), (50, 50, 100, 1, 0.05), (400000, 410000, 1000000, 1e-6, 0.05)]:
        a, b, t = mp.mpf(xa) / n, mp.mpf(xb) / n, mp.mpf(tau2)
        v = a * (1 - a) + b * (1 - b)
        log_l = mp.log(v / (v + n * t)) / 2 + n ** 2 * t * (b - a) ** 2 / (2 * v * (v + n * t))
        half = mp.sqrt(v * (v + n * t) / (n ** 2 * t) * (2 * mp.log(1 / mp.mpf(alpha)) - mp.log(v / (v + n * t))))
        add(f, f"{xa}-{xb}-{n}", "msprt_bernoulli", {"conv_a": xa, "conv_b": xb, "n_per_arm": n, "tau2": tau2, "alpha": alpha},
            {"log_lambda": log_l, "p_always_valid": min(mp.mpf(1), mp.exp(-log_l)), "halfwidth": half})
    for name, bad in [("variance", (0, 10, 10, 0.1)), ("users", (0, 0, 0, 0.1)), ("count", (11, 3, 10, 0.1)), ("tau", (1, 3, 10, 0))]:
        add(f, "no-" + name, "msprt_bernoulli", dict(zip(("conv_a", "conv_b", "n_per_arm", "tau2"), bad), alpha=0.05), REFUSED)
    # PRODUCT 0.2: at 300 users the interval is so many times the fixed one. The counts matter to nothing but the guard.
    for n_star, times in [(5000, 2.27), (1500, 1.72), (500, 1.56)]:
        add(f, f"printed-{n_star}", "confseq_asymptotic_diff", arms((50, 150, 60, 150), alpha=0.05, n_star=n_star), {"multiplier": times * 1.959964}, 3e-3)


def plans(add, r):
    f = "plans"
    for p1, p2, alpha, power in [(0.1, 0.12, 0.05, 0.8), (0.05, 0.1, 0.01, 0.9), (0.5, 0.4, 0.05, 0.8), (0.001, 0.0012, 0.04, 0.8), (0.9, 0.95, 0.05, 0.8)]:
        for sides in (1, 2):
            n = r(f"power.prop.test(p1={p1},p2={p2},sig.level={alpha},power={power},alternative='{'one' if sides == 1 else 'two'}.sided',tol=1e-13)$n")[0]
            add(f, f"{p1}-{p2}-{sides}", "sample_size_two_proportions", {"p1": p1, "p2": p2, "alpha": alpha, "power": power, "sides": sides, "ratio": 1},
                {"n_per_arm": n, "n_per_arm_ceil": math.ceil(n), "n_a": n, "n_b": n}, 1e-8)
            for users in (50, 1000):
                strict, loose = (r(f"power.prop.test(n={users},p1={p1},p2={p2},sig.level={alpha},alternative='{'one' if sides == 1 else 'two'}.sided',"
                                   f"strict={flag})$power")[0] for flag in ("TRUE", "FALSE"))
                add(f, f"{p1}-{p2}-{sides}-{users}", "power_two_proportions", {"p1": p1, "p2": p2, "n_per_arm": users, "alpha": alpha, "sides": sides},
                    {"power_non_strict": loose, "power_strict": strict})
        h = abs(2 * math.asin(math.sqrt(p2)) - 2 * math.asin(math.sqrt(p1)))
        add(f, f"{p1}-{p2}", "sample_size_arcsine", {"p1": p1, "p2": p2, "alpha": alpha, "power": power},
            {"effect_h": h, "n_per_arm": NormalIndPower().solve_power(effect_size=h, alpha=alpha, power=power, ratio=1, alternative="two-sided")}, 1e-6)
    # B's arm of another size: the formula of A.10 worked with mpmath's quantiles.
    z = lambda q: mp.sqrt(2) * mp.erfinv(2 * mp.mpf(q) - 1)
    for ratio in (0.25, 2):
        p1, p2, k = mp.mpf("0.1"), mp.mpf("0.12"), mp.mpf(ratio)
        pooled = (p1 + k * p2) / (1 + k)
        n = (z("0.975") * mp.sqrt((1 + 1 / k) * pooled * (1 - pooled)) + z("0.8") * mp.sqrt(p1 * (1 - p1) + p2 * (1 - p2) / k)) ** 2 / (p1 - p2) ** 2
        add(f, f"ratio-{ratio}", "sample_size_two_proportions", {"p1": 0.1, "p2": 0.12, "alpha": 0.05, "power": 0.8, "sides": 2, "ratio": ratio},
            {"n_per_arm": n, "n_per_arm_ceil": int(mp.ceil(n)), "n_a": n, "n_b": k * n})
    for p1, p2 in [(0, 0.1), (0.1, 1), (0.1, 0.1), (-0.1, 0.2), (0.2, -0.1)]:
        add(f, f"no-{p1}-{p2}", "sample_size_two_proportions", {"p1": p1, "p2": p2, "alpha": 0.05, "power": 0.8, "sides": 2, "ratio": 1}, REFUSED)
    for p1, p2 in [(0, 0.1), (0.1, 1)]:
        add(f, f"no-{p1}-{p2}", "power_two_proportions", {"p1": p1, "p2": p2, "n_per_arm": 100, "alpha": 0.05, "sides": 2}, REFUSED)
    # PRODUCT 0.2, ANALYTICS S11.
    for p1, p2, n in [(0.1, 0.12, 3841), (0.05, 0.06, 8158), (0.05, 0.075, 1471), (0.05, 0.1, 435), (0.2, 0.25, 1094), (0.03, 0.04, 5301)]:
        add(f, f"printed-{p1}-{p2}", "sample_size_two_proportions", {"p1": p1, "p2": p2, "alpha": 0.05, "power": 0.8, "sides": 2, "ratio": 1}, {"n_per_arm_ceil": n})
    add(f, "printed", "sample_size_two_proportions", {"p1": 0.1, "p2": 0.12, "alpha": 0.05, "power": 0.8, "sides": 2, "ratio": 1}, {"n_per_arm": 3840.847}, 1e-6)
    add(f, "printed-889", "power_two_proportions", {"p1": 0.1, "p2": 0.12, "n_per_arm": 888.8888888888889, "alpha": 0.05, "sides": 2}, {"power_non_strict": 0.270059}, 1e-3)
    add(f, "printed-200", "power_two_proportions", {"p1": 0.05, "p2": 0.075, "n_per_arm": 200, "alpha": 0.05, "sides": 2}, {"power_non_strict": 0.18}, 0.02)
    for delta, sd, alpha, power in [(5, 20, 0.05, 0.8), (1, 1, 0.05, 0.9), (0.5, 2, 0.01, 0.8), (30, 20, 0.05, 0.8), (0.1, 3, 0.05, 0.8)]:
        add(f, f"{delta}-{sd}", "sample_size_two_means", {"delta": delta, "sd": sd, "alpha": alpha, "power": power},
            {"n_per_arm": r(f"power.t.test(delta={delta},sd={sd},sig.level={alpha},power={power},tol=1e-12)$n")[0]}, 1e-6)
    for delta, sd in [(0, 1), (1, 0), (1, -1)]:
        add(f, f"no-{delta}-{sd}", "sample_size_two_means", {"delta": delta, "sd": sd, "alpha": 0.05, "power": 0.8}, REFUSED)
    for p1, n, alpha in [(0.1, 1050, 0.05), (0.02, 300, 0.05), (0.1, 3841, 0.01), (0.5, 40, 0.05), (0.001, 1000000, 0.05)]:
        p2 = r(f"power.prop.test(n={n},p1={p1},sig.level={alpha},power=0.8,tol=1e-14)$p2")[0]
        add(f, f"{p1}-{n}", "mde_two_proportions", {"p1": p1, "n_per_arm": n, "alpha": alpha, "power": 0.8, "direction": "up"},
            {"p2": p2, "mde_abs": p2 - p1, "mde_rel": (p2 - p1) / p1}, 1e-8)
    for p1, n in [(0.1, 0), (0, 100), (1, 100), (0.9, 3)]:
        add(f, f"no-{p1}-{n}", "mde_two_proportions", {"p1": p1, "n_per_arm": n, "alpha": 0.05, "power": 0.8, "direction": "up"}, REFUSED)
    # By hand: 2 x 3841 / 150 = 51.2; 2 x 10 / 100 = 0.2; 3 x 700 / 100 = 21; 2 x 29 / (100 x 0.29) = 2 although 0.29 is not exact.
    for n, k, users, share, raw, days in [(3841, 2, 150, 1, 52, 56), (10, 2, 100, 1, 1, 7), (700, 3, 100, 1, 21, 21), (29, 2, 100, 0.29, 2, 7), (500, 2, 100, 0.5, 20, 21)]:
        call = {"n_per_arm": n, "arms": k, "eligible_users_per_day": users, "share_in_test": share}
        add(f, f"{n}-{k}", "duration_days", dict(call, round_to_weeks=True), {"days_raw": raw, "days": days})
        add(f, f"{n}-{k}-days", "duration_days", dict(call, round_to_weeks=False), {"days_raw": raw, "days": raw})
    for name, bad in [("users", (100, 2, 0, 1)), ("share", (100, 2, 10, 0)), ("size", (0, 2, 10, 1))]:
        add(f, "no-" + name, "duration_days", dict(zip(("n_per_arm", "arms", "eligible_users_per_day", "share_in_test"), bad), round_to_weeks=True), REFUSED)


def several(add, r):
    f = "several"
    for observed, weights in [([1000, 800], [1, 1]), ([5012, 4988], [0.5, 0.5]), ([330, 350, 320], [1, 1, 1]), ([90, 10], [0.9, 0.1]), ([0, 25], [1, 1]),
                              ([500200000, 499800000], [1, 1])]:
        chi2, p = stats.chisquare(observed, [sum(observed) * w / sum(weights) for w in weights])
        add(f, "-".join(map(str, observed)), "srm_chi_square", {"observed": observed, "weights": weights},
            {"chi2": chi2, "df": len(observed) - 1, "p": p, "alarm_at_0_001": bool(p < 0.001)})
    add(f, "printed", "srm_chi_square", {"observed": [1000, 800], "weights": [1, 1]}, {"chi2": 22.2222, "p": 2.42847e-06}, 1e-5)
    for observed, weights in [([12, 3], [0.5, 0.5]), ([0, 25], [0.5, 0.5]), ([14, 6], [0.9, 0.1]), ([1000, 800], [0.5, 0.5]), ([10, 10], [0.5, 0.5]), ([1, 0], [0.3, 0.7])]:
        add(f, "-".join(map(str, observed)), "srm_exact_binomial", {"observed": observed, "weights": weights},
            {"p": stats.binomtest(observed[0], sum(observed), weights[0]).pvalue}, 1e-10)
    for function in ("srm_chi_square", "srm_exact_binomial"):
        for name, observed, weights in [("nobody", [0, 0], [1, 1]), ("lengths", [3, 4], [1]), ("negative", [-3, 40], [1, 1]), ("weight", [3, 40], [0, 1])]:
            add(f, "no-" + name, function, {"observed": observed, "weights": weights}, REFUSED)
    add(f, "no-three", "srm_exact_binomial", {"observed": [3, 4, 5], "weights": [1, 1, 1]}, REFUSED)
    for name, p in [("three", [0.01, 0.04, 0.03]), ("one", [0.2]), ("ties", [0.02, 0.02, 0.5, 0.001]), ("ends", [0.0, 1.0, 0.05]), ("many", [0.003 * i for i in range(1, 40)])]:
        listed = ",".join(map(repr, p))
        holm = r(f"p.adjust(c({listed}),'holm')")
        add(f, name, "holm_adjust", {"p": p}, {"adjusted": holm, "reject_at_0_05": [value <= 0.05 for value in holm]})
        add(f, name, "bh_adjust", {"p": p}, {"adjusted": r(f"p.adjust(c({listed}),'BH')")})
    for function in ("holm_adjust", "bh_adjust"):
        for name, p in [("none", []), ("above", [0.5, 1.2]), ("below", [-0.1])]:
            add(f, "no-" + name, function, {"p": p}, REFUSED)
    for conv, n in [([100, 96], [1000, 800]), ([30, 45, 28, 51], [400, 410, 395, 402]), ([5, 5], [10, 10]), ([30000, 30100, 29000], [1000000] * 3)]:
        chi2, p, df, _ = stats.chi2_contingency([conv, [m - x for x, m in zip(conv, n)]], correction=False)
        add(f, "-".join(map(str, conv)), "chi_square_arms", {"conv": conv, "n": n}, {"chi2": chi2, "df": df, "p": p}, 1e-8)
    for conv, n in [([4, 5], [10, 10]), ([0, 0], [100, 100]), ([5], [10]), ([11, 5], [10, 10]), ([5, 5], [10])]:
        add(f, f"no-{conv}", "chi_square_arms", {"conv": conv, "n": n}, REFUSED)


def strata_cases(add):
    f = "several"
    # Kidney stones (Charig et al. 1986): open surgery (here B) is better in both groups and looks worse in sum. Then ordinary ones.
    for name, strata in [("stones", [(234, 270, 81, 87), (55, 80, 192, 263)]), ("plain", [(10, 100, 14, 110), (30, 200, 33, 190), (5, 50, 9, 60)]),
                         ("one", [(100, 1000, 96, 800)]), ("no-conversions", [(0, 40, 0, 45), (8, 90, 15, 100)])]:
        tables = [[[xb, nb - xb], [xa, na - xa]] for xa, na, xb, nb in strata]
        table = StratifiedTable([__import__("numpy").array(t, dtype=float) for t in tables])
        null = table.test_null_odds(correction=False)
        fr = [tuple(Fraction(v) for v in row) for row in strata]
        top = sum((xb * na - xa * nb) / (na + nb) for xa, na, xb, nb in fr)
        bottom = sum(na * nb / (na + nb) for xa, na, xb, nb in fr)
        xa, na, xb, nb = (sum(column) for column in zip(*fr))
        pooled = xb / nb - xa / na
        mix = stats.chi2_contingency([[row[1] for row in strata], [row[3] for row in strata]], correction=False) if len(strata) > 1 else (0, 1)
        add(f, name, "simpson_check", {"strata": [dict(zip(("conv_a", "n_a", "conv_b", "n_b"), row)) for row in strata]},
            {"pooled_diff": pooled, "segment_diffs": [row[2] / row[3] - row[0] / row[1] for row in fr], "mh_risk_difference": top / bottom,
             "mh_odds_ratio": table.oddsratio_pooled, "cmh_chi2": null.statistic, "cmh_p": null.pvalue, "mix_chi2": mix[0], "mix_p": mix[1],
             "sign_reversed": (pooled > 0) != (top > 0)})
    for name, strata in [("none", []), ("arm", [(0, 0, 5, 10)]), ("count", [(11, 10, 5, 10)]), ("degenerate", [(0, 10, 0, 10), (5, 5, 6, 6)])]:
        add(f, "no-" + name, "simpson_check", {"strata": [dict(zip(("conv_a", "n_a", "conv_b", "n_b"), row)) for row in strata]}, REFUSED)


def rule(add, r):
    """The default rule read day by day from its words, with exact sums of tables for the mid-p."""
    f = "rule"

    def run(plan, days):
        doubled = -2 * mp.log(mp.mpf(plan["alpha_seq"]))
        kappa = max(mp.mpf(2), plan["planned_conversions"] / (doubled + mp.log(1 + doubled)))
        w, latched, found = plan["share_b"], None, {}
        for day, (xa, na, xb, nb) in enumerate(days, 1):
            n, e = na + nb, log_evidence(xa, xb, w, kappa)
            expected = (n * (1 - w), n * w)
            srm = stats.binomtest(nb, n, w).pvalue if min(expected) < 20 else stats.chisquare([na, nb], expected).pvalue
            found = {"day": day, "status": "keep_running", "kappa": kappa, "log_e": e, "srm_p": srm}
            if latched:
                found["crossed_on_day"] = latched[1]
            if n >= 20 and srm < 0.001:
                return dict(found, status="invalid_split")
            if not latched and e >= -mp.log(mp.mpf(plan["alpha_seq"])):
                latched = ("B" if xb * (1 - w) > xa * w else "A", day)
                found["crossed_on_day"] = day
            if latched and day >= plan["min_days"]:
                return dict(found, status="early_winner_" + latched[0])
            if day == plan["planned_days"]:
                total = math.comb(n, xa + xb)
                mass = lambda k: Fraction(math.comb(nb, k) * math.comb(na, xa + xb - k), total) if 0 <= xa + xb - k <= na else Fraction(0)
                half = mass(xb) / 2
                g, l = sum(map(mass, range(xb + 1, min(nb, xa + xb) + 1))) + half, sum(map(mass, range(0, xb))) + half
                p = min(Fraction(1), 2 * min(g, l))
                better = "B" if Fraction(xb, nb) > Fraction(xa, na) else "A"
                return dict(found, midp=p, status="winner_" + better if p <= Fraction(str(plan["alpha_final"])) else "no_clear_difference")
        return found
    plan = {"alpha_final": 0.04, "alpha_seq": 0.01, "min_days": 7, "planned_conversions": 200, "planned_days": 14, "share_b": 0.5}
    steady = lambda ra, rb, count, na=40, nb=40: [(d * ra, d * na, d * rb, d * nb) for d in range(1, count + 1)]
    for name, changes, days in [("running", {}, steady(4, 4, 5)), ("b-early", {}, steady(2, 9, 14)), ("a-early", {}, steady(11, 3, 14)),
                                ("b-at-the-end", {}, steady(5, 7, 14)), ("a-at-the-end", {}, steady(7, 5, 14)), ("nothing-clear", {}, steady(4, 5, 14)),
                                ("split", {}, steady(4, 4, 14, 40, 20)), ("split-of-thirty", {}, [(0, 28, 1, 2)] + steady(4, 4, 14, 400, 400)),
                                ("uneven", {"share_b": 0.2}, steady(8, 4, 14, 80, 20)), ("waits", {}, steady(0, 20, 6)),
                                ("first-day", {"min_days": 0}, steady(0, 20, 6)), ("early-then-equal", {}, [(0, 40, 14, 40)] + steady(8, 9, 14)[1:])]:
        used = dict(plan, **changes)
        add(f, name, "decision_rule", {"plan": used, "cumulative_daily": [dict(zip(("conv_a", "n_a", "conv_b", "n_b"), row)) for row in days]}, run(used, days))
    days = [dict(zip(("conv_a", "n_a", "conv_b", "n_b"), row)) for row in steady(4, 4, 5)]
    for name, changes, rows in [("no-days", {}, []), ("no-share", {"share_b": 0}, days), ("no-length", {"planned_days": 0}, days), ("no-level", {"alpha_seq": 1}, days),
                                ("falls", {}, days[::-1]), ("no-count", {}, [{"conv_a": 5, "n_a": 4, "conv_b": 0, "n_b": 4}])]:
        add(f, name, "decision_rule", {"plan": dict(plan, **changes), "cumulative_daily": rows}, REFUSED)


def everything(add, arms, name_of, r, z_of):
    bayes(add, arms, name_of)
    sequences(add, arms, name_of)
    plans(add, r)
    several(add, r)
    strata_cases(add)
    rule(add, r)
