#pragma once

#include "broadcasts/broadcast.h"

namespace yiren {

// Attachments as the data file has them: [{"kind":"link","title":"…","url":"…"},{"kind":"image","picture":"<digest>"}]
[[nodiscard]] QString broadcastAttachmentsJson(const std::vector<BroadcastAttachment> &attachments);
[[nodiscard]] std::vector<BroadcastAttachment> broadcastAttachments(const QString &json);

[[nodiscard]] QString textsJson(const QStringList &texts);
[[nodiscard]] QStringList textsOfJson(const QString &json);

} // namespace yiren
