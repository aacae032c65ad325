#include "window/messagewatch.h"

#include "conversations/talkpace.h"
#include "conversations/talkreminderstore.h"
#include "importing/syncplan.h"
#include "storage/storagethread.h"
#include "time/clock.h"
#include "time/durations.h"

namespace yiren {

namespace {

using namespace std::chrono_literals;

constexpr auto looksEvery = 1s;
constexpr qint64 restForAPerson = 10 * minuteMs; // after what only a person can mend
constexpr qint64 firstRest = 15 * 1000;
constexpr qint64 longestRest = 5 * minuteMs;
constexpr int mostDoublings = 5;

} // namespace

MessageWatch::MessageWatch(Setup setup, Account account) : m_setup(std::move(setup)), m_account(std::move(account))
{
    m_second.setInterval(looksEvery);
    connect(&m_second, &QTimer::timeout, this, &MessageWatch::tick);
}

MessageWatch::~MessageWatch() = default;

void MessageWatch::start()
{
    m_second.start();
    tick();
}

void MessageWatch::setAccount(Account account)
{
    m_reading.reset();
    m_pacing.reset();
    m_media.reset();
    m_wires.reset();
    m_account = std::move(account);
    m_notBefore = 0;
    m_failures = 0;
    tick();
}

void MessageWatch::again()
{
    m_notBefore = 0;
    tick();
}

void MessageWatch::tick()
{
    if (!m_second.isActive())
        return;
    const qint64 now = m_setup.clock.now().toMSecsSinceEpoch();
    if (now < m_lookedAt) // the clock was set back
        m_notBefore = m_remindNotBefore = 0;
    m_lookedAt = now;
    remind(now);
    if (!m_reading && !m_pacing && now >= m_notBefore)
        read(now);
}

// Who opens the keys is not waited for: a later look sees it. The connections stay until something fails.
void MessageWatch::read(qint64 now)
{
    if (!m_wires) {
        auto wires = m_setup.connect();
        if (!wires) {
            m_notBefore = now + firstRest;
            return;
        }
        m_wires = std::move(*wires);
    }
    m_reading = m_wires->read();
    m_reading->then(this, [this](const Result<MessagesReport> &report) { end(report); });
    m_reading->start();
}

void MessageWatch::end(const Result<MessagesReport> &report)
{
    const Result<MessagesReport> result = report; // the job and its result go
    m_reading.reset();
    if (!result)
        return rest(result.error());
    if (!result->fresh.empty())
        emit changed();
    if (!result->fromCustomers.empty())
        emit came(result->fromCustomers);
    if (result->failure && result->goesOnAt == 0)
        return rest(*result->failure);
    fetchPictures();
    m_failures = 0;
    planNext(result->goesOnAt);
}

// What was left unread goes on when a call may leave; else as the pace says, which outlives this process.
void MessageWatch::planNext(qint64 goesOnAt)
{
    if (goesOnAt > 0) {
        m_notBefore = goesOnAt;
        return;
    }
    m_pacing = m_setup.storage.read<qint64>(
        [account = m_account.id, now = m_setup.clock.now().toMSecsSinceEpoch()](Database &database) -> Result<qint64> {
            const auto pace = TalkPaceStore(database).pace(account);
            return pace ? Result<qint64>(askAgainAt(*pace, now)) : failure(pace.error());
        });
    m_pacing->then(this, [this](const Result<qint64> &at) {
        const qint64 next = at.value_or(m_setup.clock.now().toMSecsSinceEpoch() + firstRest);
        m_pacing.reset();
        m_notBefore = next;
    });
    m_pacing->start();
}

void MessageWatch::rest(const Error &failure)
{
    m_media.reset();
    m_wires.reset();
    ++m_failures;
    const bool isForAPerson = !syncRetryAfter(failure.kind, m_failures);
    const qint64 wait = isForAPerson ? restForAPerson : std::min(firstRest << std::min(m_failures - 1, mostDoublings), longestRest);
    m_notBefore = m_setup.clock.now().toMSecsSinceEpoch() + wait;
}

// They are asked for behind the words; what does not come is asked for again after the next reading.
void MessageWatch::fetchPictures()
{
    if (m_media && !m_media->isFinished())
        return;
    m_media = m_wires->fetchMedia();
    m_media->then(this, [this](const Result<int> &fetched) {
        if (fetched && *fetched > 0)
            emit changed();
    });
    m_media->start();
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
