#include "sandbox/billstyle.h"

namespace yiren::sandbox {

BillStyle styleOf(BusinessDay day, BillLayout layout)
{
    const qint64 number = day.date().toJulianDay();
    BillStyle style;
    style.layout = layout;
    style.mark = number % 2 == 0 ? BillStyle::Mark::Utf8 : BillStyle::Mark::None;
    style.lineEnd = number / 2 % 2 == 0 ? BillStyle::LineEnd::CrLf : BillStyle::LineEnd::Lf;
    style.successSummary = number % 3 == 0 ? BillStyle::SuccessSummary::SevenCells : BillStyle::SuccessSummary::FourCells;
    style.counts = number % 5 == 0 ? BillStyle::Counts::Decimal : BillStyle::Counts::Integer;
    style.ending = number % 7 == 0 ? BillStyle::Ending::WithoutLineEnd : BillStyle::Ending::Complete;
    return style;
}

} // namespace yiren::sandbox
