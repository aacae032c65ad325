# Logistic regression of scikit-learn, calibration of statsmodels, DeLong's variance from all pairs.
import numpy as np
import statsmodels.api as sm
from scipy import stats
from sklearn import metrics
from sklearn.linear_model import LogisticRegression

from cases import Cases

cases = Cases()
rng = np.random.default_rng(30)


def shop(n, k):
    x = np.column_stack([rng.poisson(3, n), rng.integers(0, 60, n), np.round(rng.lognormal(3, 1, n), 2), rng.random(n).round(3)][:k])
    z = -1.2 + 0.35 * x[:, 0] - (0.02 * x[:, 1] if k > 1 else 0)
    return x, (rng.random(n) < 1 / (1 + np.exp(-z))).astype(int)


def logistic(id, x, y, lam, used=None, **more):
    x = np.asarray(x, float)
    mean, sd = x.mean(axis=0), x.std(axis=0)
    kept = [j for j in range(x.shape[1]) if sd[j] > 0 and (used is None or j < used)]
    z = (x[:, kept] - mean[kept]) / sd[kept]
    if lam > 0 and kept:
        model = LogisticRegression(C=1 / lam, solver="newton-cholesky", tol=1e-13, max_iter=500).fit(z, y)
        intercept, coefficients = model.intercept_[0], model.coef_[0]
    else:
        fitted = sm.Logit(y, sm.add_constant(z) if kept else np.ones((len(y), 1))).fit(disp=0, tol=1e-14, maxiter=200, method="newton")
        intercept, coefficients = fitted.params[0], fitted.params[1:]
    weights = np.zeros(x.shape[1])
    weights[kept] = coefficients
    scaled = np.where(sd > 0, (x - mean) / np.where(sd > 0, sd, 1), 0)
    p = 1 / (1 + np.exp(-(intercept + scaled @ weights)))
    cases.add(id, "logistic_l2_fit", {"features": x, "y": y, "lam": lam} | more,
              {"mean": mean, "sd": sd, "intercept": intercept, "coef_standardised": weights, "first5_prob": p[:5],
               "first3_contributions": (scaled * weights)[:3], "train_logloss": metrics.log_loss(y, p)}, 2e-8)


x, y = shop(60, 4)
logistic("logistic-shop", x, y, 1, standardise="population_sd")
logistic("logistic-weak", x, y, 0.1)
logistic("logistic-strong", x, y, 100)
logistic("logistic-unpenalised", x, y, 0)
logistic("logistic-one-feature", x[:, :1], y, 3)
logistic("logistic-constant-feature", np.column_stack([x[:, 0], np.full(60, 7.1), x[:, 3]]), y, 1)
logistic("logistic-twice-the-same", np.column_stack([x[:, 0], x[:, 0]]), y, 1)
logistic("logistic-separated", [[1.0], [2], [3], [10], [11], [12]], np.array([0, 0, 0, 1, 1, 1]), 1)
logistic("logistic-no-feature-varies", [[4.0], [4], [4], [4], [4]], np.array([0, 1, 1, 1, 0]), 1)
big, bought = shop(260, 4)
logistic("logistic-rules-hold", big, bought, 1, apply_refusal_rules=True)
few = np.zeros(260, int)
few[np.argsort(-big[:, 0], kind="stable")[:31]] = 1
logistic("logistic-thirty-one-events", big, few, 1, used=3, apply_refusal_rules=True)
cases.refuse("logistic-too-few-users", "logistic_l2_fit", {"features": x, "y": y, "lam": 1, "apply_refusal_rules": True})
few[np.flatnonzero(few)[:2]] = 0
cases.refuse("logistic-29-events", "logistic_l2_fit", {"features": big, "y": few, "lam": 1, "apply_refusal_rules": True})
cases.refuse("logistic-29-others", "logistic_l2_fit", {"features": big, "y": 1 - few, "lam": 1, "apply_refusal_rules": True})
cases.refuse("logistic-one-feature-rules", "logistic_l2_fit", {"features": big[:, :1], "y": bought, "lam": 1, "apply_refusal_rules": True})
cases.refuse("logistic-nothing", "logistic_l2_fit", {"features": [], "y": [], "lam": 1})
cases.refuse("logistic-one-class", "logistic_l2_fit", {"features": [[1], [2], [3]], "y": [1, 1, 1], "lam": 1})
cases.refuse("logistic-separated-unpenalised", "logistic_l2_fit", {"features": [[1], [2], [3], [4]], "y": [0, 0, 1, 1], "lam": 0})
cases.refuse("logistic-ragged", "logistic_l2_fit", {"features": [[1, 2], [2]], "y": [1, 0], "lam": 1})
cases.refuse("logistic-label-2", "logistic_l2_fit", {"features": [[1], [2]], "y": [2, 0], "lam": 1})
cases.refuse("logistic-lengths", "logistic_l2_fit", {"features": [[1], [2], [3]], "y": [1, 0], "lam": 1})
cases.refuse("logistic-lambda-negative", "logistic_l2_fit", {"features": [[1], [2], [3]], "y": [1, 0, 1], "lam": -1})


