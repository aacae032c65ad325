#include "pages/content/calendardays.h"
#include "pages/content/calendarview.h"
#include "pages/content/contentdeeds.h"
#include "pages/content/contentpage.h"
#include "pages/content/contentwords.h"
#include "pages/content/planpopover.h"
#include "schedule/slotplan.h"

#include <QPushButton>

// When posts go out: dragging, keys, the popover, and what the pane offers.
namespace yiren {

namespace {

// Every evening, until somebody sets other times.
SlotPlan usualSlots()
{
    SlotPlan plan;
    for (int weekday = 1; weekday <= 7; ++weekday)
        plan.times.push_back({weekday, QTime(20, 30)});
    return plan;
}

PlanChoice choiceAt(const PlannedTime &time, PostKind kind)
{
    return {QDate::fromString(time.wall.left(10), Qt::ISODate), QTime::fromString(time.wall.mid(11, 5), QStringLiteral("HH:mm")), kind};
}

} // namespace

MassQuota ContentPage::quota() const
{
    return subscriptionQuota;
}

PlanOutlook ContentPage::outlook(PostId id, BusinessDay day, bool copies) const
{
    const Post *post = postOf(id);
    if (!post)
        return {tr("This post is not there any more."), {}, false, false};
    Post moved = *post;
    if (copies)
        moved.id = PostId{-1};
    else if (!isMovable(post->state))
        return {tr("%1: its time can't be changed").arg(postStateWord(post->state)), {}, false, false};
    return outlookOf(choiceOn(day, moved, now()), moved, m_books.planned, quota(), now());
}

void ContentPage::putOn(PostId id, BusinessDay day, bool copies)
{
    const PlanOutlook there = outlook(id, day, copies);
    if (!there.isPossible) {
        emit noticed(there.words, {});
        return;
    }
    const Post post = *postOf(id);
    const PlanChoice choice = choiceOn(day, post, now());
    if (copies)
        m_deeds->duplicate(post, PostPlan{choice.kind, post.tagId, timeOf(choice, now())});
    else if (!post.due || dayOfPost(post) != day)
        plan(post, choice);
}

void ContentPage::plan(const Post &post, const PlanChoice &choice)
{
    const auto due = timeOf(choice, now());
    if (!due)
        return;
    const PostPlan plan{choice.kind, choice.kind == PostKind::MassSend ? post.tagId : std::nullopt, due};
    m_chosen = post.id;
    m_deeds->plan(post, plan);
    showAtOnce(post, *due);
}

// The lane that writes may take a moment; who moves a post by keys wants to see it go, and to move it on from there.
void ContentPage::showAtOnce(const Post &post, const PlannedTime &due)
{
    Post moved = post;
    moved.due = due;
    moved.state = PostState::Scheduled;
    const auto isIt = [id = post.id](const Post &other) { return other.id == id; };
    std::erase_if(m_books.drafts, [&](const ContentBooks::Loose &loose) { return isIt(loose.post); });
    std::erase_if(m_books.ideas, [&](const ContentBooks::Loose &loose) { return isIt(loose.post); });
    std::erase_if(m_books.planned, isIt);
    m_books.planned.push_back(moved);
    showBooks();
}

std::optional<PlanChoice> ContentPage::nextFree(const Post &post) const
{
    std::vector<PlannedTime> taken;
    for (const Post &other : m_books.planned)
        taken.push_back(*other.due);
    const auto slot = nextFreeSlot(usualSlots(), taken, now());
    return slot ? std::optional(choiceAt(*slot, post.kind)) : std::nullopt;
}

void ContentPage::planNextFree()
{
    const Post *post = chosenPost();
    const auto choice = post && isMovable(post->state) ? nextFree(*post) : std::nullopt;
    if (choice)
        plan(*post, *choice);
    else
        emit noticed(tr("Choose a draft first."), {});
}

void ContentPage::askForPlan(const Post &post, QWidget &beside)
{
    PlanChoice first = choiceOn(m_dayOfNew.value_or(m_calendar->currentDay()), post, now());
    if (post.due)
        first = choiceAt(*post.due, post.kind);
    const auto free = nextFree(post);
    if (!timeOf(first, now()) && free)
        first = *free;
    const auto ask = [this, post](const PlanChoice &choice) { return outlookOf(choice, post, m_books.planned, quota(), now()); };
    auto *popover = new PlanPopover(first, ask, this);
    if (free)
        popover->offerSlot(*free);
    connect(popover, &PlanPopover::decided, this, [this, post](const PlanChoice &choice) {
        stopWriting();
        m_calendar->setCurrentDay(BusinessDay(choice.day));
        plan(post, choice);
    });
    popover->openBelow(beside);
}

void ContentPage::fulfil(PostPane::Wish wish, QWidget *button)
{
    using Wish = PostPane::Wish;
    const Post *chosen = chosenPost();
    if (!chosen)
        return;
    const Post post = *chosen;
    switch (wish) {
    case Wish::Write:
        return write(post);
    case Wish::Plan:
        return askForPlan(post, *button);
    case Wish::Unplan:
    case Wish::GiveUp:
        return m_deeds->unplan(post);
    case Wish::Duplicate:
        return m_deeds->duplicate(post);
    case Wish::Remove:
        return m_deeds->remove(post);
    case Wish::Keep:
        return m_deeds->keep(post, !post.isIdea);
    case Wish::Resend:
        return m_deeds->sendNow(post);
    }
}

} // namespace yiren
