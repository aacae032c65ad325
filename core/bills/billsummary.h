#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace yiren {

// One number that the file states about itself, beside what its rows give. Counts are counts, amounts are fen.
struct SummaryNumber {
    QString name; // the file's own word
    qint64 stated = 0;
    qint64 counted = 0;

    bool agrees() const { return stated == counted; }
    bool isCount() const { return name.endsWith(u'数'); } // 总交易单数, 收入笔数; WeChat's titles of amounts end otherwise
    friend bool operator==(const SummaryNumber &, const SummaryNumber &) = default;
};

// A file's own summary against its rows, every number of it. Quarantined lines are missing from `counted`: such a file differs, which is
// right.
struct SummaryCheck {
    std::vector<SummaryNumber> numbers; // empty: the file has no summary

    bool isPresent() const { return !numbers.empty(); }
    std::optional<bool> agrees() const; // nothing without a summary
    friend bool operator==(const SummaryCheck &, const SummaryCheck &) = default;
};

[[nodiscard]] QString toText(const SummaryCheck &check); // JSON, as stored in bill_file.summary
[[nodiscard]] SummaryCheck summaryFromText(const QString &text);

} // namespace yiren
