#include "pages/content/besttimehint.h"
#include "pages/content/calendardays.h"
#include "pages/content/calendarview.h"
#include "pages/content/contentdeeds.h"
#include "pages/content/contentpage.h"
#include "pages/content/contentwords.h"
#include "pages/content/officialquestions.h"
#include "pages/content/planpopover.h"
#include "pages/content/wakepopover.h"
#include "schedule/wakeneed.h"

#include <QPushButton>

// When posts go out: dragging, keys, the popover, and what the pane offers.
namespace yiren {

PlanChoice ContentPage::usualChoice(BusinessDay day, const Post &post) const
{
    return choiceOn(day, post, m_books.usualTimes, m_books.rights, now());
}

PlanOutlook ContentPage::outlookOfChoice(const PlanChoice &choice, const Post &post) const
{
    return outlookOf(choice, post, m_books.counted(m_books.allPlanned()), m_books.rights, now());
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
    return outlookOfChoice(usualChoice(day, moved), moved);
}

void ContentPage::putOn(PostId id, BusinessDay day, bool copies)
{
    const PlanOutlook there = outlook(id, day, copies);
    if (!there.isPossible) {
        emit noticed(there.words, {});
        return;
    }
    const Post post = *postOf(id);
    const PlanChoice choice = usualChoice(day, post);
    if (copies)
        m_deeds->duplicate(post, PostPlan{choice.kind, choice.tagId, timeOf(choice, now())});
    else if (!post.due || dayOfPost(post) != day)
        plan(post, choice);
}

void ContentPage::plan(const Post &post, const PlanChoice &choice)
{
    const auto due = timeOf(choice, now());
    if (!due)
        return;
    const PostPlan plan{choice.kind, choice.tagId, due};
    m_chosen = post.id;
    m_deeds->plan(post, plan);
    Post planned = post;
    planned.kind = choice.kind;
    planned.tagId = choice.tagId;
    showAtOnce(planned, *due);
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
    for (const Post &other : m_books.allPlanned())
        taken.push_back(*other.due);
    const auto slot = nextFreeSlot(m_books.usualTimes, taken, now());
    return slot ? std::optional(choiceAt(*slot, post, m_books.rights)) : std::nullopt;
}

void ContentPage::planNextFree()
{
    const Post *post = chosenPost();
    if (!post || !isMovable(post->state)) {
        emit noticed(tr("Choose a draft first."), {});
        return;
    }
    if (const auto choice = nextFree(*post))
        plan(*post, *choice);
    else
        emit noticed(tr("No usual times are set. Add some in the settings, under Content."), {});
}

void ContentPage::askForPlan(const Post &post, QWidget &beside)
{
    PlanChoice first = usualChoice(m_dayOfNew.value_or(m_calendar->currentDay()), post);
    if (post.due)
        first = choiceAt(*post.due, post, m_books.rights);
    const auto free = nextFree(post);
    if (!timeOf(first, now()) && free)
        first = *free;
    const auto ask = [this, post](const PlanChoice &choice) { return outlookOfChoice(choice, post); };
    auto *popover = new PlanPopover(first, ask, this);
    popover->offerKinds(m_books.rights);
    popover->offerTags(m_books.tags);
    connect(popover, &PlanPopover::tagsWanted, m_questions, &OfficialQuestions::askTags);
    connect(m_questions, &OfficialQuestions::tagsLearned, popover, &PlanPopover::offerTags);
    connect(m_questions, &OfficialQuestions::tagsFailed, popover, [this, popover](const Error &error) {
        const Problem problem = m_services.words(error);
        popover->sayTagTrouble(QStringList{problem.sentence, problem.nextStep}.join(u' ').trimmed());
    });
    if (free)
        popover->offerSlot(*free);
    auto *hint = new BestTimeHint(m_services.storage, m_services.account.id, post.kind == PostKind::MassSend, popover);
    connect(hint, &BestTimeHint::spoke, popover, &Popover::fit);
    popover->body()->insertWidget(popover->body()->count() - 1, hint); // above the buttons
    connect(popover, &PlanPopover::decided, this, [this, post](const PlanChoice &choice) {
        stopWriting();
        m_calendar->setCurrentDay(BusinessDay(choice.day));
        plan(post, choice);
    });
    popover->openBelow(beside);
}

void ContentPage::showWakeNeeds(QWidget &beside)
{
    std::vector<WakeLine> lines;
    for (const WakeNeed &need : wakeNeeds(plannedPosts(m_books.coming), m_books.awake, now())) {
        const auto post = std::ranges::find_if(m_books.coming, [&need](const Post &other) { return other.id == need.post.id; });
        lines.push_back({*post, need.habit});
    }
    auto *popover = new WakePopover(lines, m_books.rights, this);
    connect(popover, &WakePopover::draftWanted, this, &ContentPage::sendDraftNow);
    popover->openBelow(beside);
}

// From the box its time can be set in WeChat's backend, and this computer may sleep.
void ContentPage::sendDraftNow(PostId id)
{
    for (const Post &post : m_books.coming) {
        if (post.id != id)
            continue;
        m_chosen = id;
        m_deeds->plan(post, {PostKind::Draft, {}, plannedAt(now())});
        return;
    }
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
    case Wish::TypeFigures:
        return askForFigures(post, *button);
    case Wish::Evidence:
        return chooseEvidenceFile(post);
    }
}

} // namespace yiren
