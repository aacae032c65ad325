#include "cli/postcommands.h"

#include "cli/postlist.h"
#include "cli/session.h"
#include "cli/words.h"
#include "content/poststore.h"
#include "schedule/apiline.h"
#include "schedule/closedline.h"
#include "schedule/publishduejob.h"
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

Exit answer(Terminal &terminal, const std::vector<Post> &posts, const std::optional<Error> &trouble)
{
    terminal.answer({{QStringLiteral("posts"), postsJson(posts)}});
    if (!posts.empty())
        sayPosts(terminal, posts);
    else if (!trouble)
        terminal.say(Cli::tr("Nothing is due."));
    if (!trouble)
        return Exit::Ok;
    terminal.note(sentenceOf(*trouble));
    if (const QString next = nextStepOf(*trouble); !next.isEmpty())
        terminal.note(next);
    return exitOf(*trouble);
}

// Looks again while something that was begun here asks for it soon.
Exit sendThrough(Terminal &terminal, Session &session, const Account &account, OfficialLine &line)
{
    const qint64 until = session.nowMs() + patienceMs;
    std::vector<Post> touched;
    for (;;) {
        auto round = await(JobHandle<PublishRound>(new PublishDueJob(session.storage(), line, session.program().clock(),
                                                                     {account.id, session.program().dataDir().sendingLockPath()})));
        if (!round && round.error().code == QLatin1String("work.busy")) { // the window or another timer is at it
            terminal.note(Cli::tr("Another process is sending just now."));
            return answer(terminal, touched, {});
        }
        if (!round)
            return terminal.fail(round.error());
        remember(touched, round->posts);
        const bool isUnderWay = std::ranges::any_of(
            touched, [](const Post &post) { return post.state == PostState::Sending || post.state == PostState::Unknown; });
        if (round->trouble || !isUnderWay || !round->nextLookMs || *round->nextLookMs > until)
            return answer(terminal, touched, round->trouble);
        if (auto waited = await(JobHandle<void>(new PauseJob(std::max<qint64>(*round->nextLookMs - session.nowMs(), 0)))); !waited)
            return terminal.fail(waited.error());
    }
}

Exit publishDue(Terminal &terminal, const Globals &globals)
{
    auto books = Books::open(globals);
    if (!books)
        return terminal.fail(books.error());
    auto &[session, account] = *books;
    const auto isNeeded =
        session.read<bool>([id = account.id, now = session.nowMs()](Database &database) { return needsWeChat(database, id, now); });
    if (!isNeeded)
        return terminal.fail(isNeeded.error());
    // Without need nobody is asked for a passphrase.
    const auto opened = *isNeeded ? session.unlock(terminal) : Done(failure(ErrorKind::Credential, "account.no_official"));
    const auto connection = opened ? session.connectOfficial(account) : Result<OfficialConnection>(failure(opened.error()));
    if (!connection) {
        ClosedLine closed(connection.error());
        return sendThrough(terminal, session, account, closed);
    }
    ApiLine line(*connection->api);
    return sendThrough(terminal, session, account, line);
}

} // namespace

void addPostSending(Command &post, CommandLine &line)
{
    post.command("publish-due", said(Cli::tr("Send what is due, and go on with what is under way"))).whenCalled([&line] {
        line.chosen = [&line](Terminal &terminal) { return publishDue(terminal, line.globals); };
    });
}

} // namespace yiren
