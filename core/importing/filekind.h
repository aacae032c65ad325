#pragma once

#include "bills/bytesource.h"

namespace yiren {

// What a file is, told from its content.
enum class FileKind { Unknown, TradeBill, FundBill, PersonalStatement, Orders, Refunds, Customers, Events };

[[nodiscard]] QString fileKindName(FileKind kind); // "unknown", "trade", "fund", "personal", "orders", "refunds", "customers", "events"

// Looks at the first 64 KiB of the plain text; the source is used up. Unknown for anything else, also for a binary file.
[[nodiscard]] Result<FileKind> detectKind(ByteSource &source);
[[nodiscard]] Result<FileKind> detectKind(const QString &path); // gzip, GB18030 and BOM are seen through

} // namespace yiren
