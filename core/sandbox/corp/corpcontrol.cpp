#include "sandbox/corp/corpcontrol.h"

#include <QMutexLocker>

namespace yiren::sandbox {

namespace {

constexpr qint64 pushTokenMs = 10 * 60'000;

} // namespace

CorpControl::CorpControl(CorpBooks &books, CorpService &service, MovableClock &clock, QMutex &mutex)
    : m_books(books), m_service(service), m_clock(clock), m_mutex(mutex)
{
}

void CorpControl::addDesk(const QString &openKfid, const QString &name, bool isManaged)
{
    const QMutexLocker lock(&m_mutex);
    m_books.kf.desks.push_back({openKfid, name, isManaged, {}});
}

void CorpControl::goOnWith(const KfBook &book)
{
    const QMutexLocker lock(&m_mutex);
    m_books.kf = book;
}

void CorpControl::setPerson(const KfPerson &person)
{
    const QMutexLocker lock(&m_mutex);
    const qint64 active = m_books.kf.people[person.externalUserid].activeMs;
    m_books.kf.people[person.externalUserid] = person;
    m_books.kf.people[person.externalUserid].activeMs = std::max(active, person.activeMs);
}

QString CorpControl::say(const QString &openKfid, const QString &externalUserid, const QString &text)
{
    return sayOfType(openKfid, externalUserid, QStringLiteral("text"), {{QStringLiteral("content"), text}});
}

QString CorpControl::sayOfType(const QString &openKfid, const QString &externalUserid, const QString &type, const QJsonObject &content)
{
    const QMutexLocker lock(&m_mutex);
    return m_books.kf.write(openKfid, externalUserid, type, content, nowMs());
}

QString CorpControl::showPicture(const QString &openKfid, const QString &externalUserid, const QByteArray &bytes)
{
    const QMutexLocker lock(&m_mutex);
    const QString media = m_books.kf.keepFile(bytes, QStringLiteral("picture.jpg"), QStringLiteral("image"), nowMs());
    return m_books.kf.write(openKfid, externalUserid, QStringLiteral("image"), {{QStringLiteral("media_id"), media}}, nowMs());
}

QString CorpControl::answerByHand(const QString &openKfid, const QString &externalUserid, const QString &text)
{
    const QMutexLocker lock(&m_mutex);
    return m_books.kf.answer(openKfid, externalUserid, text, nowMs());
}

QString CorpControl::happen(const QString &openKfid, const QString &externalUserid, const QJsonObject &event)
{
    const QMutexLocker lock(&m_mutex);
    return m_books.kf.event(openKfid, externalUserid, event, nowMs());
}

void CorpControl::setState(const QString &openKfid, const QString &externalUserid, int state)
{
    const QMutexLocker lock(&m_mutex);
    m_books.kf.session(openKfid, externalUserid).state = state;
}

void CorpControl::setAddressTrusted(bool isTrusted)
{
    const QMutexLocker lock(&m_mutex);
    m_books.isAddressTrusted = isTrusted;
}

void CorpControl::setKfGranted(bool isGranted)
{
    const QMutexLocker lock(&m_mutex);
    m_books.isKfGranted = isGranted;
}

void CorpControl::setContactGranted(bool isGranted)
{
    const QMutexLocker lock(&m_mutex);
    m_books.isContactGranted = isGranted;
}

void CorpControl::changeReach(const std::function<void(ReachBook &)> &change)
{
    const QMutexLocker lock(&m_mutex);
    change(m_books.reach);
}

void CorpControl::confirmMass(const QString &msgid)
{
    const QMutexLocker lock(&m_mutex);
    if (CorpMass *mass = m_books.reach.mass(msgid))
        m_books.reach.confirm(*mass, nowMs());
}

void CorpControl::publishMoment(const QString &momentId)
{
    const QMutexLocker lock(&m_mutex);
    if (CorpMomentTask *moment = m_books.reach.moment(momentId); moment && !moment->isCancelled)
        moment->publishedMs = nowMs();
}

ReachBook CorpControl::reach()
{
    const QMutexLocker lock(&m_mutex);
    return m_books.reach;
}

void CorpControl::setManaged(const QString &openKfid, bool isManaged)
{
    const QMutexLocker lock(&m_mutex);
    if (KfDesk *desk = m_books.kf.desk(openKfid))
        desk->isManaged = isManaged;
}

void CorpControl::killTokens()
{
    const QMutexLocker lock(&m_mutex);
    m_books.tokens.clear();
}

void CorpControl::setPages(qsizetype items, bool givesEmptyOnes)
{
    const QMutexLocker lock(&m_mutex);
    m_books.pageItems = items;
    m_books.givesEmptyPages = givesEmptyOnes;
}

void CorpControl::failNext(int failType)
{
    const QMutexLocker lock(&m_mutex);
    m_books.coming.push_back(failType);
}

void CorpControl::givePushToken(const QString &token)
{
    const QMutexLocker lock(&m_mutex);
    m_books.pushTokens.insert_or_assign(token, nowMs() + pushTokenMs);
}

std::vector<KfSentMessage> CorpControl::sent()
{
    const QMutexLocker lock(&m_mutex);
    return m_books.kf.sent;
}

qsizetype CorpControl::requestCount(const QString &endpoint)
{
    const QMutexLocker lock(&m_mutex);
    return m_service.requestCount(endpoint);
}

bool CorpControl::wasBlocked()
{
    const QMutexLocker lock(&m_mutex);
    return m_books.blockedUntilMs != 0;
}

} // namespace yiren::sandbox
