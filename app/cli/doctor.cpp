#include "accounts/accountstore.h"
#include "accounts/paycheck.h"
#include "base/json.h"
#include "exporting/zipfile.h"
#include "cli/commandline.h"
#include "words/labels.h"
#include "words/sentences.h"
#include "cli/session.h"
#include "cli/words.h"
#include "program/health.h"

#include <QDir>
#include <QJsonArray>
#include <QSysInfo>

namespace yiren {

namespace {

QJsonObject checkJson(const HealthCheck &check)
{
    return {{QStringLiteral("name"), check.name},
            {QStringLiteral("state"), healthStateName(check.state)},
            {QStringLiteral("message"), check.error ? sentenceOf(*check.error) : QString()},
            {QStringLiteral("next_step"), check.error ? nextStepOf(*check.error) : QString()},
            {QStringLiteral("detail"), check.detail}};
}

// Keychain, network, keys and clock of each connected account, by one harmless question. Nothing to ask without one.
std::vector<HealthCheck> checkAccounts(Session &session, Terminal &terminal)
{
    std::vector<HealthCheck> checks;
    const auto accounts = session.read<std::vector<Account>>([](Database &database) { return AccountStore(database).accounts(); });
    if (!accounts)
        return {{QStringLiteral("accounts"), HealthCheck::State::Failed, accounts.error(), {}}};
    for (const Account &account : *accounts) {
        if (!account.canPay())
            continue;
        auto connection = session.connectPay(account, terminal);
        if (!connection) {
            checks.push_back({QStringLiteral("keys"), HealthCheck::State::Failed, connection.error(), account.name});
            continue;
        }
        checks.push_back({QStringLiteral("keys"), HealthCheck::State::Ok, {}, account.name});
        const auto found = await(checkPay(*connection->api, session.program().clock()));
        for (const Capability &capability : found.value_or(std::vector<Capability>())) {
            const bool isGood = capability.state == Capability::State::Ok;
            const auto state =
                capability.state == Capability::State::NotPermitted ? HealthCheck::State::Warning : HealthCheck::State::Failed;
            checks.push_back({capability.name, isGood ? HealthCheck::State::Ok : state, capability.error, account.name});
        }
        const auto warning = clockWarning(*connection->api);
        checks.push_back({QStringLiteral("clock"), warning ? HealthCheck::State::Warning : HealthCheck::State::Ok, warning,
                          QString::number(connection->api->clockSkew().offset().count())});
    }
    return checks;
}

// Whether the audit log still has what was noted in the vault, which only an open one can tell.
std::vector<HealthCheck> checkAuditNote(Session &session)
{
    if (!session.program().vault().isUnlocked())
        return {};
    const auto noted = session.noteAudit();
    if (noted)
        return {{QStringLiteral("audit_end"), HealthCheck::State::Ok, {}, {}}};
    return {{QStringLiteral("audit_end"), HealthCheck::State::Failed, noted.error(), noted.error().detail}};
}

// What support needs and nothing of the books: checks, versions, the log, which passed its redaction when it was written.
Done bundleUp(const QString &path, const QJsonObject &answer, const DataDir &folder)
{
    std::vector<ZipEntry> entries = {
        {QStringLiteral("doctor.json"), toBytes(answer)},
        {QStringLiteral("system.txt"),
         QStringLiteral("%1\n%2\nQt %3\n")
             .arg(QCoreApplication::applicationVersion(), QSysInfo::prettyProductName(), QLatin1String(qVersion()))
             .toUtf8()}};
    for (const QFileInfo &log : QDir(folder.logFolder()).entryInfoList({QStringLiteral("*.log")}, QDir::Files)) {
        QFile file(log.filePath());
        if (file.open(QIODevice::ReadOnly))
            entries.push_back({log.fileName(), redact(QString::fromUtf8(file.readAll())).toUtf8()});
    }
    return writeZip(path, entries);
}

// A mark in front that the eye finds, as the report of a day has it.
void say(Terminal &terminal, const HealthCheck &check)
{
    const QString mark = check.state == HealthCheck::State::Ok ? QStringLiteral("  ") : QStringLiteral("! ");
    const QString found = check.error ? sentenceOf(*check.error) : goodText(check.name, check.detail);
    terminal.say(mark
                 + QStringLiteral("%1: %2%3%4")
                       .arg(subjectText(check.name), stateText(healthStateName(check.state)),
                            found.isEmpty() ? QString() : QStringLiteral("; "), found));
    if (check.error && !nextStepOf(*check.error).isEmpty())
        terminal.say(QStringLiteral("    ") + nextStepOf(*check.error));
}

Exit runDoctor(Terminal &terminal, const Globals &globals, const QString &bundle)
{
    auto session = Session::open(globals);
    if (!session)
        return terminal.fail(session.error());
    std::vector<HealthCheck> checks = checkFolder(session->program().dataDir(), session->program().clock());
    const qint64 now = session->nowMs();
    const auto books = session->read<std::vector<HealthCheck>>([now](Database &database) { return checkBooks(database, now); });
    if (!books)
        return terminal.fail(books.error());
    const auto accounts = checkAccounts(*session, terminal);
    const auto auditNote = checkAuditNote(*session);
    for (const auto &more : {*books, accounts, auditNote})
        checks.insert(checks.end(), more.begin(), more.end());
    QJsonArray all;
    bool isWell = true;
    for (const HealthCheck &check : checks) {
        all.append(checkJson(check));
        isWell = isWell && check.state != HealthCheck::State::Failed;
        say(terminal, check);
    }
    const QJsonObject answer{{QStringLiteral("checks"), all}};
    if (!bundle.isEmpty()) {
        if (auto written = bundleUp(bundle, answer, session->program().dataDir()); !written)
            return terminal.fail(written.error());
        terminal.say(Cli::tr("The bundle for support lies in %1; look at it before you send it.").arg(bundle));
    }
    terminal.answer(answer); // last: one object, whatever happens
    return isWell ? Exit::Ok : Exit::Found;
}

} // namespace

void addDoctor(CommandLine &line)
{
    Command command = line.root.command("doctor", said(Cli::tr("Check data file, backups, keychain, clock, network and keys")));
    auto bundle = std::make_shared<std::string>();
    command.option("--bundle", *bundle, said(Cli::tr("FILE.zip for support; holds no secret and no books")));
    command.whenCalled([&line, bundle] {
        line.chosen = [&line, bundle](Terminal &terminal) { return runDoctor(terminal, line.globals, text(*bundle)); };
    });
}

} // namespace yiren
