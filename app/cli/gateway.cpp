#include "cli/gatewaykeys.h"
#include "cli/opengateway.h"
#include "cli/relaycommands.h"
#include "cli/stopsignals.h"
#include "cli/words.h"
#include "gateway/runninggateway.h"
#include "words/sentences.h"

#include <QJsonArray>

namespace yiren {

namespace {

Result<std::pair<QHostAddress, quint16>> addressOf(const std::string &listen)
{
    const QString word = text(listen);
    const qsizetype colon = word.lastIndexOf(u':');
    bool isNumber = false;
    const uint port = word.mid(colon + 1).toUInt(&isNumber);
    const QString host = word.left(colon) == QLatin1String("localhost") ? QStringLiteral("127.0.0.1") : word.left(colon);
    const QHostAddress address(host);
    if (colon < 0 || !isNumber || port > 65535 || !address.isLoopback())
        return failure(ErrorKind::Usage, "gateway.listen", word);
    return std::pair(address, static_cast<quint16>(port));
}

void sayAddresses(Terminal &terminal, const RunningGateway &gateway, const GatewayDoors &doors)
{
    const QString base = QStringLiteral("http://%1:%2").arg(gateway.address().toString()).arg(gateway.port());
    const std::pair<PushEntrance, QString> places[] = {
        {PushEntrance::Official, Cli::tr("WeChat's developer platform, the official account's message push: URL")},
        {PushEntrance::Mini, Cli::tr("WeChat's developer platform, the Mini Program's message push: URL")},
        {PushEntrance::Wecom, Cli::tr("the WeCom console, the app's API receiving: URL")},
        {PushEntrance::Pay, Cli::tr("account add --notify-url, and 商户平台 for complaints and refunds")}};
    QJsonArray entrances;
    terminal.say(Cli::tr("The gateway listens at %1; end it with Ctrl-C. Behind your tunnel's address, enter:").arg(base));
    for (const auto &[entrance, place] : places) {
        if (!isEntranceOpen(doors, entrance))
            continue;
        const QString path = u'/' + pushEntranceName(entrance);
        terminal.say(QStringLiteral("https://…%1  %2").arg(path, place));
        entrances.append(path);
    }
    terminal.answer(QJsonObject{{QStringLiteral("listening"), base}, {QStringLiteral("entrances"), entrances}});
}

Exit runGateway(Terminal &terminal, const Globals &globals, const std::string &listen)
{
    StopSignals stop;
    const auto address = addressOf(listen);
    if (!address)
        return terminal.fail(address.error());
    auto books = Books::open(globals);
    if (!books)
        return terminal.fail(books.error());
    const auto gateway = openGateway(*books, terminal);
    if (!gateway)
        return terminal.fail(gateway.error());
    RunningGateway running(gatewaySetup(books->session.program(), books->account, **gateway));
    if (auto started = running.start(address->first, address->second); !started)
        return terminal.fail(started.error());
    QObject::connect(&running, &RunningGateway::refused, &running, [&terminal](PushEntrance entrance, const QString &code) {
        terminal.say(Cli::tr("Refused at /%1: %2").arg(pushEntranceName(entrance), code));
    });
    QObject::connect(&running, &RunningGateway::failed, &running, [&terminal](const Error &error) { terminal.note(sentenceOf(error)); });
    sayAddresses(terminal, running, (*gateway)->doors);
    stop.serve();
    return static_cast<Exit>(QCoreApplication::exec());
}

} // namespace

void addGateway(CommandLine &line)
{
    Command gateway = line.root.command("gateway", said(Cli::tr("Receives what WeChat pushes, behind a tunnel or relay of yours")));
    gateway.needsACommand();
    auto listen = std::make_shared<std::string>("127.0.0.1:8787");
    Command running = gateway.command("run", said(Cli::tr("Serve until stopped; prints which address to enter where")));
    running.option("--listen", *listen, said(Cli::tr("127.0.0.1:PORT; port 0 takes a free one")));
    running.whenCalled(
        [&line, listen] { line.chosen = [&line, listen](Terminal &terminal) { return runGateway(terminal, line.globals, *listen); }; });
    addGatewayKeys(gateway, line);
    addRelayCommands(gateway, line);
}

} // namespace yiren
