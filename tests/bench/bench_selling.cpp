// What the screens of customers, orders and products read of 100,000 customers, 200,000 orders and 1,000,000 events, each against a bare
// query of the same rows in the same run.
//   bench_selling FOLDER               FOLDER gets the data file if it has none
#include "bench/manycustomers.h"
#include "bench/peer.h"
#include "customers/customerliststore.h"
#include "customers/customertimelinestore.h"
#include "customers/rfmstore.h"
#include "insight/morning.h"
#include "insight/orderhistory.h"
#include "insight/waiting.h"
#include "orders/orderstore.h"
#include "products/bookingstore.h"
#include "products/enrolmentstore.h"
#include "products/holderstore.h"
#include "products/membershipstore.h"
#include "products/productstore.h"
#include "time/durations.h"

#include <QCoreApplication>
#include <QDir>

using namespace yiren;
using bench::account;
using bench::compare;

namespace {

constexpr double screenMs = 300, searchMs = 50, countMs = 200; // what must not be passed
constexpr int rounds = 40;
constexpr int fewRounds = 20; // of what takes long

const qint64 now = bench::day.start().toMSecsSinceEpoch() + 12 * hourMs;

template <typename T>
void must(const Result<T> &result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().code), qPrintable(result.error().detail));
}

void measureCustomers(Database &database, bench::Bare &bare)
{
    CustomerListStore store(database, account, bench::day);
    const CustomerListStore::Page first{CustomerSort::LastEvent, true, {}, 200};
    const QString listed =
        QStringLiteral("SELECT c.*, f.* FROM customer_figures f JOIN customer c ON c.id = f.customer_id WHERE c.account_id = 1 ");
    compare(
        "customers: list", screenMs, rounds, [&](int) { must(store.page({}, first)), must(store.count({})); },
        [&](int) { bare.read(listed + QStringLiteral("ORDER BY COALESCE(f.last_event_at, c.first_seen_at) DESC LIMIT 200")); });
    const auto search = [&](const char *what, const std::function<QString(int)> &words) {
        compare(
            what, searchMs, rounds,
            [&](int i) {
                must(store.page({{}, words(i)}, first));
            },
            [&](int i) {
                bare.read(listed + QStringLiteral("AND (c.name LIKE '%%1%' OR c.initials LIKE '%1%') LIMIT 200").arg(words(i)));
            });
    };
    search("customers: search, two characters",
           [](int i) -> QString { return QString(QChar(0x4e00 + (i * 7919) % 3000)) + QChar(0x4e00 + (i * 104729) % 3000); });
    search("customers: search, initials", [](int i) -> QString { return QString(QChar(u'a' + i % 26)) + QChar(u'a' + i / 26) + u'b'; });
    search("customers: search, last four of an order", [](int i) -> QString { return QString::number(1000 + i * 37); });
    search("customers: search, nothing found", [](int i) -> QString { return QStringLiteral("zz%1q").arg(i); });
    compare(
        "customers: one with 10,000 events", screenMs, rounds,
        [&](int) {
            must(store.customer(CustomerId{1})), must(RfmStore(database).of(account, CustomerId{1}, bench::day));
            must(CustomerTimelineStore(database).page(account, CustomerId{1}, {}, 100));
        },
        [&](int) { bare.read(QStringLiteral("SELECT * FROM customer_event WHERE customer_id = 1 ORDER BY at DESC LIMIT 100")); });
}

