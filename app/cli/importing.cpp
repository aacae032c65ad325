#include "cli/commandline.h"
#include "cli/days.h"
#include "cli/importlines.h"
#include "cli/session.h"
#include "cli/words.h"
#include "importing/importfile.h"
#include "importing/undobatch.h"

#include <QFileInfo>
#include <QJsonArray>

namespace yiren {

namespace {

constexpr qint64 kilobyte = 1024;

struct ImportWords {
    std::vector<std::string> files;
    std::string date;
    bool preview = false;
    bool takeNew = false;
    qint64 undo = 0;
};

// Phones are sealed and found with a key of the vault, which is opened for a file that has any. `day`: of a bill without rows.
Result<ImportOutcome> importOne(Session &session, ImportRequest request, const ImportWords &words, std::optional<BusinessDay> day,
                                Terminal &terminal)
{
    request.progress = [&terminal, name = QFileInfo(request.path).fileName()](qint64 done, qint64 total) {
        terminal.progress(Cli::tr("%1, KB").arg(name), done / kilobyte, total / kilobyte);
        return true;
    };
    const auto run = [&session, isPreview = words.preview](const ImportRequest &asked) {
        return session.write<ImportOutcome>(
            [asked, isPreview](Database &database) { return isPreview ? previewFile(database, asked) : importFile(database, asked); });
    };
    auto outcome = run(request);
    if (!outcome && outcome.error().code == QLatin1String("bill.no_rows") && day) {
        request.day = day; // only where the file itself does not say it
        return run(request);
    }
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
    std::optional<BusinessDay> day;
    if (!words.date.empty()) {
        const auto read = dayOf(words.date);
        if (!read)
            return terminal.fail(read.error());
        day = *read;
    }
    QJsonArray files;
    Exit exit = Exit::Ok;
    for (const std::string &file : words.files) {
        ImportRequest request;
        request.account = account->id;
        request.path = text(file);
        request.receivedAt = session->nowMs();
        request.policy = words.takeNew ? ConflictPolicy::TakeNew : ConflictPolicy::KeepExisting;
        const auto outcome = importOne(*session, request, words, day, terminal);
        if (!outcome) {
            exit = terminal.fail(outcome.error());
            break;
        }
        files.append(importJson(*outcome));
        sayImport(terminal, *outcome);
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
    command.option("--date", words->date, said(Cli::tr("The day of a bill without rows, which does not say it")));
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
