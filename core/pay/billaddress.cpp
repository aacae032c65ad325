#include "pay/billaddress.h"

#include "base/json.h"

namespace yiren {

Result<BillAddress> readBillAddress(const QByteArray &body, const HostAllowList &hosts)
{
    const Result<QJsonObject> answer = parseObject(body);
    if (!answer)
        return failure(answer.error());
    const Result<QString> type = textMember(*answer, QLatin1String("hash_type"));
    const Result<QString> hash = textMember(*answer, QLatin1String("hash_value"));
    const Result<QString> address = textMember(*answer, QLatin1String("download_url"));
    for (const Result<QString> *member : {&type, &hash, &address}) {
        if (!*member)
            return failure(member->error());
    }
    if (*type != QLatin1String("SHA1"))
        return failure(ErrorKind::BadReply, "bill.hash_type", type->left(40));
    const QUrl url = QUrl::fromEncoded(address->toUtf8(), QUrl::StrictMode);
    if (auto allowed = hosts.check(url); !allowed)
        return failure(ErrorKind::BadReply, "bill.url", url.host());
    return BillAddress{url, hash->toLatin1().trimmed().toLower()};
}

} // namespace yiren
