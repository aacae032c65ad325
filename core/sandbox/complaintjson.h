#pragma once

#include "sandbox/complaint.h"

#include <QJsonArray>
#include <QJsonObject>

namespace yiren::sandbox {

// A complaint as the list gives it, without the members that are encrypted or belong to the detail only.
[[nodiscard]] QJsonObject complaintJson(const Complaint &complaint, const QString &mchid);
// The talk about a complaint. complaint_media_list is an object for one entry and an array for more (contract/wechat-pay.md 19).
[[nodiscard]] QJsonArray negotiationJson(const Complaint &complaint);

} // namespace yiren::sandbox
