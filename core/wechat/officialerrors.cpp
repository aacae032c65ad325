#include "wechat/officialerrors.h"

#include <QRegularExpression>

#include <algorithm>

namespace yiren {

namespace {

constexpr qsizetype longestMessage = 300;
constexpr QLatin1String prefix("wechat.");
constexpr int addressNotAllowed = 40164;

const OfficialErrorRow *rowOf(int code)
{
    const auto rows = officialErrorRows();
    const auto row = std::find_if(rows.begin(), rows.end(), [code](const auto &one) { return one.first <= code && code <= one.last; });
    return row == rows.end() ? nullptr : &*row;
}

ErrorKind kindFor(ErrorKind kind, Safety safety)
{
    return kind == ErrorKind::OutcomeUnknown && safety == Safety::Safe ? ErrorKind::Network : kind;
}

} // namespace

Reaction reactionTo(int code)
{
    const OfficialErrorRow *row = rowOf(code);
    return row ? row->reaction : Reaction::Bug;
}

std::optional<Reaction> reactionTo(const Error &error)
{
    if (error.code == QLatin1String("wechat.forbidden"))
        return Reaction::Config;
    if (error.code == QLatin1String("wechat.secret_mismatch"))
        return Reaction::Config;
    if (error.code == QLatin1String("wechat.quota_used_up") || error.code == QLatin1String("wechat.quota_closed"))
        return Reaction::Day;
    const auto code = officialCode(error);
    return code ? std::optional(reactionTo(*code)) : std::nullopt;
}

bool concernsAllCalls(const Error &error)
{
    static const QStringList aboutTheAddress = {QStringLiteral("wechat.89501"), QStringLiteral("wechat.89503"),
                                                QStringLiteral("wechat.89506"), QStringLiteral("wechat.89507")};
    const auto reaction = reactionTo(error);
    return reaction == Reaction::Config || reaction == Reaction::Token || reaction == Reaction::Banned
        || aboutTheAddress.contains(error.code);
}

std::optional<int> officialCode(const Error &error)
{
    if (!error.code.startsWith(prefix))
        return std::nullopt;
    bool isNumber = false;
    const int code = QStringView(error.code).sliced(prefix.size()).toInt(&isNumber);
    return isNumber ? std::optional(code) : std::nullopt;
}

QString officialCodeName(int code)
{
    return prefix + QString::number(code);
}

Error officialError(int code, const QString &message, Safety safety)
{
    static const QRegularExpression rid(QStringLiteral("\\s*rid:\\s*([0-9a-fA-F-]+)\\s*$"));
    static const QRegularExpression address(QStringLiteral("invalid ip ([0-9a-fA-F:.]+)")); // contract 1.3
    const OfficialErrorRow *row = rowOf(code);
    const QRegularExpressionMatch tail = rid.match(message);
    Error error;
    error.kind = row ? kindFor(row->kind, safety) : ErrorKind::Refused;
    error.code = officialCodeName(code);
    error.detail = (tail.hasMatch() ? message.left(tail.capturedStart()) : message).left(longestMessage);
    error.requestId = tail.captured(1);
    if (code == addressNotAllowed)
        error.place.found = address.match(message).captured(1);
    return error;
}

QLatin1String officialErrorKey(const Error &error)
{
    const auto code = officialCode(error);
    if (!code)
        return {};
    const OfficialErrorRow *row = rowOf(*code);
    return row ? QLatin1String(row->key) : QLatin1String("wechat.unknown_code");
}

} // namespace yiren
