#pragma once

#include "base/result.h"
#include "bills/fundrow.h"
#include "bills/traderow.h"
#include "importing/billchange.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace yiren {

// One row of a bill as two versions are compared: by what it is about, and by everything that stands in it. Its place in the file does not
// count.
struct ComparedRow {
    QString key;    // rows of equal keys are versions of one another
    QString number; // for people
    qint64 line = 0;
    QStringList values; // in the order of comparedColumns()
};

[[nodiscard]] ComparedRow comparedRow(const TradeRow &row);
[[nodiscard]] ComparedRow comparedRow(const FundRow &row);
[[nodiscard]] QStringList comparedColumns(const TradeRow *); // the database's words
[[nodiscard]] QStringList comparedColumns(const FundRow *);

// Compares the version of a bill that is there with a new one that passes row by row. Keeps 32 bytes of each old row.
class BillComparison
{
public:
    struct Outcome {
        qint64 same = 0;
        qint64 added = 0;
        qint64 changed = 0;
        qint64 removed = 0;
        std::vector<BillChange> changes; // the first ones

        bool isSame() const { return added + changed + removed == 0; }
    };
    static constexpr size_t mostChanges = 100;
    using OldRow = std::function<Result<ComparedRow>(qint64 id)>;

    // All old rows first, then all new ones.
    void addOld(qint64 id, const ComparedRow &row);
    void see(const ComparedRow &row);
    // `oldRow` reads one again, to say what was changed in it.
    [[nodiscard]] Result<Outcome> finish(const QStringList &columns, const OldRow &oldRow);

private:
    struct Old {
        size_t key;
        size_t content;
        qint64 id;
        bool isMatched;
    };
    struct New {
        size_t key;
        size_t row; // in m_kept; beyond it: not kept
    };
    std::vector<Old>::iterator firstOf(size_t key);
    Old *unmatched(size_t key);
    [[nodiscard]] Done noteChange(const New &row, const Old *old, const QStringList &columns, const OldRow &oldRow, Outcome &outcome);
    [[nodiscard]] Done noteRemovals(const OldRow &oldRow, Outcome &outcome);

    std::vector<Old> m_old;
    bool m_isSorted = false;
    std::vector<New> m_new; // rows that no old one equals
    std::vector<ComparedRow> m_kept;
    qint64 m_same = 0;
};

} // namespace yiren
