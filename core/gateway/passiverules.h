#pragma once

#include "autoreply/passiveanswer.h"
#include "conversations/talksetup.h"
#include "gateway/passiveturn.h"
#include "wechat/media.h"

#include <QElapsedTimer>
#include <QHash>
#include <QPointer>

namespace yiren {

class PassiveRuleJob;

// Lets rules answer what is pushed to the official account and the Mini Program: in the same breath what fits into it, everything else by
// AutoReplyPass, which waits() asks for. Questions that come while a transaction is under way go into the next one together. A reply that
// was begun and did not leave in time goes out as a message of its own. While no rule is on, that is looked after once a second only.
class PassiveRules final : public QObject
{
    Q_OBJECT

public:
    // Whose pushes they are; also where nothing is connected to send over.
    struct Appids {
        QString official, mini;
    };
    // What `talk` and `calendar` name outlives this.
    PassiveRules(TalkSetup talk, const WorkCalendar &calendar, Appids appids);
    ~PassiveRules() override;

    [[nodiscard]] PassiveDesk desk(); // for a PushDesk; this outlives it

    bool isDeciding() const { return bool(m_deciding); }

signals:
    void decided();                                       // about everything that was asked
    void waits();                                         // an answer is written down that AutoReplyPass has to send
    void heard(const std::vector<qint64> &fromCustomers); // ids of messages that customers wrote; they are kept

private:
    friend class PassiveRuleJob;
    struct Asked {
        QPointer<PassiveRuleJob> job;
        PassiveQuestion question;
    };
    void decide(Asked asked);
    void decideGathered();
    void take(const std::vector<Asked> &asked, const Result<std::vector<PassiveDecision>> &decisions);
    void told(const InboundPush &push, bool hasLeft);
    void late(const InboundPush &push);
    void sayAsMessage(const PassiveAnswer &said);
    void postpone(const ReplyAnswer &answer, const QString &code);
    void keep(JobHandle<void> writing);
    qint64 now() const { return m_talk.clock.now().toMSecsSinceEpoch(); }

    const TalkSetup m_talk;
    const WorkCalendar &m_calendar;
    const Appids m_appids;
    QElapsedTimer m_idleSince; // since when it is known that no rule is on; not valid: one is
    std::vector<Asked> m_gathered;
    JobHandle<std::vector<PassiveDecision>> m_deciding;
    QHash<QByteArray, TemporaryMedia> m_up; // by appid and digest: a large video is there in time from the second customer on
    QHash<QString, PassiveAnswer> m_said;   // by pushIdentity(): begun, and nobody knows yet whether it left
    std::vector<JobHandle<void>> m_writing;
    std::vector<JobHandle<TalkMessage>> m_sending;
};

} // namespace yiren
