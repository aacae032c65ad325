#include "content/poststore.h"
#include "formatting/format.h"
#include "models/tableview.h"
#include "pages/content/articleproof.h"
#include "pages/content/calendardays.h"
#include "pages/content/calendarview.h"
#include "pages/content/contentpage.h"
#include "pages/content/contentwords.h"
#include "pages/content/draftbox.h"
#include "pages/content/officialquestions.h"
#include "pages/content/postchecks.h"
#include "pages/content/proofreader.h"
#include "schedule/wakeneed.h"
#include "storage/storagethread.h"
#include "time/clock.h"
#include "words/schedulewords.h"

#include <algorithm>

// What the page reads and shows.
namespace yiren {

namespace {

// "1,240 字 · 缺封面 · 拖到日历排期"
QString draftWords(const ContentBooks::Loose &draft, qint64 now)
{
    const Post &post = draft.post;
    QStringList words;
    if (post.due)
        words.append(format::moment(post.due->atMs));
    if (post.state != PostState::Draft)
        words.append(postStateSentence(post));
    words.append(ContentPage::tr("%1 characters").arg(format::count(draft.characters)));
    if (post.article.title.trimmed().isEmpty())
        words.append(ContentPage::tr("no title"));
    else if (post.article.cover.isEmpty() && post.kind != PostKind::Moments && post.kind != PostKind::Group)
        words.append(ContentPage::tr("no cover"));
    words.append(format::momentSeenFrom(post.editedAt, now, currentLanguage()));
    return words.join(QStringLiteral(" · "));
}

std::vector<DraftRow> rowsOf(const std::vector<ContentBooks::Loose> &posts, qint64 now)
{
    std::vector<DraftRow> rows;
    for (const ContentBooks::Loose &loose : posts)
        rows.push_back({loose.post.id, titleOrNone(loose.post), draftWords(loose, now)});
    return rows;
}

} // namespace

Result<Waiting> ContentPage::waiting(Database &database, AccountId account, BusinessDay)
{
    PostFilter waiting;
    waiting.states = {PostState::WaitingForYou, PostState::Failed, PostState::Missed};
    const auto posts = PostStore(database).posts(account, waiting);
    if (!posts)
        return failure(posts.error());
    const bool isUrgent =
        std::any_of(posts->begin(), posts->end(), [](const Post &post) { return post.state != PostState::WaitingForYou; });
    return Waiting{static_cast<int>(posts->size()), isUrgent};
}

void ContentPage::refresh()
{
    showLoading();
    m_questions->askRightsWhenOld();
    m_calendar->setToday(BusinessDay::of(m_services.clock.now()));
    const CalendarGrid month(CalendarGrid::Span::Month, m_calendar->currentDay(), QSize(700, 700));
    const Period days = Period::inclusive(month.first(), month.last());
    const ContentQuestion question{m_services.account, days, BusinessDay::of(m_services.clock.now()), m_words};
    m_job = m_services.storage.read<ContentBooks>([question](Database &database) { return loadContent(database, question); });
    m_job->then(this, [this](const Result<ContentBooks> &books) {
        if (books)
            takeBooks(*books);
        else
            showFailed(m_services.words(books.error()));
    });
    m_job->start();
}

void ContentPage::takeBooks(const ContentBooks &books)
{
    m_books = books;
    emit waitingChanged(m_books.waiting + m_books.goneWrong, m_books.goneWrong > 0);
    showBooks();
    showReady();
    if (const auto then = std::exchange(m_whenFound, {}); then && chosenPost())
        then(Post(*chosenPost()));
}

void ContentPage::showBooks()
{
    showDays();
    showRows();
    const size_t needs = wakeNeeds(plannedPosts(m_books.coming), {}, now()).size();
    m_wake->setText(needs == 0 ? tr("Nothing needs this computer awake") : tr("Posts that need this computer awake: %1").arg(needs));
    m_drafts->setRows(rowsOf(m_books.drafts, now()), rowsOf(m_books.ideas, now()));
    if (!m_chosen || !postOf(*m_chosen)) {
        m_calendar->setCurrentDay(m_calendar->currentDay()); // its posts may have come only now
        m_chosen = m_calendar->currentPost();
    }
    showChosen();
}

void ContentPage::showDays()
{
    const CalendarGrid month(CalendarGrid::Span::Month, m_calendar->currentDay(), QSize(700, 700));
    DayNotes notes = notesOf(Period::inclusive(month.first(), month.last()), m_workCalendar);
    const std::vector<PlannedPost> posts = plannedPosts(m_books.counted(m_books.planned));
    const MassQuota quota = massQuotaOf(m_books.rights);
    for (auto &[day, note] : notes) {
        // The grid holds this month whole, and of its neighbours a few days.
        if (quota.period == MassQuota::Period::Month && day.date().month() != m_calendar->currentDay().date().month())
            continue;
        const int used = massSends(posts, day, quota);
        note.quota = quotaWords(day, posts, quota);
        note.isUsedUp = used > quota.limit;
    }
    m_calendar->setEntries(entriesOf(m_books.planned), std::move(notes));
}

void ContentPage::showRows()
{
    std::vector<Post> rows;
    for (const Post &post : m_books.planned) {
        const QDate day = dayOfPost(post).date();
        const QDate shown = m_calendar->currentDay().date();
        if (day.month() == shown.month() && day.year() == shown.year())
            rows.push_back(post);
    }
    m_rows->setRows(std::move(rows));
}

const Post *ContentPage::postOf(PostId id) const
{
    for (const Post &post : m_books.planned) {
        if (post.id == id)
            return &post;
    }
    for (const auto *loose : {&m_books.drafts, &m_books.ideas}) {
        for (const ContentBooks::Loose &draft : *loose) {
            if (draft.post.id == id)
                return &draft.post;
        }
    }
    return nullptr;
}

void ContentPage::choose(std::optional<PostId> post)
{
    m_chosen = post;
    showChosen();
}

void ContentPage::showChosen()
{
    m_proofreader->drop();
    m_drafts->choose(m_chosen);
    m_calendar->choose(m_chosen);
    const Post *post = chosenPost();
    if (!post) {
        m_pane->showNothing();
        return;
    }
    PostFacts facts{*post, {}, receiversOf(post->kind, post->tagId, m_books.tags), {}, {}, {}};
    if (post->due) {
        facts.when = format::momentSeenFrom(post->due->atMs, now(), currentLanguage());
        if (BusinessDay::ofMs(post->due->atMs) == BusinessDay::ofMs(now()))
            facts.when = tr("today %1").arg(facts.when);
    }
    if (!post->failure.isEmpty()) {
        const Problem problem = m_services.words(makeError(ErrorKind::Refused, post->failure.toLatin1().constData()));
        facts.problem = problem.sentence;
        facts.nextStep = problem.nextStep;
        if (const auto until = m_books.confirmUntil.find(post->id); until != m_books.confirmUntil.end())
            facts.nextStep = confirmationText(until->second - now());
    } else if (post->state == PostState::WaitingForYou || post->state == PostState::Missed) {
        facts.problem = waitingSentence(*post);
    } else if (isMovable(post->state)) {
        facts.nextStep = standingText(standingOf(post->kind, m_books.rights));
    }
    m_pane->show(std::move(facts));
    askForOutcome(*post);
    m_proofreader->ask(post->article, post->kind, true);
}

// What holds is said, too: a founder wants to see that it was looked at.
void ContentPage::takeProof(const ArticleProof &proof)
{
    if (!m_pane->facts())
        return;
    PostFacts facts = *m_pane->facts();
    facts.checks = checksOf(facts.post, proof.findings);
    m_pane->show(std::move(facts));
}

void ContentPage::findPost(PostId post, std::function<void(const Post &)> then)
{
    m_findJob = m_services.storage.read<Post>(
        [account = m_services.account.id, post](Database &database) { return PostStore(database).post(account, post); });
    m_findJob->then(this, [this, then](const Result<Post> &found) {
        if (!found) {
            emit noticed(tr("This post is not there any more."), {});
            return;
        }
        stopWriting();
        m_chosen = found->id;
        if (found->due)
            m_calendar->setCurrentDay(dayOfPost(*found));
        m_drafts->showIdeas(found->isIdea);
        m_whenFound = then;
        showHeader();
        refresh();
    });
    m_findJob->start();
}

// What goes out next, or else the newest draft; nullptr: there is neither.
const Post *ContentPage::nextText() const
{
    const auto next = std::ranges::find(m_books.coming, PostState::Scheduled, &Post::state);
    if (next != m_books.coming.end())
        return &*next;
    return m_books.drafts.empty() ? nullptr : &m_books.drafts.front().post;
}

void ContentPage::openTarget(const QString &target)
{
    const QString what = target.section(u':', 0, 0);
    const QString which = target.section(u':', 1);
    const PostId id{which.toLongLong()};
    if (what == u"post")
        findPost(id);
    else if (what == u"plan")
        findPost(id, [this](const Post &post) { askForPlan(post, *m_pane); });
    else if (what == u"write" && toInteger(id) > 0)
        findPost(id, [this](const Post &post) { write(post); });
    else if (target == u"write:next" && nextText())
        write(Post(*nextText()));
    else if (what == u"write")
        writeNew(false);
    else if (what == u"calendar")
        stopWriting();
    else if (const auto day = BusinessDay::fromText(which); what == u"day" && day)
        goTo(*day);
}

qint64 ContentPage::now() const
{
    return m_services.clock.now().toMSecsSinceEpoch();
}

} // namespace yiren
