#pragma once

#include "bills/blockreader.h"
#include "bills/linecells.h"

namespace yiren {

// One line of a bill, split. Views are good until the next call of next().
struct BillLine {
    qint64 number = 0;     // 1-based line in the file
    qint64 offset = 0;     // of its first byte in the plain bytes
    std::string_view raw;  // without line end and BOM
    bool isMarked = false; // begins with a back-tick: a data or summary value line
    LineCells cells;       // back-ticks taken off; WeChat's escapes are left as they stand (see unescapeBillText)
};

// Splits bills as WeChat writes them: values begin with a back-tick and are not quoted, so the separator of a marked line is comma +
// back-tick; header lines are split at commas. BOM, CRLF or LF, a last line without an end: all accepted. Values may hold raw commas,
// quotes and JSON.
class BillScanner
{
public:
    // Reads the source on a thread of its own when digests are wanted; the source must not be used elsewhere while the scanner lives.
    explicit BillScanner(ByteSource &source, Digests digests = Digests::None);
    ~BillScanner();
    BillScanner(const BillScanner &) = delete;
    BillScanner &operator=(const BillScanner &) = delete;

    // The next line that is not empty; false at the end. Input "bill.line_too_long" over 1 MiB, "bill.nul_byte" for a binary file.
    [[nodiscard]] Result<bool> next(BillLine &line);
    // SHA-1 and SHA-256 of the source's bytes; ask after the end. Empty unless wanted.
    QByteArray sha1();
    QByteArray sha256();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

// "\ " is a comma, "\"" a quote, "\n" (two characters) a line break (contract/wechat-pay.md 11.2); anything else stays as it is.
[[nodiscard]] QString unescapeBillText(std::string_view cell);

} // namespace yiren
