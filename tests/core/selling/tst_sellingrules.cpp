#include "selling/pollplan.h"
#include "selling/qrcode.h"
#include "selling/refundpreview.h"
#include "time/durations.h"

#include <QtTest>

#include <zlib.h>

using namespace yiren;

namespace {

constexpr qint64 paidAt = 1'772'700'000'000;

RefundFacts paidOrder(qint64 fen)
{
    RefundFacts facts;
    facts.order.outTradeNo = OutTradeNo(QStringLiteral("A10001"));
    facts.order.amount = Money::fromFen(fen);
    facts.order.status = OrderStatus::Paid;
    facts.order.paidAt = paidAt;
    facts.rate = FeeRate::fromBasisPoints(60);
    return facts;
}

Refund earlier(qint64 fen, RefundStatus status, qint64 createdAt = paidAt + hourMs)
{
    Refund refund;
    refund.amount = Money::fromFen(fen);
    refund.status = status;
    refund.createdAt = createdAt;
    return refund;
}

QString problemCode(const RefundPreview &preview)
{
    return preview.problem ? preview.problem->code : QString();
}

} // namespace

// What a refund would do, when WeChat Pay is asked again, and the code on the screen.
class TestSellingRules : public QObject
{
    Q_OBJECT

private slots:
    void theFeeComesBackInProportion();
    void whatWasRefundedIsNotRefundableAnyMore();
    void saysWhyItCantBeDone();
    void aYearIsTheEnd();
    void fiftyIsTheEnd();
    void pieceByPieceTheWholeIsPaidBack();
    void asksOftenAtFirstAndThenSeldom();
    void aCodeIsNeverRenewedLate();
    void theCodeHasItsThreeEyesAndItsMargin();
};

void TestSellingRules::theFeeComesBackInProportion()
{
    // contract/wechat-pay.md 10.4: order 100.00, rate 0.60 %, refund 50.00: 0.30 is the returned fee.
    const RefundPreview half = previewRefund(paidOrder(10000), Money::fromFen(5000), paidAt + dayMs);
    QCOMPARE(*half.feeBack, Money::fromFen(30));
    QCOMPARE(half.refundable, Money::fromFen(10000));
    QCOMPARE(half.daysLeft, std::optional<qint64>(364));
    QCOMPARE(half.refundsLeft, 50);
    QVERIFY(!half.problem);
    RefundFacts unknown = paidOrder(10000);
    unknown.rate.reset();
    QVERIFY(!previewRefund(unknown, Money::fromFen(5000), paidAt + dayMs).feeBack);
}

void TestSellingRules::whatWasRefundedIsNotRefundableAnyMore()
{
    RefundFacts facts = paidOrder(10000);
    facts.order.status = OrderStatus::Refunded;
    facts.refunds = {earlier(3000, RefundStatus::Success), earlier(2000, RefundStatus::Processing), earlier(1000, RefundStatus::Closed),
                     earlier(500, RefundStatus::Abnormal)};
    QCOMPARE(previewRefund(facts, Money::fromFen(4500), paidAt + dayMs).refundable, Money::fromFen(4500));
    QCOMPARE(problemCode(previewRefund(facts, Money::fromFen(4500), paidAt + dayMs)), QString());
    QCOMPARE(problemCode(previewRefund(facts, Money::fromFen(4501), paidAt + dayMs)), QStringLiteral("refund.too_much"));
    facts.order.refunded = Money::fromFen(9900); // an imported order says more than the refunds that are known
    QCOMPARE(previewRefund(facts, Money::fromFen(1), paidAt + dayMs).refundable, Money::fromFen(100));
}

