#include "bills/billstore.h"
#include "bills/rawfilestore.h"
#include "crypto/digest.h"
#include "importing/billsyncjob.h"
#include "storage/settingstore.h"
#include "storage/storagethread.h"
#include "support/awaited.h"
#include "support/contractbills.h"
#include "support/fakepay.h"
#include "support/temporarydatabase.h"

#include <QUrlQuery>
#include <QtTest>

using namespace yiren;

namespace {

constexpr AccountId account{1};
const BusinessDay day(QDate(2026, 3, 5));

} // namespace

// The clock stands at 2026-03-06 11:00 in Beijing; the only day with bills is the contract's, 2026-03-05.
class TestBillSyncJob : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void fetchesTheFourBillsOfADay();
    void asksForNothingThatIsThere();
    void keepsEmptyAndNotReadyApart();
    void oneFailureDoesNotStopTheOthers();
    void remembersAccountsThatAreNotThere();
    void leavesOutTodayAndDaysTooOld();
    void aClosedDayIsNotAskedFor();
    void reportsNewestDaysFirst();
    void stopsSilentlyWhenDropped();

private:
    using Answers = std::map<QString, FakePay::Step>; // by "trade" or the account's name, for every day unless "trade 2026-03-05" is there
    void serve(Answers answers);
    FakePay::Step bill(BillKind kind);
    Result<BillSyncReport> sync(Period period);
    static QStringList linesOf(const BillSyncReport &report);

    std::unique_ptr<FakePay> m_pay;
    std::unique_ptr<TemporaryDatabase> m_database;
    std::unique_ptr<StorageThread> m_storage;
    QMap<QByteArray, QByteArray> m_files; // by token
    QStringList m_asked;
};

void TestBillSyncJob::init()
{
    m_pay = std::make_unique<FakePay>();
    m_pay->clock.set(QDateTime(QDate(2026, 3, 6), QTime(3, 0), Qt::UTC));
    m_database = std::make_unique<TemporaryDatabase>();
    m_storage = std::make_unique<StorageThread>(StorageThread::Setup{m_database->path(), {}, {}});
    QVERIFY(awaited(m_storage->open()));
    m_files.clear();
    m_asked.clear();
}

void TestBillSyncJob::cleanup()
{
    m_storage.reset();
    m_pay.reset();
    m_database.reset();
}

FakePay::Step TestBillSyncJob::bill(BillKind kind)
{
    const QByteArray bytes = contractBill(kind);
    const QByteArray token = billKindName(kind).toLatin1();
    m_files.insert(token, bytes);
    const QByteArray url = m_pay->server.url().toString().toLatin1() + "/v3/billdownload/file?token=" + token;
    return m_pay->says("{\"hash_type\":\"SHA1\",\"hash_value\":\"" + sha1(bytes).toHex() + "\",\"download_url\":\"" + url + "\"}");
}

void TestBillSyncJob::serve(Answers answers)
{
    m_pay->otherwise = [this, answers = std::move(answers)](QTcpSocket &socket, const RawRequest &request) {
        const QUrl url(QString::fromLatin1(request.target));
        const QUrlQuery query(url);
        if (url.path() == QLatin1String("/v3/billdownload/file"))
            return m_pay->saysUnsigned(200, m_files.value(query.queryItemValue(QStringLiteral("token")).toLatin1()))(socket, request);
        const QString funds = query.queryItemValue(QStringLiteral("account_type"));
        const QString kind = funds.isEmpty() ? QStringLiteral("trade") : funds;
        const QString date = query.queryItemValue(QStringLiteral("bill_date"));
        m_asked.append(date + u' ' + kind);
        const auto special = answers.find(QString(kind + u' ' + date)), general = answers.find(kind);
        if (special != answers.end())
            return special->second(socket, request);
        if (general != answers.end())
            return general->second(socket, request);
        m_pay->refuses(400, "NO_STATEMENT_EXIST")(socket, request);
    };
}

Result<BillSyncReport> TestBillSyncJob::sync(Period period)
{
    return awaited(JobHandle<BillSyncReport>(new BillSyncJob(m_pay->api(), *m_storage, m_pay->clock, account, period)));
}

