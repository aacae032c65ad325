#include "products/productdeeds.h"
#include "selling/owedappointments.h"
#include "selling/recipient.h"
#include "selling/recording.h"
#include "support/temporarydatabase.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace yiren;

namespace {

constexpr AccountId account{1};
constexpr CustomerId sumu{1};
constexpr qint64 paidAt = 1'795'000'000'000;

// Sells one hour each time; paid by whoever has the openid.
class Shop
{
public:
    Shop()
    {
        Q_UNUSED(m_data.database().execute(
            QStringLiteral("INSERT INTO customer(id, account_id, name, first_seen_at, updated_at) VALUES(1, 1, '苏木', 1, 1)")));
        m_hour.account = account;
        m_hour.kind = ProductKind::Service;
        m_hour.name = QStringLiteral("咨询");
        m_hour.price = Money::fromFen(30000);
        m_hour.minutes = 60;
        m_hour = *addProduct(m_data, m_hour, 0, 1);
    }
    bool sell(const char *number, std::optional<CustomerId> to, const char *openid)
    {
        Sale sale;
        sale.lines = {{m_hour.id, m_hour.name, 1, m_hour.price, {}}};
        sale.beforeCoupon = m_hour.price;
        sale.customer = to;
        PayRequest request{OutTradeNo(QLatin1String(number)), m_hour.price, m_hour.name, {}};
        request.body = QJsonDocument(QJsonObject{{QStringLiteral("attach"), recipientNote(sale)}}).toJson();
        request.createdAt = paidAt;
        OrderState paid;
        paid.outTradeNo = request.outTradeNo;
        paid.transactionId = TransactionId(QStringLiteral("42%1").arg(QLatin1String(number)));
        paid.state = OrderState::State::Success;
        paid.openid = OpenId(QLatin1String(openid));
        paid.total = m_hour.price;
        paid.paidAt = paidAt;
        return keepNewOrder(m_data, account, request, paidAt, sale).has_value()
            && keepOrderState(m_data, account, paid, RecordSource::Query, paidAt).has_value();
    }
    std::vector<OwedToSomebody> owed() { return *loadOwedAppointments(m_data, account); }

private:
    TemporaryDatabase m_data;
    Product m_hour;
};

} // namespace

class TestOwedAppointments : public QObject
{
    Q_OBJECT

private slots:
    void theOneItWasSoldToIsNamed();
    void aPayerWithoutANameHasNone();
};

void TestOwedAppointments::theOneItWasSoldToIsNamed()
{
    Shop shop;
    QVERIFY(shop.sell("YR1", sumu, "mother"));
    const auto owed = shop.owed();
    QCOMPARE(owed.size(), size_t(1));
    QCOMPARE(owed.front().name, QStringLiteral("苏木"));
    QCOMPARE(owed.front().owed, (OwedAppointment{OutTradeNo(QStringLiteral("YR1")), ProductId(1), QStringLiteral("咨询"), 1, paidAt}));
}

void TestOwedAppointments::aPayerWithoutANameHasNone()
{
    Shop shop;
    QVERIFY(shop.sell("YR1", {}, "somebody")); // WeChat tells an openid, not a name
    QVERIFY(shop.sell("YR2", {}, ""));
    const auto owed = shop.owed();
    QCOMPARE(owed.size(), size_t(2));
    QVERIFY(owed[0].name.isEmpty());
    QVERIFY(owed[1].name.isEmpty());
}

QTEST_GUILESS_MAIN(TestOwedAppointments)
#include "tst_owedappointments.moc"
