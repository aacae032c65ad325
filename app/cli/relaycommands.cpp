#include "cli/relaycommands.h"

#include "cli/opengateway.h"
#include "cli/words.h"
#include "gateway/relaykit.h"
#include "gateway/relayof.h"
#include "words/sentences.h"

namespace yiren {

namespace {

Exit setUpRelay(Terminal &terminal, const Globals &globals, const QString &url)
{
    auto books = Books::open(globals);
    if (!books)
        return terminal.fail(books.error());
    if (auto opened = books->session.unlock(terminal); !opened)
        return terminal.fail(opened.error());
    Vault &vault = books->session.program().vault();
    auto present = relayOf(books->account.id, vault);
    if (!present)
        return terminal.fail(present.error());
    const auto relay = relayAt(url, std::move(*present));
    if (!relay)
        return terminal.fail(relay.error());
    if (auto put = await(vault.put(secretsOfRelay(books->account.id, *relay))); !put)
        return terminal.fail(put.error());
    const QString publicKey = relayPublicKey(*relay);
    const QString secret = QString::fromLatin1(relay->bearer.bytes());
    terminal.say(Cli::tr("Kept. Enter these as environment variables of the relay; who has the second one can collect, but not read:"));
    terminal.say(QStringLiteral("RELAY_PUBLIC_KEY=%1\nRELAY_SECRET=%2").arg(publicKey, secret));
    terminal.answer(QJsonObject{{QStringLiteral("url"), relay->url.toString()},
                                {QStringLiteral("RELAY_PUBLIC_KEY"), publicKey},
                                {QStringLiteral("RELAY_SECRET"), secret}});
    return Exit::Ok;
}

Result<RelayReport> collected(Books &books, const OpenedGateway &gateway)
{
    Program &program = books.session.program();
    const auto relay = relayOf(books.account.id, program.vault());
    if (!relay)
        return failure(relay.error());
    if (!*relay)
        return failure(ErrorKind::Credential, "relay.not_set_up", books.account.name);
    HttpClient http({HostAllowList({(*relay)->url}), books.account.caPem, program.dataDir().path()}, program.clock());
    return await(
        JobHandle<RelayReport>(new RelayJob({http, program.storage(), program.clock(), books.account.id, gateway.doors, **relay})));
}

Exit collectRelay(Terminal &terminal, const Globals &globals)
{
    auto books = Books::open(globals);
    if (!books)
        return terminal.fail(books.error());
    const auto gateway = openGateway(*books, terminal);
    if (!gateway)
        return terminal.fail(gateway.error());
    const auto report = collected(*books, **gateway);
    if (!report)
        return terminal.fail(report.error());
    const auto left = report->left.why();
    const PushDealing dealing = dealingOf(books->session.program(), books->account, **gateway);
    const auto tally = await(JobHandle<PushTally>(new HandlePushesJob(dealing)));
    if (!tally)
        return terminal.fail(tally.error());
    if (left)
        terminal.complain(*left);
    terminal.say(Cli::tr("Collected: %1 new, %2 known, %3 refused. Handled: %4, waiting: %5, not to be handled: %6.")
                     .arg(report->kept)
                     .arg(report->repeated)
                     .arg(report->refused + report->unreadable)
                     .arg(tally->handled)
                     .arg(tally->waiting)
                     .arg(tally->failed));
    terminal.answer(QJsonObject{{QStringLiteral("new"), report->kept},
                                {QStringLiteral("known"), report->repeated},
                                {QStringLiteral("refused"), report->refused},
                                {QStringLiteral("unreadable"), report->unreadable},
                                {QStringLiteral("left"), report->left.count},
                                {QStringLiteral("handled"), tally->handled},
                                {QStringLiteral("waiting"), tally->waiting},
                                {QStringLiteral("failed"), tally->failed}});
    return left && report->kept + report->repeated == 0 ? exitOf(*left) : Exit::Ok;
}

} // namespace

void addRelayCommands(Command &gateway, CommandLine &line)
{
    auto url = std::make_shared<QString>();
    Command relay = gateway.command("relay", said(Cli::tr("A relay that takes pushes while this computer sleeps: prints its settings")));
    relay.option("--url", *url, "https://…").required();
    relay.whenCalled([&line, url] { line.chosen = [&line, url](Terminal &terminal) { return setUpRelay(terminal, line.globals, *url); }; });
    gateway.command("collect", said(Cli::tr("Take from the relay what it holds, and deal with it"))).whenCalled([&line] {
        line.chosen = [&line](Terminal &terminal) { return collectRelay(terminal, line.globals); };
    });
}

} // namespace yiren
