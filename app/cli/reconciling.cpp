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
#include "reconcile/loadday.h"

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

Result<DayReport> reconcilePeriod(Database &database, AccountId account, Period period, qint64 now)
{
    if (period.days() == 1)
        return reconcileAndStore(database, account, period.first, now);
    for (BusinessDay day = period.first; day < period.last; day = day.next()) {
        if (const auto stored = reconcileAndStore(database, account, day, now); !stored)
            return failure(stored.error());
    }
    const auto input = loadReportInput(database, account, period);
    if (!input)
        return failure(input.error());
    return makeReport(*input);
}

Exit reconcileDays(Terminal &terminal, const Globals &globals, const ReconcileWords &words)
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
    const auto report = session.write<DayReport>(
        [id = account.id, period = *period, now](Database &database) { return reconcilePeriod(database, id, period, now); });
    if (!report)
        return terminal.fail(report.error());
    const Exit exit = present(terminal, *report, words);
    sayBlockers(terminal, report->blockers);
    return exit;
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
            return hasFiles ? reconcileTheFiles(terminal, *words) : reconcileDays(terminal, line.globals, *words);
        };
    });
}

} // namespace yiren
