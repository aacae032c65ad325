#include "core/sandbox/officialclient.h"

#include <QtTest>

using namespace yiren;
using sandbox::OfficialClass;

// The stand-in's WeChat Shop (contract/wechat-official-account.md 10.2), asked as the contract says.
class TestSandboxShop : public QObject
{
    Q_OBJECT

private slots:
    void aWindowHasSevenDaysAtMost();
    void aPageKeyIsOfItsRequest();
    void tooManyAreRefused();
    void anotherAddressGetsNothingButA403();
    void onlyAShopHasOrders();

private:
    static QByteArray window(qint64 from, qint64 to, const QByteArray &more = {})
    {
        return R"({"update_time_range":{"start_time":)" + QByteArray::number(from) + R"(,"end_time":)" + QByteArray::number(to) + "}" + more
            + "}";
    }
    static void sell(RunningOfficial &official, int count)
    {
        for (int i = 1; i <= count; ++i)
            official.control().putShopSale(
                {QStringLiteral("37051150584712%1").arg(i, 5, 10, QLatin1Char('0')), 20, second(i), second(i), {}});
    }
    static constexpr qint64 begin = 1'789'900'000; // seconds
    static qint64 second(int i) { return (begin + i) * 1000; }
    static constexpr auto listPath = "/channels/ec/order/list/get";
};

void TestSandboxShop::aWindowHasSevenDaysAtMost()
{
    RunningOfficial official(OfficialClass::Shop);
    sell(official, 2);
    constexpr qint64 week = 7 * 86400;
    const QJsonObject whole = official.post(listPath, window(begin, begin + week)).json();
    QCOMPARE(whole[u"errcode"].toInt(-1), 0);
    QCOMPARE(whole[u"order_id_list"].toArray().size(), 2);
    QCOMPARE(whole[u"order_id_list"][0].toString(), QStringLiteral("3705115058471200001"));
    QCOMPARE(official.post(listPath, window(begin, begin + week + 1)).json()[u"errcode"].toInt(), 40097);
    QCOMPARE(official.post(listPath, window(begin + 1, begin)).json()[u"errcode"].toInt(), 40097);
    QCOMPARE(official.post(listPath, R"({"page_size":10})").json()[u"errcode"].toInt(), 40097); // no range at all
    QCOMPARE(official.post(listPath, window(begin, begin + 5, R"(,"page_size":101)")).json()[u"errcode"].toInt(), 40097);
    QCOMPARE(official.post(listPath, window(begin + 2, begin + 5)).json()[u"order_id_list"].toArray().size(), 1);
    QCOMPARE(official.post("/channels/ec/order/get", R"({"order_id":"1"})").json()[u"errcode"].toInt(), 100002);
}

void TestSandboxShop::aPageKeyIsOfItsRequest()
{
    RunningOfficial official(OfficialClass::Shop);
    sell(official, 3);
    const QJsonObject first = official.post(listPath, window(begin, begin + 100, R"(,"page_size":2)")).json();
    QVERIFY(first[u"has_more"].toBool());
    const QByteArray key = first[u"next_key"].toString().toLatin1();
    const QByteArray next = R"(,"next_key":")" + key + '"';
    const QJsonObject second = official.post(listPath, window(begin, begin + 100, R"(,"page_size":2)" + next)).json();
    QCOMPARE(second[u"order_id_list"].toArray().size(), 1);
    QVERIFY(!second[u"has_more"].toBool(true));
    QCOMPARE(official.post(listPath, window(begin, begin + 99, R"(,"page_size":2)" + next)).json()[u"errcode"].toInt(), 606006);
}

void TestSandboxShop::tooManyAreRefused()
{
    RunningOfficial official(OfficialClass::Shop);
    sell(official, 5);
    official.control().setShopRules(4, false);
    QCOMPARE(official.post(listPath, window(begin, begin + 100)).json()[u"errcode"].toInt(), 31042);
    QCOMPARE(official.post(listPath, window(begin, begin + 4)).json()[u"order_id_list"].toArray().size(), 4);
}

void TestSandboxShop::anotherAddressGetsNothingButA403()
{
    RunningOfficial official(OfficialClass::Shop);
    const QByteArray token = official.token();
    official.control().setClientAddress(QStringLiteral("203.0.113.7"));
    const RawReply refused = official.post(listPath, window(begin, begin + 4));
    QCOMPARE(refused.status, 403);
    QVERIFY(refused.body.isEmpty());
}

void TestSandboxShop::onlyAShopHasOrders()
{
    RunningOfficial official(OfficialClass::VerifiedService);
    QCOMPARE(official.post(listPath, window(begin, begin + 4)).json()[u"errcode"].toInt(), 48001);
    RunningOfficial shop(OfficialClass::Shop);
    QCOMPARE(shop.get("/cgi-bin/user/get").json()[u"errcode"].toInt(), 48001);
}

QTEST_GUILESS_MAIN(TestSandboxShop)
#include "tst_sandboxshop.moc"
