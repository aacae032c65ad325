// Lists, counts, searches, RFM and a long timeline over 100,000 customers, 200,000 orders and 1,000,000 events, made in a temporary folder:
// the middle and the worst of ten processor times in milliseconds.
#include "customers/customerfieldstore.h"
#include "customers/customerliststore.h"
#include "customers/customerphonestore.h"
#include "customers/customertimelinestore.h"
#include "customers/rfmstore.h"
#include "orders/orderliststore.h"
#include "bench/manycustomers.h"
#include "support/threadtime.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace yiren;

namespace {

using Field = SegmentField;
using Operator = SegmentOperator;

void run(Database &database, const QString &sql)
{
    if (auto done = database.execute(sql); !done)
        qFatal("%s", qPrintable(done.error().detail));
}

CustomerKeyPtr benchKey()
{
    static const auto key = std::make_shared<const CustomerKey>(Secret(QByteArray(32, 'k')));
    return key;
}

// Every customer has a phone; ten share each end. Their sealed numbers are made here.
void fillPhones(Database &database)
{
    CustomerPhoneStore phones(database);
    CustomerFieldStore fields(database);
    run(database, QStringLiteral("BEGIN"));
    const auto field = fields.phoneField(bench::account);
    for (qint64 id = 1; id <= 100'000; ++id) {
        const QString number = QStringLiteral("138%1").arg(id * 7, 8, 10, QLatin1Char('0'));
        run(database,
            QStringLiteral("INSERT INTO customer_identity(account_id, customer_id, kind, value, reason, since) "
                           "VALUES(1, %1, 'phone', '%2', 'import', 0)")
                .arg(id)
                .arg(benchKey()->phoneIndex(number)));
        if (!fields.put(CustomerId{id}, *field, {{}, *benchKey()->seal(CustomerId{id}, *field, number)}, 0))
            qFatal("put");
    }
    const double begun = threadTime();
    while (phones.fillTails(bench::account, *benchKey(), 1000).value() > 0) {}
    std::printf("%-58s %7.1f\n", "index of the ends of 100,000 phones", threadTime() - begun);
    run(database, QStringLiteral("COMMIT"));
}

template <typename Work>
void measure(const char *what, Work work)
{
    std::vector<double> times;
    for (int i = 0; i < 10; ++i) {
        const double begun = threadTime();
        work(i);
        times.push_back(threadTime() - begun);
    }
    std::sort(times.begin(), times.end());
    std::printf("%-58s %7.1f %7.1f\n", what, times[5], times[9]);
    std::fflush(stdout);
}

void measureCounts(CustomerListStore &store)
{
    const auto count = [&store](const SegmentRule &rule) {
        return [&store, rule](int) {
            if (!store.count({rule, {}}))
                qFatal("count");
        };
    };
    using Match = SegmentRule::Match;
    measure("count of all", count({}));
    measure("count: bought within 90 days", count({Match::All, {{Field::LastPaid, Operator::Within, qint64(90)}}}));
    measure("count: a tag", count({Match::All, {{Field::Tag, Operator::Is, QStringLiteral("标签3")}}}));
    measure("count: follows", count({Match::All, {{Field::Following, Operator::Is, QStringLiteral("yes")}}}));
    measure("count: five conditions, all",
            count({Match::All,
                   {{Field::LastPaid, Operator::Within, qint64(200)},
                    {Field::Orders, Operator::AtLeast, qint64(1)},
                    {Field::Group, Operator::IsNot, QStringLiteral("asleep")},
                    {Field::Following, Operator::Is, QStringLiteral("yes")},
                    {Field::SourceDetail, Operator::Contains, QStringLiteral("shop1")}}}));
    measure("count: four conditions, any",
            count({Match::Any,
                   {{Field::Tag, Operator::Is, QStringLiteral("标签3")},
                    {Field::Following, Operator::Is, QStringLiteral("yes")},
                    {Field::Name, Operator::Contains, QStringLiteral("一")},
                    {Field::Views, Operator::AtLeast, qint64(12)}}}));
}

void measureSearches(CustomerListStore &store)
{
    const auto search = [&store](const std::function<QString(int)> &words) {
        return [&store, words](int i) {
            const auto rows = store.page({{}, words(i), benchKey()}, {CustomerSort::LastEvent, true, {}, 200});
            if (!rows)
                qFatal("search");
        };
    };
    measure("search: two Chinese characters",
            search([](int i) -> QString { return QString(QChar(0x4e00 + (i * 7919) % 3000)) + QChar(0x4e00 + (i * 104729) % 3000); }));
    measure("search: one Chinese character", search([](int i) -> QString { return QString(QChar(0x4e00 + i)); }));
    measure("search: pinyin initials", search([](int i) -> QString { return QString(QChar(u'a' + i)) + QChar(u'a' + i / 2) + u'b'; }));
    measure("search: last four of an order", search([](int i) -> QString { return QString::number(1000 + i * 37); }));
    measure("search: last eight of an order", search([](int i) -> QString { return QString::number(1000000 + (i + 1) * 3700).right(8); }));
    measure("search: last four of a phone", search([](int i) -> QString { return QString::number(1000 + i * 811); }));
    measure("search: last eight of a phone", search([](int i) -> QString { return QStringLiteral("0000%1").arg(1000 + i * 811); }));
    measure("search: nothing found", search([](int i) -> QString { return QStringLiteral("zzzz%1").arg(i); }));
}

void measureOrders(Database &database)
{
    OrderListStore store(database);
    const auto search = [&store](const std::function<QString(int)> &words) {
        return [&store, words](int i) {
            if (!store.page(bench::account, {std::nullopt, std::nullopt, words(i)}, std::nullopt, 200))
                qFatal("orders");
        };
    };
    measure("orders: last four digits", search([](int i) -> QString { return QString::number(1000 + i * 37); }));
    measure("orders: last eight digits", search([](int i) -> QString { return QString::number(101'234'567 + i * 7919).right(8); }));
    measure("orders: two characters, nothing found", search([](int) -> QString { return QStringLiteral("龘龘"); }));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QTemporaryDir folder;
    const auto made = bench::manyCustomers(folder.filePath(QStringLiteral("yiren.db")));
    Database &database = *made;
    std::printf("%-58s %7s %7s\n", "milliseconds", "half", "worst");
    fillPhones(database);
    RfmStore rfm(database);
    measure("RFM of all orders, day after day", [&](int i) { (void)rfm.renew(bench::account, bench::day.plusDays(i - 9)); });
    measure("RFM of the same orders and day", [&](int) { (void)rfm.renew(bench::account, bench::day); });
    CustomerListStore store(database, bench::account, bench::day);
    for (const auto sort : {CustomerSort::LastEvent, CustomerSort::Paid, CustomerSort::Orders, CustomerSort::FirstSeen}) {
        std::optional<ListedCustomer> after;
        measure("a page of 200", [&](int) {
            const auto page = store.page({}, {sort, true, after, 200});
            after = page->back();
        });
    }
    measureCounts(store);
    measureSearches(store);
    measureOrders(database);
    std::optional<TimelineEntry> last;
    measure("a page of 100 of a timeline of 10,000", [&](int) {
        const auto page = CustomerTimelineStore(database).page(bench::account, CustomerId{1}, last, 100);
        last = page->back();
    });
    measure("one customer", [&](int i) { (void)store.customer(CustomerId{i + 1}); });
    measure("sources and tags", [&](int) { (void)store.sources(), (void)store.tags(); });
    return 0;
}
