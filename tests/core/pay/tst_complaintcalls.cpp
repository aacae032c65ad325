#include "pay/complaints.h"
#include "pay/imageupload.h"
#include "sandbox/sandbox.h"
#include "support/awaited.h"
#include "support/fakepay.h"
#include "support/fakeclock.h"

#include <QTest>

using namespace yiren;

namespace {

// The sandbox with the studio's three complaints, and a client of its merchant.
struct ComplaintLine {
    explicit ComplaintLine(const QString &faults = {})
    {
        sandbox::Sandbox::Options options;
        options.keys = sharedKeys();
        if (!faults.isEmpty())
            options.faults = *sandbox::FaultScript::fromText(faults);
        server = std::move(*sandbox::Sandbox::create(clock, std::move(options)));
        if (!server->start())
            qFatal("no sandbox");
        for (const sandbox::Complaint &complaint : made())
            server->control().addComplaint(complaint);
        const sandbox::Credentials own = server->credentials();
        Merchant merchant{.id = MerchantId(own.mchid),
                          .appid = own.appid,
                          .serial = own.merchantSerial,
                          .key = *PrivateKey::fromPem(own.merchantKeyPem),
                          .apiV3Key = Secret(own.apiV3Key),
                          .platformKeys = {},
                          .publicKeyId = own.publicKeyId,
                          .baseUrls = {server->baseUrl()},
                          .caPem = server->authorityPem(),
                          .notifyUrl = {}};
        merchant.platformKeys.add(own.publicKeyId, *PublicKey::fromPem(own.publicKeyPem));
        id = merchant.id;
        http = std::make_unique<HttpClient>(HttpSetup{allowedHosts(merchant.baseUrls), merchant.caPem, {}}, clock);
        PaySettings settings;
        settings.callsPerSecond = 1000;
        settings.retry.waits = {std::chrono::milliseconds(5)};
        api = std::make_unique<PayApi>(*http, std::move(merchant), clock, pool, settings);
    }
    static std::shared_ptr<const sandbox::KeyRing> sharedKeys()
    {
        static const auto keys =
            std::make_shared<const sandbox::KeyRing>(*sandbox::KeyRing::generate(QStringLiteral("1900012345"), FakeClock().now()));
        return keys;
    }
    static const std::vector<sandbox::Complaint> &made()
    {
        static const sandbox::Studio studio = sandbox::makeStudio(1, BusinessDay::of(FakeClock().now()));
        return studio.complaints;
    }
    std::vector<Complaint> all() { return awaited(api->complaints(today().plusDays(-29), today()))->complaints; }
    BusinessDay today() const { return BusinessDay::of(clock.now()); }
    Done reply(const QString &complaint, const QString &text, const QStringList &images = {})
    {
        return awaited(api->changeComplaint(*complaintReplyCall(id, complaint, text, images)));
    }
    qsizetype replies(const QString &complaint) const
    {
        return server->control().applied(sandbox::EffectLedger::Kind::ComplaintReplied, complaint);
    }

    FakeClock clock;
    QThreadPool pool;
    MerchantId id;
    std::unique_ptr<sandbox::Sandbox> server;
    std::unique_ptr<HttpClient> http;
    std::unique_ptr<PayApi> api;
};

// One pixel.
const QByteArray png =
    QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

} // namespace

// Complaints as WeChat Pay's API has them, against the stand-in (contract/wechat-pay.md 19).
class TestComplaintCalls : public QObject
{
    Q_OBJECT

private slots:
    void readsWhoComplainedAndOfWhat();
    void readsTheTalkWithOneImageOrMany();
    void aReplyIsSaidOnceAndMovesTheComplaint();
    void aReplyWithAnUploadedImage();
    void anImageComesBackAsItWas();
    void completesMoreThanOnceWithOneEffect();
    void refusesAReplyThatWeChatWouldRefuse_data();
    void refusesAReplyThatWeChatWouldRefuse();
    void refusesWhatIsNoPicture();
    void neverMakesAReplyTwice_data();
    void neverMakesAReplyTwice();
    void takesNoForeignAddressForAnImage();
};

