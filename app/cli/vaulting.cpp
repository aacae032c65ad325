#include "cli/commandline.h"
#include "cli/session.h"
#include "cli/words.h"

namespace yiren {

namespace {

// What the next opening asks for.
QString wayIn(KeyRecord::Kind kind)
{
    return kind == KeyRecord::Kind::Keychain ? QStringLiteral("keychain") : QStringLiteral("passphrase");
}

Exit recover(Terminal &terminal, const Globals &globals, const QString &codeFile)
{
    auto code = readSecretFile(codeFile);
    if (!code)
        return terminal.fail(code.error());
    auto session = Session::open(globals);
    if (!session)
        return terminal.fail(session.error());
    const auto opening = session->recover(std::make_shared<const Secret>(std::move(*code)), terminal);
    if (!opening)
        return terminal.fail(opening.error());
    terminal.say(opening->kind == KeyRecord::Kind::Keychain ? Cli::tr("Opened. The keychain holds the key of this data folder.")
                                                            : Cli::tr("Opened. From now on the new passphrase opens this data folder."));
    terminal.answer({{QStringLiteral("opened_by"), wayIn(opening->kind)}});
    return Exit::Ok;
}

Exit changePassphrase(Terminal &terminal, const Globals &globals, const QString &newFile)
{
    auto next = readSecretFile(newFile);
    if (!next)
        return terminal.fail(next.error());
    auto session = Session::open(globals);
    if (!session)
        return terminal.fail(session.error());
    const auto opening = session->changePassphrase(std::make_shared<const Secret>(std::move(*next)), terminal);
    if (!opening)
        return terminal.fail(opening.error());
    terminal.say(Cli::tr("The passphrase is changed. The old one, and the old recovery code, open nothing any more."));
    terminal.answer({{QStringLiteral("opened_by"), wayIn(opening->kind)}});
    return Exit::Ok;
}

} // namespace

void addVault(CommandLine &line)
{
    Command command =
        line.root.command("vault", said(Cli::tr("The secrets of this data folder: open them again, change their passphrase")));
    command.needsACommand();
    auto file = std::make_shared<std::string>();
    auto add = [&](const char *name, const std::string &what, const char *option, const std::string &content, auto run) {
        Command sub = command.command(name, what);
        sub.option(option, *file, content).required();
        sub.whenCalled([&line, file, run] {
            line.chosen = [&line, file, run](Terminal &terminal) { return run(terminal, line.globals, text(*file)); };
        });
    };
    add("unlock", said(Cli::tr("Open with the recovery code when the keychain or the passphrase is lost")), "--recovery-code-file",
        said(Cli::tr("File (0600) that holds the code")), recover);
    add("passphrase", said(Cli::tr("Change the passphrase")), "--new-file", said(Cli::tr("File (0600) that holds the new one")),
        changePassphrase);
}

} // namespace yiren
