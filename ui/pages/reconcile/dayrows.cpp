#include "pages/reconcile/dayrows.h"

#include "pages/reconcile/monthdays.h"
#include "reconcile/explanation.h"

#include <algorithm>

namespace yiren {

namespace {

class DayRows
{
public:
    explicit DayRows(const DayReport &report) : m_report(report), m_subjects(subjectsOf(report.match.differences)) {}

    std::vector<DifferenceRow> all();

private:
    void addBlockers();
    void addSettledBlockers();
    void addBank();
    void addDifferences();
    SettlementKey keyOf(size_t difference) const;
    bool isOfDifference(const Settlement &settlement) const;

    const DayReport &m_report;
    const std::vector<QString> m_subjects;
    std::vector<DifferenceRow> m_rows;
};

// A finding of the fund bill or of the chain is settled under its own word: "fund.…", "chain.…".
QString blockerOf(const SettlementKey &key)
{
    if (key.kind == bankKind)
        return bankRowMark;
    if (key.kind.startsWith(u"fund."))
        return blockerName(Blocker::Kind::FundFindingOpen);
    return key.kind.startsWith(u"chain.") ? QString(blockerName(Blocker::Kind::ChainBroken)) : key.kind;
}

DifferenceRow blockerRow(const SettlementKey &key, const QString &blocker, const QString &sentence)
{
    DifferenceRow row{key.kind, key.subject, {}, blocker};
    if (blocker != blockerName(Blocker::Kind::SummaryDiffers)) { // its numbers may be counts; the sentence has them
        row.difference.bill = key.bill;
        row.difference.ledger = key.ledger;
    }
    row.difference.explanation = sentence;
    return row;
}

std::vector<DifferenceRow> DayRows::all()
{
    addBlockers();
    addSettledBlockers();
    addBank();
    addDifferences();
    return std::move(m_rows);
}

SettlementKey DayRows::keyOf(size_t difference) const
{
    const Difference &of = m_report.match.differences[difference];
    return {differenceClassName(of.kind), m_subjects[difference], of.bill, of.ledger};
}

bool DayRows::isOfDifference(const Settlement &settlement) const
{
    for (size_t i = 0; i < m_subjects.size(); ++i) {
        if (settlement.key == keyOf(i))
            return true;
    }
    return false;
}

void DayRows::addBlockers()
{
    for (const Blocker &blocker : m_report.blockers) {
        if (blocker.kind != Blocker::Kind::DifferenceOpen)
            m_rows.push_back(blockerRow(blocker.key, blockerName(blocker.kind), blockerSentence(blocker)));
    }
}

void DayRows::addSettledBlockers()
{
    for (const Settlement &settlement : m_report.settlements) {
        if (isOfDifference(settlement))
            continue;
        m_rows.push_back(blockerRow(settlement.key, blockerOf(settlement.key), settlement.reason));
        m_rows.back().settlement = settlement;
    }
}

// What was decided on this day stands among the decisions.
void DayRows::addBank()
{
    for (const BankMovement &movement : m_report.bank) {
        if (movement.isDecided())
            continue;
        m_rows.push_back(blockerRow(movement.key(), bankRowMark, explanation(movement)));
        m_rows.back().bank = movement;
    }
}

void DayRows::addDifferences()
{
    const std::vector<Settlement> &settlements = m_report.settlements;
    for (size_t i = 0; i < m_subjects.size(); ++i) {
        const SettlementKey key = keyOf(i);
        const auto found = std::find_if(settlements.begin(), settlements.end(), [&](const Settlement &other) { return other.key == key; });
        m_rows.push_back({key.kind, key.subject, m_report.match.differences[i]});
        if (found != settlements.end())
            m_rows.back().settlement = *found;
    }
}

} // namespace

std::vector<DifferenceRow> dayRows(const DayReport &report)
{
    return DayRows(report).all();
}

} // namespace yiren
