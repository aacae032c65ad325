#pragma once

#include "insight/attention.h"
#include "pages/today/postremedy.h"
#include "theme/palette.h"
#include "widgets/problem.h"

namespace yiren {

// What waits, as the page says it, and where it is done.
struct AttentionWords {
    QString topic; // on the chip: "对账"
    Meaning meaning = Meaning::Neutral;
    QString sentence; // "11-20 有 1 件事待处理"
    QString action;   // "去核对"
    QByteArray page;  // that it leads to
    QString target;   // there
    // Of a single post: what the action is instead of leading somewhere, as far as it is done right here.
    std::optional<PostRemedy> remedy;
};

[[nodiscard]] AttentionWords attentionWords(const Attention &item, const ProblemWords &words, qint64 nowMs);
// Whether its sentence tells the time: it is said anew each minute.
[[nodiscard]] bool tellsTheTime(const Attention &item);

} // namespace yiren
