#include "sandbox/requestcheck.h"

#include "sandbox/authorization.h"
#include "sandbox/official/uploadform.h"

#include <algorithm>

namespace yiren::sandbox {

namespace {

constexpr qint64 mostSkewSeconds = 300;
constexpr qint64 nonceLifeSeconds = 600;
constexpr qsizetype shownBodyLength = 8;
constexpr qint64 signatureErrorNumber = 268443699;

ApiReply signError(const QString &message, const QJsonObject &detail = {})
{
    return refusal(401, QLatin1String("SIGN_ERROR"), message, detail, signatureErrorNumber);
}

// The detail of a wrong signature (17.2), computed from what arrived, so that the client can compare line by line.
QJsonObject signInformation(const ReceivedRequest &request, const QByteArray &head, const QByteArray &message)
{
    const QByteArray shown = head + QString::fromUtf8(request.body).left(shownBodyLength).toUtf8() + '\n';
    const QJsonObject information{{QStringLiteral("method"), QString::fromLatin1(request.method)},
                                  {QStringLiteral("url"), QString::fromLatin1(request.target)},
                                  {QStringLiteral("truncated_sign_message"), QString::fromUtf8(shown)},
                                  {QStringLiteral("sign_message_length"), message.size()}};
    return {{QStringLiteral("detail"), QJsonObject{{QStringLiteral("issue"), QStringLiteral("sign not match")}}},
            {QStringLiteral("field"), QStringLiteral("signature")},
            {QStringLiteral("location"), QStringLiteral("authorization")},
            {QStringLiteral("sign_information"), information}};
}

bool isImageUpload(const ReceivedRequest &request)
{
    return request.method == "POST" && request.path() == "/v3/merchant-service/images/upload";
}

// Of an upload the JSON of its part "meta" is signed (contract/wechat-pay.md 19).
QByteArray signedBody(const ReceivedRequest &request)
{
    if (!isImageUpload(request))
        return request.body;
    const auto form = readUploadForm(request);
    for (const FormPart &part : form.value_or(std::vector<FormPart>())) {
        if (part.name == "meta")
            return part.bytes;
    }
    return {};
}

bool isSeconds(const QByteArray &text)
{
    return text.size() <= 12 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

RequestCheck::RequestCheck(QString mchid, QString merchantSerial, PublicKey merchantKey)
    : m_mchid(std::move(mchid)), m_merchantSerial(std::move(merchantSerial)), m_merchantKey(std::move(merchantKey))
{
}

std::optional<ApiReply> RequestCheck::headerProblem(const ReceivedRequest &request)
{
    if (request.header("Accept").isEmpty() || request.header("User-Agent").isEmpty())
        return invalidRequest(QStringLiteral("Http头缺少Accept或User-Agent"));
    if (!request.header("Accept").toLower().contains("application/json"))
        return invalidRequest(QStringLiteral("Http头Accept不是application/json"));
    if (request.header("Host").isEmpty())
        return invalidRequest(QStringLiteral("Http头缺少Host"));
    if (!request.body.isEmpty() && request.method == "GET")
        return invalidRequest(QStringLiteral("GET请求不能有包体"));
    if (isImageUpload(request))
        return request.header("Content-Type").toLower().startsWith("multipart/form-data")
            ? std::nullopt
            : std::optional(invalidRequest(QStringLiteral("Http头Content-Type不是multipart/form-data")));
    if (!request.body.isEmpty() && !request.header("Content-Type").toLower().startsWith("application/json"))
        return invalidRequest(QStringLiteral("Http头Content-Type不是application/json"));
    return {};
}

std::optional<ApiReply> RequestCheck::authenticationProblem(const ReceivedRequest &request, qint64 nowSeconds)
{
    const QByteArray header = request.header("Authorization");
    const qsizetype space = header.indexOf(' ');
    if (space < 0)
        return signError(QStringLiteral("Http头Authorization值格式错误"));
    if (header.left(space) != Authorization::scheme)
        return signError(QStringLiteral("Http头Authorization认证类型不正确"));
    const auto members = Authorization::fromMembers(header.mid(space + 1));
    if (!members || !isSeconds(members->timestamp) || members->nonce.size() < 16)
        return signError(QStringLiteral("Http头Authorization值格式错误"));
    if (qAbs(members->timestamp.toLongLong() - nowSeconds) > mostSkewSeconds)
        return signError(QStringLiteral("Http头Authorization中的timestamp与发起请求的时间不得超过5分钟"));
    if (QString::fromLatin1(members->mchid) != m_mchid)
        return signError(QStringLiteral("商户未申请过证书"));
    if (QString::fromLatin1(members->serial) != m_merchantSerial)
        return signError(QStringLiteral("商户证书序列号有误"));
    const QByteArray head = request.method + '\n' + request.target + '\n' + members->timestamp + '\n' + members->nonce + '\n';
    const QByteArray message = head + signedBody(request) + '\n';
    const auto signature = QByteArray::fromBase64Encoding(members->signature, QByteArray::AbortOnBase64DecodingErrors);
    if (!signature || !m_merchantKey.verifySha256(message, *signature))
        return signError(QStringLiteral("签名错误"), signInformation(request, head, message));
    if (!spendNonce(members->nonce, nowSeconds))
        return signError(QStringLiteral("Http头Authorization中的nonce_str重复"));
    return {};
}

bool RequestCheck::spendNonce(const QByteArray &nonce, qint64 nowSeconds)
{
    m_nonces.removeIf([nowSeconds](const auto &entry) { return entry.value() < nowSeconds - nonceLifeSeconds; });
    if (m_nonces.contains(nonce))
        return false;
    m_nonces.insert(nonce, nowSeconds);
    return true;
}

} // namespace yiren::sandbox
