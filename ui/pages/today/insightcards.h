#pragma once

#include "base/job.h"
#include "frame/pageservices.h"
#include "pages/today/todayinsight.h"
#include "storage/storagethread.h"

#include <QObject>

#include <functional>

namespace yiren {

class AttentionCard;
class AttributionCard;
class AudienceFigures;
class MuteDeeds;
class NextActionReader;
class NextActionsCard;
class TopicsCard;

// What 今日 shows besides the books: followers, articles' orders, what to do next, topics, and what is unusual. Read after the books.
class InsightCards : public QObject
{
    Q_OBJECT

public:
    InsightCards(const PageServices &services, AttentionCard &attention, QWidget &page);
    ~InsightCards() override;

    void read();
    bool isSettled() const; // nothing is on its way
    void show();            // anew, in the language that is on
    const TodayInsight *insight() const { return m_insight ? &*m_insight : nullptr; }

    AudienceFigures *audience() const { return m_audience; }
    AttributionCard *attribution() const { return m_attribution; }
    NextActionsCard *actions() const { return m_actions; }
    TopicsCard *topics() const { return m_topics; }

signals:
    void came(); // insight() is new
    void leadTo(const QByteArray &page, const QString &target);
    void done(const QString &sentence, const std::function<void()> &undo);
    void failed(const Error &error, const std::function<void()> &again);

private:
    void connectParts();
    void take(const Result<StorageThread::Versioned<TodayInsight>> &read, qint64 hour);
    void askMute(const FigureAlert &alert, QWidget &button);

    PageServices m_services;
    QWidget &m_page;
    AttentionCard &m_attention;
    AudienceFigures *m_audience;
    AttributionCard *m_attribution;
    NextActionReader *m_reader;
    NextActionsCard *m_actions;
    TopicsCard *m_topics;
    MuteDeeds *m_mutes;
    std::optional<TodayInsight> m_insight;
    bool m_hasFailed = false;
    bool m_isStale = false;            // asked for again while it was on its way
    std::optional<qint64> m_version{}; // of the data file that m_insight is of
    qint64 m_hour = 0;                 // since 1970, likewise
    JobHandle<StorageThread::Versioned<TodayInsight>> m_job;
};

} // namespace yiren
