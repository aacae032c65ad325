#include "sandbox/wire.h"

#include "crypto/random.h"

#include <QLocale>

namespace yiren::sandbox {

namespace {

using Kind = Fault::Kind;

QLatin1String usualCode(int status)
{
    switch (status) {
    case 400:
        return QLatin1String("PARAM_ERROR");
    case 401:
        return QLatin1String("SIGN_ERROR");
    case 403:
        return QLatin1String("RULE_LIMIT");
    case 404:
        return QLatin1String("RESOURCE_NOT_EXISTS");
    case 429:
        return QLatin1String("FREQUENCY_LIMITED");
    case 500:
        return QLatin1String("SYSTEM_ERROR");
    default:
        return status > 500 ? QLatin1String("SERVICE_UNAVAILABLE") : QLatin1String("INVALID_REQUEST");
    }
}

int numberOr(const QString &argument, int usual)
{
    bool isNumber = false;
    const int number = argument.toInt(&isNumber);
    return isNumber && number > 0 ? number : usual;
}

QByteArray head(const ApiReply &reply, const std::vector<ReceivedHeader> &signature, const QDateTime &now, qint64 length)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(reply.status) + (reply.status < 300 ? " OK" : " Refused") + "\r\n";
    const auto add = [&bytes](const QByteArray &name, const QByteArray &value) { bytes += name + ": " + value + "\r\n"; };
    add("Server", "nginx");
    add("Date", QLocale::c().toString(now.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'").toLatin1());
    add("Request-ID", "08" + randomBytes(14).toHex().toUpper() + '-' + QByteArray::number(reply.number));
    if (reply.status != 204)
        add("Content-Length", QByteArray::number(length));
    if (!reply.contentType.isEmpty())
        add("Content-Type", reply.contentType);
    for (const ReceivedHeader &header : reply.headers)
        add(header.name, header.value);
    for (const ReceivedHeader &header : signature)
        add(header.name, header.value);
    add("Connection", "keep-alive");
    return bytes + "\r\n";
}

ApiReply redirect()
{
    ApiReply reply = emptyReply(307);
    reply.headers.push_back({"Location", "https://pay.example.invalid/elsewhere"});
    return reply;
}

ApiReply htmlPage()
{
    ApiReply reply = file(
        "<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>\r\n", "text/html");
    reply.status = 502;
    return reply;
}

} // namespace

ApiReply statusReply(const Fault &fault)
{
    const QString code = fault.argument.isEmpty() || fault.status == 429 ? QString(usualCode(fault.status)) : fault.argument;
    ApiReply reply = refusal(fault.status, QLatin1String(code.toLatin1()), QStringLiteral("沙箱按脚本返回的错误"));
    if (fault.status == 429)
        reply.headers.push_back({"Retry-After", QByteArray::number(numberOr(fault.argument, 1))});
    return reply;
}

std::optional<ApiReply> replyInstead(const Fault &fault)
{
    switch (fault.kind) {
    case Kind::Status:
        return fault.effect == Fault::Effect::NotApplied ? std::optional(statusReply(fault)) : std::nullopt;
    case Kind::Redirect:
        return redirect();
    case Kind::Html502:
        return htmlPage();
    case Kind::Empty404:
        return emptyReply(404);
    default:
        return {};
    }
}

Delivery deliveryOf(const ApiReply &reply, const std::vector<ReceivedHeader> &signature, const QDateTime &now,
                    const std::optional<Fault> &fault)
{
    const qint64 length = reply.body.size();
    const Kind kind = fault ? fault->kind : Kind::Status;
    switch (kind) {
    case Kind::CloseBeforeApply:
    case Kind::CloseAfterApply:
        return {{}, Delivery::Ending::Abort};
    case Kind::HalfBody:
        return {head(reply, signature, now, length) + reply.body.left(length / 2), Delivery::Ending::Close};
    case Kind::WrongLength:
        return {head(reply, signature, now, length / 2) + reply.body, Delivery::Ending::Close};
    case Kind::Stall:
        return {{}, Delivery::Ending::Stall};
    case Kind::Slow:
        return {head(reply, signature, now, length) + reply.body, Delivery::Ending::KeepOpen,
                std::chrono::milliseconds(numberOr(fault->argument, 500))};
    case Kind::Huge: {
        const qint64 bytes = numberOr(fault->argument, 64) * (1LL << 20);
        return {head(reply, signature, now, bytes), Delivery::Ending::KeepOpen, std::chrono::milliseconds(0), bytes};
    }
    default:
        return {head(reply, signature, now, length) + reply.body, Delivery::Ending::KeepOpen};
    }
}

} // namespace yiren::sandbox