void TestComplaintCalls::readsWhoComplainedAndOfWhat()
{
    ComplaintLine line;
    const std::vector<Complaint> all = line.all();
    QCOMPARE(all.size(), size_t(3));
    QCOMPARE(all[0].state, QStringLiteral("PENDING"));
    QVERIFY(all[0].isReplyDue && !all[0].isFullyRefunded);
    QCOMPARE(all[0].problem, QStringLiteral("REFUND"));
    QCOMPARE(all[0].images, QStringList{QStringLiteral("ChsyMDAwMQ")});
    QCOMPARE(all[0].wishedRefund, all[0].amount);
    QCOMPARE(all[1].times, 2);
    QVERIFY(all[0].openid.isEmpty()); // the list does not say
    const auto detail = awaited(line.api->complaint(all[0].id));
    QVERIFY(detail);
    QCOMPARE(detail->openid, ComplaintLine::made()[0].openid);
    QCOMPARE(detail->transactionId, ComplaintLine::made()[0].transactionId);
    QCOMPARE(awaited(line.api->complaint(QStringLiteral("no such"))).error().code, QStringLiteral("RESOURCE_NOT_EXISTS"));
}

void TestComplaintCalls::readsTheTalkWithOneImageOrMany()
{
    ComplaintLine line;
    const std::vector<Complaint> all = line.all();
    const auto one = awaited(line.api->complaintTalk(all[0].id));
    const auto two = awaited(line.api->complaintTalk(all[1].id));
    const auto done = awaited(line.api->complaintTalk(all[2].id));
    QVERIFY(one && two && done);
    QCOMPARE(one->talk.at(0).images, QStringList{QStringLiteral("ChsyMDAwMQ")});
    QCOMPARE(two->talk.at(0).images, QStringList({QStringLiteral("ChsyMDAwMg"), QStringLiteral("ChsyMDAwMw")}));
    QCOMPARE(done->total, 3);
    QVERIFY(done->talk.at(1).isReply());
    QCOMPARE(done->talk.at(2).operation, QStringLiteral("USER_COMFIRM_COMPLAINT"));
}

void TestComplaintCalls::aReplyIsSaidOnceAndMovesTheComplaint()
{
    ComplaintLine line;
    const QString complaint = line.all()[0].id;
    QVERIFY(line.reply(complaint, QStringLiteral("抱歉,今天就给您寄新的")));
    QCOMPARE(line.replies(complaint), 1);
    const auto after = awaited(line.api->complaint(complaint));
    QCOMPARE(after->state, QStringLiteral("PROCESSING"));
    QVERIFY(!after->isReplyDue);
    QCOMPARE(awaited(line.api->complaintTalk(complaint))->talk.back().text, QStringLiteral("抱歉,今天就给您寄新的"));
}

void TestComplaintCalls::aReplyWithAnUploadedImage()
{
    ComplaintLine line;
    const auto media = awaited(line.api->uploadImage(png));
    QVERIFY2(media, media ? "" : qPrintable(media.error().code + media.error().detail));
    const QString complaint = line.all()[0].id;
    QVERIFY(line.reply(complaint, QStringLiteral("照片"), {*media}));
    QCOMPARE(awaited(line.api->complaintTalk(complaint))->talk.back().images, QStringList{*media});
    QCOMPARE(*awaited(line.api->complaintImage(*media)), png);
    QVERIFY(!line.reply(complaint, QStringLiteral("照片二"), {QStringLiteral("never uploaded")}));
    QCOMPARE(line.replies(complaint), 1);
}

void TestComplaintCalls::anImageComesBackAsItWas()
{
    ComplaintLine line;
    const auto image = awaited(line.api->complaintImage(line.all()[0].images.at(0)));
    QVERIFY(image && image->startsWith("BM"));
    QCOMPARE(awaited(line.api->complaintImage(QStringLiteral("none"))).error().code, QStringLiteral("RESOURCE_NOT_EXISTS"));
}

