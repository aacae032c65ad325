#include "pages/content/postsmodel.h"

#include "formatting/format.h"
#include "pages/content/calendardays.h"
#include "pages/content/contentwords.h"

#include <QCoreApplication>

namespace yiren {

namespace {

using Column = PostsModel::Column;

struct PostsModelWords {
    Q_DECLARE_TR_FUNCTIONS(Content)
};

// A post without a time comes after all others.
bool isEarlier(const Post &a, const Post &b)
{
    return (a.due ? a.due->wall : QStringLiteral("~")) < (b.due ? b.due->wall : QStringLiteral("~"));
}

QString dayText(const Post &post)
{
    return post.due ? format::longDay(dayOfPost(post), currentLanguage()) : QStringLiteral("—");
}

} // namespace

std::unique_ptr<PostsModel> makePostsModel(std::function<QString(const Post &)> receivers)
{
    const auto kindText = [receivers = std::move(receivers)](const Post &post) {
        return post.tagId ? postKindWord(post.kind) + QStringLiteral(" · ") + receivers(post) : postKindWord(post.kind);
    };
    std::vector<Column> columns = {
        Column(
            "day", [] { return PostsModelWords::tr("Day"); }, dayText)
            .sortedBy(isEarlier)
            .wide(170),
        Column(
            "time", [] { return PostsModelWords::tr("Time"); }, [](const Post &post) { return post.due ? timeOfPost(post) : QString(); })
            .looks(TableBase::CellLook::Secondary)
            .wide(64),
        Column(
            "title", [] { return PostsModelWords::tr("Title"); }, [](const Post &post) { return titleOrNone(post); })
            .looks(TableBase::CellLook::Strong)
            .copiedAs([](const Post &post) { return post.article.title; })
            .wide(220)
            .stretched(),
        Column(
            "kind", [] { return PostsModelWords::tr("Kind"); }, kindText)
            .looks(TableBase::CellLook::Secondary)
            .wide(110),
        Column(
            "state", [] { return PostsModelWords::tr("State"); }, postStateSentence)
            .asChip([](const Post &post) { return postStateMeaning(post.state); })
            .wide(120),
    };
    return std::make_unique<PostsModel>(std::move(columns), [](const Post &post) { return postKey(post.id); });
}

QString postKey(PostId post)
{
    return QString::number(toInteger(post));
}

} // namespace yiren
