#include "stats/logrank.h"
#include "stats/special.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace yiren::stats {

namespace {

struct Change {
    double t = 0;
    std::size_t group = 0;
    bool isEntry = false;
    bool isEvent = false;
};

// Latest first, so that those at risk are who has been met: an exit at t is met before the entries at t, which are not at risk there.
bool isLater(const Change &one, const Change &other)
{
    return one.t != other.t ? one.t > other.t : !one.isEntry && other.isEntry;
}

class AtRisk
{
public:
    explicit AtRisk(std::size_t groups)
        : observed(groups, 0), expected(groups, 0), variance(Eigen::MatrixXd::Zero(Eigen::Index(groups), Eigen::Index(groups))),
          m_present(Eigen::VectorXd::Zero(Eigen::Index(groups)))
    {
    }
    void change(const Change &change) { m_present[Eigen::Index(change.group)] += change.isEntry ? -1 : 1; }
    // d left at one time.
    void leave(double d)
    {
        const double n = m_present.sum();
        for (std::size_t g = 0; g < expected.size(); ++g)
            expected[g] += d * m_present[Eigen::Index(g)] / n;
        if (n <= 1)
            return;
        const Eigen::VectorXd shares = m_present / n;
        const double scale = d * (n - d) / (n - 1);
        variance.noalias() -= scale * shares * shares.transpose();
        variance.diagonal() += scale * shares;
    }

    std::vector<std::int64_t> observed;
    std::vector<double> expected;
    Eigen::MatrixXd variance;

private:
    Eigen::VectorXd m_present;
};

AtRisk sweep(const std::vector<Change> &changes, std::size_t groups)
{
    AtRisk risk(groups);
    for (auto at = changes.begin(); at != changes.end();) {
        const double t = at->t;
        double left = 0;
        for (; at != changes.end() && at->t == t && !at->isEntry; ++at) {
            risk.change(*at);
            risk.observed[at->group] += at->isEvent ? 1 : 0;
            left += at->isEvent ? 1 : 0;
        }
        if (left > 0)
            risk.leave(left);
        for (; at != changes.end() && at->t == t; ++at)
            risk.change(*at);
    }
    return risk;
}

} // namespace

Outcome<LogRank> logRank(std::span<const std::vector<Spell>> groups)
{
    if (groups.size() < 2)
        return refusal(RefusalCode::InvalidInput, "groups", 2.0 - static_cast<double>(groups.size()));
    std::vector<Change> changes;
    for (std::size_t g = 0; g < groups.size(); ++g) {
        if (groups[g].empty())
            return refusal(RefusalCode::NoData, "spells", 1);
        for (const Spell &spell : groups[g]) {
            if (!std::isfinite(spell.entry) || !std::isfinite(spell.exit) || spell.exit < 0)
                return refusal(RefusalCode::InvalidInput);
            if (spell.exit <= spell.entry)
                continue;
            changes.push_back({spell.exit, g, false, spell.left});
            if (spell.entry >= 0)
                changes.push_back({spell.entry, g, true, false});
        }
    }
    std::sort(changes.begin(), changes.end(), isLater);
    AtRisk risk = sweep(changes, groups.size());
    if (std::accumulate(risk.observed.begin(), risk.observed.end(), std::int64_t(0)) == 0)
        return refusal(RefusalCode::NoData, "events", 1);
    const Eigen::Index free = Eigen::Index(groups.size()) - 1;
    Eigen::VectorXd excess(free);
    for (Eigen::Index g = 0; g < free; ++g)
        excess[g] = static_cast<double>(risk.observed[std::size_t(g)]) - risk.expected[std::size_t(g)];
    const Eigen::MatrixXd variance = risk.variance.topLeftCorner(free, free);
    LogRank test{std::move(risk.observed), std::move(risk.expected), 0, static_cast<int>(free), 1};
    test.chiSquare = std::max(0.0, excess.dot(variance.completeOrthogonalDecomposition().solve(excess)));
    test.p = gammaAbove(static_cast<double>(free) / 2, test.chiSquare / 2);
    return test;
}

bool mayShowP(const LogRank &test)
{
    const std::int64_t events = std::accumulate(test.observed.begin(), test.observed.end(), std::int64_t(0));
    return events >= 10 && *std::min_element(test.expected.begin(), test.expected.end()) >= 5;
}

} // namespace yiren::stats
