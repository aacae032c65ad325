#include "window/messagewatch.h"

#include "conversations/talkreminderstore.h"
#include "time/durations.h"

namespace yiren {

namespace {

constexpr qint64 connectsAgainAfter = 15 * secondMs;

} // namespace

MessageWatch::MessageWatch(Setup setup, Account account) : m_setup(std::move(setup)), m_account(std::move(account))
{
    m_second.setInterval(static_cast<int>(secondMs));
    connect(&m_second, &QTimer::timeout, this, &MessageWatch::tick);
}

void MessageWatch::start()
{
    m_second.start();
    tick();
}

void MessageWatch::setAccount(Account account)
{
    m_account = std::move(account);
    again();
}

void MessageWatch::again()
{
    m_talk.reset();
    m_welcomes.reset();
    m_wires.reset();
    m_connectNotBefore = 0;
    tick();
}

void MessageWatch::tick()
{
    if (!m_second.isActive())
        return;
    const qint64 now = m_setup.clock.now().toMSecsSinceEpoch();
    if (now < m_lookedAt) // the clock was set back
        m_connectNotBefore = m_remindNotBefore = 0;
    m_lookedAt = now;
    remind(now);
    if (!m_talk && now >= m_connectNotBefore)
        connectNow(now);
}

// Who opens the keys is not waited for: a later look sees it. What fails afterwards TalkWatch tries again by itself.
void MessageWatch::connectNow(qint64 now)
{
    m_connectNotBefore = now + connectsAgainAfter;
    auto wires = m_setup.connect();
    if (!wires)
        return;
    const TalkSetup setup = (*wires)->setup();
    if (setup.corp == nullptr && setup.official == nullptr && setup.mini == nullptr)
        return;
    m_wires = std::move(*wires);
    m_welcomes = std::make_unique<WelcomeWork>(setup, m_calendar);
    connect(m_welcomes.get(), &WelcomeWork::answered, this, &MessageWatch::welcomed);
    m_talk = std::make_unique<TalkWatch>(setup);
    connect(m_talk.get(), &TalkWatch::entered, m_welcomes.get(), &WelcomeWork::welcome);
    connect(m_talk.get(), &TalkWatch::changed, this, &MessageWatch::changed);
    connect(m_talk.get(), &TalkWatch::came, this, &MessageWatch::came);
    m_talk->start();
}

void MessageWatch::lookForMedia()
{
    if (m_talk)
        m_talk->lookForMedia();
}

void MessageWatch::remind(qint64 now)
{
    if (now < m_remindNotBefore || (m_reminding && !m_reminding->isFinished()))
        return;
    m_remindNotBefore = now + minuteMs;
    m_reminding = m_setup.storage.write<std::vector<TalkThread>>(
        [account = m_account.id, now](Database &database) { return TalkReminderStore(database).take(account, now); });
    m_reminding->then(this, [this](const Result<std::vector<TalkThread>> &due) {
        if (due && !due->empty())
            emit closingSoon(*due);
    });
    m_reminding->start();
}

} // namespace yiren
