#include "demo/filldemo.h"

#include "bills/billstore.h"
#include "demo/democomplaints.h"
#include "demo/democustomers.h"
#include "demo/demoexperiments.h"
#include "demo/demofiles.h"
#include "demo/demogroups.h"
#include "demo/demoledger.h"
#include "demo/demopaths.h"
#include "demo/demomenus.h"
#include "demo/demoposts.h"
#include "demo/demoproducts.h"
#include "demo/demoreach.h"
#include "demo/demoshipping.h"
#include "demo/demotalk.h"
#include "demo/demowinback.h"
#include "importing/importfile.h"
#include "orders/orderstore.h"
#include "orders/refundstore.h"
#include "reconcile/closeday.h"
#include "reconcile/settle.h"
#include "storage/settingstore.h"
#include "storage/transaction.h"
#include "storage/unsynced.h"

#include <QTemporaryFile>

namespace yiren {

namespace {

constexpr int reconciledDays = 60;
constexpr int closedDays = 30;
constexpr int undecidedDays = 3; // the latest differences wait for the founder

const QString seedKey = QStringLiteral("demo_seed");
const QString todayKey = QStringLiteral("demo_today");

Done putOrigin(Database &database, const DemoOrigin &origin)
{
    SettingStore settings(database);
    if (auto set = settings.set(seedKey, QString::number(origin.seed)); !set)
        return set;
    return settings.set(todayKey, origin.today.toText());
}

Done putLedger(Database &database, const sandbox::Studio &studio, const DemoPlan &plan, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    PutRules rules;
    rules.at = now;
    if (auto put = OrderStore(database).put(plan.account, demoOrders(studio), rules); !put)
        return failure(put.error());
    if (auto put = RefundStore(database).put(plan.account, demoRefunds(studio), rules); !put)
        return failure(put.error());
    if (auto put = putDemoProducts(database, plan.account, studio.last.next(), now); !put)
        return put;
    if (auto set = putOrigin(database, {plan.seed, studio.last.next()}); !set)
        return set;
    return transaction->commit();
}

// When the founder would have fetched the day's bills: at ten o'clock.
qint64 morningAfter(BusinessDay day)
{
    return day.end().addSecs(10 * 3600).toMSecsSinceEpoch();
}

Done importDay(Database &database, AccountId account, const DemoFile &file)
{
    if (file.bytes.isEmpty()) {
        BillFacts facts;
        facts.kind = file.kind;
        facts.day = file.day;
        facts.state = BillState::Empty;
        facts.receivedAt = morningAfter(file.day);
        auto saved = BillStore(database).save(account, facts);
        return saved ? Done() : failure(saved.error());
    }
    QTemporaryFile bill;
    if (!bill.open() || bill.write(file.bytes) != file.bytes.size() || !bill.flush())
        return failure(ErrorKind::Storage, "file.write", bill.errorString());
    ImportRequest request;
    request.account = account;
    request.path = bill.fileName();
    request.name = billKindName(file.kind) + u'-' + file.day.toText() + QStringLiteral(".csv");
    request.receivedAt = morningAfter(file.day);
    request.billKind = file.kind;
    request.day = file.day;
    auto imported = importFile(database, request);
    return imported ? Done() : failure(imported.error());
}

Done settleAll(Database &database, AccountId account, BusinessDay day, const std::vector<Blocker> &blockers, qint64 now)
{
    for (const Blocker &blocker : blockers) {
        if (!blocker.canBeSettled())
            continue;
        const SettleRequest request{
            account, day, blocker.key.kind, blocker.key.subject, Action::AcceptWithReason, QStringLiteral("已与顾客核对"), now};
        if (auto settled = settleDifference(database, request); !settled)
            return failure(settled.error());
    }
    return {};
}

// True when the day is closed now.
Result<bool> closeDemoDay(Database &database, AccountId account, BusinessDay day, bool decides)
{
    const qint64 now = morningAfter(day);
    auto outcome = lockDay(database, account, day, now);
    if (outcome && !outcome->closing && decides) {
        if (auto settled = settleAll(database, account, day, outcome->blockers, now); !settled)
            return failure(settled.error());
        outcome = lockDay(database, account, day, now);
    }
    if (!outcome)
        return failure(outcome.error());
    return outcome->closing.has_value();
}

Done importHistory(Database &database, const sandbox::Studio &studio, const DemoPlan &plan)
{
    const sandbox::MerchantBooks books = sandbox::booksOf(studio);
    const BusinessDay end = plan.firstWithoutBills.value_or(studio.last.next());
    for (BusinessDay day = studio.first; day < end; day = day.next()) {
        if (plan.progress)
            plan.progress(studio.first.daysTo(day), studio.first.daysTo(end));
        for (const DemoFile &file : demoFilesOf(books, day)) {
            if (auto imported = importDay(database, plan.account, file); !imported)
                return imported;
        }
    }
    return {};
}

// The number of days that are closed then.
Result<qint64> workThroughDays(Database &database, const sandbox::Studio &studio, const DemoPlan &plan)
{
    qint64 closedCount = 0;
    const BusinessDay end = std::min(studio.last, plan.firstWithoutBills.value_or(studio.last));
    for (BusinessDay day = studio.last.plusDays(-reconciledDays); day < end; day = day.next()) {
        const qint64 age = day.daysTo(studio.last);
        if (const auto report = reconcileAndStore(database, plan.account, day, morningAfter(day)); !report)
            return failure(report.error());
        if (age > closedDays)
            continue;
        const auto closed = closeDemoDay(database, plan.account, day, age > undecidedDays);
        if (!closed)
            return failure(closed.error());
        closedCount += *closed ? 1 : 0;
    }
    return closedCount;
}

Result<DemoFilling> fillWith(Database &database, const sandbox::Studio &studio, const DemoPlan &plan, const Clock &clock)
{
    const auto orders = OrderStore(database).count(plan.account);
    if (!orders)
        return failure(orders.error());
    if (*orders > 0)
        return failure(ErrorKind::Usage, "data_dir.not_empty");
    if (auto put = putLedger(database, studio, plan, clock.now().toMSecsSinceEpoch()); !put)
        return failure(put.error());
    if (auto put = putDemoCustomers(database, plan.account, studio, plan.seed, clock.now().toMSecsSinceEpoch()); !put)
        return failure(put.error());
    if (auto put = putDemoPosts(database, plan.account, studio.last.next(), clock.now().toMSecsSinceEpoch()); !put)
        return failure(put.error());
    if (auto put = putDemoPaths(database, plan.account, studio, plan.seed); !put)
        return failure(put.error());
    if (auto put = putDemoWinBack(database, plan.account, studio.last.next()); !put)
        return failure(put.error());
    if (auto put = putDemoComplaints(database, plan.account, studio, clock.now().toMSecsSinceEpoch()); !put)
        return failure(put.error());
    if (auto put = putDemoShipping(database, plan.account, studio, clock.now().toMSecsSinceEpoch()); !put)
        return failure(put.error());
    if (auto put = putDemoTalk(database, plan.account, studio, clock.now().toMSecsSinceEpoch()); !put)
        return failure(put.error());
    if (auto put = putDemoMenus(database, plan.account, clock.now().toMSecsSinceEpoch()); !put)
        return failure(put.error());
    if (auto put = putDemoComments(database, plan.account, clock.now().toMSecsSinceEpoch()); !put)
        return failure(put.error());
    if (auto put = putDemoReach(database, plan.account, clock.now().toMSecsSinceEpoch()); !put)
        return failure(put.error());
    if (auto put = putDemoGroups(database, plan.account, studio, clock.now().toMSecsSinceEpoch()); !put)
        return failure(put.error());
    if (auto put = putDemoExperiments(database, plan.account, studio.last.next()); !put)
        return failure(put.error());
    if (auto imported = importHistory(database, studio, plan); !imported)
        return failure(imported.error());
    const auto closed = workThroughDays(database, studio, plan);
    if (!closed)
        return failure(closed.error());
    return DemoFilling{static_cast<qint64>(studio.customers.size()), static_cast<qint64>(studio.ledgerOrders.size()),
                       static_cast<qint64>(studio.ledgerRefunds.size()), studio.first.daysTo(studio.last) + 1, *closed};
}

} // namespace

Result<std::optional<DemoOrigin>> demoOrigin(Database &database)
{
    SettingStore settings(database);
    const auto seed = settings.value(seedKey);
    const auto today = settings.value(todayKey);
    if (!seed || !today)
        return failure(seed ? today.error() : seed.error());
    const auto day = BusinessDay::fromText(*today);
    return day ? std::optional(DemoOrigin{seed->toULongLong(), *day}) : std::nullopt;
}

// Nothing of the founder's is at stake: the disk is waited for once, at the end, not after each of a thousand bills.
Result<DemoFilling> fillDemo(Database &database, const sandbox::Studio &studio, const DemoPlan &plan, const Clock &clock)
{
    DemoFilling filling;
    const Done filled = fillUnsynced(database, [&]() -> Done {
        const auto made = fillWith(database, studio, plan, clock);
        if (made)
            filling = *made;
        return made ? Done() : failure(made.error());
    });
    return filled ? Result<DemoFilling>(filling) : failure(filled.error());
}

} // namespace yiren
