#pragma once

#include "base/result.h"
#include "http/hostallowlist.h"

#include <QByteArray>
#include <QUrl>

namespace yiren {

// What the signed answer about a bill names: where its bytes are and what they must hash to (contract/wechat-pay.md 11.1).
struct BillAddress {
    QUrl url;
    QByteArray sha1; // as it stands there, in lower case
};

// BadReply json.*; "bill.hash_type" for another hash than SHA1; "bill.url" for a host that may not be asked.
[[nodiscard]] Result<BillAddress> readBillAddress(const QByteArray &body, const HostAllowList &hosts);

} // namespace yiren
