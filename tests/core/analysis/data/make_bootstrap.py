# Bootstrap intervals of a difference of means by scipy.stats.bootstrap, for tests/core/stats/tst_means (no function of the batch): the mean of
# ten runs of 100,000 draws, whose limits scatter by 7 to 29 fen each.
import numpy as np
from scipy import stats

# Of 60 visitors each, fen; most buy nothing.
A = [0] * 48 + [1200, 1500, 1900, 2300, 2800, 3500, 4300, 5200, 6400, 8000, 11000, 19000]
B = [0] * 42 + [1100, 1400, 1700, 2000, 2400, 2900, 3400, 4000, 4800, 5700, 6900, 8200, 9900, 12500, 16000, 22000, 31000, 58000]


def difference(b, a, axis=-1):
    return np.mean(b, axis=axis) - np.mean(a, axis=axis)


for method in ("percentile", "BCa"):
    limits = [
        stats.bootstrap(
            (np.array(B, float), np.array(A, float)), difference, n_resamples=100_000, batch=5_000, method=method, random_state=seed
        ).confidence_interval
        for seed in range(10)
    ]
    print(method, np.mean(limits, axis=0).round(1), np.std(limits, axis=0).round(1))