def classification(id, y, p, clip=None):
    y, p = np.asarray(y), np.asarray(p, float)
    positive, negative = p[y == 1], p[y == 0]
    wins = (positive[:, None] > negative[None, :]) + 0.5 * (positive[:, None] == negative[None, :])
    auc = metrics.roc_auc_score(y, p)
    used = 1e-15 if clip is None else clip
    base = y.mean() * (1 - y.mean())
    clipped = np.clip(p, used, 1 - used)
    expected = {"auc": auc, "brier": metrics.brier_score_loss(y, p), "brier_base": base, "brier_skill": 1 - metrics.brier_score_loss(y, p) / base,
                "log_loss": -np.mean(np.where(y == 1, np.log(clipped), np.log1p(-clipped)))}
    if len(positive) > 1 and len(negative) > 1:
        variance = wins.mean(axis=1).var(ddof=1) / len(positive) + wins.mean(axis=0).var(ddof=1) / len(negative)
        half = stats.norm.ppf(0.975) * np.sqrt(variance)
        expected |= {"auc_delong_var": variance, "auc_lo": max(0, auc - half), "auc_hi": min(1, auc + half)}
    cases.add(id, "classification_metrics", {"y": y, "p": p} | ({} if clip is None else {"clip": clip}), expected)


p = (1 / (1 + np.exp(-(-1 + rng.normal(size=120))))).round(4)
came = (rng.random(120) < p).astype(int)
classification("metrics-shop", came, p)
classification("metrics-ties", came, p.round(1).clip(0.1, 0.9))
classification("metrics-perfect", [0, 0, 1, 1, 1], [0.1, 0.2, 0.6, 0.7, 0.9])
classification("metrics-reversed", [1, 1, 0, 0], [0.1, 0.2, 0.6, 0.7])
classification("metrics-all-the-same", [1, 0, 0, 1, 0], [0.3] * 5)
classification("metrics-sure-and-wrong", [1, 0, 1, 0], [0, 0, 1, 1])
classification("metrics-clipped", [1, 0, 1, 0], [0, 0.1, 1, 0.9], 0.01)
classification("metrics-one-event", [1, 0, 0, 0], [0.5, 0.1, 0.7, 0.2])
cases.refuse("metrics-one-class", "classification_metrics", {"y": [1, 1, 1], "p": [0.2, 0.3, 0.4]})
cases.refuse("metrics-nothing", "classification_metrics", {"y": [], "p": []})
cases.refuse("metrics-beyond-1", "classification_metrics", {"y": [1, 0], "p": [1.2, 0.1]})
cases.refuse("metrics-lengths", "classification_metrics", {"y": [1, 0], "p": [0.2, 0.3, 0.1]})


def calibration(id, y, p, tolerance=1e-8):
    y, p = np.asarray(y), np.asarray(p, float)
    logit = np.log(p / (1 - p))
    free = sm.Logit(y, sm.add_constant(logit)).fit(disp=0, tol=1e-14, method="newton", maxiter=200)
    shift = sm.GLM(y, np.ones(len(y)), family=sm.families.Binomial(), offset=logit).fit(tol=1e-14, maxiter=200)
    cases.add(id, "calibration_intercept_slope", {"y": y, "p": p},
              {"intercept": free.params[0], "slope": free.params[1], "slope_se": free.bse[1], "calibration_in_the_large": shift.params[0]}, tolerance)


calibration("calibration-shop", came, p)
calibration("calibration-too-sure", came, 1 / (1 + np.exp(-2.2 * np.log(p / (1 - p)))))
calibration("calibration-too-high", came, np.minimum(0.99, p * 1.4))
calibration("calibration-backward", came, 1 - p)
calibration("calibration-two-values", [0, 0, 1, 0, 1, 1, 0, 1], [0.3] * 4 + [0.6] * 4)
calibration("calibration-small", [0, 1, 0, 1, 1], [0.2, 0.4, 0.5, 0.7, 0.6])
cases.refuse("calibration-one-class", "calibration_intercept_slope", {"y": [0, 0, 0], "p": [0.2, 0.3, 0.4]})
cases.refuse("calibration-equal", "calibration_intercept_slope", {"y": [0, 1, 0], "p": [0.2, 0.2, 0.2]})
cases.refuse("calibration-separated", "calibration_intercept_slope", {"y": [0, 0, 1, 1], "p": [0.1, 0.2, 0.6, 0.8]})
cases.refuse("calibration-nothing", "calibration_intercept_slope", {"y": [], "p": []})
cases.refuse("calibration-beyond", "calibration_intercept_slope", {"y": [0, 1], "p": [-0.1, 0.5]})
cases.write()
