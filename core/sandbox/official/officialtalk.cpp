#include "sandbox/official/officialcontrol.h"
#include "time/durations.h"

#include <QMutexLocker>

// Conversations of an official account: what people do, and what came of the API's messages.

namespace yiren::sandbox {

void OfficialControl::say(const QString &openId, const QString &text)
{
    const QMutexLocker lock(&m_mutex);
    TalkBook &talk = m_books.talk;
    talk.rights[openId].push_back({nowMs() + 48 * hourMs, 5, 0});
    talk.spokeAt[openId] = nowMs();
    talk.lines.push_back({openId, nowMs(), true, text, QStringLiteral("kf2001@studio")});
}

void OfficialControl::tapMenu(const QString &openId)
{
    const QMutexLocker lock(&m_mutex);
    m_books.talk.rights[openId].push_back({nowMs() + minuteMs, 3, 0});
}

void OfficialControl::enterSession(const QString &openId)
{
    const QMutexLocker lock(&m_mutex);
    m_books.talk.rights[openId].push_back({nowMs() + minuteMs, 2, 0});
}

void OfficialControl::answerByHand(const QString &openId, const QString &text, const QString &worker)
{
    const QMutexLocker lock(&m_mutex);
    m_books.talk.spokeAt[openId] = nowMs();
    m_books.talk.lines.push_back({openId, nowMs(), false, text, worker});
}

void OfficialControl::setRecords(bool areOn, bool listOwn)
{
    const QMutexLocker lock(&m_mutex);
    m_books.talk.hasRecords = areOn;
    m_books.talk.listsOwn = listOwn;
}

std::vector<CustomMessage> OfficialControl::customMessages()
{
    const QMutexLocker lock(&m_mutex);
    return m_books.talk.sent;
}

} // namespace yiren::sandbox
