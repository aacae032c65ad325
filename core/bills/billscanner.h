#pragma once

#include "bills/bytesource.h"

#include <span>
#include <string_view>

namespace yiren {

// One line of a bill, split. Views are good until the next call of next().
struct BillLine {
    qint64 number = 0;  // 1-based line in the file
    qint64 offset = 0;  // of its first byte in the plain bytes
    std::string_view raw; // without line end and BOM
    bool isMarked = false; // begins with a back-tick: a data or summary value line
    std::span<const std::string_view> cells; // back-ticks taken off; WeChat's escapes are left as they stand (see unescapeBillText)
};

// Splits bills as WeChat writes them: values begin with a back-tick and are not quoted, so the separator of a marked line is comma + back-tick;
// header lines are split at commas. BOM, CRLF or LF, a last line without an end: all accepted. Values may hold raw commas, quotes and JSON.
class BillScanner
{
public:
    explicit BillScanner(ByteSource &source);
    ~BillScanner();

    // The next line that is not empty; false at the end. Input "bill.line_too_long" over 1 MiB, "bill.nul_byte" for a binary file.
    [[nodiscard]] Result<bool> next(BillLine &line);
    // SHA-1 and SHA-256 of all plain bytes read so far, in the same pass; ask after the end.
    QByteArray sha1();
    QByteArray sha256();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

// "\ " is a comma, "\"" a quote, "\n" (two characters) a line break (contract/wechat-pay.md 11.2); anything else stays as it is.
[[nodiscard]] QString unescapeBillText(std::string_view cell);

} // namespace yiren
