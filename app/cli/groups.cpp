#include "cli/groups.h"

#include "accounts/corpof.h"
#include "cli/await.h"
#include "cli/words.h"
#include "words/sentences.h"

#include <QJsonArray>

namespace yiren {

Result<SyncedGroups> syncGroups(Books &books, Terminal &terminal)
{
    if (auto opened = books.session.unlock(terminal); !opened)
        return failure(opened.error());
    Program &program = books.session.program();
    auto corp = corpOf(books.account, program.vault());
    if (!corp)
        return failure(corp.error());
    const CorpConnection connection = program.connectCorp(std::move(*corp));
    JobHandle<GroupsReport> reading(new GroupsJob({*connection.api, books.session.storage(), program.clock(), books.account.id}));
    QObject::connect(reading.get(), &JobBase::progressed, reading.get(),
                     [&terminal](qint64 done, qint64 total) { terminal.progress(Cli::tr("Groups"), done, total); });
    SyncedGroups synced;
    const auto groups = await(std::move(reading));
    if (!groups && groups.error().kind != ErrorKind::Unauthorized)
        return failure(groups.error());
    if (groups)
        synced.groups = *groups;
    else
        synced.refusal = groups.error();
    const auto broadcasts = await(
        JobHandle<BroadcastsReport>(new BroadcastsJob({*connection.api, books.session.storage(), program.clock(), books.account.id})));
    if (!broadcasts)
        return failure(broadcasts.error());
    synced.broadcasts = *broadcasts;
    return synced;
}

Exit presentGroups(Terminal &terminal, const SyncedGroups &synced, QJsonObject &answer)
{
    QJsonObject groups{{QStringLiteral("status"), synced.refusal ? QStringLiteral("not_permitted") : QStringLiteral("complete")},
                       {QStringLiteral("groups"), synced.groups.groups},
                       {QStringLiteral("read"), synced.groups.read},
                       {QStringLiteral("joined"), synced.groups.joined},
                       {QStringLiteral("left"), synced.groups.left}};
    if (synced.refusal) {
        groups.insert(QStringLiteral("code"), synced.refusal->code);
        groups.insert(QStringLiteral("message"), sentenceOf(*synced.refusal));
        terminal.note(Cli::tr("Groups: %1 %2").arg(sentenceOf(*synced.refusal), nextStepOf(*synced.refusal)));
    } else {
        terminal.say(
            Cli::tr("Groups: %1, joined %2, left %3")
                .arg(QString::number(synced.groups.groups), QString::number(synced.groups.joined), QString::number(synced.groups.left)));
    }
    QJsonArray changed;
    for (const Broadcast &broadcast : synced.broadcasts.changed)
        changed.append(QJsonObject{{QStringLiteral("id"), broadcast.id},
                                   {QStringLiteral("kind"), broadcastKindName(broadcast.kind)},
                                   {QStringLiteral("state"), broadcastStateName(broadcast.state)}});
    answer.insert(QStringLiteral("groups"), groups);
    answer.insert(QStringLiteral("broadcasts"),
                  QJsonObject{{QStringLiteral("looked"), synced.broadcasts.looked}, {QStringLiteral("changed"), changed}});
    if (!synced.broadcasts.failure)
        return Exit::Ok;
    terminal.note(sentenceOf(*synced.broadcasts.failure) + u' ' + nextStepOf(*synced.broadcasts.failure));
    return exitOf(*synced.broadcasts.failure);
}

} // namespace yiren
