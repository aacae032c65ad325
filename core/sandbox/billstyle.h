#pragma once

#include "time/businessday.h"

namespace yiren::sandbox {

enum class TradeBillKind { All, Success, Refund };

// The columns of trade bills: today's, or those that some merchants still get (contract/wechat-pay.md 11.2).
enum class BillLayout { Current, Old };

// In which of the real forms a bill file is written.
struct BillStyle {
    enum class LineEnd { Lf, CrLf };
    enum class Counts { Integer, Decimal }; // "45" or "45.0"
    enum class SuccessSummary { FourCells, SevenCells };
    enum class Mark { None, Utf8 };                 // a byte order mark
    enum class Ending { Complete, WithoutLineEnd }; // of the last line

    LineEnd lineEnd = LineEnd::Lf;
    Counts counts = Counts::Integer;
    SuccessSummary successSummary = SuccessSummary::FourCells;
    Mark mark = Mark::None;
    Ending ending = Ending::Complete;
    BillLayout layout = BillLayout::Current;
};

// The form of that day's files: BOM and CRLF in half of them each, the rarer variants now and then. Always the same for a day.
[[nodiscard]] BillStyle styleOf(BusinessDay day, BillLayout layout);

} // namespace yiren::sandbox
