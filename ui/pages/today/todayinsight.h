#pragma once

#include "content/post.h"
#include "retention/alertstore.h"
#include "retention/attribution.h"
#include "retention/retentionflow.h"
#include "retention/revenueforecast.h"
#include "retention/topicprofile.h"

namespace yiren {

// What is reckoned for the morning besides the books: read after them, so that they need not wait.
struct TodayInsight {
    BusinessDay today{QDate()};
    stats::Outcome<RevenueForecast> forecast = stats::refusal(stats::RefusalCode::NoData);
    FigureAlerts alerts;
    std::vector<MutedFigure> muted;                                                               // in force
    Attribution attribution;                                                                      // of the last insightDays days
    stats::Outcome<LeavingFlow> followers = stats::refusal(stats::RefusalCode::NoData, "people"); // of the same days
    std::vector<std::pair<BusinessDay, std::optional<qint64>>> netFollows;                        // came less went, by day
    std::optional<qint64> came;                                                                   // on the last day of which both are known
    std::optional<qint64> went;
    std::vector<Post> posts; // that went out on these days, by their time
    stats::Outcome<TopicProfiles> topics = stats::refusal(stats::RefusalCode::NoData);
};

inline constexpr int insightDays = 30;

// For StorageThread::read().
[[nodiscard]] Result<TodayInsight> loadTodayInsight(Database &database, AccountId account, qint64 nowMs);

} // namespace yiren
