#include "products/bookingdeeds.h"
#include "products/couponstore.h"
#include "products/productdeeds.h"
#include "selling/followsale.h"
#include "selling/recording.h"
#include "selling/recipient.h"
#include "storage/settingstore.h"
#include "support/temporarydatabase.h"
#include "time/durations.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <random>

using namespace yiren;

namespace {

constexpr AccountId account{1};
constexpr qint64 secondsInCtest = 15;

// What is in the books, counted by statements of our own.
struct Counts {
    qint64 points = 0, places = 0, memberships = 0, appointments = 0, pieces = 0, openCoupons = 0;
};

Counts countsOf(Database &data)
{
    const auto ask = [&data](const char *sql) { return *data.scalar(QString::fromLatin1(sql)); };
    return {
        ask("SELECT COALESCE(SUM(points), 0) FROM point_entry"),           ask("SELECT COUNT(*) FROM enrolment WHERE cancelled_at IS NULL"),
        ask("SELECT COUNT(*) FROM membership WHERE cancelled_at IS NULL"), ask("SELECT COUNT(*) FROM booking WHERE cancelled_at IS NULL"),
        ask("SELECT COALESCE(SUM(pieces), 0) FROM stock_movement"),        ask("SELECT COUNT(*) FROM coupon WHERE out_trade_no = ''")};
}

// A shop whose orders, coupons, appointments and refunds are drawn by lot.
class Shop
{
public:
    explicit Shop(unsigned seed) : m_random(seed)
    {
        Q_UNUSED(m_data.database().execute(QStringLiteral("PRAGMA synchronous = OFF"))); // many cases; nothing is unplugged here
        Q_UNUSED(m_data.database().execute(
            QStringLiteral("INSERT INTO customer(id, account_id, name, first_seen_at, updated_at) VALUES(1, 1, '苏木', 1, 1)")));
        for (const ProductKind kind : {ProductKind::Goods, ProductKind::Course, ProductKind::Membership, ProductKind::Service}) {
            Product product;
            product.account = account;
            product.kind = kind;
            product.name = QStringLiteral("p%1").arg(m_products.size());
            product.price = Money::fromFen(draw(1, 30'000));
            product.sessions = 3;
            product.months = 1;
            product.level = QStringLiteral("gold");
            product.minutes = 30;
            product.needsMe = false;
            m_products.push_back(*addProduct(m_data, product, 1000, 1));
        }
    }

    // One order, paid, and its refunds until nothing is left or the lot says stop. Empty: each did what its preview said.
    QString oneCase()
    {
        m_now += draw(1, 3 * dayMs);
        const Sale sale = drawnSale();
        if (sale.amount() <= Money())
            return {};
        const OutTradeNo number(QStringLiteral("YR%1").arg(++m_orders));
        if (const QString wrong = keptAndPaid(number, sale); !wrong.isEmpty())
            return wrong;
        Money left = sale.amount();
        std::vector<Asked> underWay;
        while (left > Money() && draw(0, 9) > 0) {
            if (underWay.empty())
                m_now += draw(1, 4 * dayMs); // what was said for one day is compared on that day
            const Money part = draw(0, 2) == 0 ? left : Money::fromFen(draw(1, left.fen()));
            left -= part;
            if (const QString wrong = ask(number, part, underWay); !wrong.isEmpty())
                return wrong;
            if (const QString wrong = draw(0, 2) > 0 ? arrive(underWay) : QString(); !wrong.isEmpty())
                return wrong;
        }
        return arrive(underWay);
    }

private:
    qint64 draw(qint64 least, qint64 most) { return std::uniform_int_distribution<qint64>(least, most)(m_random); }

    Sale drawnSale()
    {
        Sale sale;
        for (const Product &product : m_products) {
            if (draw(0, 1) == 0)
                continue;
            const qint64 quantity = draw(1, 3);
            const Money discount = Money::fromFen(draw(0, product.price.fen() * quantity));
            sale.lines.push_back({product.id, product.name, quantity, product.price, discount});
            sale.beforeCoupon += sale.lines.back().amount();
        }
        if (draw(0, 1) == 0)
            sale.customer = CustomerId{1};
        if (sale.beforeCoupon > Money::fromFen(1) && draw(0, 2) == 0)
            issue(sale);
        return sale;
    }

    void issue(Sale &sale)
    {
        Coupon coupon;
        coupon.code = QStringLiteral("C%1").arg(m_orders);
        coupon.off = Money::fromFen(draw(1, sale.beforeCoupon.fen() - 1));
        coupon.least = coupon.off;
        coupon.last = BusinessDay::ofMs(m_now).plusDays(draw(0, 10));
        coupon.rule = static_cast<ReturnRule>(draw(0, 2));
        if (!CouponStore(m_data, account).issue(coupon, m_now))
            qFatal("no coupon");
        sale.coupon = coupon.code;
        sale.couponOff = coupon.off;
    }

    QString keptAndPaid(const OutTradeNo &number, const Sale &sale)
    {
        PayRequest request{number, sale.amount(), saleText(sale.lines, 127), {}};
        request.body = QJsonDocument(QJsonObject{{QStringLiteral("attach"), recipientNote(sale)}}).toJson();
        request.createdAt = m_now;
        if (const auto kept = keepNewOrder(m_data, account, request, m_now, sale); !kept)
            return kept.error().code;
        if (draw(0, 3) == 0)
            (void)book(m_data, {account, m_products[3].id, QStringLiteral("苏木"), m_now + draw(1, 6 * dayMs), number}, m_now);
        OrderState paid;
        paid.outTradeNo = number;
        paid.transactionId = TransactionId(QStringLiteral("42%1").arg(m_orders));
        paid.state = OrderState::State::Success;
        paid.openid = OpenId(QStringLiteral("payer%1").arg(draw(1, 3)));
        paid.total = sale.amount();
        paid.paidAt = m_now;
        const Counts before = countsOf(m_data);
        const auto brings = loadSaleBrings(m_data, account, number, m_now);
        if (const auto kept = keepOrderState(m_data, account, paid, RecordSource::Query, m_now); !kept || !brings)
            return kept ? brings.error().code : kept.error().code;
        return broughtAsSaid(**brings, before, countsOf(m_data));
    }

    static QString broughtAsSaid(const SaleBrings &brings, const Counts &before, const Counts &after)
    {
        qint64 places = 0;
        for (const SaleBrings::Places &one : brings.places)
            places += one.places;
        const bool isSame = after.points - before.points == brings.points && after.places - before.places == places
            && (after.memberships > before.memberships) == !brings.memberships.empty() && after.pieces == before.pieces;
        return isSame ? QString() : QStringLiteral("the payment brought something else");
    }

    // A refund that was accepted, and what was said of it.
    struct Asked {
        RefundState refund;
        RefundEffects said;
    };

    QString keep(RefundState refund, RefundState::Status status, const char *name)
    {
        refund.status = status;
        refund.statusName = QString::fromLatin1(name);
        refund.succeededAt = status == RefundState::Status::Success ? std::optional(m_now) : std::nullopt;
        const auto kept = keepRefundState(m_data, account, refund, m_now);
        return kept ? QString() : kept.error().code;
    }

    QString ask(const OutTradeNo &number, Money part, std::vector<Asked> &underWay)
    {
        RefundState refund;
        refund.outRefundNo = OutRefundNo(QStringLiteral("R%1").arg(++m_refunds, 8, 10, QLatin1Char('0')));
        refund.refundId = RefundId(QStringLiteral("50%1").arg(m_refunds));
        refund.outTradeNo = number;
        refund.refund = part;
        refund.createdAt = m_now;
        const Counts before = countsOf(m_data);
        const qint64 pieces = draw(0, 2) == 0 ? draw(1, 3) : 0;
        auto said = previewRefundEffects(m_data, account, {number, part, pieces}, m_now);
        if (!said)
            return said.error().code;
        if (pieces == 0 && draw(0, 3) == 0 && keepGoodsWithPayer(m_data, account, refund.outRefundNo))
            said->piecesBack = 0;
        if (pieces > 0 && !keepPiecesBack(m_data, account, refund.outRefundNo, pieces))
            return QStringLiteral("the pieces were not kept");
        underWay.push_back({refund, *said});
        if (const QString wrong = keep(refund, RefundState::Status::Processing, "PROCESSING"); !wrong.isEmpty())
            return wrong;
        const QString moved = takenAsSaid({}, before, countsOf(m_data));
        return moved.isEmpty() ? QString() : moved + QStringLiteral(" when it was only accepted");
    }

    QString arrive(std::vector<Asked> &underWay)
    {
        for (const Asked &asked : underWay) {
            const Counts before = countsOf(m_data);
            for (int told = 0; told < 2; ++told) {
                if (const QString wrong = keep(asked.refund, RefundState::Status::Success, "SUCCESS"); !wrong.isEmpty())
                    return wrong;
                if (const QString wrong = takenAsSaid(asked.said, before, countsOf(m_data)); !wrong.isEmpty())
                    return wrong;
            }
        }
        underWay.clear();
        return {};
    }

    static QString takenAsSaid(const RefundEffects &said, const Counts &before, const Counts &after)
    {
        if (before.points - after.points != said.pointsTaken)
            return QStringLiteral("points");
        if (before.places - after.places != said.placesTaken || before.memberships - after.memberships != said.membershipsTaken)
            return QStringLiteral("places or memberships");
        if (before.appointments - after.appointments != said.appointmentsCancelled)
            return QStringLiteral("appointments");
        if (after.pieces - before.pieces != said.piecesBack)
            return QStringLiteral("pieces");
        return after.openCoupons - before.openCoupons == (said.couponBack ? 1 : 0) ? QString() : QStringLiteral("coupon");
    }

    std::mt19937 m_random;
    TemporaryDatabase m_data;
    std::vector<Product> m_products;
    qint64 m_now = BusinessDay(QDate(2026, 3, 2)).start().toMSecsSinceEpoch();
    int m_orders = 0;
    int m_refunds = 0;
};

} // namespace

// What a person is shown before a refund is what happens when it arrives (PRODUCT.md U10).
class TestWhatARefundTakes : public QObject
{
    Q_OBJECT

private slots:
    void happensAsThePreviewSaid();
};

// As many cases as fit into some seconds; YIREN_REFUND_CASES=10000 (and QTEST_FUNCTION_TIMEOUT, ms) for so many,
// YIREN_REFUND_SEED for the same ones again.
void TestWhatARefundTakes::happensAsThePreviewSaid()
{
    const int wanted = qEnvironmentVariableIntValue("YIREN_REFUND_CASES");
    const auto seed = qEnvironmentVariableIsSet("YIREN_REFUND_SEED") ? qEnvironmentVariableIntValue("YIREN_REFUND_SEED")
                                                                     : static_cast<int>(std::random_device{}() & 0xffffff);
    constexpr int casesOfAShop = 200;
    QElapsedTimer timer;
    timer.start();
    int done = 0;
    for (int shops = 0; wanted > 0 ? done < wanted : timer.elapsed() < secondsInCtest * 1000; ++shops) {
        Shop shop(static_cast<unsigned>(seed + shops));
        for (int i = 0; i < casesOfAShop && (wanted > 0 || timer.elapsed() < secondsInCtest * 1000); ++i, ++done) {
            const QString wrong = shop.oneCase();
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("seed %1, case %2: %3").arg(seed + shops).arg(i).arg(wrong)));
        }
    }
    qInfo("%d orders with their refunds, seed %d", done, seed);
    QVERIFY(done > 0);
}

QTEST_GUILESS_MAIN(TestWhatARefundTakes)
#include "tst_whatarefundtakes.moc"
