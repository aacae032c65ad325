#pragma once

#include <QString>

namespace yiren {

// A phone number as WeChat takes it with shipping data (contract/wechat-official-account.md 10.1.1): a mobile number 189****1234, any other
// one ****1234, with its extension ****1234-1. One that is masked stays as it is; what is no number is empty.
[[nodiscard]] QString maskedContact(const QString &typed);

} // namespace yiren
