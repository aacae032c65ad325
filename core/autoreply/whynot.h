#pragma once

#include "autoreply/decide.h"

namespace yiren {

// As it is kept and printed: "off", "not_yet_on", "other_channel", "other_trigger", "other_words", "pattern_gave_up", "outside_hours",
// "not_asked_twice", "earlier_rule", "too_old", "person_answered", "twice_in_a_row", "wechat_answered".
[[nodiscard]] QString whyNotName(WhyNot why);
[[nodiscard]] std::optional<WhyNot> whyNotNamed(QStringView name); // nothing: no such name

} // namespace yiren
