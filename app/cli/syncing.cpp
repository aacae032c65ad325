#include "accounts/corpof.h"
#include "accounts/officialof.h"
#include "cli/commandline.h"
#include "cli/complaints.h"
#include "cli/days.h"
#include "cli/groups.h"
#include "cli/messages.h"
#include "cli/session.h"
#include "cli/shipping.h"
#include "cli/shop.h"
#include "cli/syncreport.h"
#include "cli/words.h"
#include "importing/billsyncjob.h"
#include "readership/followersjob.h"
#include "readership/statisticsjob.h"
#include "schedule/apiline.h"
#include "selling/syncordersjob.h"
#include "words/sentences.h"

namespace yiren {

namespace {

struct SyncWords {
    std::string what = "bills";
    DayWords days;
};

struct SyncDays {
    Period ofBills;
    Period ofFigures;
};

struct Parts {
    bool orders = false;
    bool bills = false;
    bool statistics = false;
    bool followers = false;
    bool complaints = false;
    bool shipping = false;
    bool shop = false;
    bool messages = false;
    bool groups = false;
};

// `all` is what the account is connected to.
Result<Parts> partsOf(Books &books, const std::string &what, Terminal &terminal)
{
    const bool hasOrders = what == "orders" || what == "all";
    const bool isShop = hasOrders && !books.account.shopAppid.isEmpty();
    if (what != "all")
        return Parts{.orders = hasOrders && (books.account.canPay() || !isShop),
                     .bills = what == "bills",
                     .statistics = what == "statistics",
                     .followers = what == "followers",
                     .complaints = what == "complaints",
                     .shipping = what == "shipping",
                     .shop = isShop,
                     .messages = what == "messages",
                     .groups = what == "groups"};
    if (auto opened = books.session.unlock(terminal); !opened)
        return failure(opened.error());
    const bool isOfficial = hasOfficial(books.account, books.session.program().vault());
    const bool canPay = books.account.canPay();
    const Parts parts{.orders = canPay,
                      .bills = canPay,
                      .statistics = isOfficial,
                      .followers = isOfficial,
                      .complaints = canPay,
                      .shipping = hasMiniProgram(books.account, books.session.program().vault()),
                      .shop = isShop,
                      .messages = isOfficial || hasCorp(books.account, books.session.program().vault()),
                      .groups = hasCorp(books.account, books.session.program().vault())};
    if (!parts.bills && !parts.statistics && !parts.shipping && !parts.shop && !parts.messages)
        return failure(ErrorKind::Credential, "account.not_connected", books.account.name);
    return parts;
}

// Without words: the last week, of which most is there already.
Period lastWeek(BusinessDay today)
{
    return {today.plusDays(-7), today};
}

template <typename Report>
Result<Report> followed(JobHandle<Report> job, const QString &what, Terminal &terminal)
{
    QObject::connect(job.get(), &JobBase::progressed, job.get(),
                     [what, &terminal](qint64 done, qint64 total) { terminal.progress(what, done, total); });
    return await(std::move(job));
}

// What was asked of WeChat Pay, and whether the clock was right meanwhile.
template <typename Report>
Result<Report> followedAtPay(JobHandle<Report> job, const QString &what, const PayConnection &connection, Terminal &terminal)
{
    auto report = followed(std::move(job), what, terminal);
    noteClock(terminal, connection);
    return report;
}

Result<BillSyncReport> syncBills(Books &books, Period period, Terminal &terminal)
{
    auto connection = books.session.connectPay(books.account, terminal);
    if (!connection)
        return failure(connection.error());
    return followedAtPay(JobHandle<BillSyncReport>(new BillSyncJob(*connection->api, books.session.storage(),
                                                                   books.session.program().clock(), books.account.id, period)),
                         Cli::tr("Bills"), *connection, terminal);
}

Result<std::vector<SyncedSale>> syncOrders(Books &books, Terminal &terminal)
{
    auto connection = books.session.connectPay(books.account, terminal);
    if (!connection)
        return failure(connection.error());
    const SellingLine line{*connection->api, books.session.storage(), books.session.program().clock(), books.account.id};
    return followedAtPay(JobHandle<std::vector<SyncedSale>>(new SyncOrdersJob(line)), Cli::tr("Orders"), *connection, terminal);
}

Result<StatisticsReport> syncStatistics(Books &books, Period period, Terminal &terminal)
{
    if (auto opened = books.session.unlock(terminal); !opened)
        return failure(opened.error());
    const auto connection = books.session.connectOfficial(books.account);
    if (!connection)
        return failure(connection.error());
    ApiLine line(*connection->api);
    return followed(JobHandle<StatisticsReport>(
                        new StatisticsJob(books.session.storage(), line, books.session.program().clock(), books.account.id, period)),
                    Cli::tr("Figures"), terminal);
}

Result<FollowersReport> syncFollowers(Books &books, Terminal &terminal)
{
    if (auto opened = books.session.unlock(terminal); !opened)
        return failure(opened.error());
    const auto connection = books.session.connectOfficial(books.account);
    if (!connection)
        return failure(connection.error());
    ApiLine line(*connection->api);
    return followed(
        JobHandle<FollowersReport>(new FollowersJob(books.session.storage(), line, books.session.program().clock(), books.account.id)),
        Cli::tr("Followers"), terminal);
}

// What came of one part, said. The first part that went wrong gives the exit status, and "error" where nothing came of it.
template <typename Report>
void presentPart(Terminal &terminal, const Result<Report> &report, Exit (*say)(Terminal &, const Report &, QJsonObject &),
                 QJsonObject &answer, Exit &exit)
{
    const QString error = QStringLiteral("error");
    if (!report) {
        terminal.complain(report.error());
        if (!answer.contains(error))
            answer.insert(error, errorObject(report.error()));
    }
    const Exit ofPart = report ? say(terminal, *report, answer) : exitOf(report.error());
    exit = exit == Exit::Ok ? ofPart : exit;
}

// Orders come first: what was paid is in the books before their bills are. One that fails keeps none of the others from being read.
void syncParts(Terminal &terminal, Books &books, const Parts &parts, const SyncDays &days, QJsonObject &answer, Exit &exit)
{
    if (parts.orders)
        presentPart(terminal, syncOrders(books, terminal), presentOrders, answer, exit);
    if (parts.shop)
        presentPart(terminal, syncShop(books, terminal), presentShop, answer, exit);
    if (parts.bills)
        presentPart(terminal, syncBills(books, days.ofBills, terminal), presentBills, answer, exit);
    if (parts.followers)
        presentPart(terminal, syncFollowers(books, terminal), presentFollowers, answer, exit);
    if (parts.statistics)
        presentPart(terminal, syncStatistics(books, days.ofFigures, terminal), presentStatistics, answer, exit);
    if (parts.complaints)
        presentPart(terminal, syncComplaints(books, terminal), presentComplaints, answer, exit);
    if (parts.shipping)
        presentPart(terminal, syncShipping(books, terminal), presentShipping, answer, exit);
    if (parts.messages)
        presentPart(terminal, syncMessages(books, terminal), presentMessages, answer, exit);
    if (parts.groups)
        presentPart(terminal, syncGroups(books, terminal), presentGroups, answer, exit);
}

Exit runSync(Terminal &terminal, const Globals &globals, const SyncWords &words)
{
    auto books = Books::open(globals);
    if (!books)
        return terminal.fail(books.error());
    const qint64 now = books->session.nowMs();
    const auto billDays = periodOf(words.days, lastWeek(BusinessDay::ofMs(now)));
    const auto figureDays = periodOf(words.days, statisticsDays(now));
    if (!billDays || !figureDays)
        return terminal.fail(billDays ? figureDays.error() : billDays.error());
    const auto parts = partsOf(*books, words.what, terminal);
    if (!parts)
        return terminal.fail(parts.error());
    QJsonObject answer;
    Exit exit = Exit::Ok;
    syncParts(terminal, *books, *parts, {*billDays, *figureDays}, answer, exit);
    terminal.answer(answer);
    return exit;
}

} // namespace

void addSync(CommandLine &line)
{
    Command command = line.root.command("sync",
                                        said(Cli::tr("Fetch what WeChat knows: open orders, bills of the last three months, followers, "
                                                     "complaints, messages of customers, customer groups, what waits to be shipped, and "
                                                     "figures of readers of the last 30 days at most")));
    auto words = std::make_shared<SyncWords>();
    command
        .option(
            "WHAT", words->what,
            said(Cli::tr(
                "orders, bills, followers, statistics, complaints, shipping, messages, groups, or all that the account is connected to")))
        .oneOf({"orders", "bills", "followers", "statistics", "complaints", "shipping", "messages", "groups", "all"});
    addDayWords(command, words->days);
    command.whenCalled(
        [&line, words] { line.chosen = [&line, words](Terminal &terminal) { return runSync(terminal, line.globals, *words); }; });
}

} // namespace yiren
