#include "storage/backup.h"

#include "cli/commandline.h"
#include "cli/session.h"
#include "cli/words.h"
#include "importing/verifydigests.h"
#include "program/restorecompany.h"

#include <QLockFile>

namespace yiren {

namespace {

QJsonObject backupJson(const BackupFacts &facts, const QString &file)
{
    return {{QStringLiteral("file"), file},
            {QStringLiteral("schema"), facts.schema},
            {QStringLiteral("bytes"), facts.plainBytes},
            {QStringLiteral("sha256"), QString::fromLatin1(facts.sha256)},
            {QStringLiteral("created_at"), facts.createdAt}};
}

Exit writeBackup(Terminal &terminal, const Globals &globals, const QString &file)
{
    auto session = Session::open(globals);
    if (!session)
        return terminal.fail(session.error());
    Clock &clock = session->program().clock();
    const auto facts =
        session->write<BackupFacts>([file, &clock](Database &database) { return createBackup(database, file, clock, moneyRowsHold); });
    if (!facts)
        return terminal.fail(facts.error());
    terminal.say(Cli::tr("Backup written and verified: %1 (SHA-256 %2)").arg(file, QString::fromLatin1(facts->sha256)));
    terminal.answer(backupJson(*facts, file));
    return Exit::Ok;
}

Exit verify(Terminal &terminal, const QString &file)
{
    const auto facts = verifyBackup(file, moneyRowsHold);
    if (!facts)
        return terminal.fail(facts.error());
    terminal.say(Cli::tr("The backup is whole: made %1, SHA-256 %2").arg(facts->createdAt, QString::fromLatin1(facts->sha256)));
    terminal.answer(backupJson(*facts, file));
    return Exit::Ok;
}

QString ownerOf(const QLockFile &lock)
{
    qint64 pid = 0;
    QString host, program;
    lock.getLockInfo(&pid, &host, &program);
    return QString::number(pid);
}

Exit restore(Terminal &terminal, const Globals &globals, const QString &file)
{
    // Without opening the data file: it may be the damaged one.
    const auto clock = processClock();
    if (!clock)
        return terminal.fail(clock.error());
    const auto folder = DataDir::prepare(globals.dataDir.empty() ? DataDir::platformDefault() : text(globals.dataDir));
    if (!folder)
        return terminal.fail(folder.error());
    // A window would go on writing into the file that is moved aside.
    QLockFile window(folder->windowLockPath());
    window.setStaleLockTime(std::chrono::milliseconds::zero());
    if (!window.tryLock(std::chrono::milliseconds::zero()) && window.error() == QLockFile::LockFailedError)
        return terminal.fail(makeError(ErrorKind::Locked, "window.open", ownerOf(window)));
    const auto aside = restoreCompany(file, *folder, **clock);
    if (!aside)
        return terminal.fail(aside.error());
    terminal.say(aside->isEmpty() ? Cli::tr("Restored.") : Cli::tr("Restored. What was there before lies in %1").arg(*aside));
    terminal.answer({{QStringLiteral("restored"), file}, {QStringLiteral("kept_aside"), *aside}});
    return Exit::Ok;
}

} // namespace

void addBackup(CommandLine &line)
{
    Command command = line.root.command("backup", said(Cli::tr("Back up the data file, check a backup, put one back")));
    command.needsACommand();
    auto file = std::make_shared<std::string>();
    auto add = [&](const char *name, const std::string &what, auto run) {
        Command sub = command.command(name, what);
        sub.option("FILE", *file).required();
        sub.whenCalled([&line, file, run] {
            line.chosen = [&line, file, run](Terminal &terminal) { return run(terminal, line.globals, text(*file)); };
        });
    };
    add("create", said(Cli::tr("Write a verified copy of everything")), writeBackup);
    add("verify", said(Cli::tr("Check a backup without touching anything")),
        [](Terminal &terminal, const Globals &, const QString &path) { return verify(terminal, path); });
    add("restore", said(Cli::tr("Put a backup in the place of the data file, which is kept aside")), restore);
}

} // namespace yiren
