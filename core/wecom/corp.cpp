#include "wecom/corp.h"

#include <QRegularExpression>

namespace yiren {

QUrl defaultCorpUrl()
{
    return QUrl(QStringLiteral("https://qyapi.weixin.qq.com"));
}

Done checkCorp(const Corp &corp)
{
    static const QRegularExpression corpid(QStringLiteral("^w[a-z][0-9a-zA-Z_-]{8,62}$"));
    static const QRegularExpression secret(QStringLiteral("^[0-9a-zA-Z_-]{16,128}$"));
    if (!corpid.match(corp.corpid).hasMatch())
        return failure(ErrorKind::Credential, "wecom.corpid_shape", corp.corpid);
    if (!secret.match(QString::fromLatin1(corp.secret.bytes())).hasMatch())
        return failure(ErrorKind::Credential, "wecom.secret_shape", QString::number(corp.secret.bytes().size()));
    if (!corp.baseUrl.isValid() || corp.baseUrl.host().isEmpty() || corp.baseUrl.hasQuery())
        return failure(ErrorKind::Usage, "wecom.base_url");
    return {};
}

} // namespace yiren
