#include "cli/commandline.h"
#include "cli/days.h"
#include "words/sentences.h"
#include "cli/session.h"
#include "cli/syncreport.h"
#include "cli/words.h"
#include "importing/billsyncjob.h"

namespace yiren {

namespace {

struct SyncWords {
    std::string what = "bills";
    DayWords days;
};

// Without words: the last week, of which most is there already.
Period lastWeek(BusinessDay today)
{
    return {today.plusDays(-7), today};
}

Exit run(Terminal &terminal, const Globals &globals, const SyncWords &words)
{
    auto books = Books::open(globals);
    if (!books)
        return terminal.fail(books.error());
    auto &[session, account] = *books;
    Clock &clock = session.program().clock();
    const auto period = periodOf(words.days, lastWeek(BusinessDay::of(clock.now())));
    if (!period)
        return terminal.fail(period.error());
    auto connection = session.connectPay(account, terminal);
    if (!connection)
        return terminal.fail(connection.error());
    JobHandle<BillSyncReport> sync(new BillSyncJob(*connection->api, session.storage(), clock, account.id, *period));
    QObject::connect(sync.get(), &JobBase::progressed, sync.get(),
                     [&terminal](qint64 done, qint64 total) { terminal.progress(Cli::tr("Bills"), done, total); });
    const auto report = await(std::move(sync));
    return report ? presentSync(terminal, *report) : terminal.fail(report.error());
}

} // namespace

void addSync(CommandLine &line)
{
    Command command = line.root.command("sync", said(Cli::tr("Fetch what WeChat knows: bills of the last three months at most")));
    auto words = std::make_shared<SyncWords>();
    command.option("WHAT", words->what).oneOf({"bills", "all"});
    addDayWords(command, words->days);
    command.whenCalled(
        [&line, words] { line.chosen = [&line, words](Terminal &terminal) { return run(terminal, line.globals, *words); }; });
}

} // namespace yiren
