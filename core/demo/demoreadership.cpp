#include "demo/demoreadership.h"

#include "readership/outwardpoststore.h"
#include "readership/readingstore.h"

#include <algorithm>
#include <array>

namespace yiren {

namespace {

constexpr int daysReported = 30;

// Of all who will read an article, in thousandths, by the end of its first, second … day.
constexpr std::array readBy{545, 742, 826, 872, 901, 921, 936, 947, 956, 963};
// Readers in the end, by post.
constexpr std::array readersInTheEnd{412, 388, 365, 1286, 297, 341, 455};

struct Way {
    const char *name;
    int pushed; // thousandths
    int plain;
};
constexpr std::array ways{Way{"公众号消息", 610, 40}, Way{"朋友圈", 190, 370}, Way{"聊天会话", 120, 260}, Way{"推荐", 60, 230},
                          Way{"搜一搜", 20, 100}};

qint64 partOf(qint64 whole, int thousandths)
{
    return (whole * thousandths + 500) / 1000;
}

ReadingFigures figuresOf(qint64 readers, bool wasPushed)
{
    ReadingFigures figures;
    figures.readers = Figure(readers);
    figures.sharers = Figure(partOf(readers, 62));
    figures.looking = Figure(partOf(readers, 21));
    figures.likes = Figure(partOf(readers, 48));
    figures.comments = Figure(partOf(readers, 12));
    figures.collections = Figure(partOf(readers, 35));
    figures.followers = Figure(partOf(readers, 9));
    figures.finishRate = 0.46;
    for (const Way &way : ways)
        figures.sources.push_back({QString::fromUtf8(way.name), partOf(readers, wasPushed ? way.pushed : way.plain)});
    return figures;
}

ArticleTotal articleOf(const OutwardPost &post, size_t number, BusinessDay today)
{
    const qint64 inTheEnd = readersInTheEnd[number % readersInTheEnd.size()];
    const bool wasPushed = inTheEnd > 1000;
    const BusinessDay published = *post.days.begin();
    ArticleTotal article{published, statisticsMessageId(QString::number(2247480000 + toInteger(post.id)), 1), wasPushed, post.title, {},
                         {}};
    for (int age = 0; age < daysReported && published.plusDays(age) < today; ++age) {
        const int soFar = readBy[std::min(size_t(age), readBy.size() - 1)];
        article.days.push_back({published.plusDays(age), figuresOf(partOf(inTheEnd, soFar), wasPushed)});
    }
    return article;
}

} // namespace

Done putDemoReadership(Database &database, AccountId account, BusinessDay today)
{
    const auto posts = OutwardPostStore(database).posts(account);
    if (!posts)
        return failure(posts.error());
    size_t number = 0;
    for (const OutwardPost &post : *posts) {
        if (auto put = ReadingStore(database).put(account, articleOf(post, number++, today), false); !put)
            return put;
    }
    return {};
}

} // namespace yiren
