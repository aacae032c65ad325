#pragma once

#include "time/period.h"
#include "wechat/statisticsday.h"

#include <array>
#include <optional>
#include <set>
#include <vector>

namespace yiren {

// What is asked of WeChat's statistics. Articles: by the day of their publication, all that is known of them up to now. Account: each of
// its days. Followers: who came and went on a day, and how many there are.
enum class StatisticsKind { Articles, Account, Followers };
inline constexpr std::array statisticsKinds{StatisticsKind::Articles, StatisticsKind::Account, StatisticsKind::Followers};

[[nodiscard]] QString statisticsKindName(StatisticsKind kind); // "articles", "account", "followers"
[[nodiscard]] std::optional<StatisticsKind> statisticsKindFromName(QStringView name);

// What WeChat answered about one day.
struct StatisticsAnswer {
    StatisticsKind kind = StatisticsKind::Articles;
    BusinessDay day{QDate()};
    BusinessDay upTo{QDate()}; // the last day that its figures can count; but for articles the day itself
    bool isLate = false;       // WeChat's figures were behind: worth asking again
    int rows = 0;              // 0: WeChat has nothing of that day
    qint64 askedAt = 0;        // UTC ms
};

// What is here before anything is asked.
struct StatisticsOnHand {
    std::vector<StatisticsAnswer> answers;
    std::set<BusinessDay> published; // something went out on these days: a post of ours, or an article that WeChat named
    std::set<BusinessDay> quiet;     // WeChat counts no publication on these
    std::optional<qint64> refusedAt; // when WeChat last said that this account may not ask (48001), UTC ms

    const StatisticsAnswer *find(StatisticsKind kind, BusinessDay day) const; // nullptr: never answered
};

// One question: a single day of publication, up to thirty days of the account, up to seven of its followers (two calls).
struct StatisticsAsk {
    StatisticsKind kind = StatisticsKind::Articles;
    StatisticsRange range{BusinessDay(QDate()), BusinessDay(QDate())};

    friend bool operator==(const StatisticsAsk &a, const StatisticsAsk &b)
    {
        return a.kind == b.kind && a.range.from == b.range.from && a.range.to == b.range.to;
    }
};

// When the figures of a day are there: half past eight of the next morning in Beijing (contract 8.1).
[[nodiscard]] QDateTime statisticsReadyAt(BusinessDay day);
// The newest day whose figures are there at an instant.
[[nodiscard]] BusinessDay newestStatisticsDay(qint64 nowMs);
// The days of which anything is asked: thirty, the last of them newestStatisticsDay().
[[nodiscard]] Period statisticsDays(qint64 nowMs);
// Whether there is anything more to learn of the day.
[[nodiscard]] bool lacksStatistics(const StatisticsOnHand &onHand, StatisticsKind kind, BusinessDay day, qint64 nowMs);
// What to ask about days of `period`, in this order: the account's days first, because they say on which days nothing was published. What
// is complete is not asked again.
[[nodiscard]] std::vector<StatisticsAsk> statisticsPlan(const StatisticsOnHand &onHand, Period period, qint64 nowMs);
// Whether WeChat said today that this account may not ask; a person may ask all the same.
[[nodiscard]] bool isRefusedToday(const StatisticsOnHand &onHand, qint64 nowMs);

} // namespace yiren
