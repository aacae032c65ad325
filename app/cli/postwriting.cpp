#include "cli/postcommands.h"

#include "cli/postlist.h"
#include "cli/posttags.h"
#include "cli/session.h"
#include "cli/words.h"
#include "content/articlefile.h"
#include "content/picturestore.h"
#include "content/postcheck.h"
#include "content/postdeeds.h"
#include "content/poststore.h"
#include "storage/transaction.h"

namespace yiren {

namespace {

struct WrittenPost {
    std::string title, body, cover, author, digest, kind = "publish", series, tag;
    bool isIdea = false;
};

// A post with the pictures that it shows.
struct NewPost {
    Post post;
    std::vector<Picture> pictures;
};

Result<NewPost> readPost(const WrittenPost &words)
{
    auto file = readArticleFile(text(words.body));
    if (!file)
        return failure(file.error());
    NewPost made;
    made.post.kind = postKindFromName(text(words.kind)).value_or(PostKind::Publish);
    made.post.series = text(words.series);
    made.post.isIdea = words.isIdea;
    made.post.article.title = text(words.title);
    made.post.article.author = text(words.author);
    made.post.article.digest = text(words.digest);
    made.post.article.body = std::move(file->body);
    made.pictures = std::move(file->pictures);
    if (words.cover.empty())
        return made;
    auto cover = readPictureFile(text(words.cover));
    if (!cover)
        return failure(cover.error());
    made.post.article.cover = cover->id;
    made.pictures.push_back(std::move(*cover));
    return made;
}

Result<Post> keep(Database &database, NewPost made, const QString &tag, qint64 now)
{
    const auto tagId = tagCalled(database, made.post.account, made.post.kind, tag);
    if (!tagId)
        return failure(tagId.error());
    made.post.tagId = *tagId;
    for (const Picture &picture : made.pictures) { // alone they do no harm, should the post not follow
        if (auto put = PictureStore(database).put(picture, now); !put)
            return failure(put.error());
    }
    return addPost(database, made.post, now);
}

Exit keepDraft(Terminal &terminal, const Globals &globals, const WrittenPost &words)
{
    auto made = readPost(words);
    if (!made)
        return terminal.fail(made.error());
    auto session = Session::open(globals);
    if (!session)
        return terminal.fail(session.error());
    const auto account = session->accountOrFirst();
    if (!account)
        return terminal.fail(account.error());
    made->post.account = account->id;
    const auto post = session->write<Post>(
        [made = *made, tag = text(words.tag), now = session->nowMs()](Database &database) { return keep(database, made, tag, now); });
    if (!post)
        return terminal.fail(post.error());
    const QString id = QString::number(toInteger(post->id));
    terminal.say(Cli::tr("Post %1 is kept as a draft.").arg(id));
    terminal.answer({{QStringLiteral("id"), id}});
    return Exit::Ok;
}

Exit listPosts(Terminal &terminal, const Globals &globals)
{
    auto books = Books::open(globals);
    if (!books)
        return terminal.fail(books.error());
    auto &[session, account] = *books;
    const auto posts = session.read<std::vector<Post>>([id = account.id](Database &database) { return PostStore(database).posts(id, {}); });
    if (!posts)
        return terminal.fail(posts.error());
    terminal.answer({{QStringLiteral("posts"), postsJson(*posts)}});
    sayPosts(terminal, *posts);
    return Exit::Ok;
}

Result<std::vector<Finding>> findings(Database &database, AccountId account, PostId id)
{
    const auto post = PostStore(database).post(account, id);
    if (!post)
        return failure(post.error());
    return findingsOf(database, post->article, post->kind, WordRules(shippedWordLists()));
}

Exit checkPost(Terminal &terminal, const Globals &globals, const std::string &word)
{
    const auto id = postIdOf(word);
    if (!id)
        return terminal.fail(id.error());
    auto books = Books::open(globals);
    if (!books)
        return terminal.fail(books.error());
    auto &[session, account] = *books;
    const auto found = session.read<std::vector<Finding>>(
        [account = account.id, id = *id](Database &database) { return findings(database, account, id); });
    if (!found)
        return terminal.fail(found.error());
    QJsonArray problems;
    for (const Finding &finding : *found) {
        problems.append(QJsonObject{{QStringLiteral("rule"), finding.rule},
                                    {QStringLiteral("message"), findingText(finding)},
                                    {QStringLiteral("fix"), findingFix(finding)}});
        terminal.say(findingText(finding) + QStringLiteral("\n    ") + findingFix(finding));
    }
    terminal.answer({{QStringLiteral("id"), QString::number(toInteger(*id))}, {QStringLiteral("problems"), problems}});
    if (found->empty())
        terminal.say(Cli::tr("Nothing to mend."));
    return found->empty() ? Exit::Ok : Exit::Found;
}

} // namespace

void addPostWriting(Command &post, CommandLine &line)
{
    auto words = std::make_shared<WrittenPost>();
    Command adding = post.command("add", said(Cli::tr("Keep a text as a draft")));
    adding.option("--title", words->title).required();
    adding.option("--body", words->body, said(Cli::tr("A Markdown file; pictures that it names lie beside it"))).required();
    adding.option("--cover", words->cover, said(Cli::tr("A JPEG or PNG picture")));
    adding.option("--author", words->author);
    adding.option("--digest", words->digest);
    adding.option("--kind", words->kind).oneOf({"publish", "mass_send", "draft", "moments", "group"});
    adding.option("--series", words->series);
    adding.option("--tag", words->tag, said(Cli::tr("Of a mass send: only to followers with this tag; see post tags")));
    adding.flag("--idea", words->isIdea, said(Cli::tr("Into the idea bank")));
    adding.whenCalled(
        [&line, words] { line.chosen = [&line, words](Terminal &terminal) { return keepDraft(terminal, line.globals, *words); }; });

    post.command("list", said(Cli::tr("All posts"))).whenCalled([&line] {
        line.chosen = [&line](Terminal &terminal) { return listPosts(terminal, line.globals); };
    });

    auto id = std::make_shared<std::string>();
    Command checking = post.command("check", said(Cli::tr("What WeChat would refuse, readers would miss or a law forbids")));
    checking.option("ID", *id).required();
    checking.whenCalled([&line, id] { line.chosen = [&line, id](Terminal &terminal) { return checkPost(terminal, line.globals, *id); }; });
}

} // namespace yiren
