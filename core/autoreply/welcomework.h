#pragma once

#include "autoreply/passiveanswer.h"
#include "conversations/kfreading.h"
#include "conversations/talksetup.h"

#include <QObject>

namespace yiren {

// Says a rule's welcome to who has entered a session of 微信客服, by the code of that event, which lives for twenty seconds (contract wecom
// 6.4): one text, written down before it leaves, sent once. Where no rule is about it, or the code has died, nothing happens.
class WelcomeWork final : public QObject
{
    Q_OBJECT

public:
    // What both name outlives this.
    WelcomeWork(TalkSetup talk, const WorkCalendar &calendar) : m_talk(talk), m_calendar(calendar) {}

    void welcome(const std::vector<WelcomeCode> &codes);

signals:
    void answered(); // something was sent, or refused

private:
    void decide();
    void send(const WelcomeCode &code, const PassiveAnswer &said);
    void note(const PassiveAnswer &said, const Done &sent);
    qint64 now() const { return m_talk.clock.now().toMSecsSinceEpoch(); }

    const TalkSetup m_talk;
    const WorkCalendar &m_calendar;
    std::vector<WelcomeCode> m_codes; // the next one last
    JobHandle<std::optional<PassiveAnswer>> m_deciding;
    JobHandle<OfficialAnswer> m_sending;
    JobHandle<void> m_noting;
};

} // namespace yiren
