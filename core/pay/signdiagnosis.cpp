#include "pay/signdiagnosis.h"

#include "base/json.h"

#include <QList>

#include <array>

namespace yiren {

namespace {

constexpr std::array lineNames{"method", "url", "timestamp", "nonce", "body"};
constexpr qsizetype bodyLine = 4;

// The text has five lines, but its body may have line ends of its own.
QByteArray lineOf(const QByteArray &text, qsizetype number)
{
    qsizetype start = 0;
    for (qsizetype line = 0; line < number; ++line) {
        const qsizetype end = text.indexOf('\n', start);
        if (end < 0)
            return {};
        start = end + 1;
    }
    return number == bodyLine ? text.mid(start) : text.mid(start, text.indexOf('\n', start) - start);
}

const char *firstDifference(const QByteArray &theirs, const QByteArray &ours, qint64 theirLength)
{
    for (qsizetype line = 0; line < bodyLine; ++line) {
        if (lineOf(theirs, line) != lineOf(ours, line))
            return lineNames[static_cast<size_t>(line)];
    }
    QByteArray begin = lineOf(theirs, bodyLine);
    while (begin.endsWith('\n'))
        begin.chop(1);
    // WeChat cuts the body after a few characters, perhaps within one: the whole ones must agree.
    while (begin.endsWith("\xEF\xBF\xBD"))
        begin.chop(3);
    if (theirLength != ours.size() || !lineOf(ours, bodyLine).startsWith(begin))
        return lineNames[static_cast<size_t>(bodyLine)];
    return "same";
}

} // namespace

QString signDiagnosis(const QJsonObject &detail, const QByteArray &signedText)
{
    const QJsonObject view = detail.value(u"sign_information").toObject();
    const QByteArray theirs = view.value(u"truncated_sign_message").toString().toUtf8();
    const Result<qint64> length = integerMember(view, QLatin1String("sign_message_length"));
    if (theirs.isEmpty() || !length)
        return QStringLiteral("sign_text=unknown");
    return QStringLiteral("sign_text=%1 ours=%2 theirs=%3")
        .arg(QLatin1String(firstDifference(theirs, signedText, *length)))
        .arg(signedText.size())
        .arg(*length);
}

} // namespace yiren
