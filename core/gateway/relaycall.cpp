#include "gateway/relaycall.h"

namespace yiren {

namespace {

constexpr qint64 largestRelayPage = 32 * 1024 * 1024; // fifty items of 64 KiB, twice in Base64
constexpr int unauthorizedStatus = 401, notFoundStatus = 404;

} // namespace

HttpRequest relayRequest(const Relay &relay, const QString &path)
{
    HttpRequest request;
    request.url = relay.url;
    const QString base = request.url.path();
    request.url.setPath((base.endsWith(u'/') ? base : base + u'/') + path);
    request.headers.append("Authorization", "Bearer " + relay.bearer.bytes());
    request.largestBody = largestRelayPage;
    return request;
}

HttpRequest relayPageRequest(const Relay &relay, const QString &after)
{
    HttpRequest request = relayRequest(relay, QStringLiteral("collect"));
    if (!after.isEmpty())
        request.url.setQuery(QStringLiteral("after=") + after);
    return request;
}

Result<HttpReply> relayAccepted(const Result<HttpReply> &reply)
{
    if (!reply)
        return failure(reply.error());
    if (reply->status == unauthorizedStatus)
        return failure(ErrorKind::Unauthorized, "relay.secret", reply->host);
    if (reply->status == notFoundStatus)
        return failure(ErrorKind::BadReply, "relay.not_there", reply->host);
    if (!reply->isSuccess())
        return failure(ErrorKind::BadReply, "relay.answer", QString::number(reply->status));
    return *reply;
}

} // namespace yiren
