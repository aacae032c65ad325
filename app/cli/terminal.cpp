#include "cli/terminal.h"

#include "base/json.h"
#include "words/sentences.h"
#include "program/processguard.h"

#include <cstdio>

namespace yiren {

namespace {

void print(FILE *stream, const QByteArray &utf8)
{
    std::fwrite(utf8.constData(), 1, static_cast<size_t>(utf8.size()), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

} // namespace

QJsonObject errorObject(const Error &error)
{
    QJsonObject object{{QStringLiteral("code"), error.code},
                       {QStringLiteral("message"), sentenceOf(error)},
                       {QStringLiteral("next_step"), nextStepOf(error)}};
    if (!error.place.isEmpty()) {
        object.insert(QStringLiteral("file"), error.place.file);
        object.insert(QStringLiteral("line"), error.place.line);
        object.insert(QStringLiteral("column"), error.place.column);
        object.insert(QStringLiteral("expected"), error.place.expected);
        object.insert(QStringLiteral("found"), error.place.found);
    }
    if (!error.endpoint.isEmpty())
        object.insert(QStringLiteral("endpoint"), error.endpoint);
    if (error.httpStatus != 0)
        object.insert(QStringLiteral("http_status"), error.httpStatus);
    if (!error.requestId.isEmpty())
        object.insert(QStringLiteral("request_id"), error.requestId);
    return object;
}

Exit exitOf(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Usage:
        return Exit::Usage;
    case ErrorKind::Input:
        return Exit::Input;
    case ErrorKind::Storage:
    case ErrorKind::Damaged:
    case ErrorKind::Locked:
        return Exit::Storage;
    case ErrorKind::Credential:
        return Exit::Credential;
    case ErrorKind::NotFound: // at WeChat, or among the words of the command
        return error.httpStatus != 0 ? Exit::Network : Exit::Usage;
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::RateLimited:
    case ErrorKind::Unauthorized:
    case ErrorKind::Refused:
    case ErrorKind::BadReply:
    case ErrorKind::BadSignature:
    case ErrorKind::OutcomeUnknown:
    case ErrorKind::NotReady:
    case ErrorKind::Cancelled:
        return Exit::Network;
    }
    return Exit::Network;
}

void Terminal::say(const QString &line)
{
    if (m_json)
        return;
    clearProgress();
    print(stdout, line.toUtf8());
}

void Terminal::answer(const QJsonObject &object)
{
    answer(toBytes(object));
}

void Terminal::answer(const QByteArray &json)
{
    if (!m_json)
        return;
    clearProgress();
    print(stdout, json);
}

void Terminal::note(const QString &line)
{
    clearProgress();
    print(stderr, line.toUtf8());
}

void Terminal::clearProgress()
{
    if (m_progressShown)
        std::fputs("\r\033[K", stderr);
    m_progressShown = false;
}

void Terminal::progress(const QString &what, qint64 done, qint64 total)
{
    if (!isTerminal(stderr))
        return;
    const QString count = total > 0 ? QStringLiteral("%1/%2").arg(done).arg(total) : QString::number(done);
    const QString line = u'\r' + what + u' ' + count + QStringLiteral("\033[K");
    std::fputs(line.toUtf8().constData(), stderr);
    std::fflush(stderr);
    m_progressShown = true;
}

void Terminal::complain(const Error &error)
{
    QString line = sentenceOf(error);
    const QString next = nextStepOf(error);
    if (!next.isEmpty())
        line += u'\n' + next;
    note(line);
}

Exit Terminal::fail(const Error &error)
{
    complain(error);
    answer({{QStringLiteral("error"), errorObject(error)}});
    return exitOf(error);
}

QString yuan(Money money)
{
    QString text = money.toYuanText();
    const bool negative = text.startsWith(u'-');
    if (negative)
        text.remove(0, 1);
    for (qsizetype at = text.size() - 6; at > 0; at -= 3)
        text.insert(at, u',');
    return (negative ? QStringLiteral("-¥ ") : QStringLiteral("¥ ")) + text;
}

} // namespace yiren
