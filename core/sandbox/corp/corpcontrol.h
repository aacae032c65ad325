#pragma once

#include "sandbox/corp/corpservice.h"
#include "sandbox/movableclock.h"

#include <QMutex>

#include <functional>

namespace yiren::sandbox {

// What tests and the demonstration do beside the corporation's API: customers who write, the founder in the console, and questions to the
// books. Safe to use from any thread while the server runs.
class CorpControl
{
public:
    CorpControl(CorpBooks &books, CorpService &service, MovableClock &clock, QMutex &mutex);

    void addDesk(const QString &openKfid, const QString &name, bool isManaged = true);
    void goOnWith(const KfBook &book);      // desks, persons and what was said, as if it had happened here
    void setPerson(const KfPerson &person); // who will be told of when asked
    // A customer writes, now; the msgid.
    QString say(const QString &openKfid, const QString &externalUserid, const QString &text);
    QString sayOfType(const QString &openKfid, const QString &externalUserid, const QString &type, const QJsonObject &content);
    QString showPicture(const QString &openKfid, const QString &externalUserid, const QByteArray &bytes);
    QString answerByHand(const QString &openKfid, const QString &externalUserid, const QString &text); // a colleague, in WeChat's program
    QString happen(const QString &openKfid, const QString &externalUserid, const QJsonObject &event);  // event_type and its own members
    void setState(const QString &openKfid, const QString &externalUserid, int state);

    void setAddressTrusted(bool isTrusted);
    void setKfGranted(bool isGranted);
    void setManaged(const QString &openKfid, bool isManaged);
    void killTokens(); // every token is 40014 from now on
    void setPages(qsizetype items, bool givesEmptyOnes);
    void failNext(int failType);              // the next message that is accepted is not delivered
    void givePushToken(const QString &token); // as a push brings it: ten minutes
    void setContactGranted(bool isGranted);
    // Customers, groups, mass messages, moments, robots: whatever `change` does to them, between two requests.
    void changeReach(const std::function<void(ReachBook &)> &change);
    void confirmMass(const QString &msgid);                        // the colleague presses 确认 in 企业微信
    void publishMoment(const QString &momentId);                   // the same of a moment
    [[nodiscard]] ReachBook reach();                               // a copy
    [[nodiscard]] std::vector<KfSentMessage> sent();               // through the API
    [[nodiscard]] qsizetype requestCount(const QString &endpoint); // names as in faultscript.h
    [[nodiscard]] bool wasBlocked();                               // whether sync_msg met its limit since the start

private:
    qint64 nowMs() const { return m_clock.now().toMSecsSinceEpoch(); }

    CorpBooks &m_books;
    CorpService &m_service;
    MovableClock &m_clock;
    QMutex &m_mutex;
};

} // namespace yiren::sandbox
