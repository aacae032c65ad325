#include "experiments/assignment.h"

#include "crypto/digest.h"

#include <algorithm>
#include <numeric>

namespace yiren {

namespace {

constexpr int buckets = 10'000;

// SHA-256 of "experiment:subject" as one number, its first byte the highest, modulo `divisor`.
int drawnOf(ExperimentId experiment, const QString &subject, int divisor)
{
    const QString text = QString::number(toInteger(experiment)) + u':' + subject;
    const QByteArray digest = sha256(text.toUtf8());
    return std::accumulate(digest.begin(), digest.end(), 0,
                           [divisor](int rest, char byte) { return (rest * 256 + static_cast<unsigned char>(byte)) % divisor; });
}

} // namespace

int bucketOf(ExperimentId experiment, const QString &person)
{
    return drawnOf(experiment, person, buckets);
}

size_t armOfBucket(const std::vector<Arm> &arms, int bucket)
{
    int end = 0;
    for (size_t place = 1; place < arms.size(); ++place) {
        end += arms[place].share;
        if (bucket < end)
            return place;
    }
    return 0;
}

size_t armOf(const Experiment &experiment, const QString &person)
{
    return armOfBucket(experiment.rule.arms, bucketOf(experiment.id, person));
}

size_t armOfDay(const Experiment &experiment, BusinessDay day)
{
    const auto arms = static_cast<qint64>(experiment.rule.arms.size());
    const qint64 number = std::max<qint64>(1, experiment.dayNumber(day)) - 1;
    std::vector<size_t> order(experiment.rule.arms.size());
    std::iota(order.begin(), order.end(), size_t(0));
    for (int left = static_cast<int>(arms); left > 1; --left) {
        const int drawn = drawnOf(experiment.id, QStringLiteral("days/%1/%2").arg(number / arms).arg(left), left);
        std::swap(order[static_cast<size_t>(left - 1)], order[static_cast<size_t>(drawn)]);
    }
    return order[static_cast<size_t>(number % arms)];
}

} // namespace yiren
