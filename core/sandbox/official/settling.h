#pragma once

#include "sandbox/official/officialbooks.h"

namespace yiren::sandbox {

// Brings everything to its end that ends by itself until then: submissions, mass messages, the administrator's half hour. What is
// published or sent leaves the draft box (contract/wechat-official-account.md 3.6, 13.7).
void settleUntil(OfficialBooks &books, qint64 nowMs);

// The human's part: the draft leaves the box without any trace in the API, its address exists. nullptr when it is not in the box.
const Publication *publishByHand(OfficialBooks &books, const QString &mediaId, qint64 nowMs);

} // namespace yiren::sandbox
