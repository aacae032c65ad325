#include "pages/today/insightcards.h"

#include "pages/retention/nextactionreader.h"
#include "pages/today/attentioncard.h"
#include "pages/today/attributioncard.h"
#include "pages/today/audiencefigures.h"
#include "pages/today/mutedeeds.h"
#include "pages/today/mutepopover.h"
#include "pages/today/nextactionscard.h"
#include "pages/today/topicscard.h"
#include "time/clock.h"
#include "time/durations.h"

namespace yiren {

InsightCards::InsightCards(const PageServices &services, AttentionCard &attention, QWidget &page)
    : QObject(&page), m_services(services), m_page(page), m_attention(attention), m_audience(new AudienceFigures(&page)),
      m_attribution(new AttributionCard(services.memory, &page)), m_reader(new NextActionReader(services, this)),
      m_actions(new NextActionsCard(*m_reader, services.memory, &page)), m_topics(new TopicsCard(&page)),
      m_mutes(new MuteDeeds(services, this))
{
    connectParts();
}

InsightCards::~InsightCards() = default;

void InsightCards::connectParts()
{
    connect(m_audience, &AudienceFigures::leadTo, this, &InsightCards::leadTo);
    connect(m_attribution, &AttributionCard::leadTo, this, &InsightCards::leadTo);
    connect(m_actions, &NextActionsCard::leadTo, this, &InsightCards::leadTo);
    connect(m_reader, &NextActionReader::came, m_actions, &NextActionsCard::showActions);
    connect(m_reader, &NextActionReader::done, this, &InsightCards::done);
    connect(m_reader, &NextActionReader::failed, this, [this](const Error &error, const std::function<void()> &again) {
        m_hasFailed = true;
        emit failed(error, again);
    });
    connect(&m_attention, &AttentionCard::muteWanted, this, [this](const FigureAlert &alert, QWidget *button) { askMute(alert, *button); });
    connect(&m_attention, &AttentionCard::unmuteWanted, m_mutes, &MuteDeeds::unmute);
    connect(m_mutes, &MuteDeeds::changed, this, &InsightCards::read);
    connect(m_mutes, &MuteDeeds::done, this, &InsightCards::done);
    connect(m_mutes, &MuteDeeds::failed, this, &InsightCards::failed);
}

// Anew only what may have changed: another hour has begun or something was written.
void InsightCards::read()
{
    m_hasFailed = false;
    m_reader->read();
    m_isStale = m_job && !m_job->isFinished();
    if (m_isStale)
        return;
    const qint64 now = m_services.clock.now().toMSecsSinceEpoch(), hour = now / hourMs;
    m_job = m_services.storage.readHistory<TodayInsight>(
        m_hour == hour ? m_version : std::nullopt,
        [account = m_services.account.id, now](Database &database) { return loadTodayInsight(database, account, now); });
    m_job->then(this, [this, hour](const Result<StorageThread::Versioned<TodayInsight>> &read) { take(read, hour); });
    m_job->start();
}

void InsightCards::take(const Result<StorageThread::Versioned<TodayInsight>> &read, qint64 hour)
{
    if (!read) {
        m_hasFailed = true;
        emit failed(read.error(), [this] { this->read(); });
        return;
    }
    m_version = read->version;
    m_hour = hour;
    if (read->value)
        m_insight = *read->value;
    show();
    emit came();
    if (m_isStale)
        this->read();
}

bool InsightCards::isSettled() const
{
    return m_hasFailed || (m_insight && m_job->isFinished() && m_reader->isRead());
}

void InsightCards::show()
{
    m_actions->showActions();
    if (!m_insight)
        return;
    m_audience->set(*m_insight);
    m_attribution->set(m_insight->attribution);
    m_topics->set(m_insight->topics);
    m_attention.setAlerts(m_insight->alerts.shown, m_insight->muted);
}

void InsightCards::askMute(const FigureAlert &alert, QWidget &button)
{
    auto *popover = new MutePopover(alert.figure, BusinessDay::of(m_services.clock.now()), &m_page);
    connect(popover, &MutePopover::decided, m_mutes, &MuteDeeds::mute);
    popover->openBelow(button);
}

} // namespace yiren
