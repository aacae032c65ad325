#include "exporting/exports.h"

#include "bills/billstore.h"
#include "cli/commandline.h"
#include "cli/days.h"
#include "cli/session.h"
#include "cli/words.h"
#include "experiments/experimentdeeds.h"
#include "exporting/exportfile.h"
#include "reconcile/closeday.h"

#include <set>

namespace yiren {

namespace {

struct ExportWords {
    std::string what, out;
    DayWords days;
};

using MakeTable = Result<ExportTable> (*)(Database &, AccountId, Period);

MakeTable tableOf(const std::string &what)
{
    if (what == "orders")
        return ordersTable;
    return what == "daily" ? dailyTable : differencesTable;
}

// Everything: WeChat Pay began in 2013.
Period allDays(BusinessDay today)
{
    return Period::inclusive(BusinessDay(QDate(2013, 1, 1)), today);
}

// Of what is planned, the days to come are a part; of persons, all are meant unless days are named.
Result<ExportTable> makeTable(Database &database, AccountId account, const ExportWords &words, Period period, BusinessDay today)
{
    const bool isAll = words.days.date.empty() && words.days.from.empty() && words.days.to.empty();
    const auto named = isAll ? std::nullopt : std::optional(period);
    if (words.what == "posts")
        return postsTable(database, account, named);
    if (words.what == "experiments")
        return experimentsTable(database, account, today, named);
    if (words.what == "cohorts")
        return cohortsTable(database, account, today, named);
    return words.what == "customers" ? customersTable(database, account, named) : tableOf(words.what)(database, account, period);
}

// What was stored may be older than the bills and orders, or in another language: the days that have a bill are looked at anew.
Done reconcileAgain(Session &session, Terminal &terminal, AccountId account, Period period)
{
    const auto bills =
        session.read<std::vector<BillFacts>>([account, period](Database &database) { return BillStore(database).bills(account, period); });
    if (!bills)
        return failure(bills.error());
    std::set<BusinessDay> days;
    for (const BillFacts &bill : *bills) {
        if (isTradeBill(bill.kind))
            days.insert(bill.day);
    }
    qint64 done = 0;
    for (const BusinessDay day : days) {
        const auto report = session.write<DayReport>(
            [account, day, now = session.nowMs()](Database &database) { return reconcileAndStore(database, account, day, now); });
        if (!report)
            return failure(report.error());
        terminal.progress(Cli::tr("Reconciling, days"), ++done, static_cast<qint64>(days.size()));
    }
    return {};
}

// What has come to its end is ended first.
Done settleAgain(Session &session, AccountId account, BusinessDay today)
{
    return session.write<void>([account, today, now = session.nowMs()](Database &database) -> Done {
        const auto settled = settleExperiments(database, account, today, now);
        return settled ? Done() : failure(settled.error());
    });
}

Exit runExport(Terminal &terminal, const Globals &globals, const ExportWords &words)
{
    auto books = Books::open(globals);
    if (!books)
        return terminal.fail(books.error());
    auto &[session, account] = *books;
    const BusinessDay today = BusinessDay::of(session.program().clock().now());
    const auto period = periodOf(words.days, allDays(today));
    if (!period)
        return terminal.fail(period.error());
    if (words.what == "differences") {
        if (auto looked = reconcileAgain(session, terminal, account.id, *period); !looked)
            return terminal.fail(looked.error());
    }
    if (words.what == "experiments") {
        if (auto settled = settleAgain(session, account.id, today); !settled)
            return terminal.fail(settled.error());
    }
    const auto table = session.read<ExportTable>(
        [&words, id = account.id, period = *period, today](Database &database) { return makeTable(database, id, words, period, today); });
    if (!table)
        return terminal.fail(table.error());
    if (auto written = exportFile(*table, text(words.out)); !written)
        return terminal.fail(written.error());
    terminal.say(Cli::tr("%1 rows written to %2").arg(QString::number(table->rows.size()), text(words.out)));
    terminal.answer({{QStringLiteral("file"), text(words.out)}, {QStringLiteral("rows"), static_cast<qint64>(table->rows.size())}});
    return Exit::Ok;
}

} // namespace

void addExport(CommandLine &line)
{
    Command command = line.root.command(
        "export", said(Cli::tr("Write orders, customers, differences, the days, posts, experiments or cohorts as CSV or XLSX")));
    auto words = std::make_shared<ExportWords>();
    command.option("WHAT", words->what, said(Cli::tr("orders, customers, differences, daily, posts, experiments or cohorts")))
        .required()
        .oneOf({"orders", "customers", "differences", "daily", "posts", "experiments", "cohorts"});
    command.option("--out", words->out, said(Cli::tr("FILE.csv or FILE.xlsx"))).required();
    addDayWords(command, words->days);
    command.whenCalled(
        [&line, words] { line.chosen = [&line, words](Terminal &terminal) { return runExport(terminal, line.globals, *words); }; });
}

} // namespace yiren
