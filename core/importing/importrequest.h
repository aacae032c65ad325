#pragma once

#include "bills/accountid.h"
#include "bills/billkind.h"
#include "customers/customerkey.h"
#include "importing/customermapping.h"
#include "orders/putoutcome.h"
#include "time/businessday.h"

#include <QString>

#include <functional>

namespace yiren {

// Told every few thousand rows; false asks to stop, and nothing of the file stays.
using ImportProgress = std::function<bool(qint64 bytesDone, qint64 bytesTotal)>;

struct ImportRequest {
    AccountId account{};
    QString path;
    QString name;          // what the file is called in the outcome and in the archive; empty: its path and its file name
    qint64 receivedAt = 0; // now, UTC ms
    ConflictPolicy policy = ConflictPolicy::KeepExisting;
    ImportProgress progress;
    std::optional<CustomerMapping> mapping; // a list of customers whose columns somebody named; otherwise their words say what they are
    CustomerKeyPtr customerKey;             // seals phones and sensitive fields of customers; nothing: a file with such is refused

    // Known for a downloaded bill; told from the content otherwise.
    std::optional<BillKind> billKind;
    std::optional<BusinessDay> day;
    QString answer; // WeChat's signed answer that named the bill, kept with the raw file; empty for a file of the founder's
};

} // namespace yiren
