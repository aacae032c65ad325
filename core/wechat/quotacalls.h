#pragma once

#include "wechat/officialanswer.h"

#include <QStringList>

#include <optional>

namespace yiren {

// What WeChat itself says about quotas, refusals and addresses (contract 1.4, 1.5).

struct ApiQuota {
    qint64 perDay = 0;
    qint64 used = 0;
    qint64 left = 0;
    std::optional<qint64> callsPerSpan; // nothing: this API has no limit in shorter spans
    std::optional<qint64> spanSeconds;
};
// `api`: the path, "/cgi-bin/draft/add". 76021: no such path.
[[nodiscard]] OfficialCall quotaCall(const QString &api);
[[nodiscard]] Result<ApiQuota> apiQuota(const OfficialAnswer &answer);

// Sets all counters of the day back; ten times a month (48006).
[[nodiscard]] OfficialCall clearQuotaCall(const QString &appid);
// Sets back one API's; fifty times a month.
[[nodiscard]] OfficialCall clearApiQuotaCall(const QString &api);

// What WeChat remembers for seven days of a call that it refused. Errors 76001-76004.
struct RefusedRequest {
    qint64 at = 0; // UTC ms
    qint64 milliseconds = 0;
    QString query; // with the token masked by WeChat
    QString sent;
    QString answered;
    QString address; // of this computer
};
[[nodiscard]] OfficialCall refusedRequestCall(const QString &rid);
[[nodiscard]] Result<RefusedRequest> refusedRequest(const OfficialAnswer &answer);

// Addresses from which WeChat would push. Open to every account and without parameters: a good test of the token.
[[nodiscard]] OfficialCall callbackAddressesCall();
[[nodiscard]] Result<QStringList> callbackAddresses(const OfficialAnswer &answer); // may be networks: "101.226.103.0/25"

} // namespace yiren
