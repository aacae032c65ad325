#pragma once

#include "formatting/language.h"
#include "frame/synchronisation.h"
#include "theme/palette.h"
#include "widgets/problem.h"

namespace yiren {

// How it stands with the bills, in one calm sentence for the top bar: "已同步到 11-27 · 今天 10:05". `now`: UTC ms.
[[nodiscard]] QString syncSentence(const SyncState &state, qint64 now, Language language);
// Attention where a person is needed; a network that is away mends itself.
[[nodiscard]] Meaning syncMeaning(const SyncState &state);
// What else there is to know, for the card that opens on a click: what happened, what happens next.
[[nodiscard]] QStringList syncDetails(const SyncState &state, const ProblemWords &words, qint64 now, Language language);

} // namespace yiren
