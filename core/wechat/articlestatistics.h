#pragma once

#include "wechat/figure.h"
#include "wechat/officialanswer.h"
#include "wechat/statisticsday.h"

#include <vector>

namespace yiren {

// Readers of articles, the current set (contract 8.3), data from 2025-11-01 on. The older set of endpoints answers 47009 and is not asked.

// Readers by the way they came: "公众号消息", "朋友圈", … "全部" is their total and no way of its own.
struct ReaderSource {
    QString way;
    qint64 readers = 0;
};

// The figures of one article or of the whole account, as far as the endpoint has them.
struct ReadingFigures {
    Figure readers, sharers, looking, likes, comments, collections; // looking: 在看
    Figure followers;                                               // came by this article
    Figure praiseFen;                                               // 赞赏, fen
    std::optional<double> deliveryRate, finishRate;                 // fractions
    std::vector<ReaderSource> sources;                              // without the total
};

struct ArticleDay {
    BusinessDay day;
    QString messageId; // "<msg_data_id>_<index from 1>"
    ReadingFigures figures;
};
struct ArticleDays {
    std::vector<ArticleDay> rows;
    bool isLate = false; // WeChat's figures are behind: ask again later
};
// Of one day each.
[[nodiscard]] Result<OfficialCall> articleReadersCall(BusinessDay day, qint64 nowMs);
[[nodiscard]] Result<OfficialCall> articleSharersCall(BusinessDay day, qint64 nowMs);
[[nodiscard]] Result<ArticleDays> articleDays(const OfficialAnswer &answer); // of both

// The whole account; at most thirty days.
struct AccountDay {
    BusinessDay day;
    ReadingFigures figures;
    Figure published; // 发表 of that day
};
struct AccountDays {
    std::vector<AccountDay> rows;
    bool isLate = false;
};
[[nodiscard]] Result<OfficialCall> accountDaysCall(const StatisticsRange &range, qint64 nowMs);
[[nodiscard]] Result<AccountDays> accountDays(const OfficialAnswer &answer);

// Everything about the articles that were published on one day, up to thirty days after.
struct ArticleUpTo {
    BusinessDay day; // the figures count from publication to the end of this day
    ReadingFigures figures;
};
struct ArticleTotal {
    BusinessDay published;
    QString messageId;
    bool wasPushed = false; // followers were told
    QString title;
    QString url;
    std::vector<ArticleUpTo> days;
};
struct ArticleTotals {
    std::vector<ArticleTotal> articles;
    bool isLate = false;
};
[[nodiscard]] Result<OfficialCall> articleTotalsCall(BusinessDay published, qint64 nowMs);
[[nodiscard]] Result<ArticleTotals> articleTotals(const OfficialAnswer &answer);

// "2247500010_1": what the statistics call the article that publishAccepted() or massAccepted() named. `index` from 1.
[[nodiscard]] QString statisticsMessageId(const QString &messageDataId, int index);

} // namespace yiren
