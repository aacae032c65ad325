#include "support/awaited.h"
#include "base/gzip.h"
#include "crypto/digest.h"
#include "support/fakepay.h"

#include <QBuffer>
#include <QTest>

using namespace yiren;
using namespace std::chrono_literals;

// A day's bill: the signed answer, the file behind its address, the hash, and everything that can go wrong between (contract/wechat-pay.md
// 11.1).
class TestBillDownload : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); } // jobs hold their files until then
    void getsABill();
    void acceptsAPlainFile();
    void acceptsAHashOverThePackedFile();
    void knowsAnEmptyDay_data();
    void knowsAnEmptyDay();
    void knowsABillThatIsNotMadeYet();
    void refusesDaysWithoutACall();
    void beginsAgainAfter_data();
    void beginsAgainAfter();
    void givesUpAfterThreeWrongHashes();
    void givesUpWith_data();
    void givesUpWith();
    void sendsNoAuthorizationToAForeignHost_data();
    void sendsNoAuthorizationToAForeignHost();
    void signsTheAddressAsItIs();
    void stopsAtTheLargestBill();
    void hashesALargeBillWithoutKeepingIt();

private:
    static const BusinessDay yesterday; // by FakeClock
    static QByteArray plain() { return "\xEF\xBB\xBF交易时间,公众账号ID\r\n`2026-11-23 10:15:05,`wx\r\n"; }
    static QByteArray answerFor(const FakePay &pay, const QByteArray &hash,
                                const QByteArray &path = "/v3/billdownload/file?token=E-bF%3D%3D_1")
    {
        return "{\"hash_type\":\"SHA1\",\"hash_value\":\"" + hash + "\",\"download_url\":\"" + pay.server.url().toEncoded() + path + "\"}";
    }
    static QByteArray hashOf(const QByteArray &bytes) { return sha1(bytes).toHex(); }
    static FakePay::Step file(const QByteArray &bytes)
    {
        return [bytes](QTcpSocket &socket, const RawRequest &) { socket.write(httpAnswer(200, bytes)); };
    }
    static Result<BillAnswer> fetched(FakePay &pay, BillKind kind = BillKind::TradeAll) { return awaited(pay.api().bill(yesterday, kind)); }
    static QByteArray contentOf(const BillAnswer &bill)
    {
        QFile read(bill.file->fileName());
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }
};

const BusinessDay TestBillDownload::yesterday(QDate(2026, 11, 23));

using Steps = std::function<void(FakePay &)>;

void TestBillDownload::getsABill()
{
    const QByteArray packed = gzipCompress(plain());
    FakePay pay;
    const QByteArray answer = answerFor(pay, hashOf(plain()));
    pay.steps = {pay.says(answer), file(packed)};
    const auto bill = fetched(pay);
    QVERIFY2(bill, bill ? "" : qPrintable(bill.error().code));
    QCOMPARE(bill->state, BillAnswer::State::Ready);
    QCOMPARE(contentOf(*bill), packed);
    QCOMPARE(bill->bytes, packed.size());
    QCOMPARE(bill->sha1, hashOf(plain()));
    QVERIFY(!bill->isHashOverPacked);
    // The evidence can be verified again later.
    QVERIFY(bill->answer.startsWith("GET /v3/bill/tradebill?bill_date=2026-11-23&bill_type=ALL&tar_type=GZIP\n200\n"));
    QVERIFY(bill->answer.endsWith(QByteArray("\n\n" + answer)));
    QVERIFY(bill->answer.contains(QByteArray("Wechatpay-Signature: " + pay.signature(answer).value("Wechatpay-Signature"))));
    QVERIFY(!bill->answer.contains("Authorization"));
    QCOMPARE(pay.badRequests, 0);
}

void TestBillDownload::acceptsAPlainFile()
{
    FakePay pay;
    pay.steps = {pay.says(answerFor(pay, hashOf(plain()).toUpper())), file(plain())};
    const auto bill = fetched(pay, BillKind::FundBasic);
    QVERIFY(bill);
    QCOMPARE(contentOf(*bill), plain());
    QVERIFY(!bill->isHashOverPacked);
}

