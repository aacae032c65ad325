#pragma once

#include "sandbox/official/deskanswer.h"
#include "sandbox/official/masstask.h"

namespace yiren::sandbox {

enum class MassPictures { Several, Single }; // `images` of a message, `image` of a preview

// Whether the object that msgtype names has its members, and the ids that it names: drafts or media, which the caller looks up.
// 40008 for another msgtype, 45113 for a card.
[[nodiscard]] std::optional<DeskAnswer> massShapeProblem(const QJsonObject &body, MassPictures pictures);
[[nodiscard]] QStringList massMediaIds(const QJsonObject &body, MassPictures pictures);

} // namespace yiren::sandbox
