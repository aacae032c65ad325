#include "core/sandbox/rawclient.h"

#include <QJsonArray>
#include <QtTest>

using namespace yiren;

// Complaints over the wire (contract/wechat-pay.md 19).
class TestSandboxComplaints : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void listsWithinTheRange();
    void pagesTheList();
    void encryptsPhonesForTheMerchant();
    void detailNamesThePayer();
    void writesMediaAsObjectOrArray();
    void refusesWrongQueries_data();
    void refusesWrongQueries();
    void takesNewComplaints();

private:
    std::unique_ptr<RunningSandbox> m_running;
};

namespace {

const QByteArray listPath = "/v3/merchant-service/complaints-v2";
const QByteArray november = listPath + "?begin_date=2026-11-01&end_date=2026-11-30";

} // namespace

void TestSandboxComplaints::initTestCase()
{
    sandbox::Sandbox::Options options;
    options.contents = sandbox::Sandbox::Contents::Studio;
    m_running = std::make_unique<RunningSandbox>(options);
}

void TestSandboxComplaints::listsWithinTheRange()
{
    const QJsonObject list = m_running->get(november).json();
    QCOMPARE(list[u"total_count"].toInt(), 3);
    QCOMPARE(list[u"data"].toArray().size(), 3);
    QCOMPARE(list[u"data"][0][u"complaint_state"].toString(), QStringLiteral("PENDING"));
    QCOMPARE(list[u"data"][1][u"user_complaint_times"].toInt(), 2);
    QCOMPARE(list[u"data"][2][u"complaint_state"].toString(), QStringLiteral("PROCESSED"));
    QVERIFY(!list[u"data"][0].toObject().contains(u"payer_openid"));
    QCOMPARE(m_running->get(listPath + "?begin_date=2026-11-01&end_date=2026-11-20").json()[u"data"].toArray().size(), 1);
}

void TestSandboxComplaints::pagesTheList()
{
    const QJsonObject second = m_running->get(november + "&limit=2&offset=2").json();
    QCOMPARE(second[u"data"].toArray().size(), 1);
    QVERIFY(!second.contains(u"total_count")); // only with offset 0
    QCOMPARE(m_running->get(november + "&limit=2").json()[u"data"].toArray().size(), 2);
}

void TestSandboxComplaints::encryptsPhonesForTheMerchant()
{
    const QJsonArray data = m_running->get(november).json()[u"data"].toArray();
    const auto key = PrivateKey::fromPem(m_running->sandbox->credentials().merchantKeyPem);
    const auto phone = key->decryptOaepSha1(QByteArray::fromBase64(data[0][u"payer_phone"].toString().toLatin1()));
    QVERIFY(phone);
    QCOMPARE(QString::fromUtf8(*phone), m_running->sandbox->studio()->complaints[0].phone);
    QVERIFY(!data[2].toObject().contains(u"payer_phone")); // may be absent
}

void TestSandboxComplaints::detailNamesThePayer()
{
    const sandbox::Complaint &complaint = m_running->sandbox->studio()->complaints[0];
    const QJsonObject detail = m_running->get(listPath + '/' + complaint.complaintId.toLatin1()).json();
    QCOMPARE(detail[u"payer_openid"].toString(), complaint.openid.toString());
    QCOMPARE(detail[u"complaint_order_info"][0][u"out_trade_no"].toString(), complaint.outTradeNo.toString());
    QCOMPARE(m_running->get(listPath + "/1").code(), QStringLiteral("RESOURCE_NOT_EXISTS"));
}

void TestSandboxComplaints::writesMediaAsObjectOrArray()
{
    const auto media = [&](size_t i) {
        const QByteArray id = m_running->sandbox->studio()->complaints[i].complaintId.toLatin1();
        return m_running->get(listPath + '/' + id + "/negotiation-historys?limit=50&offset=0").json()[u"data"][0][u"complaint_media_list"];
    };
    QVERIFY(media(0).isObject());
    QVERIFY(media(1).isArray());
    QVERIFY(media(2).isUndefined());
}

void TestSandboxComplaints::refusesWrongQueries_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("no dates") << listPath;
    QTest::newRow("one date") << listPath + "?begin_date=2026-11-01";
    QTest::newRow("31 days") << listPath + "?begin_date=2026-10-01&end_date=2026-11-01";
    QTest::newRow("backwards") << listPath + "?begin_date=2026-11-02&end_date=2026-11-01";
    QTest::newRow("limit 51") << november + "&limit=51";
    QTest::newRow("limit 0") << november + "&limit=0";
    QTest::newRow("offset -1") << november + "&offset=-1";
    QTest::newRow("another merchant") << november + "&complainted_mchid=1900099999";
    QTest::newRow("unknown name") << november + "&page=1";
}

void TestSandboxComplaints::refusesWrongQueries()
{
    QFETCH(QByteArray, target);
    const RawReply reply = m_running->get(target);
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.code(), QStringLiteral("PARAM_ERROR"));
}

void TestSandboxComplaints::takesNewComplaints()
{
    RunningSandbox running;
    QCOMPARE(running.get(november).json()[u"total_count"].toInt(-1), 0);
    sandbox::Complaint complaint;
    complaint.complaintId = QStringLiteral("200201820261124000001");
    complaint.atMs = running.clock.now().toMSecsSinceEpoch();
    running.control().addComplaint(complaint);
    QCOMPARE(running.get(november).json()[u"data"][0][u"complaint_time"].toString(), QStringLiteral("2026-11-24T15:00:00+08:00"));
}

QTEST_GUILESS_MAIN(TestSandboxComplaints)
#include "tst_sandboxcomplaints.moc"
