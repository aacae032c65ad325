#pragma once

#include "crypto/rsakey.h"
#include "sandbox/apireply.h"

#include <QHash>

#include <optional>

namespace yiren::sandbox {

// What WeChat Pay's front tests before an endpoint sees a request: headers first, then the clock, then the signature over the raw bytes.
class RequestCheck
{
public:
    RequestCheck(QString mchid, QString merchantSerial, PublicKey merchantKey);

    // Tested before authentication: Accept, User-Agent, Content-Type.
    [[nodiscard]] static std::optional<ApiReply> headerProblem(const ReceivedRequest &request);
    // 401 SIGN_ERROR with the reason; remembers the nonce of an accepted request for ten minutes.
    [[nodiscard]] std::optional<ApiReply> authenticationProblem(const ReceivedRequest &request, qint64 nowSeconds);

private:
    bool spendNonce(const QByteArray &nonce, qint64 nowSeconds);

    QString m_mchid;
    QString m_merchantSerial;
    PublicKey m_merchantKey;
    QHash<QByteArray, qint64> m_nonces; // when each was used
};

} // namespace yiren::sandbox
