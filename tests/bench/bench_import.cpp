#include "bills/tradebillreader.h"
#include "bills/traderowstore.h"
#include "importing/importfile.h"
#include "storage/migrations.h"
#include "storage/transaction.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>

using namespace yiren;

namespace {

constexpr QLatin1String insertRow(
    "INSERT INTO trade_row (account_id, bill_file_id, batch_id, bill_day, line, kind, traded_at, transaction_id, out_trade_no, refund_id, "
    "out_refund_no, openid, appid, mchid, device, trade_type, bank, currency, amount_fen, settle_fen, coupon_fen, refund_fen, "
    "applied_refund_fen, "
    "coupon_refund_fen, refund_kind, refund_state, fee_fen, fee_rate, product, attach, rate_note, refund_applied_at, refund_succeeded_at, "
    "digest) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");

// The rows as they are written, read before the clock starts.
struct PreparedRows {
    std::vector<TradeRow> rows;
    std::vector<QByteArray> digests;
};

PreparedRows readRows(const QString &path)
{
    PreparedRows prepared;
    const auto source = openFile(path);
    if (!source)
        return prepared;
    TradeBillReader reader(**source);
    TradeRow row;
    const RowPlace place{AccountId{1}, 1, 1, BusinessDay(QDate(2025, 11, 21))};
    for (auto more = reader.next(row); more && *more; more = reader.next(row)) {
        prepared.digests.push_back(tradeRowDigest(place, row));
        prepared.rows.push_back(row);
    }
    return prepared;
}

bool makeDatabase(const QString &path, const QString &folder)
{
    const SystemClock clock;
    auto database = Database::open(path);
    return database && migrate(**database, folder, clock)
        && (*database)->execute(QStringLiteral("INSERT INTO account(id, name, created_at) VALUES(1, 'bench', 0)"))
        && (*database)->execute(
            QStringLiteral("INSERT INTO bill_file(id, account_id, kind, bill_day, state, row_count, quarantined, received_at, digest) "
                           "VALUES(1, 1, 'trade_success', '2025-11-21', 'imported', 0, 0, 0, x'00')"));
}

void bindRow(QSqlQuery &insert, const TradeRow &row, const QByteArray &digest)
{
    int at = 0;
    const auto bind = [&insert, &at](const QVariant &value) { insert.bindValue(at++, value); };
    for (const qint64 id : {1, 1, 1})
        bind(id);
    bind(QStringLiteral("2025-11-21"));
    bind(row.line);
    bind(tradeKindName(row.kind));
    bind(row.tradedAt);
    for (const QString &text :
         {row.transactionId.toString(), row.outTradeNo.toString(), row.refundId.toString(), row.outRefundNo.toString(),
          row.openid.toString(), row.appid, row.mchid.toString(), row.device, row.tradeType, row.bank, row.currency})
        bind(text.isNull() ? QStringLiteral("") : text);
    for (const Money money : {row.amount, row.settle, row.coupon, row.refund, row.appliedRefund, row.couponRefund})
        bind(money.fen());
    bind(row.refundKind.isNull() ? QStringLiteral("") : row.refundKind);
    bind(row.refundState.isNull() ? QStringLiteral("") : row.refundState);
    bind(row.fee.fen());
    bind(row.rate.basisPoints());
    for (const QString &text : {row.product, row.attach, row.rateNote})
        bind(text.isNull() ? QStringLiteral("") : text);
    bind(QVariant());
    bind(QVariant());
    bind(digest);
}

// The floor: one prepared INSERT, row after row, in one transaction, with our tables, indexes and PRAGMAs. Seconds; negative on failure.
double insertBare(const PreparedRows &prepared, const QString &path)
{
    QElapsedTimer clock;
    bool isDone = false;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("bare"));
        database.setDatabaseName(path);
        database.open();
        QSqlQuery query(database);
        for (const char *pragma : {"journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON", "cache_size=-65536"})
            query.exec(QStringLiteral("PRAGMA ") + QString::fromLatin1(pragma));
        query.finish();
        clock.start();
        QSqlQuery insert(database);
        isDone = database.transaction() && insert.prepare(insertRow);
        for (size_t i = 0; i < prepared.rows.size() && isDone; ++i) {
            bindRow(insert, prepared.rows[i], prepared.digests[i]);
            isDone = insert.exec();
        }
        isDone = isDone && database.commit();
    }
    const double seconds = static_cast<double>(clock.nsecsElapsed()) / 1e9;
    QSqlDatabase::removeDatabase(QStringLiteral("bare"));
    return isDone ? seconds : -1;
}

// Ours: from the file, with digests, roll-ups, archive and every check.
double import(const QString &bill, const QString &path)
{
    auto database = Database::open(path);
    if (!database)
        return -1;
    ImportRequest request;
    request.account = AccountId{1};
    request.path = bill;
    request.receivedAt = 1;
    QElapsedTimer clock;
    clock.start();
    const auto outcome = importFile(**database, request);
    const double seconds = static_cast<double>(clock.nsecsElapsed()) / 1e9;
    if (!outcome)
        std::fprintf(stderr, "%s %s\n", qPrintable(outcome.error().code), qPrintable(outcome.error().detail));
    return outcome && outcome->summary.agrees() == true ? seconds : -1;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

qint64 peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

} // namespace

// bench_import FOLDER [ROUNDS]: FOLDER/bill.csv into the database, against the bare insert loop, one after the other in each round.
// With ROUNDS 0 only our import runs, once, and its peak of memory is told.
int main(int count, char **arguments)
{
    QCoreApplication application(count, arguments);
    if (count < 2) {
        std::fputs("usage: bench_import FOLDER [ROUNDS]\n", stderr);
        return 2;
    }
    const QString bill = QString::fromLocal8Bit(arguments[1]) + QStringLiteral("/bill.csv");
    const int rounds = count > 2 ? QString::fromLocal8Bit(arguments[2]).toInt() : 5;
    const PreparedRows prepared = rounds > 0 ? readRows(bill) : PreparedRows();
    std::vector<double> bare, ours, ratios;
    for (int round = 0; round < std::max(rounds, 1); ++round) {
        const QTemporaryDir folder;
        const QString first = folder.filePath(QStringLiteral("bare.db")), second = folder.filePath(QStringLiteral("ours.db"));
        if (!makeDatabase(first, folder.path()) || !makeDatabase(second, folder.path()))
            return 5;
        if (rounds > 0)
            bare.push_back(insertBare(prepared, first));
        ours.push_back(import(bill, second));
        if (ours.back() < 0 || (rounds > 0 && bare.back() < 0))
            return 5;
        if (rounds > 0)
            ratios.push_back(ours.back() / bare.back());
        std::printf("round %d: bare %.2f s, import %.2f s\n", round + 1, rounds > 0 ? bare.back() : 0, ours.back());
        std::fflush(stdout);
    }
    std::printf("import: %zu rows, bare insert %.2f s, import %.2f s, ratio %.2f (goal at most 1.25), peak %lld MB\n", prepared.rows.size(),
                median(bare), median(ours), median(ratios), static_cast<long long>(peakMegabytes()));
    return 0;
}
