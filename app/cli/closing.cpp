#include "reconcile/fetchday.h"
#include "cli/commandline.h"
#include "cli/days.h"
#include "cli/reportlines.h"
#include "cli/session.h"
#include "cli/words.h"
#include "reconcile/certificatetext.h"
#include "reconcile/closedayjob.h"
#include "reconcile/dayreportjson.h"
#include "words/sentences.h"

#include <QJsonArray>

namespace yiren {

namespace {

struct CloseWords {
    std::string date, reason;
    bool reopen = false;
};

QJsonValue notFetched(const Error &error)
{
    return QJsonObject{{QStringLiteral("code"), error.code}, {QStringLiteral("message"), sentenceOf(error)}};
}

Exit presentOutcome(Terminal &terminal, const CloseOutcome &outcome)
{
    QJsonArray blockers;
    for (const Blocker &blocker : outcome.blockers)
        blockers.append(toJson(blocker));
    const QString hash = outcome.closing ? outcome.closing->sha256 : QString();
    const QString previous = outcome.closing ? outcome.closing->previousSha256 : QString();
    terminal.answer({{QStringLiteral("date"), outcome.day.toText()},
                     {QStringLiteral("state"), outcome.closing ? QStringLiteral("closed") : QStringLiteral("open")},
                     {QStringLiteral("unexplained_fen"), outcome.unexplained.fen()},
                     {QStringLiteral("certificate_sha256"), hash.isEmpty() ? QJsonValue() : QJsonValue(hash)},
                     {QStringLiteral("previous_sha256"), previous.isEmpty() ? QJsonValue() : QJsonValue(previous)},
                     {QStringLiteral("blockers"), blockers},
                     {QStringLiteral("not_fetched"), outcome.fetchError ? notFetched(*outcome.fetchError) : QJsonValue()}});
    if (outcome.fetchError)
        terminal.note(
            Cli::tr("Not everything could be fetched: %1 %2").arg(sentenceOf(*outcome.fetchError), nextStepOf(*outcome.fetchError)));
    if (!outcome.closing) {
        terminal.say(Cli::tr("%1 stays open:").arg(outcome.day.toText()));
        sayBlockers(terminal, outcome.blockers);
        return Exit::Found;
    }
    const auto page = certificateText(*outcome.closing);
    if (!page)
        return terminal.fail(page.error());
    terminal.say(*page);
    return Exit::Ok;
}

Exit close(Terminal &terminal, const Globals &globals, BusinessDay day)
{
    auto books = Books::open(globals);
    if (!books)
        return terminal.fail(books.error());
    auto &[session, account] = *books;
    CloseDayJob::Setup setup{account.id, day, session.program().dataDir().workLockPath(), session.program().dataDir().backupFolder(), {}};
    PayConnection connection;
    if (account.canPay()) {
        auto connected = session.connectPay(account, terminal);
        if (!connected)
            return terminal.fail(connected.error());
        connection = std::move(*connected);
        setup.fetch = fetchOfDay(session.storage(), *connection.api, session.program().clock(), account.id, day);
    }
    const auto outcome = await(JobHandle<CloseOutcome>(new CloseDayJob(session.storage(), session.program().clock(), std::move(setup))));
    if (connection.api)
        noteClock(terminal, connection);
    if (session.program().vault().isUnlocked())
        (void)session.noteAudit(); // what is wrong with it, doctor says
    return outcome ? presentOutcome(terminal, *outcome) : terminal.fail(outcome.error());
}

Exit reopen(Terminal &terminal, const Globals &globals, BusinessDay day, const QString &reason)
{
    auto books = Books::open(globals);
    if (!books)
        return terminal.fail(books.error());
    auto &[session, account] = *books;
    const qint64 now = session.nowMs();
    const auto done =
        session.write<void>([id = account.id, day, reason, now](Database &database) { return reopenDay(database, id, day, reason, now); });
    if (!done)
        return terminal.fail(done.error());
    terminal.say(Cli::tr("%1 is open again; its certificate stays in the chain.").arg(day.toText()));
    terminal.answer({{QStringLiteral("date"), day.toText()}, {QStringLiteral("state"), QStringLiteral("open")}});
    return Exit::Ok;
}

} // namespace

void addClose(CommandLine &line)
{
    Command command =
        line.root.command("close", said(Cli::tr("日结: fetch, match, prove, back up and lock a day; prints its certificate")));
    auto words = std::make_shared<CloseWords>();
    command.option("--date", words->date, said(Cli::tr("The Beijing day"))).required();
    Option reopening = command.flag("--reopen", words->reopen, said(Cli::tr("Open a closed day again")));
    command.option("--reason", words->reason, said(Cli::tr("Why"))).needs(reopening);
    command.whenCalled([&line, words] {
        line.chosen = [&line, words](Terminal &terminal) {
            const auto day = dayOf(words->date);
            if (!day)
                return terminal.fail(day.error());
            return words->reopen ? reopen(terminal, line.globals, *day, text(words->reason)) : close(terminal, line.globals, *day);
        };
    });
}

} // namespace yiren
