#pragma once

#include "autoreply/replyrule.h"
#include "menus/menulimits.h"

namespace yiren {

// The keys that rules answer for the official account; of rules that are on. A rule about clicks that names no key answers every one.
[[nodiscard]] AnsweredKeys answeredKeys(const ReplyRules &rules);

} // namespace yiren
