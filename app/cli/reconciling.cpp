#include "cli/commandline.h"
#include "cli/days.h"
#include "words/labels.h"
#include "cli/reportlines.h"
#include "cli/session.h"
#include "cli/words.h"
#include "reconcile/closeday.h"
#include "reconcile/dayreportjson.h"
#include "reconcile/differencescsv.h"
#include "reconcile/filereconcile.h"
#include "words/sentences.h"

#include <future>

namespace yiren {

namespace {

struct ReconcileWords {
    DayWords days;
    std::string bill, orders, refunds, csv;
    bool failOnDifference = false;
};

Exit present(Terminal &terminal, const DayReport &report, const ReconcileWords &words)
{
    // The file is written while the answer is put into words: both take as long when there are ten thousand differences.
    auto writing = std::async(std::launch::async,
                              [&] { return words.csv.empty() ? Done() : writeDifferencesCsv(text(words.csv), report.match.differences); });
    const QByteArray json = terminal.isJson() ? reportJson(report) : QByteArray();
    if (auto written = writing.get(); !written)
        return terminal.fail(written.error());
    terminal.answer(json);
    if (!terminal.isJson())
        sayReport(terminal, report);
    if (report.unexplained != Money())
        terminal.note(Cli::tr("UNEXPLAINED: %1").arg(yuan(report.unexplained)));
    // A row that was left out, or a summary that says otherwise, may hide a difference.
    const bool isWhole = report.quarantined == 0 && report.summaryAgrees.value_or(true);
    const bool differs = !report.match.differences.empty() || report.unexplained != Money() || !isWhole;
    return words.failOnDifference && differs ? Exit::Found : Exit::Ok;
}

void noteUnread(Terminal &terminal, const std::string &file, const BadRows &rows)
{
    for (const Place &place : rows.places())
        terminal.note(Cli::tr("%1, line %2, %3: expected %4, found \"%5\"; the row is left out")
                          .arg(text(file), QString::number(place.line), place.column, expectedText(place.expected), place.found));
}

// The report of two files in the form of a day's, without what only the data file knows.
DayReport reportOf(FileReconciliation files)
{
    DayReport report;
    report.match = std::move(files.report);
    report.unexplained = report.match.unexplained + files.unread;
    report.quarantined = files.billBadRows.count();
    if (files.hasSummary)
        report.summaryAgrees = files.summaryAgrees();
    BillFacts bill;
    bill.day = report.match.period.first;
    bill.sha1 = files.billSha1;
    report.bills = {bill};
    return report;
}

Exit reconcileTheFiles(Terminal &terminal, const ReconcileWords &words)
{
    if (words.bill.empty() || words.orders.empty()) {
        terminal.note(Cli::tr("Name both files: --bill FILE --orders FILE"));
        return Exit::Usage;
    }
    FilesToReconcile files{text(words.bill), text(words.orders), text(words.refunds), {}};
    if (!words.days.date.empty() || !words.days.from.empty()) {
        const auto period = periodOf(words.days, Period::ofDay(BusinessDay(QDate())));
        if (!period)
            return terminal.fail(period.error());
        files.period = *period;
    }
    auto found = reconcileFiles(files);
    if (!found)
        return terminal.fail(found.error());
    noteUnread(terminal, words.bill, found->billBadRows);
    noteUnread(terminal, words.orders, found->orders.badRows);
    noteUnread(terminal, words.refunds, found->refunds.badRows);
    if (!found->orders.extraColumns.isEmpty())
        terminal.note(Cli::tr("columns not used: %1").arg(found->orders.extraColumns.join(QStringLiteral(", "))));
    return present(terminal, reportOf(std::move(*found)), words);
}

// Of one day what was shown; of several each day for itself.
Done storeDays(Database &database, AccountId account, const DayReport &shown, qint64 now)
{
    const Period period = shown.period();
    if (period.days() == 1)
        return storeReport(database, account, shown, now);
    for (BusinessDay day = period.first; day < period.last; day = day.next()) {
        if (const auto stored = reconcileAndStore(database, account, day, now); !stored)
            return failure(stored.error());
    }
    return {};
}

// The answer is read and shown, then stored: who asks waits for no write, and one that fails takes no answer away.
Exit reconcileBooks(Terminal &terminal, const Globals &globals, const ReconcileWords &words)
{
    auto books = Books::open(globals);
    if (!books)
        return terminal.fail(books.error());
    auto &[session, account] = *books;
    const BusinessDay yesterday = BusinessDay::of(session.program().clock().now()).previous();
    const auto period = periodOf(words.days, Period::ofDay(yesterday));
    if (!period)
        return terminal.fail(period.error());
    const qint64 now = session.nowMs();
    auto report =
        session.read<DayReport>([id = account.id, period = *period](Database &database) { return reconcileDays(database, id, period); });
    if (!report)
        return terminal.fail(report.error());
    const auto shown = std::make_shared<const DayReport>(std::move(*report));
    const Exit exit = present(terminal, *shown, words);
    sayBlockers(terminal, shown->blockers);
    const auto stored =
        session.write<void>([id = account.id, shown, now](Database &database) { return storeDays(database, id, *shown, now); });
    if (stored)
        return exit;
    terminal.note(Cli::tr("This was not stored: %1 %2").arg(sentenceOf(stored.error()), nextStepOf(stored.error())));
    return exitOf(stored.error());
}

} // namespace

void addReconcile(CommandLine &line)
{
    Command command =
        line.root.command("reconcile", said(Cli::tr("Compare bills with the books, by day or by files, and explain every difference")));
    auto words = std::make_shared<ReconcileWords>();
    addDayWords(command, words->days);
    command.option("--bill", words->bill, said(Cli::tr("A trade bill; no data folder is touched")));
    command.option("--orders", words->orders, said(Cli::tr("Orders CSV for --bill")));
    command.option("--refunds", words->refunds, said(Cli::tr("Refunds CSV for --bill")));
    command.option("--csv", words->csv, said(Cli::tr("Write the differences there")));
    command.flag("--fail-on-difference", words->failOnDifference, said(Cli::tr("Exit with 1 when anything differs")));
    command.whenCalled([&line, words] {
        line.chosen = [&line, words](Terminal &terminal) {
            const bool hasFiles = !words->bill.empty() || !words->orders.empty();
            return hasFiles ? reconcileTheFiles(terminal, *words) : reconcileBooks(terminal, line.globals, *words);
        };
    });
}

} // namespace yiren
