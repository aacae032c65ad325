#include "bench/manycustomers.h"

#include "storage/migrations.h"
#include "support/fakeclock.h"

#include <QFileInfo>

namespace yiren::bench {

namespace {

void run(Database &database, const QString &sql)
{
    if (auto done = database.execute(sql); !done)
        qFatal("%s", qPrintable(done.error().detail));
}

// %1: milliseconds of the day's end, here and below; %2: how many customers. Of 100,000 each has two orders and ten events.
void fillPeople(Database &database, qint64 now, int people)
{
    run(database,
        QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %2) "
                       "INSERT INTO customer(id, account_id, name, initials, source, source_detail, first_seen_at, updated_at) "
                       "SELECT i, 1, char(0x4e00 + (i * 7919) % 3000) || char(0x4e00 + (i * 104729) % 3000) || char(0x4e00 + i % 50), "
                       "char(97 + i % 26) || char(97 + (i / 26) % 26) || char(97 + (i / 676) % 26), "
                       "CASE i % 3 WHEN 0 THEN 'order' WHEN 1 THEN 'import' ELSE 'ADD_SCENE_QR_CODE' END, 'shop' || (i % 40), "
                       "%1 - (i * 7907 % 63072) * 1000000, 0 FROM n")
            .arg(now)
            .arg(people));
    run(database,
        QStringLiteral("INSERT INTO customer_identity(account_id, customer_id, kind, app, value, reason, since) "
                       "SELECT 1, id, 'openid', 'wx', 'oUpF8u' || hex(id * 7368787 + 99991) || (id % 9973), 'payer', 0 FROM customer"));
    run(database,
        QStringLiteral("INSERT INTO customer_tag(customer_id, tag, at) SELECT id, '标签' || (id % 30), 0 FROM customer WHERE id % 3 = 0"));
    run(database,
        QStringLiteral("INSERT INTO follower(account_id, openid, is_following, run) SELECT 1, value, customer_id % 10 < 7, 1 "
                       "FROM customer_identity WHERE customer_id % 2 = 0"));
    // They began to follow when they were seen first; who left did so half of the way to now.
    run(database,
        QStringLiteral(
            "INSERT INTO customer_event(account_id, customer_id, kind, at, key) SELECT 1, id, 'follow', first_seen_at, 'f' || id "
            "FROM customer WHERE id % 2 = 0 UNION ALL SELECT 1, id, 'unfollow', (first_seen_at + %1) / 2, 'u' || id "
            "FROM customer WHERE id % 10 = 8")
            .arg(now));
}

// Two of a hundred orders are unpaid, four closed, three paid back, of some the refund is under way.
void fillOrders(Database &database, qint64 now, int people)
{
    run(database,
        QStringLiteral(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000) "
            "INSERT INTO orders(account_id, out_trade_no, transaction_id, openid, created_at, paid_at, paid_day, amount_fen, "
            "status, product, source, updated_at, digest) SELECT 1, 'YR2026' || (1000000 + i * 37), "
            "'4200002026' || (100000000 + i * 7919), d.value, %1 - i * 300000, CASE WHEN i % 100 < 6 THEN NULL ELSE %1 - i * 300000 END, "
            "CASE WHEN i % 100 < 6 THEN NULL ELSE date((%1 - i * 300000) / 1000 + 28800, 'unixepoch') END, 100 + i % 9900, "
            "CASE WHEN i % 100 < 2 THEN 'NOTPAY' WHEN i % 100 < 6 THEN 'CLOSED' WHEN i % 100 < 9 THEN 'REFUND' ELSE 'SUCCESS' END, "
            "'手作' || (i % 90), 'import', 0, x'00' FROM n JOIN customer_identity d ON d.customer_id = 1 + (i * 7919) % (%2 * 7 / 10)")
            .arg(now)
            .arg(people));
    run(database,
        QStringLiteral(
            "INSERT INTO refund(account_id, out_refund_no, out_trade_no, refund_fen, status, created_at, created_day, source, updated_at, "
            "digest) "
            "SELECT 1, 'RF' || id, out_trade_no, 100, CASE WHEN id % 1000 = 6 THEN 'PROCESSING' ELSE 'SUCCESS' END, created_at + 60000, "
            "paid_day, 'import', 0, x'00' FROM orders WHERE status = 'REFUND'"));
    run(database,
        QStringLiteral("INSERT INTO order_event(order_id, from_status, to_status, cause, source, at) "
                       "SELECT id, 'NOTPAY', 'SUCCESS', 'news', 'query', paid_at + 3000 FROM orders WHERE paid_at IS NOT NULL"));
}