void TestBillDownload::acceptsAHashOverThePackedFile()
{
    const QByteArray packed = gzipCompress(plain());
    FakePay pay;
    pay.steps = {pay.says(answerFor(pay, hashOf(packed))), file(packed)};
    const auto bill = fetched(pay);
    QVERIFY(bill);
    QVERIFY(bill->isHashOverPacked);
    QCOMPARE(bill->sha1, hashOf(plain()));
}

void TestBillDownload::knowsAnEmptyDay_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {400, 403, 404, 409})
        QTest::addRow("%d", status) << status;
}

void TestBillDownload::knowsAnEmptyDay()
{
    QFETCH(int, status);
    FakePay pay;
    pay.steps = {pay.refuses(status, "NO_STATEMENT_EXIST")};
    const auto bill = fetched(pay);
    QVERIFY(bill);
    QCOMPARE(bill->state, BillAnswer::State::Empty);
    QVERIFY(!bill->file);
    QCOMPARE(pay.server.count("GET"), 1);
}

void TestBillDownload::knowsABillThatIsNotMadeYet()
{
    FakePay pay;
    pay.steps = {pay.refuses(400, "STATEMENT_CREATING")};
    const auto bill = fetched(pay);
    QVERIFY(!bill);
    QCOMPARE(bill.error().kind, ErrorKind::NotReady);
    QCOMPARE(bill.error().code, QStringLiteral("bill.creating"));
    QCOMPARE(bill.error().requestId, QStringLiteral("08E6-1"));
    QCOMPARE(pay.server.count("GET"), 1);
}

void TestBillDownload::refusesDaysWithoutACall()
{
    FakePay pay; // its clock: 2026-11-24 11:00 in Beijing
    QCOMPARE(awaited(pay.api().bill(yesterday.next(), BillKind::TradeAll)).error().code, QStringLiteral("bill.day_not_over"));
    QCOMPARE(awaited(pay.api().bill(BusinessDay(QDate(2026, 8, 23)), BillKind::TradeAll)).error().code, QStringLiteral("bill.too_old"));
    QCOMPARE(awaited(pay.api().complaints(yesterday, yesterday.plusDays(30))).error().code, QStringLiteral("complaints.span"));
    QCOMPARE(awaited(pay.api().complaints(yesterday, yesterday.previous())).error().code, QStringLiteral("complaints.span"));
    QCOMPARE(pay.server.connections, 0);
}

void TestBillDownload::beginsAgainAfter_data()
{
    QTest::addColumn<Steps>("bad"); // the first download
    const QByteArray packed = gzipCompress(plain());
    const auto step = [](const FakePay::Step &one) { return Steps([one](FakePay &pay) { pay.steps.push_back(one); }); };
    QTest::newRow("an expired token") << Steps([](FakePay &pay) { pay.steps.push_back(pay.refuses(400, "INVALID_REQUEST")); });
    QTest::newRow("half a file") << step([packed](QTcpSocket &s, const RawRequest &) {
        writeAndClose(s, httpAnswer(200, packed.left(20), {{"Content-Length", "70"}}));
    });
    QTest::newRow("half a gzip file of matching length") << step(file(packed.left(packed.size() / 2)));
    QTest::newRow("a damaged gzip file") << step(file(QByteArray(packed).replace(packed.size() - 8, 1, "x")));
    QTest::newRow("another file") << step(file(gzipCompress("other")));
    QTest::newRow("an empty file") << step(file({}));
    QTest::newRow("bytes behind the end") << step(file(packed + "x"));
    QTest::newRow("a drop") << step(FakePay::drops());
    QTest::newRow("a 502 page") << Steps([](FakePay &pay) { pay.steps.push_back(pay.saysUnsigned(502, "<html>")); });
    QTest::newRow("transfer packing") << step([packed](QTcpSocket &s, const RawRequest &) {
        s.write(httpAnswer(200, packed, {{"Content-Encoding", "gzip"}}));
    });
    QTest::newRow("silence") << Steps([](FakePay &pay) {
        pay.settings.downloadFloor = {1, 100ms};
        pay.steps.push_back(FakePay::staysSilent());
    });
}

