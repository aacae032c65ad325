#pragma once

#include "reconcile/balancechain.h"
#include "reconcile/chainlinks.h"

#include <set>

namespace yiren {

// Names the one change that explains where a chain breaks, day by day: from which balances miss their amounts, and by how much, and from
// what the day's footer counts. One change in a day is named exactly; of several, each place that does not follow is given.
class ChainDiagnosis
{
public:
    ChainDiagnosis(const std::vector<ChainDay> &days, const ChainLinks &links);

    [[nodiscard]] std::vector<ChainBreak> breaks();

private:
    // What one day shows.
    struct Signs {
        size_t day = 0;
        size_t begin = 0;
        size_t end = 0;
        std::vector<size_t> gaps; // positions of the day that do not follow
        Money gapBehind;          // of the first row after the day
        qint64 missing = 0;       // rows that the footer counts and the day lacks; negative: has too many
        Money missingSum;         // signed
        bool hasFooter = false;
        bool footerDiffers = false;
    };

    Signs signsOf(size_t day) const;
    void diagnose(const Signs &signs);
    bool nameMissingRows(const Signs &signs);
    bool nameRowsCutOff(const Signs &signs);
    bool nameAddedRow(const Signs &signs);
    bool nameChangedBalance(const Signs &signs);
    bool nameChangedAmount(const Signs &signs);
    bool nameSwap(const Signs &signs);
    std::optional<BusinessDay> holeBefore(size_t day) const;
    bool nameMissingDay(const Signs &signs);
    void nameEachGap(const Signs &signs);

    std::vector<ChainDay> surroundings(const Signs &signs) const;
    std::set<size_t> nearGaps(const Signs &signs) const;
    qint64 missingLine(const Signs &signs, size_t at) const; // where a row that is missing before `at` stood
    void add(const Signs &signs, ChainBreak::Kind kind, qint64 line);

    const std::vector<ChainDay> &m_days;
    const ChainLinks &m_links;
    std::set<size_t> m_claimed; // positions whose gap an earlier day's change explains
    std::vector<ChainBreak> m_breaks;
};

} // namespace yiren
