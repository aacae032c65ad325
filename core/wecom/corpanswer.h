#pragma once

#include "wechat/officialanswer.h"

namespace yiren {

// 企业微信 speaks as the official account's API does (contract 0): calls and answers are the same values, only the codes differ.
// Errors: "wecom.N" with the kind of corpErrorRows(), "wecom.unavailable" (5xx), "wecom.http_status", "wecom.not_json". Those whose effect
// is not known are OutcomeUnknown for a call that changes something.
[[nodiscard]] Result<OfficialAnswer> readCorpAnswer(const OfficialCall &call, const HttpReply &reply);

} // namespace yiren
