#pragma once

#include "base/error.h"
#include "time/businessday.h"

#include <QString>

#include <optional>
#include <string_view>

namespace yiren {

// A line of a file that can't be read as what it should be. The rest of the file is taken; this line is shown, and keeps its day open until
// it is settled.
struct QuarantinedLine {
    qint64 line = 0;  // 1-based
    QString raw;      // the line itself, at most 2,000 bytes of it
    QString column;   // the header's own word
    QString expected; // a stable word: "amount_yuan", "time", "cells:27", …
    QString found;    // shortened, control characters made visible

    friend bool operator==(const QuarantinedLine &, const QuarantinedLine &) = default;
};

// As stored.
struct QuarantinedRow {
    qint64 id = 0;
    QuarantinedLine line;
    qint64 batchId = 0;
    std::optional<qint64> billId;
    std::optional<BusinessDay> day;
};

// Cuts `raw` to length. `place` says where and why; its `found` is already safe to show (see visibleText).
[[nodiscard]] QuarantinedLine quarantinedLine(const Place &place, std::string_view raw);

} // namespace yiren