void measureSegments(Database &database, bench::Bare &bare)
{
    using Field = SegmentField;
    using Operator = SegmentOperator;
    CustomerListStore store(database, account, bench::day);
    const auto count = [&](const char *what, const SegmentRule &rule, const char *sql) {
        compare(
            what, countMs, rounds,
            [&](int) {
                must(store.count({rule, {}}));
            },
            [&](int) { bare.read(QLatin1String(sql)); });
    };
    count("segment: bought within 90 days", {SegmentRule::Match::All, {{Field::LastPaid, Operator::Within, qint64(90)}}},
          "SELECT count(*) FROM customer_figures WHERE last_paid_at >= 1787000000000");
    count("segment: follows", {SegmentRule::Match::All, {{Field::Following, Operator::Is, QStringLiteral("yes")}}},
          "SELECT count(*) FROM customer c WHERE EXISTS (SELECT 1 FROM customer_identity i JOIN follower f ON f.account_id = 1 "
          "AND f.openid = i.value WHERE i.customer_id = c.id AND f.is_following = 1)");
    count("segment: four conditions, any",
          {SegmentRule::Match::Any,
           {{Field::Tag, Operator::Is, QStringLiteral("标签3")},
            {Field::Following, Operator::Is, QStringLiteral("yes")},
            {Field::Name, Operator::Contains, QStringLiteral("一")},
            {Field::Views, Operator::AtLeast, qint64(12)}}},
          "SELECT count(*) FROM customer c JOIN customer_figures g ON g.customer_id = c.id WHERE c.name LIKE '%一%' OR g.views >= 12 "
          "OR EXISTS (SELECT 1 FROM customer_tag t WHERE t.customer_id = c.id AND t.tag = '标签3') OR EXISTS (SELECT 1 FROM "
          "customer_identity i JOIN follower f ON f.account_id = 1 AND f.openid = i.value WHERE i.customer_id = c.id AND f.is_following = "
          "1)");
    const auto bareRfm = [&](int) {
        bare.read(QStringLiteral("SELECT openid, max(paid_at), count(DISTINCT paid_day), sum(amount_fen) FROM orders WHERE account_id = 1 "
                                 "AND paid_day > '2025-11-20' GROUP BY openid"));
    };
    compare(
        "RFM: the same day and orders", screenMs, fewRounds, [&](int) { must(RfmStore(database).renew(account, bench::day)); }, bareRfm);
    compare(
        "RFM: of a new day, when nothing waits", 3000, 5,
        [&](int i) { must(RfmStore(database).renew(account, bench::day.plusDays(i - 4))); }, bareRfm);
}

void measureOrders(Database &database, bench::Bare &bare)
{
    OrderListStore store(database);
    const OrderFilter month{{}, Period::inclusive(bench::day.plusDays(-29), bench::day), {}};
    const QString listed = QStringLiteral("SELECT * FROM orders WHERE account_id = 1 ");
    const QString newest = QStringLiteral("ORDER BY COALESCE(created_at, paid_at, 0) DESC, id DESC LIMIT 200");
    compare(
        "orders: list of 30 days", screenMs, rounds,
        [&](int) {
            must(store.page(account, month, {}, 200)), must(store.sums(account, month));
            must(OrderStore(database).count(account));
        },
        [&](int) { bare.read(listed + newest), bare.read(QStringLiteral("SELECT count(*) FROM orders WHERE account_id = 1")); });
    compare(
        "orders: list of all days", screenMs, rounds, [&](int) { must(store.page(account, {}, {}, 200)), must(store.sums(account, {})); },
        [&](int) {
            bare.read(listed + newest);
            bare.read(QStringLiteral("SELECT status, count(*), sum(amount_fen) FROM orders WHERE account_id = 1 GROUP BY status"));
        });
    compare(
        "orders: what waits", screenMs, rounds, [&](int) { must(loadWaiting(database, account, now)); },
        [&](int) {
            bare.read(QStringLiteral("SELECT count(*), min(created_at) FROM orders WHERE account_id = 1 AND status = 'NOTPAY'"));
            bare.read(QStringLiteral("SELECT count(*), sum(refund_fen) FROM refund WHERE account_id = 1 AND status = 'PROCESSING'"));
        });
    OrderFilter refunding;
    refunding.isRefundUnderWay = true;
    compare(
        "orders: those that are refunding", screenMs, rounds,
        [&](int) { must(store.page(account, refunding, {}, 200)), must(store.sums(account, refunding)); },
        [&](int) {
            bare.read(QStringLiteral("SELECT o.* FROM refund r JOIN orders o ON o.account_id = 1 AND o.out_trade_no = r.out_trade_no WHERE "
                                     "r.account_id = 1 AND r.status = 'PROCESSING'"));
        });
    const auto search = [&](const char *what, const std::function<QString(int)> &words) {
        const auto filter = [&](int i) { return OrderFilter{{}, {}, words(i)}; };
        const auto like = [&](int i) { return QStringLiteral("AND (out_trade_no LIKE '%%1' OR product LIKE '%%1%') ").arg(words(i)); };
        compare(
            what, searchMs, fewRounds, [&](int i) { must(store.page(account, filter(i), {}, 200)); },
            [&](int i) { bare.read(listed + like(i) + newest); });
        compare(
            "   and what they come to", screenMs, fewRounds, [&](int i) { must(store.sums(account, filter(i))); },
            [&](int i) {
                bare.read(QStringLiteral("SELECT status, count(*), sum(amount_fen) FROM orders WHERE account_id = 1 ") + like(i)
                          + QStringLiteral("GROUP BY status"));
            });
    };
    search("orders: search, a product", [](int i) { return QStringLiteral("手作%1").arg(i); });
    search("orders: search, last four of a number", [](int i) { return QString::number(1000 + i * 37); });
    search("orders: search, a payer's name", [](int i) { return QString(QChar(0x4e00 + (i * 7919) % 3000)); });
    search("orders: search, nothing found", [](int i) { return QStringLiteral("zz%1q").arg(i); });
    compare(
        "orders: one", screenMs, rounds,
        [&](int i) {
            must(loadOrderHistory(database, account, OutTradeNo(QStringLiteral("YR2026%1").arg(1000000 + (i + 1) * 37 * 100)), 1));
        },
        [&](int i) { bare.read(listed + QStringLiteral("AND out_trade_no = 'YR2026%1'").arg(1000000 + (i + 1) * 37 * 100)); });
}

