#include "cli/commandline.h"
#include "cli/sandboxfiles.h"
#include "cli/words.h"
#include "program/program.h"

#include <QJsonArray>
#include <QTemporaryDir>

namespace yiren {

namespace {

struct SandboxWords {
    std::string listen = "127.0.0.1:0";
    quint64 seed = 1;
    std::string fault;
    std::string mode = "public_key";
    std::string accountClass = "E-SVC-V";
    bool isEmpty = false;
};

Result<quint16> portOf(const std::string &listen)
{
    const QString word = text(listen);
    const qsizetype colon = word.lastIndexOf(u':');
    bool isNumber = false;
    const uint port = word.mid(colon + 1).toUInt(&isNumber);
    const QString host = word.left(colon);
    if (colon < 0 || !isNumber || port > 65535 || (host != QLatin1String("127.0.0.1") && host != QLatin1String("localhost")))
        return failure(ErrorKind::Usage, "sandbox.listen",
                       Cli::tr("%1: the sandbox serves this computer only, as 127.0.0.1:PORT").arg(word));
    return static_cast<quint16>(port);
}

sandbox::KeyMode modeOf(const std::string &mode)
{
    if (mode == "certificate")
        return sandbox::KeyMode::Certificate;
    if (mode == "rotation")
        return sandbox::KeyMode::Rotation;
    return mode == "switching" ? sandbox::KeyMode::Switching : sandbox::KeyMode::PublicKey;
}

Result<std::unique_ptr<sandbox::Sandbox>> startSandbox(const SandboxWords &words, const Clock &clock)
{
    const auto port = portOf(words.listen);
    const auto faults = sandbox::FaultScript::fromText(text(words.fault));
    if (!port || !faults)
        return failure(port ? faults.error() : port.error());
    sandbox::Sandbox::Options options;
    options.seed = words.seed;
    options.contents = words.isEmpty ? sandbox::Sandbox::Contents::Empty : sandbox::Sandbox::Contents::Studio;
    options.service.mode = modeOf(words.mode);
    options.accountClass = sandbox::officialClassNamed(text(words.accountClass)).value_or(options.accountClass);
    options.faults = *faults;
    auto server = sandbox::Sandbox::create(clock, options);
    if (!server)
        return server;
    if (auto started = (*server)->start(*port); !started)
        return failure(started.error());
    return server;
}

std::vector<std::string> accountClasses()
{
    std::vector<std::string> names;
    for (const QString &name : sandbox::officialClassNames())
        names.push_back(name.toStdString());
    return names;
}

Exit runSandbox(Terminal &terminal, const SandboxWords &words)
{
    const auto clock = processClock();
    if (!clock)
        return terminal.fail(clock.error());
    const auto server = startSandbox(words, **clock);
    if (!server)
        return terminal.fail(server.error());
    const QTemporaryDir folder;
    const auto account = writeSandboxFiles(**server, folder.path());
    if (!account)
        return terminal.fail(account.error());
    terminal.say(Cli::tr("The sandbox serves %1; end it with Ctrl-C. Connect to it with:").arg((*server)->baseUrl().toString()));
    terminal.say(QStringLiteral("yiren-cli ") + account->join(u' '));
    terminal.answer({{QStringLiteral("base_url"), (*server)->baseUrl().toString()},
                     {QStringLiteral("folder"), folder.path()},
                     {QStringLiteral("account_add"), QJsonArray::fromStringList(*account)}});
    return static_cast<Exit>(QCoreApplication::exec());
}

} // namespace

void addSandbox(CommandLine &line)
{
    Command command =
        line.root.command("sandbox", said(Cli::tr("The stand-in for WeChat on this computer: WeChat Pay and an official account")));
    command.needsACommand();
    auto words = std::make_shared<SandboxWords>();
    Command running = command.command("run", said(Cli::tr("Serve until stopped; prints how to connect")));
    running.option("--listen", words->listen, said(Cli::tr("127.0.0.1:PORT; port 0 takes a free one")));
    running.option("--seed", words->seed, said(Cli::tr("Of the demonstration company")));
    running.option("--fault", words->fault, said(Cli::tr("What goes wrong, for example tradebill:wrong_hash*1")));
    running.option("--key-mode", words->mode).oneOf({"public_key", "certificate", "rotation", "switching"});
    running.option("--account-class", words->accountClass, said(Cli::tr("Kind of the official account: decides what it may do")))
        .oneOf(accountClasses());
    running.flag("--empty", words->isEmpty, said(Cli::tr("A merchant without history")));
    running.whenCalled([&line, words] { line.chosen = [words](Terminal &terminal) { return runSandbox(terminal, *words); }; });
}

} // namespace yiren
