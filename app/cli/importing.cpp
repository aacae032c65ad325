#include "cli/commandline.h"
#include "words/labels.h"
#include "cli/session.h"
#include "cli/words.h"
#include "importing/importfile.h"
#include "importing/undobatch.h"

#include <QFileInfo>
#include <QJsonArray>

namespace yiren {

namespace {

struct ImportWords {
    std::vector<std::string> files;
    bool preview = false;
    bool takeNew = false;
    qint64 undo = 0;
};

QString kindOf(const ImportOutcome &outcome)
{
    return outcome.billKind ? billKindName(*outcome.billKind) : fileKindName(outcome.kind);
}

QJsonObject outcomeJson(const ImportOutcome &outcome)
{
    const auto agrees = outcome.summary.agrees();
    QJsonObject object{{QStringLiteral("file"), outcome.file},
                       {QStringLiteral("kind"), kindOf(outcome)},
                       {QStringLiteral("new"), outcome.newRows},
                       {QStringLiteral("same"), outcome.sameRows},
                       {QStringLiteral("changed"), outcome.changedRows},
                       {QStringLiteral("conflicting"), outcome.conflictingRows},
                       {QStringLiteral("quarantined"), outcome.quarantinedRows},
                       {QStringLiteral("summary_agrees"), agrees ? QJsonValue(*agrees) : QJsonValue()}};
    if (outcome.day)
        object.insert(QStringLiteral("date"), outcome.day->toText());
    if (outcome.batchId)
        object.insert(QStringLiteral("batch"), *outcome.batchId);
    QJsonArray lines;
    for (const QuarantinedLine &line : outcome.quarantined)
        lines.append(QJsonObject{{QStringLiteral("line"), line.line},
                                 {QStringLiteral("column"), line.column},
                                 {QStringLiteral("expected"), line.expected},
                                 {QStringLiteral("found"), line.found}});
    object.insert(QStringLiteral("quarantined_lines"), lines);
    QJsonArray conflicts;
    for (const ImportConflict &conflict : outcome.conflicts)
        conflicts.append(QJsonObject{{QStringLiteral("line"), conflict.line},
                                     {QStringLiteral("column"), conflict.outcome.column},
                                     {QStringLiteral("stored"), conflict.outcome.stored},
                                     {QStringLiteral("given"), conflict.outcome.given}});
    object.insert(QStringLiteral("conflicts"), conflicts);
    return object;
}

void describe(Terminal &terminal, const ImportOutcome &outcome)
{
    terminal.say(Cli::tr("%1: %2, new %3, same %4, changed %5, conflicting %6, quarantined %7")
                     .arg(outcome.file, kindText(kindOf(outcome)), QString::number(outcome.newRows), QString::number(outcome.sameRows),
                          QString::number(outcome.changedRows), QString::number(outcome.conflictingRows),
                          QString::number(outcome.quarantinedRows)));
    for (const SummaryNumber &number : outcome.summary.numbers) {
        if (!number.agrees())
            terminal.say(Cli::tr("  summary differs: %1 says %2, the rows give %3")
                             .arg(number.name, QString::number(number.stated), QString::number(number.counted)));
    }
    for (const QuarantinedLine &line : outcome.quarantined)
        terminal.say(Cli::tr("  line %1, %2: expected %3, found \"%4\"")
                         .arg(QString::number(line.line), line.column, expectedText(line.expected), line.found));
    for (const ImportConflict &conflict : outcome.conflicts) {
        const QString line = QString::number(conflict.line);
        const PutOutcome &put = conflict.outcome;
        terminal.say(
            put.column == QLatin1String("person")
                ? Cli::tr("  line %1: its ids belong to customers %2; not taken. Join them, or mend the line").arg(line, put.stored)
                : Cli::tr("  line %1, %2: %3 is %4 here and %5 in the file; kept as it is")
                      .arg(line, conflict.number, put.column, put.stored, put.given));
    }
    for (const BillChange &change : outcome.changes)
        terminal.say(Cli::tr("  line %1, %2: %3 was %4, is %5")
                         .arg(QString::number(change.line), change.number, change.column, change.before, change.after));
    if (!outcome.extraColumns.isEmpty())
        terminal.say(Cli::tr("  columns not used: %1").arg(outcome.extraColumns.join(QStringLiteral(", "))));
    if (outcome.isFundAccountAssumed)
        terminal.say(Cli::tr("  the file does not say which account it is of; taken as BASIC"));
    if (outcome.batchId)
        terminal.say(Cli::tr("  take it back with: import --undo %1").arg(*outcome.batchId));
}

// Phones are sealed and found with a key of the vault, which is opened for a file that has any.
Result<ImportOutcome> importOne(Session &session, ImportRequest request, bool isPreview, Terminal &terminal)
{
    const auto run = [&session, isPreview](const ImportRequest &asked) {
        return session.write<ImportOutcome>(
            [asked, isPreview](Database &database) { return isPreview ? previewFile(database, asked) : importFile(database, asked); });
    };
    auto outcome = run(request);
    if (outcome || outcome.error().code != QLatin1String("customer.key_needed"))
        return outcome;
    if (auto opened = session.unlock(terminal); !opened)
        return failure(opened.error());
    const auto key = await(openCustomerKey(session.program().vault(), request.account));
    if (!key)
        return failure(key.error());
    request.customerKey = *key;
    return run(request);
}

Exit importFiles(Terminal &terminal, const Globals &globals, const ImportWords &words)
{
    auto session = Session::open(globals);
    if (!session)
        return terminal.fail(session.error());
    const auto account = session->accountOrFirst();
    if (!account)
        return terminal.fail(account.error());
    QJsonArray files;
    Exit exit = Exit::Ok;
    for (const std::string &file : words.files) {
        ImportRequest request;
        request.account = account->id;
        request.path = text(file);
        request.receivedAt = session->nowMs();
        request.policy = words.takeNew ? ConflictPolicy::TakeNew : ConflictPolicy::KeepExisting;
        const auto outcome = importOne(*session, request, words.preview, terminal);
        if (!outcome) {
            exit = terminal.fail(outcome.error());
            break;
        }
        files.append(outcomeJson(*outcome));
        describe(terminal, *outcome);
    }
    if (exit == Exit::Ok)
        terminal.answer({{QStringLiteral("files"), files}});
    return exit;
}

Exit undo(Terminal &terminal, const Globals &globals, qint64 batch)
{
    auto session = Session::open(globals);
    if (!session)
        return terminal.fail(session.error());
    const qint64 now = session->nowMs();
    const auto undone = session->write<void>([batch, now](Database &database) { return undoBatch(database, batch, now); });
    if (!undone)
        return terminal.fail(undone.error());
    terminal.say(Cli::tr("Import %1 is taken back.").arg(batch));
    terminal.answer({{QStringLiteral("undone"), batch}});
    return Exit::Ok;
}

} // namespace

void addImport(CommandLine &line)
{
    Command command = line.root.command(
        "import", said(Cli::tr("Read bills, orders, refunds, customers, events and statements; the kind is told from the content")));
    auto words = std::make_shared<ImportWords>();
    Option files = command.option("FILE", words->files, said(Cli::tr("Files, plain or gzip")));
    command.flag("--preview", words->preview, said(Cli::tr("Say what would happen, change nothing")));
    command.flag("--take-new", words->takeNew, said(Cli::tr("Where a file contradicts an order that is there, take the file's")));
    command.option("--undo", words->undo, said(Cli::tr("Take an import back, by the number it gave"))).excludes(files);
    command.whenCalled([&line, words] {
        if (words->undo == 0 && words->files.empty())
            missing("FILE");
        line.chosen = [&line, words](Terminal &terminal) {
            return words->undo != 0 ? undo(terminal, line.globals, words->undo) : importFiles(terminal, line.globals, *words);
        };
    });
}

} // namespace yiren