void TestBillDownload::beginsAgainAfter()
{
    QFETCH(Steps, bad);
    const bool isDrop = QByteArray(QTest::currentDataTag()) == "a drop";
    FakePay pay;
    const QByteArray answer = answerFor(pay, hashOf(plain()));
    pay.steps = {pay.says(answer)};
    bad(pay);
    if (isDrop) // Qt asks again by itself after the first few
        pay.steps.insert(pay.steps.end(), 3, FakePay::drops());
    pay.otherwise = [&pay, answer](QTcpSocket &socket, const RawRequest &request) {
        const bool isDownload = request.target.startsWith("/v3/billdownload/");
        (isDownload ? file(gzipCompress(plain())) : pay.says(answer))(socket, request);
    };
    const auto bill = fetched(pay);
    QVERIFY2(bill, bill ? "" : qPrintable(bill.error().code));
    QCOMPARE(bill->sha1, hashOf(plain()));
    QCOMPARE(contentOf(*bill), gzipCompress(plain()));
    QCOMPARE(pay.badRequests, 0);
    const auto asked = std::count_if(pay.server.requests.begin(), pay.server.requests.end(),
                                     [](const RawRequest &request) { return request.target.startsWith("/v3/bill/"); });
    QVERIFY2(isDrop || asked == 2, qPrintable(QString::number(asked)));
}

void TestBillDownload::givesUpAfterThreeWrongHashes()
{
    FakePay pay;
    pay.otherwise = [&pay](QTcpSocket &socket, const RawRequest &request) {
        const bool isDownload = request.target.startsWith("/v3/billdownload/");
        (isDownload ? file(gzipCompress("forged")) : pay.says(answerFor(pay, hashOf(plain()))))(socket, request);
    };
    const auto bill = fetched(pay);
    QVERIFY(!bill);
    QCOMPARE(bill.error().kind, ErrorKind::BadReply);
    QCOMPARE(bill.error().code, QStringLiteral("bill.hash_mismatch"));
    QCOMPARE(bill.error().endpoint, QStringLiteral("GET /v3/bill/tradebill"));
    QCOMPARE(pay.server.count("GET"), 6);
}

void TestBillDownload::givesUpWith_data()
{
    QTest::addColumn<Steps>("steps");
    QTest::addColumn<QString>("code");
    const auto says = [](const QByteArray &body) { return Steps([body](FakePay &pay) { pay.steps = {pay.says(body)}; }); };
    QTest::newRow("another hash") << says("{\"hash_type\":\"SHA256\",\"hash_value\":\"00\",\"download_url\":\"https://a.cn\"}")
                                  << QStringLiteral("bill.hash_type");
    QTest::newRow("no hash") << says("{\"hash_type\":\"SHA1\",\"download_url\":\"https://a.cn\"}") << QStringLiteral("json.missing");
    QTest::newRow("no address") << says("{\"hash_type\":\"SHA1\",\"hash_value\":\"00\"}") << QStringLiteral("json.missing");
    QTest::newRow("not JSON") << says("{") << QStringLiteral("json.syntax");
    QTest::newRow("no right") << Steps([](FakePay &pay) { pay.steps = {pay.refuses(403, "NO_AUTH")}; }) << QStringLiteral("NO_AUTH");
    QTest::newRow("a foreign token") << Steps([](FakePay &pay) {
        pay.steps = {pay.says(answerFor(pay, "00")), pay.refuses(403, "NO_AUTH")};
    }) << QStringLiteral("NO_AUTH");
    QTest::newRow("forged answer") << Steps([](FakePay &pay) {
        const auto forged = pay.saysBadlySigned(answerFor(pay, hashOf("x")));
        pay.steps = {forged, forged, file("x")};
    }) << QStringLiteral("sign.mismatch");
}

