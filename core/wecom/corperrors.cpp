#include "wecom/corperrors.h"

#include "base/log.h"

#include <QRegularExpression>

#include <algorithm>

namespace yiren {

namespace {

constexpr qsizetype longestCorpMessage = 300;
constexpr QLatin1String corpPrefix("wecom.");

const CorpErrorRow *corpRowOf(int code)
{
    const auto rows = corpErrorRows();
    const auto row = std::ranges::find_if(rows, [code](const CorpErrorRow &one) { return one.first <= code && code <= one.last; });
    return row == rows.end() ? nullptr : &*row;
}

} // namespace

std::optional<int> corpCode(const Error &error)
{
    if (!error.code.startsWith(corpPrefix))
        return std::nullopt;
    bool isNumber = false;
    const int code = QStringView(error.code).sliced(corpPrefix.size()).toInt(&isNumber);
    return isNumber ? std::optional(code) : std::nullopt;
}

std::optional<CorpReaction> corpReaction(const Error &error)
{
    const auto code = corpCode(error);
    if (!code)
        return std::nullopt;
    const CorpErrorRow *row = corpRowOf(*code);
    return row ? row->reaction : CorpReaction::Bug;
}

Error corpError(int code, const QString &message, Safety safety)
{
    static const QRegularExpression hint(QStringLiteral("hint: \\[([^\\]]*)\\]"));
    static const QRegularExpression address(QStringLiteral("from ip: ([0-9a-fA-F:.]+)"));
    const CorpErrorRow *row = corpRowOf(code);
    Error error;
    error.kind = row ? row->kind : ErrorKind::Refused;
    if (error.kind == ErrorKind::OutcomeUnknown && safety == Safety::Safe)
        error.kind = ErrorKind::Network;
    error.code = corpPrefix + QString::number(code);
    error.detail = redact(message.left(longestCorpMessage));
    error.requestId = hint.match(message).captured(1);
    error.place.found = address.match(message).captured(1);
    return error;
}

QLatin1String corpErrorKey(const Error &error)
{
    const auto code = corpCode(error);
    if (!code)
        return {};
    const CorpErrorRow *row = corpRowOf(*code);
    return row ? QLatin1String(row->key) : QLatin1String("wecom.unknown_code");
}

} // namespace yiren
