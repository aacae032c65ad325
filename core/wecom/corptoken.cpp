#include "wecom/corptoken.h"

#include "base/log.h"
#include "crypto/digest.h"
#include "wechat/officialfields.h"

namespace yiren {

QByteArray corpTokenOwner(const Corp &corp)
{
    return sha256(QByteArray(corp.corpid.toUtf8() + ' ' + corp.secret.bytes())).toHex();
}

QString corpTokenName(AccountId account)
{
    return QStringLiteral("account/%1/corp_token").arg(toInteger(account));
}

OfficialCall corpTokenCall(const Corp &corp)
{
    OfficialCall call =
        questionCall("/cgi-bin/gettoken",
                     "corpid=" + corp.corpid.toUtf8().toPercentEncoding() + "&corpsecret=" + corp.secret.bytes().toPercentEncoding());
    call.takesToken = false;
    return call;
}

Result<AccessToken> corpToken(const OfficialAnswer &answer, const Corp &corp, qint64 nowMs)
{
    OfficialFields fields(answer.json);
    const AccessToken token{corpTokenOwner(corp), fields.id(QLatin1String("access_token")).toLatin1(),
                            fields.integer(QLatin1String("expires_in")) * 1000, nowMs};
    if (!fields.end())
        return failure(fields.end().error());
    keepOutOfLogs(token.text);
    return token;
}

} // namespace yiren
