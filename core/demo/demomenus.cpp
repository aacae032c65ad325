#include "demo/demomenus.h"

#include "comments/commentstore.h"
#include "menus/menustore.h"
#include "readership/commentedarticles.h"
#include "time/durations.h"

#include <algorithm>

namespace yiren {

namespace {

MenuButton leaf(const char *name, MenuKind kind, const char *target)
{
    return {QString::fromUtf8(name), kind, QString::fromUtf8(target), {}, {}, {}, {}};
}

Menu firstMenu()
{
    return {leaf("官网", MenuKind::View, "https://example.com"), leaf("报价", MenuKind::Click, "MENU_PRICE")};
}

Menu secondMenu()
{
    MenuButton courses{QStringLiteral("课程"), MenuKind::Group, {}, {}, {}, {}, {}};
    courses.subs = {leaf("周末体验课", MenuKind::View, "https://example.com/class"), leaf("怎么预约", MenuKind::Click, "MENU_BOOK")};
    return {courses, leaf("看杯子", MenuKind::View, "https://example.com/cups"), leaf("报价", MenuKind::Click, "MENU_PRICE")};
}

struct DemoComment {
    const char *text;
    const char *reply; // empty: it waits
    bool isElected;
    int hoursAgo;
};
constexpr DemoComment demoComments[] = {
    {"青釉那套还有吗，想送给妈妈", "", false, 3},
    {"体验课能带五岁的孩子吗", "", false, 9},
    {"照着文章里说的养了一个月，杯子真的润了", "谢谢您，冬天别用开水直接冲", true, 30},
    {"写得真好，收藏了", "谢谢", true, 52},
    {"茶席那张图的桌布在哪买的", "是自己染的，下次写一篇", false, 75},
};

} // namespace

Done putDemoMenus(Database &database, AccountId account, qint64 now)
{
    MenuStore store(database);
    const auto first = store.addVersion(account, {0, now - 40 * dayMs, MenuVersion::Source::Backend, 0, firstMenu()});
    const auto second = first ? store.addVersion(account, {0, now - 12 * dayMs, MenuVersion::Source::Made, 0, secondMenu()}) : first;
    if (!second)
        return failure(second.error());
    if (auto put = store.putReading(account, {now - dayMs, *second, true, 0, true}); !put)
        return put;
    return store.putDraft(account, {secondMenu(), *second, now - 12 * dayMs});
}

Done putDemoComments(Database &database, AccountId account, qint64 now)
{
    const auto articles = commentedArticles(database, account);
    if (!articles)
        return failure(articles.error());
    if (articles->empty())
        return {};
    qint64 number = 0;
    for (const DemoComment &demo : demoComments) {
        const CommentedArticle &article = (*articles)[static_cast<size_t>(number) % std::min<size_t>(2, articles->size())];
        ArticleComment comment;
        comment.id = CommentId(QString::number(++number));
        comment.createdAt = now - demo.hoursAgo * hourMs;
        comment.text = QString::fromUtf8(demo.text);
        comment.isElected = demo.isElected;
        comment.reply = QString::fromUtf8(demo.reply);
        comment.repliedAt = comment.reply.isEmpty() ? 0 : comment.createdAt + hourMs;
        if (const auto put = CommentStore(database).put(account, {article.message, article.index, comment, false, 0, {}}, now); !put)
            return failure(put.error());
    }
    return {};
}

} // namespace yiren
