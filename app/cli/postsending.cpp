#include "cli/postsending.h"

#include "cli/postcommands.h"
#include "cli/postlist.h"
#include "cli/words.h"
#include "content/poststore.h"
#include "schedule/apiline.h"
#include "schedule/closedline.h"
#include "schedule/publishduejob.h"
#include "schedule/sendingmark.h"
#include "words/sentences.h"

#include <QTimer>

namespace yiren {

namespace {

constexpr qint64 patienceMs = 90'000; // so long this command waits for WeChat itself; the next look goes on from there

// Lets the given time pass.
class PauseJob final : public Job<void>
{
public:
    explicit PauseJob(qint64 ms)
    {
        m_timer.setSingleShot(true);
        m_timer.setInterval(static_cast<int>(ms));
        connect(&m_timer, &QTimer::timeout, this, [this] { finish({}); });
    }

protected:
    void doStart() override { m_timer.start(); }
    void doStop() override { m_timer.stop(); }

private:
    QTimer m_timer;
};

// Whether WeChat may be needed: something is due, on its way, or lies in the box.
Result<bool> needsWeChat(Database &database, AccountId account, qint64 now)
{
    PostFilter filter;
    filter.states = {PostState::Scheduled, PostState::Sending, PostState::Unknown, PostState::WaitingForYou};
    filter.dueUntil = now + 1;
    const auto posts = PostStore(database).posts(account, filter);
    if (!posts)
        return failure(posts.error());
    return std::ranges::any_of(*posts, [](const Post &post) { return post.kind != PostKind::Moments && post.kind != PostKind::Group; });
}

void remember(std::vector<Post> &all, const std::vector<Post> &posts)
{
    for (const Post &post : posts) {
        std::erase_if(all, [&](const Post &known) { return known.id == post.id; });
        all.push_back(post);
    }
}

Exit answer(Terminal &terminal, const Sent &sent)
{
    terminal.answer({{QStringLiteral("posts"), postsJson(sent.posts)}});
    if (!sent.posts.empty())
        sayPosts(terminal, sent.posts);
    else if (!sent.trouble)
        terminal.say(Cli::tr("Nothing is due."));
    if (!sent.trouble)
        return Exit::Ok;
    terminal.note(sentenceOf(*sent.trouble));
    if (const QString next = nextStepOf(*sent.trouble); !next.isEmpty())
        terminal.note(next);
    return exitOf(*sent.trouble);
}

Result<Sent> sendFor(Terminal &terminal, Session &session, const Account &account)
{
    const auto isNeeded =
        session.read<bool>([id = account.id, now = session.nowMs()](Database &database) { return needsWeChat(database, id, now); });
    if (!isNeeded)
        return failure(isNeeded.error());
    // Without need nobody is asked for a passphrase. What becomes due after that question waits for the next look.
    const auto opened = *isNeeded ? session.unlock(terminal) : Done(failure(ErrorKind::NotReady, "post.due_meanwhile"));
    const auto connection = opened ? session.connectOfficial(account) : Result<OfficialConnection>(failure(opened.error()));
    if (!connection) {
        ClosedLine closed(connection.error());
        return sendThrough(terminal, session, account.id, closed);
    }
    ApiLine line(*connection->api);
    return sendThrough(terminal, session, account.id, line);
}

// The account that was named, or all: a timer knows no names.
Exit publishDue(Terminal &terminal, const Globals &globals)
{
    auto session = Session::open(globals);
    if (!session)
        return terminal.fail(session.error());
    const auto accounts = session->accounts();
    if (!accounts)
        return terminal.fail(accounts.error());
    Sent all;
    for (const Account &account : *accounts) {
        const auto sent = sendFor(terminal, *session, account);
        if (!sent)
            return terminal.fail(sent.error());
        all.posts.insert(all.posts.end(), sent->posts.begin(), sent->posts.end());
        if (sent->trouble)
            all.trouble = sent->trouble;
    }
    return answer(terminal, all);
}

Exit resume(Terminal &terminal, const Globals &globals)
{
    auto books = Books::open(globals);
    if (!books)
        return terminal.fail(books.error());
    auto &[session, account] = *books;
    const auto released =
        session.write<void>([mark = session.program().dataDir().sendingMarkPath(), id = account.id,
                             now = session.nowMs()](Database &database) { return releaseSending(database, SendingMark(mark), id, now); });
    if (!released)
        return terminal.fail(released.error());
    terminal.say(Cli::tr("What is planned goes out at its time again."));
    terminal.answer({{QStringLiteral("resumed"), true}});
    return Exit::Ok;
}

} // namespace

Result<Sent> sendThrough(Terminal &terminal, Session &session, AccountId account, OfficialLine &line)
{
    const qint64 until = session.nowMs() + patienceMs;
    const DataDir &folder = session.program().dataDir();
    Sent sent;
    for (;;) {
        auto round = await(JobHandle<PublishRound>(new PublishDueJob(session.storage(), line, session.program().clock(),
                                                                     {account, folder.sendingLockPath(), folder.sendingMarkPath()})));
        if (!round && round.error().code == QLatin1String("work.busy")) { // the window or another timer is at it
            terminal.note(Cli::tr("Another process is sending just now."));
            return sent;
        }
        if (!round)
            return failure(round.error());
        remember(sent.posts, round->posts);
        sent.trouble = round->trouble;
        const bool isUnderWay = std::ranges::any_of(
            sent.posts, [](const Post &post) { return post.state == PostState::Sending || post.state == PostState::Unknown; });
        if (round->trouble || !isUnderWay || !round->nextLookMs || *round->nextLookMs > until)
            return sent;
        if (auto waited = await(JobHandle<void>(new PauseJob(std::max<qint64>(*round->nextLookMs - session.nowMs(), 0)))); !waited)
            return failure(waited.error());
    }
}

void addPostSending(Command &post, CommandLine &line)
{
    post.command("publish-due", said(Cli::tr("Send what is due, and go on with what is under way"))).whenCalled([&line] {
        line.chosen = [&line](Terminal &terminal) { return publishDue(terminal, line.globals); };
    });
    post.command("resume", said(Cli::tr("Send again after a backup was restored or the folder came from another computer")))
        .whenCalled([&line] { line.chosen = [&line](Terminal &terminal) { return resume(terminal, line.globals); }; });
}

} // namespace yiren
