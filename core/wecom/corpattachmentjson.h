#pragma once

#include "wecom/massmessages.h"

#include <QJsonArray>

namespace yiren {

// As mass messages (contract wecom 2.9) and, where it holds another picture, moments (4.2) write them.
[[nodiscard]] QJsonArray attachmentsJson(const std::vector<CorpAttachment> &attachments);

} // namespace yiren
