#include "pages/today/nextpostscard.h"

#include "formatting/format.h"
#include "models/tableview.h"
#include "pages/content/calendardays.h"
#include "pages/content/contentwords.h"
#include "pages/content/postsmodel.h"
#include "time/clock.h"
#include "widgets/emptystate.h"

#include <QVBoxLayout>

namespace yiren {

namespace {

using Column = PostsModel::Column;

// "today 20:30", "tomorrow 12:10", else "12-02 20:30": the time that was promised, where it was promised.
QString whenOf(const Post &post, qint64 now)
{
    const BusinessDay today = BusinessDay::ofMs(now);
    const BusinessDay day = dayOfPost(post);
    if (day == today)
        return NextPostsCard::tr("today %1").arg(timeOfPost(post));
    if (day == today.next())
        return NextPostsCard::tr("tomorrow %1").arg(timeOfPost(post));
    return format::day(day) + u' ' + timeOfPost(post);
}

std::unique_ptr<PostsModel> makeModel(const Clock &clock)
{
    std::vector<Column> columns = {
        Column(
            "when", [] { return NextPostsCard::tr("When"); },
            [&clock](const Post &post) { return whenOf(post, clock.now().toMSecsSinceEpoch()); })
            .wide(124),
        Column(
            "title", [] { return NextPostsCard::tr("Title"); }, titleOrNone)
            .looks(TableBase::CellLook::Strong)
            .copiedAs([](const Post &post) { return post.article.title; })
            .wide(120)
            .stretched(),
        Column(
            "kind", [] { return NextPostsCard::tr("Kind"); }, [](const Post &post) { return postKindWord(post.kind); })
            .looks(TableBase::CellLook::Secondary)
            .wide(116)
            .givingWay(1),
        Column(
            "state", [] { return NextPostsCard::tr("State"); }, postStateSentence)
            .asChip([](const Post &post) { return postStateMeaning(post.state); })
            .wide(96),
    };
    return std::make_unique<PostsModel>(std::move(columns), [](const Post &post) { return postKey(post.id); });
}

} // namespace

NextPostsCard::NextPostsCard(const Clock &clock, ViewMemory &memory, QWidget *parent)
    : Card(parent), m_posts(makeModel(clock)), m_table(new TableView(this)), m_nothing(new EmptyState(this))
{
    m_table->setTable(m_posts.get());
    m_table->remember(memory, QStringLiteral("today/posts"));
    body()->addWidget(m_table, 1);
    body()->addWidget(m_nothing, 1);
    connect(m_table, &TableView::rowActivated, this,
            [this](int row) { emit leadTo("content", QStringLiteral("post:%1").arg(postKey(m_posts->rowAt(row).id))); });
    connect(m_nothing, &EmptyState::actionTriggered, this, [this] { emit leadTo("content", QStringLiteral("calendar")); });
}

NextPostsCard::~NextPostsCard() = default;

void NextPostsCard::set(const std::vector<Post> &posts)
{
    setTitle(tr("Goes out next"), posts.empty() ? QString() : tr("Enter opens one"));
    m_table->setAccessibleName(tr("Goes out next"));
    m_nothing->set("calendar", tr("Nothing is planned."), tr("Plan an article"));
    m_posts->setRows(posts);
    m_table->setVisible(!posts.empty());
    m_nothing->setVisible(posts.empty());
}

} // namespace yiren
