#pragma once

#include "complaints/complaintclock.h"
#include "complaints/complaintdeed.h"
#include "theme/palette.h"

namespace yiren {

// How complaints are said: in the list, in the pane, in the order's detail.

// "还剩 3 小时 12 分 回复", "回复已超时 16 小时", "已完成".
[[nodiscard]] QString complaintClockText(const Complaint &complaint, qint64 nowMs);
[[nodiscard]] Meaning complaintClockMeaning(const Complaint &complaint, qint64 nowMs);
[[nodiscard]] QString complaintStateText(const QString &state);         // of an unknown one: WeChat's word
[[nodiscard]] QString complaintProblemText(const Complaint &complaint); // what it is about, with WeChat's words behind it
// Who said or did it, and what: "顾客投诉", "商家回复". WeChat's word where it is new.
[[nodiscard]] QString complaintTalkTitle(const ComplaintTalk &talk);
// What stands of a deed in the pane; empty for one that was sent, which the talk shows.
[[nodiscard]] QString complaintDeedText(const ComplaintDeed &deed);

} // namespace yiren