void TestComplaintCalls::completesMoreThanOnceWithOneEffect()
{
    ComplaintLine line(QStringLiteral("complaint_complete:close_after_apply"));
    const QString complaint = line.all()[1].id;
    const PayCall call = complaintCompletionCall(line.id, complaint);
    QCOMPARE(awaited(line.api->changeComplaint(call)).error().kind, ErrorKind::OutcomeUnknown);
    QVERIFY(awaited(line.api->changeComplaint(call)));
    QCOMPARE(line.server->control().applied(sandbox::EffectLedger::Kind::ComplaintCompleted, complaint), 1);
    QCOMPARE(awaited(line.api->complaint(complaint))->state, QStringLiteral("PROCESSED"));
    QVERIFY(!line.reply(complaint, QStringLiteral("晚了")));
}

void TestComplaintCalls::refusesAReplyThatWeChatWouldRefuse_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("images");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << QString() << 0 << QStringLiteral("complaint.reply_empty");
    QTest::newRow("blanks") << QStringLiteral(" \n ") << 0 << QStringLiteral("complaint.reply_empty");
    QTest::newRow("200 characters") << QString(200, u'好') << 4 << QString();
    QTest::newRow("201 characters") << QString(201, u'好') << 0 << QStringLiteral("complaint.reply_too_long");
    QTest::newRow("emoji") << QStringLiteral("抱歉😅") << 0 << QStringLiteral("complaint.reply_character");
    QTest::newRow("five images") << QStringLiteral("图") << 5 << QStringLiteral("complaint.reply_images");
}

void TestComplaintCalls::refusesAReplyThatWeChatWouldRefuse()
{
    QFETCH(QString, text);
    QFETCH(int, images);
    QFETCH(QString, code);
    const auto call =
        complaintReplyCall(MerchantId(QStringLiteral("1900000109")), QStringLiteral("2"), text, QStringList(images, QStringLiteral("m")));
    QCOMPARE(call ? QString() : call.error().code, code);
}

void TestComplaintCalls::refusesWhatIsNoPicture()
{
    QCOMPARE(imageUploadCall("GIF89a").error().code, QStringLiteral("complaint.image_kind"));
    QByteArray large = png;
    large.resize(largestComplaintImage + 1);
    QCOMPARE(imageUploadCall(large).error().code, QStringLiteral("complaint.image_too_large"));
    large.resize(largestComplaintImage);
    QVERIFY(imageUploadCall(large));
}

void TestComplaintCalls::neverMakesAReplyTwice_data()
{
    QTest::addColumn<QString>("faults");
    QTest::addColumn<int>("effects");
    for (const char *fault : {"close_after_apply", "bad_signature", "503_after_apply", "html_502"}) {
        const int effects = QByteArrayView(fault) == QByteArrayView("html_502") ? 0 : 1;
        QTest::newRow(fault) << QStringLiteral("complaint_reply:") + QLatin1String(fault) << effects;
    }
    QTest::newRow("close_before_apply") << QStringLiteral("complaint_reply:close_before_apply") << 0;
}

void TestComplaintCalls::neverMakesAReplyTwice()
{
    QFETCH(QString, faults);
    QFETCH(int, effects);
    ComplaintLine line(faults);
    const QString complaint = line.all()[0].id;
    QCOMPARE(line.reply(complaint, QStringLiteral("在处理了")).error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(line.server->control().requestCount(QStringLiteral("complaint_reply")), 1);
    QCOMPARE(line.replies(complaint), effects);
}

void TestComplaintCalls::takesNoForeignAddressForAnImage()
{
    QCOMPARE(complaintImageId(QStringLiteral("https://api.mch.weixin.qq.com/v3/merchant-service/images/a%2Fb")), QStringLiteral("a/b"));
    QVERIFY(complaintImageId(QStringLiteral("https://api.mch.weixin.qq.com/v3/other/a")).isEmpty());
    QVERIFY(complaintImageId(QStringLiteral("file:///etc/passwd")).isEmpty());
    QVERIFY(complaintImageId(QStringLiteral("https://api.mch.weixin.qq.com/v3/merchant-service/images/a/../b")).isEmpty());
}

QTEST_GUILESS_MAIN(TestComplaintCalls)
#include "tst_complaintcalls.moc"