void TestSellingRules::saysWhyItCantBeDone()
{
    const auto codeOf = [](const RefundFacts &facts, qint64 fen) {
        return problemCode(previewRefund(facts, Money::fromFen(fen), paidAt + dayMs));
    };
    RefundFacts unpaid = paidOrder(100);
    unpaid.order.status = OrderStatus::NotPaid;
    QCOMPARE(codeOf(unpaid, 1), QStringLiteral("refund.not_paid"));
    QCOMPARE(codeOf(paidOrder(100), 0), QStringLiteral("pay.amount"));
    QCOMPARE(codeOf(paidOrder(100), -1), QStringLiteral("pay.amount"));
    RefundFacts whole = paidOrder(100);
    whole.refunds = {earlier(100, RefundStatus::Processing)};
    QCOMPARE(codeOf(whole, 1), QStringLiteral("refund.nothing_left"));
    RefundFacts soon = paidOrder(100);
    soon.refunds = {earlier(10, RefundStatus::Processing, paidAt + dayMs - 59'999)};
    QCOMPARE(codeOf(soon, 1), QStringLiteral("refund.too_soon"));
    soon.refunds = {earlier(10, RefundStatus::Processing, paidAt + dayMs - 60'000)};
    QCOMPARE(codeOf(soon, 1), QString());
}

void TestSellingRules::aYearIsTheEnd()
{
    const auto at = [](qint64 age) { return previewRefund(paidOrder(100), Money::fromFen(100), paidAt + age); };
    QCOMPARE(problemCode(at(365 * dayMs)), QString());
    QCOMPARE(at(365 * dayMs).daysLeft, std::optional<qint64>(0));
    QCOMPARE(problemCode(at(365 * dayMs + 1)), QStringLiteral("refund.overdue"));
    RefundFacts undated = paidOrder(100); // a file that says no day of payment
    undated.order.paidAt.reset();
    QCOMPARE(previewRefund(undated, Money::fromFen(100), paidAt).daysLeft, std::optional<qint64>());
    QCOMPARE(problemCode(previewRefund(undated, Money::fromFen(100), paidAt + 366 * dayMs)), QString());
}

// Three pieces for 100.00: 33.34, 33.33 and 33.33.
void TestSellingRules::pieceByPieceTheWholeIsPaidBack()
{
    RefundFacts facts = paidOrder(10'000);
    const auto next = [&facts](qint64 pieces, qint64 refundable = 10'000) {
        return amountOfPieces(facts, pieces, Money::fromFen(refundable)).fen();
    };
    QCOMPARE(next(1), 0); // nobody knows of pieces
    facts.goods = SoldPieces{3, 3};
    QCOMPARE(next(1), 3334);
    QCOMPARE(next(3), 10'000);
    facts.goods->withPayer = 2;
    QCOMPARE(next(1), 3333);
    QCOMPARE(next(2), 6666);
    QCOMPARE(next(2, 5000), 5000); // more was paid back for another reason
    facts.goods->withPayer = 0;
    QCOMPARE(next(1), 0);
}

void TestSellingRules::fiftyIsTheEnd()
{
    RefundFacts facts = paidOrder(10000);
    facts.refunds.assign(49, earlier(1, RefundStatus::Success));
    QCOMPARE(problemCode(previewRefund(facts, Money::fromFen(1), paidAt + dayMs)), QString());
    facts.refunds.push_back(earlier(1, RefundStatus::Success));
    QCOMPARE(problemCode(previewRefund(facts, Money::fromFen(1), paidAt + dayMs)), QStringLiteral("refund.too_many"));
}

void TestSellingRules::asksOftenAtFirstAndThenSeldom()
{
    QCOMPARE(nextOrderQuery(0), 2500);
    QCOMPARE(nextOrderQuery(599'999), 2500);
    QList<qint64> waits; // one after the other
    for (qint64 shown = 600'000; waits.size() < 7; shown += waits.last())
        waits.append(nextOrderQuery(shown));
    QCOMPARE(waits, (QList<qint64>{30'000, 60'000, 180'000, 300'000, 600'000, 1'800'000, 1'800'000}));
}

void TestSellingRules::aCodeIsNeverRenewedLate()
{
    QCOMPARE(nextTurn(0, 115 * minuteMs), 2500);
    QCOMPARE(nextTurn(70 * minuteMs, 45 * minuteMs), 30 * minuteMs);
    QCOMPARE(nextTurn(100 * minuteMs, 15 * minuteMs), 15 * minuteMs); // not after the 30 minutes of an order that nobody looks at
    QCOMPARE(nextTurn(115 * minuteMs, 0), 30 * secondMs);             // due, and WeChat Pay could not be reached
    QCOMPARE(nextTurn(0, -minuteMs), 2500);
}

void TestSellingRules::theCodeHasItsThreeEyesAndItsMargin()
{
    const auto code = qrCodeOf(QStringLiteral("weixin://wxpay/bizpayurl?pr=NwY5Mz9"));
    QVERIFY(code);
    QVERIFY(code->size >= 21 && (code->size - 21) % 4 == 0);
    for (const auto &[left, top] : {std::pair(0, 0), std::pair(code->size - 7, 0), std::pair(0, code->size - 7)}) {
        for (int y = 0; y < 7; ++y) {
            for (int x = 0; x < 7; ++x) {
                const int ring = std::max(std::abs(x - 3), std::abs(y - 3)); // ISO/IEC 18004: dark, light, dark
                QCOMPARE(code->isDark(left + x, top + y), ring != 2);
            }
        }
    }
    constexpr int scale = 3;
    const QByteArray png = pngOf(*code, scale);
    QVERIFY(png.startsWith(QByteArray::fromHex("89504e470d0a1a0a0000000d49484452")));
    const int side = (code->size + 8) * scale;
    const qsizetype begin = png.indexOf("IDAT") + 4;
    QByteArray rows(qsizetype(side) * (side + 1), '\0');
    uLongf size = static_cast<uLongf>(rows.size());
    QCOMPARE(uncompress(reinterpret_cast<Bytef *>(rows.data()), &size, reinterpret_cast<const Bytef *>(png.constData() + begin),
                        static_cast<uLong>(png.size() - begin)),
             Z_OK);
    QCOMPARE(qsizetype(size), rows.size());
    const auto pixel = [&](int x, int y) { return static_cast<unsigned char>(rows[qsizetype(y) * (side + 1) + 1 + x]); };
    QCOMPARE(pixel(4 * scale - 1, 4 * scale), 255); // the margin
    QCOMPARE(pixel(4 * scale, 4 * scale), 0);       // the first eye
    QCOMPARE(qrCodeOf(QString(2001, u'a')).error().code, QStringLiteral("qr.too_long"));
}

QTEST_GUILESS_MAIN(TestSellingRules)
#include "tst_sellingrules.moc"
