#pragma once

#include "importing/xlsxzip.h"

#include <QStringList>

#include <vector>

namespace yiren {

// What a number of this style is shown as.
enum class XlsxNumber { Plain, Date, DateTime };

// What cells of all sheets share (ECMA-376 part 1, 18.2, 18.4, 18.8).
struct XlsxBook {
    QStringList sheets; // parts of those that are shown, in their order
    QStringList strings;
    std::vector<XlsxNumber> styles; // by a cell's style
    bool isFrom1904 = false;        // days are counted from 1904-01-01
};
// Input "xlsx.damaged", "xlsx.too_large".
[[nodiscard]] Result<XlsxBook> readXlsxBook(XlsxZip &zip);

// A text with its runs put together, without readings; the reader stands at the start of `si` or `is` and then at its end.
[[nodiscard]] QString xlsxText(QXmlStreamReader &xml);

// Whether a format of numbers shows a day, or a time too ("yyyy/m/d h:mm").
[[nodiscard]] XlsxNumber xlsxNumberOf(int id, const QString &code);

} // namespace yiren
