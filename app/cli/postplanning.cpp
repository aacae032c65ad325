#include "cli/postcommands.h"

#include "cli/postlist.h"
#include "cli/posttags.h"
#include "cli/session.h"
#include "cli/words.h"
#include "content/postdeeds.h"
#include "content/poststore.h"
#include "schedule/deliverydeeds.h"

namespace yiren {

namespace {

using PostDeed = std::function<Result<Post>(Database &, AccountId, PostId, qint64 now)>;

// Does it and shows the post as it is then.
Exit perform(Terminal &terminal, const Globals &globals, const std::string &word, const PostDeed &deed)
{
    const auto id = postIdOf(word);
    if (!id)
        return terminal.fail(id.error());
    auto books = Books::open(globals);
    if (!books)
        return terminal.fail(books.error());
    auto &[session, account] = *books;
    const auto post = session.write<Post>(
        [deed, account = account.id, id = *id, now = session.nowMs()](Database &database) { return deed(database, account, id, now); });
    if (!post)
        return terminal.fail(post.error());
    terminal.answer({{QStringLiteral("posts"), postsJson({*post})}});
    sayPosts(terminal, {*post});
    return Exit::Ok;
}

// Without a time: takes it away. Without a tag's name the receivers stay as they are.
Result<Post> plan(Database &database, AccountId account, PostId id, const std::optional<PlannedTime> &due, qint64 now,
                  const QString &tag = {})
{
    const auto post = PostStore(database).post(account, id);
    if (!post)
        return post;
    const auto named = tagCalled(database, account, post->kind, tag);
    if (!named)
        return failure(named.error());
    if (auto planned = planPost(database, account, id, {post->kind, *named ? *named : post->tagId, due}, now); !planned)
        return planned;
    return PostStore(database).post(account, id);
}

struct ScheduleWords {
    std::string id, at, tag;
};

Exit schedule(Terminal &terminal, const Globals &globals, const ScheduleWords &words)
{
    const auto due = plannedTimeOf(words.at);
    if (!due)
        return terminal.fail(due.error());
    return perform(terminal, globals, words.id,
                   [due = *due, tag = text(words.tag)](Database &database, AccountId account, PostId post, qint64 now) {
                       return plan(database, account, post, due, now, tag);
                   });
}

Exit unschedule(Terminal &terminal, const Globals &globals, const std::string &id)
{
    return perform(terminal, globals, id, [](Database &database, AccountId account, PostId post, qint64 now) -> Result<Post> {
        if (auto before = takeBack(database, account, post, now); !before)
            return before;
        return PostStore(database).post(account, post);
    });
}

struct MissedWords {
    std::string id, move;
    bool sendNow = false;
    bool giveUp = false;
};

// 补发, 改期, 放弃.
Exit settleMissed(Terminal &terminal, const Globals &globals, const MissedWords &words)
{
    std::optional<PlannedTime> due;
    if (!words.move.empty()) {
        const auto moved = plannedTimeOf(words.move);
        if (!moved)
            return terminal.fail(moved.error());
        due = *moved;
    }
    return perform(terminal, globals, words.id,
                   [due, sendNow = words.sendNow](Database &database, AccountId account, PostId id, qint64 now) -> Result<Post> {
                       const auto post = PostStore(database).post(account, id);
                       if (!post)
                           return post;
                       if (post->state != PostState::Missed)
                           return failure(ErrorKind::Refused, "post.not_missed", post->article.title);
                       return plan(database, account, id, sendNow ? std::optional(plannedAt(now)) : due, now);
                   });
}

void addMissed(Command &post, CommandLine &line)
{
    auto words = std::make_shared<MissedWords>();
    Command missed = post.command("missed", said(Cli::tr("Decide about a post whose time passed")));
    missed.option("ID", words->id).required();
    Option now = missed.flag("--send-now", words->sendNow, said(Cli::tr("With the next look at what is due")));
    Option away = missed.flag("--give-up", words->giveUp, said(Cli::tr("It becomes a draft again")));
    Option later = missed.option("--move", words->move, said(Cli::tr("To another time")));
    now.excludes(away).excludes(later);
    away.excludes(later);
    missed.whenCalled([&line, words] {
        if (!words->sendNow && !words->giveUp && words->move.empty())
            missing("--send-now, --give-up, --move");
        line.chosen = [&line, words](Terminal &terminal) { return settleMissed(terminal, line.globals, *words); };
    });
}

} // namespace

void addPostPlanning(Command &post, CommandLine &line)
{
    auto id = std::make_shared<std::string>(), word = std::make_shared<std::string>();
    auto when = std::make_shared<ScheduleWords>();
    Command scheduling = post.command("schedule", said(Cli::tr("Say when a post goes out")));
    scheduling.option("ID", when->id).required();
    scheduling.option("--at", when->at, said(Cli::tr("2026-11-20T20:30:00+08:00"))).required();
    scheduling.option("--tag", when->tag, said(Cli::tr("Of a mass send: only to followers with this tag; see post tags")));
    scheduling.whenCalled(
        [&line, when] { line.chosen = [&line, when](Terminal &terminal) { return schedule(terminal, line.globals, *when); }; });

    Command unscheduling = post.command("unschedule", said(Cli::tr("Take a post's time away")));
    unscheduling.option("ID", *id).required();
    unscheduling.whenCalled(
        [&line, id] { line.chosen = [&line, id](Terminal &terminal) { return unschedule(terminal, line.globals, *id); }; });

    Command closing = post.command("done", said(Cli::tr("A post that waited for you is out")));
    closing.option("ID", *id).required();
    closing.option("--url", *word, said(Cli::tr("The article's address: https://mp.weixin.qq.com/s/…")));
    closing.whenCalled([&line, id, word] {
        line.chosen = [&line, id, word](Terminal &terminal) {
            return perform(terminal, line.globals, *id, [url = text(*word)](Database &database, AccountId account, PostId one, qint64 now) {
                return closePost(database, account, one, url, now);
            });
        };
    });
    addMissed(post, line);
}

} // namespace yiren
