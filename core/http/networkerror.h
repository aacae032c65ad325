#pragma once

#include "base/error.h"

#include <QNetworkReply>

namespace yiren {

// Whether Qt's error only says that the status was 4xx or 5xx: then there is an answer.
[[nodiscard]] bool isOnlyStatus(QNetworkReply::NetworkError error);

// Any other error as ours. `hasStatus`: the answer had begun. Qt's own error text is never used, because it holds the whole address.
[[nodiscard]] Error networkError(QNetworkReply::NetworkError error, bool hasStatus);

} // namespace yiren
