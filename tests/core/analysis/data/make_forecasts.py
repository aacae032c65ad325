# Exponential smoothing of statsmodels (its state space form has the error-correction parameters), forecasts by plain loops, tails of scipy.
import numpy as np
from scipy import stats
from statsmodels.tsa.exponential_smoothing.ets import ETSModel

from cases import Cases

cases = Cases()
rng = np.random.default_rng(11)
z80, z95 = stats.norm.ppf(0.9), stats.norm.ppf(0.975)


def revenue(n, level=400, trend=1.5, noise=60):
    week = np.array([0, -40, -60, -20, 30, 120, 90])
    return (level + trend * np.arange(n) + week[np.arange(n) % 7] + rng.normal(0, noise, n)).round(2)


def naive(id, y, season, h, levels=None):
    y = np.asarray(y, float)
    mean = [y[len(y) + step - season * int(np.ceil(step / season)) - 1] for step in range(1, h + 1)]
    expected = {"mean": mean, "refused_interval": len(y) < 2 * season}
    if len(y) >= 2 * season:
        sigma = np.sqrt(np.mean((y[season:] - y[:-season]) ** 2))
        se = np.array([sigma * np.sqrt((step - 1) // season + 1) for step in range(1, h + 1)])
        for name, z in (("80", z80), ("95", z95)):
            expected |= {"lo" + name: mean - z * se, "hi" + name: mean + z * se}
    cases.add(id, "seasonal_naive", {"y": y, "season": season, "h": h} | ({"levels": levels} if levels else {}), expected)


naive("naive-shop", revenue(60), 7, 16, [80, 95])
naive("naive-fractions", revenue(30), 7, 7, [0.8, 0.95])
naive("naive-14-days", revenue(14), 7, 7)
naive("naive-13-days", revenue(13), 7, 10)
naive("naive-7-days", revenue(7), 7, 3)
naive("naive-constant", [5.0] * 21, 7, 8)
naive("naive-months", revenue(40), 12, 14)
naive("naive-season-1", [3.0, 4, 6, 5], 1, 3)
naive("naive-negative", [-5.0, 2, 0, 3, 1, -8, 4] * 3 + [-2.0, 1], 7, 9)
for id, call in [("6-days", {"y": [1, 2, 3, 4, 5, 6], "season": 7, "h": 3}), ("nothing", {"y": [], "season": 7, "h": 3}),
                 ("no-horizon", {"y": [1.0] * 20, "season": 7, "h": 0}), ("no-season", {"y": [1.0] * 20, "season": 0, "h": 3}),
                 ("back", {"y": [1.0] * 20, "season": 7, "h": -2}), ("level-0", {"y": [1.0] * 20, "season": 7, "h": 2, "levels": [0]})]:
    cases.refuse("naive-" + id, "seasonal_naive", call)


def smooth(id, y, alpha, beta, gamma, trend, level0, trend0, seasonal0, h, tolerance=1e-9):
    y, season = np.asarray(y, float), len(seasonal0)
    call = {"y": y, "season": season, "alpha": alpha, "beta": beta, "gamma": gamma, "trend": trend, "level0": level0, "trend0": trend0,
            "seasonal0": seasonal0, "h": h}
    model = ETSModel(y, error="add", trend="add" if trend else None, seasonal="add", seasonal_periods=season, initialization_method="known",
                     initial_level=level0, initial_trend=trend0 if trend else None, initial_seasonal=seasonal0)
    result = model.smooth([alpha] + ([beta] if trend else []) + [gamma])
    error = y - result.fittedvalues
    sigma2 = np.mean(error ** 2)
    mean = result.forecast(h)
    level, slope = result.level[-1], result.slope[-1] if trend else 0
    c = [1] + [alpha + (beta * j if trend else 0) + (gamma if j % season == 0 else 0) for j in range(1, h)]
    se = np.array([np.sqrt(sigma2 * (1 + sum(c[j] ** 2 for j in range(1, step)))) for step in range(1, h + 1)])
    cases.add(id, "holt_winters_additive", call,
              {"sigma2": sigma2, "level_end": level, "trend_end": slope, "mean": mean, "lo95": mean - z95 * se, "hi95": mean + z95 * se}, tolerance)
    # A shock on day k of the horizon moves every later day: the variance of the sum by adding these moves up, shock by shock.
    variance = sigma2 * sum(sum(c[day - k] for day in range(k, h)) ** 2 for k in range(h))
    cases.add(id + "-total", "holt_winters_total", call,
              {"total_mean": mean.sum(), "total_se": np.sqrt(variance), "lo95": mean.sum() - z95 * np.sqrt(variance),
               "hi95": mean.sum() + z95 * np.sqrt(variance)}, tolerance)


week = [5.0, -35.0, -62.5, -20.0, 31.0, 101.0, -19.5]
smooth("smooth-shop", revenue(84), 0.2, 0.03, 0.1, True, 400, 1.2, week, 30)
smooth("smooth-flat", revenue(84), 0.3, 0, 0.2, False, 420, 0, week, 14)
smooth("smooth-one-day-ahead", revenue(70), 0.4, 0.1, 0.3, True, 390, 2, week, 1)
smooth("smooth-still", revenue(63), 0.001, 0, 0, True, 400, 1.5, week, 21)
smooth("smooth-quick", revenue(63), 0.7, 0.7, 0.3, True, 400, 0, week, 9)
smooth("smooth-short", revenue(16), 0.25, 0.05, 0.5, True, 400, 0, week, 10)
smooth("smooth-quarters", revenue(41), 0.5, 0.1, 0.25, True, 380, 3, [10.0, -20, 4, 6], 8)
smooth("smooth-zeros", np.zeros(30), 0.5, 0.1, 0.25, True, 0, 0, [0.0, 0, 0, 0, 0, 0, 0], 8)
good = {"y": revenue(30), "season": 7, "alpha": 0.2, "beta": 0.05, "gamma": 0.1, "trend": True, "level0": 400, "trend0": 0, "seasonal0": week, "h": 7}
for name, change in {"alpha-0": {"alpha": 0}, "alpha-1": {"alpha": 1}, "alpha-above": {"alpha": 1.3}, "beta-above-alpha": {"beta": 0.3},
                     "gamma-above": {"gamma": 0.9}, "gamma-negative": {"gamma": -0.1}, "no-days": {"y": []}, "seasons": {"seasonal0": week[:6]},
                     "no-horizon": {"h": 0}}.items():
    cases.refuse("smooth-" + name, "holt_winters_additive", good | change)
    cases.refuse("total-" + name, "holt_winters_total", good | change)


def accuracy(id, train, actual, forecast, season):
    train, actual, forecast = (np.asarray(v, float) for v in (train, actual, forecast))
    error = actual - forecast
    cases.add(id, "forecast_accuracy", {"train": train, "actual": actual, "forecast": forecast, "season": season},
              {"mase": np.mean(np.abs(error)) / np.mean(np.abs(train[season:] - train[:-season])), "mae": np.mean(np.abs(error)),
               "rmse": np.sqrt(np.mean(error ** 2))})


shop = revenue(70)
accuracy("accuracy-shop", shop[:63], shop[63:], shop[56:63], 7)
accuracy("accuracy-exact", shop[:63], shop[63:], shop[63:], 7)
accuracy("accuracy-season-1", [1, 3, 2, 5], [4, 4], [5, 2], 1)
accuracy("accuracy-8-days", [1, 2, 3, 4, 5, 6, 7, 9], [4], [6.5], 7)
accuracy("accuracy-negative", [-1, 4, -2, 6, -3], [-4, 5], [-2, 7], 2)
accuracy("accuracy-large", [1e9, 1.2e9, 1.1e9, 1.4e9], [1.3e9], [1.25e9], 2)
for id, train, actual, forecast in [("repeats", [1, 2, 1, 2, 1, 2], [3], [4]), ("short", [1, 2], [3], [4]), ("nothing", [1, 2, 3, 5], [], []),
                                    ("lengths", [1, 2, 3, 5], [1, 2], [1])]:
    cases.refuse("accuracy-" + id, "forecast_accuracy", {"train": train, "actual": actual, "forecast": forecast, "season": 2})


def robust(id, history, value):
    median = np.median(history)
    mad = 1.4826 * np.median(np.abs(np.asarray(history) - median))
    scale = max(mad, np.sqrt(max(median, 1)), 0.05 * abs(median))
    z = (value - median) / scale
    cases.add(id, "robust_weekday_z", {"same_weekday_history": history, "value": value},
              {"median": median, "mad_scaled": mad, "scale": scale, "z": z, "alert": abs(z) > 3.5})


robust("robust-unsubscribed", [2, 5, 3, 4, 2, 3, 5, 4], 12)
robust("robust-usual", [200, 180, 230, 210, 190, 205, 199, 220], 240)
robust("robust-constant", [100] * 8, 136)
robust("robust-four", [10, 12, 30, 11], 12)
robust("robust-negative", [-100, -90, -120, -80, -95], -200)
robust("robust-zeros", [0, 0, 0, 0, 0], 4)
robust("robust-large", [100000, 101000, 99000, 100500, 98000], 120000)
robust("robust-half", [1, 2, 3, 4, 5, 6], 2.5)
cases.refuse("robust-three", "robust_weekday_z", {"same_weekday_history": [1, 2, 3], "value": 2})
cases.refuse("robust-nothing", "robust_weekday_z", {"same_weekday_history": [], "value": 2})


def counted(id, history, value):
    n, r = len(history), sum(history) + 0.5
    low = stats.nbinom.cdf(value, r, n / (n + 1))
    high = stats.nbinom.sf(value - 1, r, n / (n + 1)) if value else 1
    cases.add(id, "count_anomaly_nb", {"same_weekday_history": history, "value": value}, {"p_low": low, "p_high": high}, 1e-10)


counted("counts-unsubscribed", [2, 5, 3, 4, 2, 3, 5, 4], 12)
counted("counts-none", [2, 5, 3, 4, 2, 3, 5, 4], 0)
counted("counts-never", [0] * 8, 0)
counted("counts-never-but-now", [0] * 8, 3)
counted("counts-four", [1, 0, 2, 0], 2)
counted("counts-large", [900, 1100, 1000, 950], 1300)
counted("counts-far", [1, 0, 2, 0, 1], 60)
cases.refuse("counts-three", "count_anomaly_nb", {"same_weekday_history": [1, 2, 3], "value": 2})
cases.refuse("counts-negative", "count_anomaly_nb", {"same_weekday_history": [1, 2, 3, 4], "value": -2})
cases.refuse("counts-negative-before", "count_anomaly_nb", {"same_weekday_history": [1, -2, 3, 4], "value": 2})
cases.write()
