#pragma once

#include "base/result.h"
#include "http/httpreply.h"
#include "wechat/officialcall.h"

#include <QJsonObject>

#include <optional>

namespace yiren {

// What WeChat said to a call, and it was no refusal.
struct OfficialAnswer {
    QJsonObject json;
    // errcode; not 0 where a code is an answer: 45065 (this clientmsgid was sent before), 45171 (some were not tagged), 46003 (no menu)
    int code = 0;
    QByteArray file;                     // instead of JSON, of a call that asks for a file
    QByteArray contentType;              // of the file
    QString fileName;                    // of the file, from Content-Disposition; may be empty
    std::optional<qint64> serverMs = {}; // WeChat's clock when it answered, UTC ms
};

// Reads one HTTP answer (contract 11.2): bytes are UTF-8 whatever the header says, an error is an errcode that is there and not 0, as
// number or text. Errors: "wechat.N" with the kind of officialErrorRows(), errmsg in the detail, the rid as requestId, for 40164 the
// address to allow in place.found; "wechat.forbidden" (403 without JSON), "wechat.unavailable" (5xx), "wechat.not_json" (detail: host and
// what came), "wechat.http_status". Those whose effect is not known are OutcomeUnknown for a call that changes something.
[[nodiscard]] Result<OfficialAnswer> readOfficialAnswer(const OfficialCall &call, const HttpReply &reply);

// "POST /cgi-bin/draft/add"; never with query, token or host.
[[nodiscard]] QString endpointName(const OfficialCall &call);
// The answer; its error says where it happened and by which status.
[[nodiscard]] Result<OfficialAnswer> placedAnswer(Result<OfficialAnswer> answer, const OfficialCall &call, const HttpReply &reply);

} // namespace yiren