void TestBillDownload::givesUpWith()
{
    QFETCH(Steps, steps);
    QFETCH(QString, code);
    FakePay pay;
    steps(pay);
    const auto bill = fetched(pay);
    QVERIFY(!bill);
    QCOMPARE(bill.error().code, code);
    QVERIFY(bill.error().endpoint.startsWith(QLatin1String("GET /v3/bill")));
}

void TestBillDownload::sendsNoAuthorizationToAForeignHost_data()
{
    QTest::addColumn<QByteArray>("url");
    for (const char *url :
         {"https://example.com/v3/billdownload/file?token=1", "http://api.mch.weixin.qq.com/f", "https://127.0.0.1.example.com/",
          "file:///etc/passwd", "//127.0.0.1/f", "", "not an address", "https://api.mch.weixin.qq.com/f"})
        QTest::newRow(url) << QByteArray(url);
    QTest::newRow("another port here") << QByteArray();
}

void TestBillDownload::sendsNoAuthorizationToAForeignHost()
{
    QFETCH(QByteArray, url);
    RawServer other;
    FakePay pay;
    if (QByteArray(QTest::currentDataTag()) == "another port here")
        url = other.url().toEncoded() + "/v3/billdownload/file?token=1";
    pay.steps = {pay.says("{\"hash_type\":\"SHA1\",\"hash_value\":\"00\",\"download_url\":\"" + url + "\"}")};
    const auto bill = fetched(pay);
    QVERIFY(!bill);
    QCOMPARE(bill.error().code, QStringLiteral("bill.url"));
    QCOMPARE(bill.error().kind, ErrorKind::BadReply);
    QTest::qWait(10);
    QCOMPARE(other.connections, 0);
    QCOMPARE(pay.server.count("GET"), 1);
}

void TestBillDownload::signsTheAddressAsItIs()
{
    const QByteArray path = "/v3/billdownload/file?token=a-b_c%3D%2F%2B&tartype=gzip";
    FakePay pay;
    pay.steps = {pay.says(answerFor(pay, hashOf(plain()), path)), file(gzipCompress(plain()))};
    QVERIFY(fetched(pay));
    QCOMPARE(pay.badRequests, 0);
    const RawRequest &download = pay.server.requests.at(1);
    QCOMPARE(download.target, path);
    QCOMPARE(download.headers.value("Accept-Encoding"), QByteArray("identity"));
}

void TestBillDownload::stopsAtTheLargestBill()
{
    FakePay pay;
    pay.settings.largestBill = 1000;
    pay.steps = {pay.says(answerFor(pay, "00")), file(QByteArray(100'000, 'x'))};
    const auto bill = fetched(pay);
    QVERIFY(!bill);
    QCOMPARE(bill.error().code, QStringLiteral("net.too_large"));
    QCOMPARE(pay.server.count("GET"), 2);
}

void TestBillDownload::hashesALargeBillWithoutKeepingIt()
{
    // 64 MB of plain bytes in a small file: it is hashed as it is unpacked.
    constexpr int blocks = 64;
    const QByteArray block(1'000'000, '`');
    DigestStream digest(DigestStream::Kind::Sha1);
    QTemporaryFile plainFile;
    QVERIFY(plainFile.open());
    for (int i = 0; i < blocks; ++i) {
        digest.add(block.constData(), static_cast<size_t>(block.size()));
        QCOMPARE(plainFile.write(block), block.size());
    }
    QVERIFY(plainFile.seek(0));
    QByteArray packed;
    QBuffer packedDevice(&packed);
    QVERIFY(packedDevice.open(QIODevice::WriteOnly));
    QVERIFY(gzipStream(plainFile, packedDevice));
    FakePay pay;
    pay.steps = {pay.says(answerFor(pay, digest.result().toHex())), file(packed)};
    const auto bill = fetched(pay);
    QVERIFY2(bill, bill ? "" : qPrintable(bill.error().code));
    QCOMPARE(bill->bytes, packed.size());
}

QTEST_GUILESS_MAIN(TestBillDownload)
#include "tst_billdownload.moc"