QStringList TestBillSyncJob::linesOf(const BillSyncReport &report)
{
    QStringList lines;
    for (const BillSyncEntry &entry : report.bills)
        lines.append(QStringLiteral("%1 %2 %3 %4")
                         .arg(entry.day.toText(), billSyncKindName(entry.kind), billSyncStatusName(entry.status))
                         .arg(entry.rows));
    return lines;
}

void TestBillSyncJob::fetchesTheFourBillsOfADay()
{
    serve({{QStringLiteral("trade"), bill(BillKind::TradeAll)},
           {QStringLiteral("BASIC"), bill(BillKind::FundBasic)},
           {QStringLiteral("OPERATION"), bill(BillKind::FundOperation)},
           {QStringLiteral("FEES"), bill(BillKind::FundFees)}});
    const auto report = sync(Period::ofDay(day));
    QVERIFY(report);
    QCOMPARE(linesOf(*report),
             (QStringList{QStringLiteral("2026-03-05 trade imported 18"), QStringLiteral("2026-03-05 fund_basic imported 28"),
                          QStringLiteral("2026-03-05 fund_operation imported 9"), QStringLiteral("2026-03-05 fund_fees imported 10")}));
    QVERIFY(!report->hasFailure());
    QCOMPARE(m_pay->badRequests, 0);
    const auto kept = awaited(m_storage->read<RawFileFacts>([](Database &database) -> Result<RawFileFacts> {
        auto facts = RawFileStore(database).find(sha256(contractBill(BillKind::TradeAll)));
        if (!facts)
            return failure(facts.error());
        return facts->value_or(RawFileFacts());
    }));
    QVERIFY(kept);
    QCOMPARE(kept->source, RawSource::WeChat);
    QCOMPARE(kept->name, QStringLiteral("trade_all 2026-03-05"));
    QVERIFY(kept->answer.contains(QString::fromLatin1(sha1(contractBill(BillKind::TradeAll)).toHex()))); // the evidence
}

void TestBillSyncJob::asksForNothingThatIsThere()
{
    serve({{QStringLiteral("trade"), bill(BillKind::TradeAll)}});
    QVERIFY(sync(Period::ofDay(day)));
    QCOMPARE(m_asked.size(), 4);
    const auto again = sync(Period::ofDay(day));
    QVERIFY(again);
    QCOMPARE(m_asked.size(), 4);
    QCOMPARE(linesOf(*again),
             (QStringList{QStringLiteral("2026-03-05 trade unchanged 18"), QStringLiteral("2026-03-05 fund_basic empty 0"),
                          QStringLiteral("2026-03-05 fund_operation empty 0"), QStringLiteral("2026-03-05 fund_fees empty 0")}));
}

void TestBillSyncJob::keepsEmptyAndNotReadyApart()
{
    serve({{QStringLiteral("trade"), m_pay->refuses(400, "STATEMENT_CREATING")}});
    const auto report = sync(Period::ofDay(day));
    QVERIFY(report);
    QCOMPARE(linesOf(*report).first(), QStringLiteral("2026-03-05 trade not_ready 0"));
    QCOMPARE(linesOf(*report)[1], QStringLiteral("2026-03-05 fund_basic empty 0"));
    QVERIFY(!report->hasFailure());
    const auto facts = awaited(
        m_storage->read<std::vector<BillFacts>>([](Database &database) { return BillStore(database).bills(account, Period::ofDay(day)); }));
    QCOMPARE(facts->size(), size_t(3)); // what is not ready is not remembered
    QCOMPARE(facts->front().state, BillState::Empty);
}

void TestBillSyncJob::oneFailureDoesNotStopTheOthers()
{
    serve({{QStringLiteral("trade"), m_pay->refuses(400, "PARAM_ERROR")}, {QStringLiteral("BASIC"), bill(BillKind::FundBasic)}});
    const auto report = sync(Period::ofDay(day));
    QVERIFY(report);
    QVERIFY(report->hasFailure());
    QCOMPARE(linesOf(*report)[0], QStringLiteral("2026-03-05 trade failed 0"));
    QCOMPARE(report->bills[0].error.code, QStringLiteral("PARAM_ERROR"));
    QCOMPARE(linesOf(*report)[1], QStringLiteral("2026-03-05 fund_basic imported 28"));
}

