#pragma once

#include "base/result.h"

#include <QByteArray>

#include <atomic>
#include <memory>

namespace yiren {

// SHA-1 of a bill in hex, over the file and over what it unpacks to; of a file that is not packed both are the same.
struct BillHash {
    QByteArray packed;
    QByteArray plain;
};

using StopFlag = std::shared_ptr<std::atomic<bool>>; // set to end early

// For a pool thread; nothing of the file stays in memory. Input "gzip.damaged"; Storage when it can't be read; Cancelled.
[[nodiscard]] Result<BillHash> hashBill(const QString &path, const StopFlag &stop);

} // namespace yiren
