#pragma once

#include "autoreply/replyrule.h"

#include <QJsonObject>

#include <map>

namespace yiren {

using RulePictures = std::map<QString, QByteArray>; // by digest

// A rule as it is kept, without id, place and switch. Pictures stand in it by their SHA-256 in hex.
[[nodiscard]] QJsonObject ruleJson(const ReplyRule &rule);
[[nodiscard]] RulePictures picturesOf(const ReplyRule &rule);
// A picture that is not among these stays empty. What can't be read has its first value.
[[nodiscard]] ReplyRule ruleFromJson(const QJsonObject &json, const RulePictures &pictures);

// "follow", "keyword", "menu", "scan", "any"; "exact", "contains", "regex"; "always", "within", "outside".
[[nodiscard]] QString ruleTriggerName(RuleTrigger trigger);
[[nodiscard]] QString keywordMatchName(KeywordMatch match);
[[nodiscard]] QString ruleHoursName(RuleHours hours);

} // namespace yiren
