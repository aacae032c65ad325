#include "cli/posttags.h"

#include "cli/session.h"
#include "cli/words.h"

#include <QJsonArray>

namespace yiren {

namespace {

Exit tell(Terminal &terminal, const KnownTags &known)
{
    QJsonArray tags;
    for (const FollowerTag &tag : known.tags) {
        tags.append(QJsonObject{{QStringLiteral("id"), QString::number(tag.id)},
                                {QStringLiteral("name"), tag.name},
                                {QStringLiteral("followers"), tag.followers}});
        terminal.say(Cli::tr("%1: %2 followers", "a tag's name, number").arg(tag.name, QString::number(tag.followers)));
    }
    if (known.tags.empty())
        terminal.say(Cli::tr("This account has no tags of followers."));
    terminal.answer({{QStringLiteral("tags"), tags}, {QStringLiteral("followers"), known.followers}});
    return Exit::Ok;
}

Exit ask(Terminal &terminal, const Globals &globals)
{
    auto books = Books::open(globals);
    if (!books)
        return terminal.fail(books.error());
    auto &[session, account] = *books;
    if (auto unlocked = session.unlock(terminal); !unlocked)
        return terminal.fail(unlocked.error());
    auto connection = session.connectOfficial(account);
    if (!connection)
        return terminal.fail(connection.error());
    const auto known = await(fetchTags(*connection->api, session.storage(), session.program().clock()));
    return known ? tell(terminal, *known) : terminal.fail(known.error());
}

} // namespace

void addPostTagsCommand(Command &post, CommandLine &line)
{
    post.command("tags", said(Cli::tr("Ask WeChat for the tags of followers that a mass send can go to"))).whenCalled([&line] {
        line.chosen = [&line](Terminal &terminal) { return ask(terminal, line.globals); };
    });
}

Result<std::optional<int>> tagCalled(Database &database, AccountId account, PostKind kind, const QString &name)
{
    if (name.isEmpty())
        return std::optional<int>();
    if (kind != PostKind::MassSend)
        return failure(ErrorKind::Usage, "post.tag_kind", name);
    const auto known = knownTags(database, account);
    if (!known)
        return failure(known.error());
    const FollowerTag *tag = known->find(name);
    if (!tag)
        return failure(ErrorKind::NotFound, "post.tag_unknown", name);
    return std::optional(tag->id);
}

} // namespace yiren
