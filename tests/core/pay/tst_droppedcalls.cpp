#include "base/gzip.h"
#include "crypto/digest.h"
#include "support/fakepay.h"

#include <QTest>

using namespace yiren;

// Whoever lets go of a handle hears nothing more, at whatever step; run under AddressSanitizer this also proves that nothing calls back
// into what is gone.
class TestDroppedCalls : public QObject
{
    Q_OBJECT

private slots:
    void staysSilent_data();
    void staysSilent();
    void finishesOnceWhenCancelled();
    void survivesBeingDroppedInItsOwnAnswer();
    void leavesNoFileBehind();

private:
    enum class Flow { Order, Refund, Bill, Certificates, Complaints, FirstWithCertificates };
    struct Running {
        std::shared_ptr<JobBase> job; // keeps the typed handle alive
        std::shared_ptr<int> finished = std::make_shared<int>(0);
    };
    template <typename T>
    static Running started(JobHandle<T> handle)
    {
        Running running;
        auto *job = handle.get();
        QObject::connect(job, &JobBase::finished, job, [count = running.finished] { ++*count; });
        job->start();
        running.job =
            std::shared_ptr<JobBase>(job, [owner = std::make_shared<JobHandle<T>>(std::move(handle))](JobBase *) { owner->reset(); });
        return running;
    }
    static Running start(FakePay &pay, Flow flow)
    {
        const BusinessDay day(QDate(2026, 11, 23));
        switch (flow) {
        case Flow::Refund:
            return started(pay.api().queryRefund(OutRefundNo(QStringLiteral("R1"))));
        case Flow::Bill:
            return started(pay.api().bill(day, BillKind::TradeAll));
        case Flow::Certificates:
            return started(pay.api().certificates());
        case Flow::Complaints:
            return started(pay.api().complaints(day, day));
        case Flow::Order:
        case Flow::FirstWithCertificates:
            break;
        }
        return started(pay.api().queryOrder(OutTradeNo(QStringLiteral("A1"))));
    }
    static void answerEverything(FakePay &pay)
    {
        const Certificate certificate = pay.platformCertificate();
        pay.otherwise = [&pay, certificate](QTcpSocket &socket, const RawRequest &request) {
            const QByteArray plain = "bill";
            if (request.target.startsWith("/v3/billdownload"))
                return void(socket.write(httpAnswer(200, gzipCompress(plain))));
            QByteArray body = "{\"mchid\":\"1900000109\",\"out_trade_no\":\"A1\",\"trade_state\":\"NOTPAY\",\"total_count\":0}";
            if (request.target.startsWith("/v3/bill/"))
                body = "{\"hash_type\":\"SHA1\",\"hash_value\":\"" + sha1(plain).toHex() + "\",\"download_url\":\""
                    + pay.server.url().toEncoded() + "/v3/billdownload/file?token=1\"}";
            if (request.target == "/v3/certificates")
                body = pay.certificatesBody({certificate});
            if (pay.publicKeyId.isEmpty())
                pay.signingSerial = certificate.serial();
            socket.write(httpAnswer(200, body, pay.signature(body)));
        };
    }
};

void TestDroppedCalls::staysSilent_data()
{
    QTest::addColumn<int>("flow");
    const std::pair<const char *, Flow> flows[] = {{"order", Flow::Order},
                                                   {"refund", Flow::Refund},
                                                   {"bill", Flow::Bill},
                                                   {"certificates", Flow::Certificates},
                                                   {"complaints", Flow::Complaints},
                                                   {"first with certificates", Flow::FirstWithCertificates}};
    for (const auto &[name, flow] : flows)
        QTest::newRow(name) << int(flow);
}

// Lets go after the n-th turn of the event loop, for every n until the flow ends by itself. A turn waits for something to happen: with a
// time limit processEvents() would not, and how many empty turns a flow takes would depend on how busy this computer is.
void TestDroppedCalls::staysSilent()
{
    QFETCH(int, flow);
    bool hasEnded = false;
    for (int turns = 0; !hasEnded && turns < 1000; ++turns) {
        FakePay fresh;
        if (Flow(flow) == Flow::FirstWithCertificates)
            fresh.publicKeyId.clear();
        answerEverything(fresh);
        Running running = start(fresh, Flow(flow));
        for (int turn = 0; turn < turns && *running.finished == 0; ++turn)
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        hasEnded = *running.finished > 0;
        running.job.reset();
        const int before = *running.finished;
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QTest::qWait(1);
        QCOMPARE(*running.finished, before);
    }
    QVERIFY(hasEnded);
}

void TestDroppedCalls::finishesOnceWhenCancelled()
{
    for (const Flow flow : {Flow::Order, Flow::Bill, Flow::Certificates}) {
        FakePay pay;
        pay.otherwise = FakePay::staysSilent();
        Running running = start(pay, flow);
        QTest::qWait(20);
        running.job->cancel();
        QCOMPARE(*running.finished, 1);
        QTest::qWait(20);
        QCOMPARE(*running.finished, 1);
    }
}

void TestDroppedCalls::survivesBeingDroppedInItsOwnAnswer()
{
    FakePay pay;
    answerEverything(pay);
    auto job = pay.api().bill(BusinessDay(QDate(2026, 11, 23)), BillKind::TradeAll);
    QObject context;
    bool isReady = false;
    job->then(&context, [&](const Result<BillAnswer> &bill) {
        isReady = bill.has_value();
        job.reset();
    });
    job->start();
    QTRY_VERIFY(isReady);
    QVERIFY(!job);
}

void TestDroppedCalls::leavesNoFileBehind()
{
    const QTemporaryDir folder;
    FakePay pay;
    answerEverything(pay);
    HttpClient http({HostAllowList(pay.baseUrls()), {}, folder.path()}, pay.clock);
    PayApi api(http, pay.merchant(), pay.clock, pay.pool(), pay.settings);
    QString path;
    {
        auto job = api.bill(BusinessDay(QDate(2026, 11, 23)), BillKind::TradeAll);
        QObject context;
        std::shared_ptr<QTemporaryFile> file;
        job->then(&context, [&file](const Result<BillAnswer> &bill) { file = bill->file; });
        job->start();
        QTRY_VERIFY(file);
        path = file->fileName();
        QVERIFY(path.startsWith(folder.path()));
    }
    QTRY_VERIFY(QDir(folder.path()).isEmpty());
}

QTEST_GUILESS_MAIN(TestDroppedCalls)
#include "tst_droppedcalls.moc"
