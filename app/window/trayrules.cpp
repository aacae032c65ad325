#include "window/trayrules.h"

#include "content/poststore.h"
#include "formatting/format.h"
#include "pages/content/contentwords.h"
#include "schedule/pausestore.h"
#include "time/businessday.h"
#include "time/durations.h"

#include <QCoreApplication>

namespace yiren {

namespace {

constexpr size_t postsKept = 3;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Tray)
};

// Empty while it is still under way, which WeChat is asked about each hour.
QString noticeOf(const Post &post)
{
    if (post.failure == QLatin1String("post.still_processing"))
        return {};
    const QString title = titleOrNone(post);
    const bool isText = post.kind == PostKind::Moments || post.kind == PostKind::Group;
    switch (post.state) {
    case PostState::Published:
        return Words::tr("“%1” went out.").arg(title);
    case PostState::Failed:
        return Words::tr("“%1” could not be sent. Today has what mends it.").arg(title);
    case PostState::Missed:
        return Words::tr("“%1” missed its time and was not sent. Decide on Today.").arg(title);
    case PostState::WaitingForYou:
        return isText ? Words::tr("Time to copy and post “%1”.").arg(title) : Words::tr("“%1” waits for you to publish it.").arg(title);
    case PostState::Draft:
    case PostState::Scheduled:
    case PostState::Sending:
    case PostState::Unknown:
        break;
    }
    return {};
}

} // namespace

Result<SendingPlan> sendingPlan(Database &database, AccountId account, qint64 now)
{
    PostFilter planned;
    planned.states = {PostState::Scheduled, PostState::Sending, PostState::Unknown};
    auto posts = PostStore(database).posts(account, planned);
    const auto pause = pausedUntil(database, now);
    if (!posts || !pause)
        return failure(posts ? pause.error() : posts.error());
    SendingPlan plan;
    plan.count = static_cast<qint64>(posts->size());
    plan.pausedUntil = *pause;
    if (posts->size() > postsKept)
        posts->resize(postsKept);
    plan.next = std::move(*posts);
    return plan;
}

ClosingAct closingAct(const ClosingFacts &facts)
{
    if (facts.isDemo || facts.endsAnyway)
        return ClosingAct::Close;
    if (!facts.hasTray)
        return facts.planned > 0 && !facts.wasTold ? ClosingAct::Tell : ClosingAct::Close;
    if (facts.planned == 0 || facts.choice == WhenClosed::End)
        return ClosingAct::Close;
    return facts.choice == WhenClosed::StayInTray ? ClosingAct::Hide : ClosingAct::Ask;
}

QStringList postNotices(const std::vector<Post> &posts)
{
    QStringList notices;
    for (const Post &post : posts) {
        if (const QString notice = noticeOf(post); !notice.isEmpty())
            notices.append(notice);
    }
    return notices;
}

QString nextSentence(const SendingPlan &plan)
{
    if (plan.next.empty() || !plan.next.front().due)
        return Words::tr("Nothing is planned");
    const Post &next = plan.next.front();
    return Words::tr("Next: %1, %2").arg(titleOrNone(next), format::moment(next.due->atMs));
}

qint64 hourFrom(qint64 nowMs)
{
    return nowMs + hourMs;
}

qint64 nextMorning(qint64 nowMs)
{
    return BusinessDay::ofMs(nowMs).end().toMSecsSinceEpoch() + 8 * hourMs;
}

} // namespace yiren
