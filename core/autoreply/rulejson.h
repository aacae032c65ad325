#pragma once

#include "autoreply/replyrule.h"

#include <QJsonObject>

#include <map>

namespace yiren {

using RulePictures = std::map<QString, QByteArray>; // by digest

// A rule as it is kept, without id, place and switch. Pictures and files stand in it by their SHA-256 in hex.
[[nodiscard]] QJsonObject ruleJson(const ReplyRule &rule);
[[nodiscard]] RulePictures picturesOf(const ReplyRule &rule);       // with files that are new
[[nodiscard]] QStringList picturesNamedIn(const QJsonObject &json); // digests, without files: they are read when they are sent
// A picture that is not among these stays empty. What can't be read has its first value; a rule of
// before there were tasks has a note.
[[nodiscard]] ReplyRule ruleFromJson(const QJsonObject &json, const RulePictures &pictures);

// "follow", "keyword", "menu", "scan", "any"; "exact", "contains", "regex"; "always", "within", "outside".
[[nodiscard]] QString ruleTriggerName(RuleTrigger trigger);
[[nodiscard]] QString keywordMatchName(KeywordMatch match);
[[nodiscard]] QString ruleHoursName(RuleHours hours);

} // namespace yiren
