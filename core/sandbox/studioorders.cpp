#include "sandbox/studioorders.h"

#include "sandbox/numbers.h"
#include "sandbox/studiocatalogue.h"

namespace yiren::sandbox {

namespace {

constexpr qint64 halfHourMs = 30 * 60'000;

std::optional<Coupon> maybeCoupon(Money total, RandomStream &random)
{
    if (total < Money::fromFen(12'000) || !random.chance(40))
        return {};
    Coupon coupon;
    coupon.kind = random.chance(500) ? Coupon::Kind::Cash : Coupon::Kind::NoCash;
    coupon.amount = Money::fromFen(random.between(1, 4) * 500);
    coupon.couponId = QString::number(40'000'000'000 + random.below(9'000'000'000));
    coupon.stockId = coupon.kind == Coupon::Kind::Cash ? QStringLiteral("19002001") : QStringLiteral("19002002");
    coupon.name = coupon.kind == Coupon::Kind::Cash ? QStringLiteral("开窑节立减") : QStringLiteral("老客满减");
    return coupon;
}

QString bank(RandomStream &random)
{
    static constexpr const char *banks[] = {"ICBC_DEBIT", "CCB_DEBIT", "ABC_DEBIT", "CMB_DEBIT", "BOC_DEBIT", "CMB_CREDIT", "PSBC_DEBIT"};
    return random.chance(620) ? QStringLiteral("OTHERS") : QString(QLatin1String(random.pick(banks)));
}

// Where the customer came from, as the studio's program hands it over; it holds characters that bills escape.
QString attach(RandomStream &random)
{
    if (!random.chance(180))
        return {};
    return QStringLiteral("{\"post\":\"P%1\",\"seat\":%2}").arg(random.between(1, 60), 4, 10, QLatin1Char('0')).arg(random.between(1, 6));
}

} // namespace

void pay(Order &order, const OpenId &openid, qint64 atMs, quint64 serial, FeeRate rate, const std::optional<Coupon> &coupon)
{
    Payment payment;
    payment.transactionId = transactionNumber(atMs, serial);
    payment.paidAtMs = atMs;
    payment.bookedAtMs = atMs;
    payment.openid = openid;
    payment.coupon = coupon;
    payment.rate = rate;
    payment.settled = order.total;
    if (coupon && coupon->kind == Coupon::Kind::NoCash)
        payment.settled -= coupon->amount;
    payment.fee = rate.feeOf(payment.settled);
    order.payment = payment;
}

Order StudioOrders::ordered(qint64 atMs, const QString &description, Money total)
{
    Order order;
    order.outTradeNo = ownOrderNumber(atMs, ++m_serial);
    order.description = description;
    order.total = total;
    order.createdAtMs = atMs;
    order.expiresAtMs = atMs + halfHourMs;
    return order;
}

HistoryOrder StudioOrders::paid(qint64 atMs, const OpenId &openid, RandomStream &random)
{
    const StudioProduct &product = pickProduct(random, BusinessDay::ofMs(atMs).date().month());
    const qint64 pieces = product.mostPieces == 1 || random.chance(650) ? 1 : random.between(2, product.mostPieces);
    const QString description = pieces == 1 ? product.name : product.name + QStringLiteral(" x%1").arg(pieces);
    Order order = ordered(atMs, description, Money::fromFen(product.price.fen() * pieces));
    order.attach = attach(random);
    order.deviceId = random.chance(50) ? QStringLiteral("KILN-1") : QString();
    const FeeRate rate = random.chance(20) ? FeeRate::fromBasisPoints(38) : product.rate;
    const qint64 paidAtMs = atMs + random.between(6, 150) * 1000;
    pay(order, openid, paidAtMs, static_cast<quint64>(m_serial) * 911'003, rate, maybeCoupon(order.total, random));
    order.payment->tradeType = random.chance(550) ? QStringLiteral("NATIVE") : QStringLiteral("JSAPI");
    order.payment->bank = bank(random);
    return {order, agreeingLedger(order)};
}

HistoryOrder StudioOrders::abandoned(qint64 atMs, RandomStream &random)
{
    const StudioProduct &product = pickProduct(random, BusinessDay::ofMs(atMs).date().month());
    Order order = ordered(atMs, product.name, product.price);
    order.closedAtMs = order.expiresAtMs;
    return {order, agreeingLedger(order)};
}

} // namespace yiren::sandbox
