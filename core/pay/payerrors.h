#pragma once

#include "base/error.h"
#include "http/httpreply.h"
#include "http/httprequest.h"

#include <QLatin1String>

#include <vector>

namespace yiren {

// The error in an answer outside 2xx. It is not signed: it is believed for choosing what to do, never for money. WeChat's code if there is
// one, else "pay.wrong_path" (empty 404 or 405), "pay.unavailable" (5xx), "pay.rate_limited" or "pay.unreadable_error". Where a call that
// changes something may have had its effect the kind is OutcomeUnknown. `signedText` is what was signed, to find what differs from WeChat's
// view.
[[nodiscard]] Error payError(const HttpRequest &request, const HttpReply &reply, const QByteArray &signedText);

// The name under which the sentence for an error of WeChat Pay is looked up ("pay.no_auth", "pay.sign_error.clock"): by the numeric code in
// the Request-ID where that is finer, by the message for SIGN_ERROR, else by the code. Empty for a code in no table: show code and
// Request-ID.
[[nodiscard]] QLatin1String payErrorKey(const Error &error);

// Every name that payErrorKey() can give.
[[nodiscard]] std::vector<QLatin1String> payErrorKeys();

} // namespace yiren