void TestBillSyncJob::remembersAccountsThatAreNotThere()
{
    serve({{QStringLiteral("OPERATION"), m_pay->refuses(403, "NO_AUTH")}, {QStringLiteral("FEES"), m_pay->refuses(403, "NO_AUTH")}});
    const Period days = Period::inclusive(day.plusDays(-2), day);
    const auto report = sync(days);
    QVERIFY(report);
    QVERIFY(!report->hasFailure());
    QCOMPARE(report->unavailable, (std::vector{BillKind::FundOperation, BillKind::FundFees}));
    QCOMPARE(report->bills.size(), size_t(6)); // three days of trade and BASIC
    QCOMPARE(m_asked.filter(QStringLiteral("FEES")).size(), 1);
    QVERIFY(sync(Period::ofDay(day.plusDays(-3))));
    QCOMPARE(m_asked.filter(QStringLiteral("FEES")).size(), 1);
    m_pay->clock.advanceDays(31);
    QVERIFY(sync(Period::ofDay(day.plusDays(1))));
    QCOMPARE(m_asked.filter(QStringLiteral("FEES")).size(), 2);
    // For the trade bill the same word is a failure.
    serve({{QStringLiteral("trade"), m_pay->refuses(403, "NO_AUTH")}});
    QVERIFY(sync(Period::ofDay(day.plusDays(2)))->hasFailure());
}

// Nothing could be added to it: its missing bills would fail on each synchronisation of the week.
void TestBillSyncJob::aClosedDayIsNotAskedFor()
{
    serve({{QStringLiteral("OPERATION"), bill(BillKind::FundOperation)}});
    QVERIFY(m_database->database().execute(QStringLiteral("INSERT INTO locked_day(account_id, day) VALUES(1, '2026-03-05')")));
    const auto report = sync(Period::inclusive(day.previous(), day));
    QVERIFY(report);
    QCOMPARE(m_asked.filter(QStringLiteral("2026-03-05")), QStringList());
    QCOMPARE(m_asked.size(), 4); // the day before
    QVERIFY(!report->hasFailure());
    QVERIFY(std::none_of(report->bills.begin(), report->bills.end(), [](const BillSyncEntry &entry) { return entry.day == day; }));
}

void TestBillSyncJob::leavesOutTodayAndDaysTooOld()
{
    serve({});
    const auto report = sync(Period::inclusive(BusinessDay(QDate(2025, 12, 1)), BusinessDay(QDate(2026, 3, 31))));
    QVERIFY(report);
    QCOMPARE(report->bills.front().day, day); // yesterday
    QCOMPARE(report->bills.back().day, BusinessDay(QDate(2025, 12, 6)));
    QVERIFY(!report->hasFailure());
}

void TestBillSyncJob::reportsNewestDaysFirst()
{
    serve({});
    QVERIFY(sync(Period::inclusive(day.plusDays(-2), day)));
    QCOMPARE(m_asked.first(), QStringLiteral("2026-03-05 trade"));
    QCOMPARE(m_asked.last(), QStringLiteral("2026-03-03 FEES"));
}

void TestBillSyncJob::stopsSilentlyWhenDropped()
{
    serve({{QStringLiteral("trade"), bill(BillKind::TradeAll)}});
    for (int steps = 0; steps < 12; ++steps) {
        JobHandle<BillSyncReport> job(new BillSyncJob(m_pay->api(), *m_storage, m_pay->clock, account, Period::ofDay(day)));
        job->then(this, [](const Result<BillSyncReport> &) { QFAIL("a dropped job reported"); });
        job->start();
        QTest::qWait(steps * 3);
        if (job->isFinished())
            break;
        job.reset();
        QTest::qWait(5);
    }
}

QTEST_GUILESS_MAIN(TestBillSyncJob)
#include "tst_billsyncjob.moc"