void measureSold(Database &database, bench::Bare &bare)
{
    constexpr int names = 500;
    compare(
        "products", screenMs, rounds, [&](int) { must(ProductStore(database).products(account)); },
        [&](int) { bare.read(QStringLiteral("SELECT * FROM product")); });
    compare(
        "courses, 3,000 places", screenMs, fewRounds,
        [&](int) { must(EnrolmentStore(database).enrolments(account)), must(HolderStore(database).names(account, names)); },
        [&](int) { bare.read(QStringLiteral("SELECT * FROM enrolment WHERE account_id = 1")); });
    compare(
        "appointments of a week", screenMs, rounds,
        [&](int) {
            must(BookingStore(database).between(account, now, now + 7 * dayMs)), must(HolderStore(database).names(account, names));
        },
        [&](int) {
            bare.read(QStringLiteral("SELECT * FROM booking WHERE account_id = 1 AND starts_at BETWEEN %1 AND %1 + 604800000").arg(now));
        });
    compare(
        "members, 5,000", screenMs, fewRounds,
        [&](int) { must(MembershipStore(database).running(account, bench::day)), must(HolderStore(database).names(account, names)); },
        [&](int) {
            bare.read(QStringLiteral("SELECT * FROM membership WHERE account_id = 1 AND last_day >= '2026-11-20' ORDER BY last_day"));
        });
    compare(
        "today", screenMs, rounds, [&](int) { must(loadMorning(database, account, bench::day)); },
        [&](int) {
            bare.read(
                QStringLiteral("SELECT paid_day, count(*), sum(amount_fen) FROM orders WHERE account_id = 1 AND paid_day >= '2026-10-21' "
                               "GROUP BY paid_day"));
        });
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    if (argc != 2 || !QDir().mkpath(QString::fromLocal8Bit(argv[1])))
        return 2;
    const QString path = QString::fromLocal8Bit(argv[1]) + QStringLiteral("/yiren.db");
    const auto database = bench::manyCustomers(path);
    bench::Bare bare(path);
    std::printf("%-46s %8s %8s %8s %8s %7s %6s\n", "milliseconds", "ours", "95%", "bare", "95%", "ratio", "must");
    measureCustomers(*database, bare);
    measureSegments(*database, bare);
    measureOrders(*database, bare);
    measureSold(*database, bare);
    return 0;
}
