#include "cli/messages.h"

#include "accounts/corpof.h"
#include "accounts/officialof.h"
#include "cli/words.h"
#include "conversations/inboxstore.h"
#include "conversations/replyjob.h"
#include "conversations/talkmediajob.h"
#include "words/sentences.h"

#include <QJsonArray>

namespace yiren {

namespace {

constexpr int filesAtOnce = 100;
constexpr int mostListed = 1000;

struct MessageOptions {
    bool all = false;
    std::string peer;
    std::string text;
};

// Connections over which customers write, as far as there are any.
struct TalkConnections {
    CorpConnection corp;
    OfficialConnection official, mini;

    TalkSetup setup(Books &books) const
    {
        return {corp.api.get(),  official.api.get(), mini.api.get(), books.session.storage(), books.session.program().clock(),
                books.account.id};
    }
};

Result<TalkConnections> connectTalk(Books &books, Terminal &terminal)
{
    if (auto opened = books.session.unlock(terminal); !opened)
        return failure(opened.error());
    Program &program = books.session.program();
    TalkConnections connections;
    if (hasCorp(books.account, program.vault())) {
        auto corp = corpOf(books.account, program.vault());
        if (!corp)
            return failure(corp.error());
        connections.corp = program.connectCorp(std::move(*corp));
    }
    if (hasOfficial(books.account, program.vault())) {
        auto official = officialOf(books.account, program.vault());
        if (!official)
            return failure(official.error());
        connections.official = program.connectOfficial(std::move(*official));
    }
    if (hasMiniProgram(books.account, program.vault())) {
        auto mini = miniProgramOf(books.account, program.vault());
        if (!mini)
            return failure(mini.error());
        connections.mini = program.connectOfficial(std::move(*mini));
    }
    return connections;
}

QJsonObject threadJson(const TalkThread &thread, qint64 now)
{
    const ReplyWindow &window = thread.window;
    const QJsonObject last{{QStringLiteral("at"), msToRfc3339(thread.lastMessage.at)},
                           {QStringLiteral("speaker"), talkSpeakerName(thread.lastMessage.speaker)},
                           {QStringLiteral("kind"), thread.lastMessage.kind},
                           {QStringLiteral("text"), thread.lastMessage.text},
                           {QStringLiteral("state"), talkStateName(thread.lastMessage.state)}};
    const QJsonObject open{{QStringLiteral("open"), window.isOpen(now)},
                           {QStringLiteral("left"), window.left ? QJsonValue(*window.left) : QJsonValue()},
                           {QStringLiteral("closes_at"), window.closesAt == 0 ? QJsonValue() : QJsonValue(msToRfc3339(window.closesAt))}};
    return {{QStringLiteral("peer"), thread.answerPeer.id},
            {QStringLiteral("customer"), thread.isAnybodys() ? QJsonValue(toInteger(thread.customer)) : QJsonValue()},
            {QStringLiteral("name"), thread.name},
            {QStringLiteral("channel"), talkChannelName(thread.answerPeer.channel)},
            {QStringLiteral("waiting"), thread.waiting},
            {QStringLiteral("waiting_since"), thread.waiting == 0 ? QJsonValue() : QJsonValue(msToRfc3339(thread.waitingSince))},
            {QStringLiteral("last"), last},
            {QStringLiteral("window"), open}};
}

Exit listMessages(Terminal &terminal, const Globals &globals, bool all)
{
    auto books = Books::open(globals);
    if (!books)
        return terminal.fail(books.error());
    const qint64 now = books->session.nowMs();
    using Threads = std::vector<TalkThread>;
    const TalkFilter filter{all ? TalkFilter::Which::All : TalkFilter::Which::Waiting, {}};
    const auto threads = books->session.read<Threads>([account = books->account.id, filter, now](Database &database) {
        return InboxStore(database).threads(account, filter, now, mostListed);
    });
    if (!threads)
        return terminal.fail(threads.error());
    QJsonArray list;
    for (const TalkThread &thread : *threads) {
        list.append(threadJson(thread, now));
        const QString name = thread.name.isEmpty() ? thread.lastPeer.peer : thread.name;
        terminal.say(thread.window.isOpen(now) ? Cli::tr("%1  %2  until %3: %4")
                                                     .arg(QString::number(thread.answerPeer.id), name,
                                                          msToBeijingText(thread.window.closesAt), thread.lastMessage.text)
                                               : Cli::tr("%1  %2  can't be answered any more: %3")
                                                     .arg(QString::number(thread.answerPeer.id), name, thread.lastMessage.text));
    }
    if (threads->empty())
        terminal.say(all ? Cli::tr("No customer has written.") : Cli::tr("No customer waits for an answer."));
    terminal.answer({{QStringLiteral("messages"), list}});
    return Exit::Ok;
}

Exit sendReply(Terminal &terminal, const Globals &globals, const MessageOptions &options)
{
    auto books = Books::open(globals);
    if (!books)
        return terminal.fail(books.error());
    bool isNumber = false;
    ReplyWish wish;
    wish.peer = text(options.peer).toLongLong(&isNumber);
    wish.text = text(options.text);
    if (!isNumber)
        return terminal.fail(makeError(ErrorKind::NotFound, "talk.peer_unknown", text(options.peer)));
    const auto connections = connectTalk(*books, terminal);
    if (!connections)
        return terminal.fail(connections.error());
    const auto reply = await(JobHandle<TalkMessage>(new ReplyJob(connections->setup(*books), wish)));
    if (!reply)
        return terminal.fail(reply.error());
    if (auto noted = books->session.noteAudit(); !noted)
        return terminal.fail(noted.error());
    const bool isSent = reply->state == TalkMessage::State::Sent;
    terminal.say(isSent ? Cli::tr("WeChat has taken the reply.")
                        : Cli::tr("No answer came; whether the reply arrived is not known. Nothing is sent twice."));
    terminal.answer({{QStringLiteral("peer"), reply->peer},
                     {QStringLiteral("message_id"), reply->messageId},
                     {QStringLiteral("state"), talkStateName(reply->state)}});
    return isSent ? Exit::Ok : Exit::Network;
}

} // namespace

Result<SyncedMessages> syncMessages(Books &books, Terminal &terminal)
{
    const auto connections = connectTalk(books, terminal);
    if (!connections)
        return failure(connections.error());
    const TalkSetup setup = connections->setup(books);
    const bool isOfficialOnly = !setup.corp && setup.official;
    auto report = isOfficialOnly ? Result<MessagesReport>(MessagesReport())
                                 : await(JobHandle<MessagesReport>(new MessagesJob(setup, {true, {}, {}, {}})));
    if (!report)
        return failure(report.error());
    auto records = await(JobHandle<RecordsReport>(new RecordsJob(setup)));
    if (!records)
        return failure(records.error());
    // What was said is here; a picture that can't be had now is fetched next time.
    const auto media = await(JobHandle<int>(new TalkMediaJob(setup, filesAtOnce)));
    if (!media && !report->failure)
        report->failure = media.error();
    const auto waiting =
        books.session.read<int>([account = books.account.id](Database &database) { return InboxStore(database).waitingCount(account); });
    if (!waiting)
        return failure(waiting.error());
    return SyncedMessages{std::move(*report), std::move(*records), *waiting};
}

Exit presentMessages(Terminal &terminal, const SyncedMessages &synced, QJsonObject &answer)
{
    const MessagesReport &report = synced.report;
    const RecordsReport &records = synced.records;
    const auto fresh = static_cast<qint64>(report.fresh.size() + records.fresh.size());
    QJsonArray desks;
    for (const MessagesReport::Desk &desk : report.desks)
        desks.append(QJsonObject{{QStringLiteral("open_kfid"), desk.openKfid},
                                 {QStringLiteral("name"), desk.name},
                                 {QStringLiteral("status"), deskStatusName(desk.status)}});
    answer.insert(QStringLiteral("messages"),
                  QJsonObject{{QStringLiteral("read"), report.read + records.read},
                              {QStringLiteral("new"), fresh},
                              {QStringLiteral("waiting"), synced.waiting},
                              {QStringLiteral("desks"), desks},
                              {QStringLiteral("records"), recordsStatusName(records.status)}});
    terminal.say(Cli::tr("Messages: %1 new, %2 customers wait for an answer").arg(fresh).arg(synced.waiting));
    if (report.goesOnAt != 0)
        terminal.note(Cli::tr("There may be more; WeChat may be asked again at %1.").arg(msToBeijingText(report.goesOnAt)));
    // An account that may not read its chat records is asked about them again tomorrow; that is no failure of today.
    const bool areRecordsLost = records.status == RecordsReport::Status::Failed;
    const std::optional<Error> why = report.failure ? report.failure : areRecordsLost ? records.failure : std::nullopt;
    if (!why)
        return Exit::Ok;
    terminal.note(sentenceOf(*why) + u' ' + nextStepOf(*why));
    return exitOf(*why);
}

void addMessages(CommandLine &line)
{
    Command message = line.root.command("message", said(Cli::tr("What customers wrote in 微信客服, and answers")));
    message.needsACommand();
    auto options = std::make_shared<MessageOptions>();
    Command list =
        message.command("list", said(Cli::tr("Who waits for an answer, as it was fetched last; what closes first stands first")));
    list.flag("--all", options->all, said(Cli::tr("Everybody who wrote")));
    list.whenCalled([&line, options] {
        line.chosen = [&line, options](Terminal &terminal) { return listMessages(terminal, line.globals, options->all); };
    });
    Command reply = message.command("reply", said(Cli::tr("Answer a customer, in at most 2048 bytes")));
    reply.option("PEER", options->peer, said(Cli::tr("The number that `message list` gives"))).required();
    reply.option("--text", options->text, said(Cli::tr("What the customer reads"))).required();
    reply.whenCalled(
        [&line, options] { line.chosen = [&line, options](Terminal &terminal) { return sendReply(terminal, line.globals, *options); }; });
}

} // namespace yiren