void fillEvents(Database &database, qint64 now, int people)
{
    run(database,
        QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000) "
                       "INSERT INTO customer_event(account_id, customer_id, kind, at, subject, key) SELECT 1, "
                       "CASE WHEN i <= 10000 THEN 1 ELSE 1 + (i * 104729) % %2 END, "
                       "CASE i % 2 WHEN 0 THEN 'view' ELSE 'interaction' END, %1 - i * 60000, '文章' || (i % 300), 'k' || i FROM n")
            .arg(now)
            .arg(people));
    run(database,
        QStringLiteral("INSERT INTO customer_figures SELECT c.id, 1, count(o.id), COALESCE(sum(o.amount_fen), 0), 0, min(o.paid_at), "
                       "max(o.paid_at), (SELECT count(*) FROM customer_event e WHERE e.customer_id = c.id), 0, "
                       "(SELECT max(e.at) FROM customer_event e WHERE e.customer_id = c.id) FROM customer c JOIN customer_identity i "
                       "ON i.customer_id = c.id LEFT JOIN orders o ON o.account_id = 1 AND o.openid = i.value AND o.paid_at IS NOT NULL "
                       "GROUP BY c.id"));
}

// Forty goods, a course with 3,000 places, 1,000 appointments hour after hour, 5,000 members.
void fillProducts(Database &database, qint64 now)
{
    run(database,
        QStringLiteral(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 43) "
            "INSERT INTO product(id, account_id, kind, name, price_fen, low_stock, sessions, minutes, buffer_minutes, place, needs_me, "
            "months, level, created_at) SELECT i, 1, CASE i WHEN 41 THEN 'course' WHEN 42 THEN 'service' WHEN 43 THEN 'membership' ELSE "
            "'goods' END, "
            "'手作' || i, 9900, CASE WHEN i < 41 THEN 3 END, CASE i WHEN 41 THEN 8 END, CASE i WHEN 42 THEN 60 END, "
            "CASE i WHEN 42 THEN 0 END, CASE i WHEN 42 THEN '工作室' END, CASE i WHEN 42 THEN 1 END, CASE i WHEN 43 THEN 12 END, "
            "CASE i WHEN 43 THEN '金卡' END, 0 FROM n"));
    run(database,
        QStringLiteral("INSERT INTO stock_movement(product_id, at, kind, pieces) SELECT id, 0, 'counted', id FROM product WHERE id < 41"));
    run(database,
        QStringLiteral(
            "INSERT INTO enrolment(account_id, product_id, customer_id, sessions, enrolled_at) SELECT 1, 41, id, 8, %1 - id FROM customer "
            "WHERE id <= 3000")
            .arg(now));
    run(database,
        QStringLiteral("INSERT INTO booking(account_id, product_id, customer_id, place, needs_me, starts_at, ends_at, busy_until, made_at, "
                       "changed_at) "
                       "SELECT 1, 42, id, '工作室', 1, %1 + (id - 100) * 3600000, %1 + (id - 99) * 3600000, %1 + (id - 99) * 3600000, 0, 0 "
                       "FROM customer "
                       "WHERE id <= 1000")
            .arg(now));
    run(database,
        QStringLiteral(
            "INSERT INTO membership(account_id, product_id, customer_id, level, first_day, last_day, made_at) SELECT 1, 43, id, '金卡', "
            "'2026-01-01', date('2026-11-20', '+' || (id % 300) || ' days'), 0 FROM customer WHERE id <= 5000"));
}

} // namespace

std::unique_ptr<Database> manyCustomers(const QString &path, int people)
{
    auto opened = Database::open(path);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().detail));
    FakeClock clock;
    if (auto ready = migrate(**opened, QFileInfo(path).path(), clock); !ready)
        qFatal("%s", qPrintable(ready.error().detail));
    Database &database = **opened;
    const auto filled = database.scalar(QStringLiteral("SELECT count(*) FROM account"));
    if (filled && *filled == 0) {
        const qint64 now = day.end().toMSecsSinceEpoch();
        run(database, QStringLiteral("BEGIN"));
        run(database, QStringLiteral("INSERT INTO account(id, name, mchid, created_at) VALUES(1, 'bench', '1900012345', 0)"));
        fillPeople(database, now, people);
        fillOrders(database, now, people);
        fillEvents(database, now, people);
        fillProducts(database, now);
        run(database, QStringLiteral("COMMIT"));
    }
    return std::move(*opened);
}

} // namespace yiren::bench
