#include "experiments/owncounts.h"

#include "time/durations.h"

#include <algorithm>
#include <map>

namespace yiren {

namespace {

// Sums by day and arm, and those of the persons whose window is over.
class PersonCounts
{
public:
    PersonCounts(const Experiment &experiment, BusinessDay last) : m_experiment(experiment), m_lastMs(last.end().toMSecsSinceEpoch())
    {
        m_counts.upTo = last;
        m_counts.matured.resize(experiment.rule.arms.size());
        if (isMoney(experiment.rule.metric))
            m_counts.spending.resize(experiment.rule.arms.size());
    }

    void add(const SeenPerson &person, std::span<const PersonDeed> deeds);
    ExperimentCounts result();
    void leaveOut() { ++m_counts.inSeveralArms; }

private:
    ArmTotals &dayOf(qint64 at, size_t arm) { return m_days[{BusinessDay::ofMs(at), arm}]; }
    void addMatured(const SeenPerson &person, const ArmTotals &own);
    void addStratum(std::map<QString, std::vector<ArmTotals>> &strata, const QString &name, size_t arm, const ArmTotals &own);

    const Experiment &m_experiment;
    qint64 m_lastMs;
    ExperimentCounts m_counts;
    std::map<std::pair<BusinessDay, size_t>, ArmTotals> m_days;
    std::map<QString, std::vector<ArmTotals>> m_sources, m_segments;
};

void PersonCounts::add(const SeenPerson &person, std::span<const PersonDeed> deeds)
{
    const qint64 window = m_experiment.rule.plan.windowDays * dayMs;
    ArmTotals own{1, 0, 0, 0};
    dayOf(person.at, person.arm).users += 1;
    for (const PersonDeed &deed : deeds) {
        if (deed.at < person.at || deed.at >= person.at + window || deed.at >= m_lastMs)
            continue;
        ArmTotals &day = dayOf(deed.at, person.arm);
        day.converted += own.converted == 0 ? 1 : 0;
        own.converted = 1;
        const double before = own.revenue;
        own.revenue += static_cast<double>(deed.fen);
        day.revenue += static_cast<double>(deed.fen);
        *day.revenueSquares += own.revenue * own.revenue - before * before; // the person's sum squared, not the order's
    }
    own.revenueSquares = own.revenue * own.revenue;
    if (person.at + window <= m_lastMs)
        addMatured(person, own);
}

void PersonCounts::addMatured(const SeenPerson &person, const ArmTotals &own)
{
    m_counts.matured[person.arm] += own;
    if (isMoney(m_experiment.rule.metric))
        m_counts.spending[person.arm].push_back(own.revenue);
    addStratum(m_sources, person.source, person.arm, own);
    addStratum(m_segments, person.isReturning ? QStringLiteral("returning") : QStringLiteral("new"), person.arm, own);
}

void PersonCounts::addStratum(std::map<QString, std::vector<ArmTotals>> &strata, const QString &name, size_t arm, const ArmTotals &own)
{
    auto &arms = strata[name];
    arms.resize(m_experiment.rule.arms.size());
    arms[arm] += own;
}

ExperimentCounts PersonCounts::result()
{
    for (const auto &[key, totals] : m_days)
        m_counts.days.push_back({key.first, key.second, {}, totals});
    for (const auto &[kind, strata] :
         {std::pair(StrataTotals::Kind::Source, &m_sources), std::pair(StrataTotals::Kind::Segment, &m_segments)}) {
        StrataTotals totals{kind, {}};
        for (const auto &[name, arms] : *strata)
            totals.strata.push_back({name, arms});
        m_counts.strata.push_back(std::move(totals));
    }
    return std::move(m_counts);
}

} // namespace

ExperimentCounts countPersons(const Experiment &experiment, const std::vector<SeenPerson> &seen, const std::vector<PersonDeed> &deeds,
                              BusinessDay last)
{
    PersonCounts counts(experiment, last);
    const qint64 end = last.end().toMSecsSinceEpoch();
    for (size_t i = 0; i < seen.size();) {
        const SeenPerson &person = seen[i];
        size_t next = i + 1;
        while (next < seen.size() && seen[next].customer == person.customer)
            ++next;
        const auto own = std::ranges::equal_range(deeds, person.customer, {}, &PersonDeed::customer);
        if (next - i > 1)
            counts.leaveOut();
        else if (person.at < end && person.arm < experiment.rule.arms.size())
            counts.add(person, {own.begin(), own.end()});
        i = next;
    }
    return counts.result();
}

} // namespace yiren
