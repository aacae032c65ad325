#include "retention/attributionstore.h"
#include "support/customerrows.h"
#include "support/temporarydatabase.h"
#include "time/durations.h"

#include <QTest>
#include <rapidcheck.h>

using namespace yiren;

namespace {

const AccountId account{1};
const BusinessDay today(QDate(2026, 11, 20));
const Period month = Period::inclusive(BusinessDay(QDate(2026, 11, 1)), today);
const qint64 noon = BusinessDay(QDate(2026, 11, 10)).start().toMSecsSinceEpoch() + 12 * hourMs;

AttributedOrder order(qint64 paidAt, qint64 paid, qint64 refunded = 0, qint64 customer = 1)
{
    return {paidAt, Money::fromFen(paid), Money::fromFen(refunded), std::nullopt, customer};
}

const AttributedPost *of(const Attribution &all, qint64 post)
{
    const auto found = std::ranges::find(all.posts, PostId{post}, &AttributedPost::post);
    return found == all.posts.end() ? nullptr : &*found;
}

} // namespace

// Which article an order came from (PRODUCT U4): all of them and the unknown ones are the ledger, to the fen.
class TestAttribution : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void allPostsAndTheUnknownAreTheLedger();
    void thePaymentItselfIsBelievedFirst();
    void theLastTouchCounts();
    void touchesGrowOld();
    void readingAloneIsNoReason();
    void aWordLikeACodeIsNone();
    void ordersOfTheFileAreAttributed();
    void aRefundTakesItsMoneyFromTheRightArticle();
    void theLedgerIsTheSumOfItsOrders();

private:
    void bill(const QString &number, const QString &attach);
    std::unique_ptr<TemporaryDatabase> m_database;
    std::unique_ptr<CustomerRows> m_rows;
};

void TestAttribution::init()
{
    m_rows.reset();
    m_database = std::make_unique<TemporaryDatabase>();
    m_rows = std::make_unique<CustomerRows>(m_database->database());
    m_rows->run(QStringLiteral(
                    "INSERT INTO post(id, account_id, kind, state, created_at, edited_at, title, author, digest, body, source_url, "
                    "cover, wide_crop, square_crop, theme, opens_comments, only_fans_comment) VALUES(17, 1, 'publish', 'published', 0, 0, "
                    "'A', '', '', '', '', '', '', '', '', 0, 0)"),
                {});
    for (qint64 id = 1; id <= 3; ++id) {
        Customer customer;
        customer.id = CustomerId{id};
        m_rows->add(customer);
    }
}

// A row of the trade bill of that order's day.
void TestAttribution::bill(const QString &number, const QString &attach)
{
    m_rows->run(
        QStringLiteral("INSERT OR IGNORE INTO bill_file(id, account_id, kind, bill_day, state, row_count, quarantined, received_at, "
                       "digest) VALUES(1, 1, 'trade_all', '2026-11-10', 'imported', 1, 0, 0, x'00')"),
        {});
    m_rows->run(
        QStringLiteral("INSERT INTO trade_row SELECT NULL, 1, 1, 1, '2026-11-10', 1, 'payment', 0, '', ?, '', '', '', '', '', '', '', "
                       "'', 'CNY', 0, 0, 0, 0, 0, 0, '', '', 0, 0, '', ?, '', NULL, NULL, x'00'"),
        {number, attach});
}

// A hundred random ledgers with random refunds, codes and touches.
void TestAttribution::allPostsAndTheUnknownAreTheLedger()
{
    const bool holds = rc::check("posts + unknown = ledger", [] {
        const auto orderGen = rc::gen::construct<std::tuple<int, int, int, int>>(
            rc::gen::inRange(0, 60 * 24), rc::gen::inRange(1, 1'000'000), rc::gen::inRange(0, 100), rc::gen::inRange(0, 6));
        const auto drawn = *rc::gen::container<std::vector<std::tuple<int, int, int, int>>>(orderGen);
        const auto touched = *rc::gen::container<std::vector<std::tuple<int, int, int, int>>>(orderGen);
        std::vector<AttributedOrder> orders;
        Money paid, kept;
        for (const auto &[hour, fen, share, customer] : drawn) {
            orders.push_back(order(noon + hour * hourMs, fen, qint64(fen) * share / 100, customer));
            if (share % 7 == 0)
                orders.back().attached = PostId{share};
            paid += orders.back().paid;
            kept += orders.back().paid - orders.back().refunded;
        }
        std::map<qint64, std::vector<Touch>> touches;
        for (const auto &[hour, fen, share, customer] : touched) {
            touches[customer].push_back(
                {PostId{share % 5}, noon + hour * hourMs, share % 2 == 0 ? AttributionWay::Link : AttributionWay::Scene});
        }
        const Attribution all = attribution(month, orders, touches);
        Money sumPaid = all.unknown.paid, sumKept = all.unknown.kept();
        qint64 count = all.unknown.orders;
        for (const AttributedPost &post : all.posts) {
            sumPaid += post.money.paid;
            sumKept += post.money.kept();
            count += post.money.orders;
        }
        RC_ASSERT(sumPaid == paid);
        RC_ASSERT(sumKept == kept);
        RC_ASSERT(all.ledger.paid == paid);
        RC_ASSERT(all.ledger.kept() == kept);
        RC_ASSERT(count == qint64(orders.size()));
    });
    QVERIFY(holds);
}

void TestAttribution::thePaymentItselfIsBelievedFirst()
{
    AttributedOrder paid = order(noon, 100);
    paid.attached = PostId{3};
    const auto touch = touchOf(paid, {{PostId{9}, noon - hourMs, AttributionWay::Link}});
    QVERIFY(touch);
    QVERIFY(touch->post == PostId{3});
    QVERIFY(touch->way == AttributionWay::Attach);
}

void TestAttribution::theLastTouchCounts()
{
    const std::vector<Touch> touches{{PostId{1}, noon - 3 * dayMs, AttributionWay::Link},
                                     {PostId{2}, noon - 2 * dayMs, AttributionWay::Scene},
                                     {PostId{3}, noon + 1, AttributionWay::Link}}; // after paying
    QVERIFY(touchOf(order(noon, 100), touches)->post == PostId{2});
}

void TestAttribution::touchesGrowOld()
{
    QVERIFY(touchOf(order(noon, 1), {{PostId{1}, noon - 7 * dayMs + 1, AttributionWay::Link}}));
    QVERIFY(!touchOf(order(noon, 1), {{PostId{1}, noon - 7 * dayMs, AttributionWay::Link}}));
    QVERIFY(touchOf(order(noon, 1), {{PostId{1}, noon - 30 * dayMs + 1, AttributionWay::Scene}}));
    QVERIFY(!touchOf(order(noon, 1), {{PostId{1}, noon - 30 * dayMs, AttributionWay::Scene}}));
}

void TestAttribution::readingAloneIsNoReason()
{
    m_rows->order(QStringLiteral("A"), QStringLiteral("o-1-tail"), noon, 500);
    m_rows->event(1, QStringLiteral("article"), noon - hourMs, QStringLiteral("A"));
    const auto all = loadAttribution(*m_database, account, month);
    QVERIFY(all);
    QVERIFY(all->posts.empty());
    QCOMPARE(all->unknown.paid, Money::fromFen(500));
}

void TestAttribution::aWordLikeACodeIsNone()
{
    QVERIFY(postNamedBy(u"post:17"));
    for (const char16_t *text : {u"post:", u"post:017", u"post:17 ", u"post:x", u"Post:17", u"xpost:17", u"post:17;"})
        QVERIFY2(!postNamedBy(text), qPrintable(QString::fromUtf16(text)));
}

void TestAttribution::ordersOfTheFileAreAttributed()
{
    m_rows->order(QStringLiteral("A"), QStringLiteral("o-1-tail"), noon, 500); // attach
    m_rows->order(QStringLiteral("B"), QStringLiteral("o-2-tail"), noon, 700); // scene
    m_rows->order(QStringLiteral("C"), QStringLiteral("o-3-tail"), noon, 900); // link, of a post that is gone
    m_rows->order(QStringLiteral("D"), QStringLiteral("nobody"), noon, 1100);
    bill(QStringLiteral("A"), QStringLiteral("post:17"));
    bill(QStringLiteral("D"), QStringLiteral("table 4"));
    m_rows->event(2, QStringLiteral("follow"), noon - 20 * dayMs, QStringLiteral("post:17"));
    m_rows->event(3, QStringLiteral("view"), noon - dayMs, QStringLiteral("post:99"));
    const auto all = loadAttribution(*m_database, account, month);
    QVERIFY(all);
    QCOMPARE(all->posts.size(), size_t(2));
    QCOMPARE(of(*all, 17)->money.orders, 2);
    QCOMPARE(of(*all, 17)->money.paid, Money::fromFen(1200));
    QCOMPARE(of(*all, 17)->title, QStringLiteral("A"));
    QCOMPARE(of(*all, 17)->ways.at(AttributionWay::Scene), 1);
    QCOMPARE(of(*all, 99)->money.paid, Money::fromFen(900));
    QVERIFY(of(*all, 99)->title.isEmpty());
    QCOMPARE(all->unknown.paid, Money::fromFen(1100));
    QCOMPARE(all->ledger.paid, Money::fromFen(3200));
}

void TestAttribution::aRefundTakesItsMoneyFromTheRightArticle()
{
    m_rows->order(QStringLiteral("A"), QStringLiteral("o-1-tail"), noon, 500);
    m_rows->order(QStringLiteral("B"), QStringLiteral("o-2-tail"), noon, 700);
    bill(QStringLiteral("A"), QStringLiteral("post:17"));
    bill(QStringLiteral("B"), QStringLiteral("post:18"));
    m_rows->refund(QStringLiteral("R"), QStringLiteral("A"), noon + 5 * dayMs, 200);
    const auto all = loadAttribution(*m_database, account, month);
    QCOMPARE(of(*all, 17)->money.kept(), Money::fromFen(300));
    QCOMPARE(of(*all, 18)->money.kept(), Money::fromFen(700));
    QCOMPARE(all->ledger.kept(), Money::fromFen(1000));
}

void TestAttribution::theLedgerIsTheSumOfItsOrders()
{
    for (int i = 0; i < 40; ++i)
        m_rows->order(QStringLiteral("N%1").arg(i), QStringLiteral("o-%1-tail").arg(i % 5), noon + (i - 20) * dayMs, 1000 + 37 * i);
    m_rows->run(QStringLiteral("UPDATE orders SET mark = 'test' WHERE out_trade_no = 'N20'"), {});
    m_rows->run(QStringLiteral("UPDATE orders SET status = 'REFUND', refunded_fen = 900 WHERE out_trade_no = 'N21'"), {});
    m_rows->event(2, QStringLiteral("view"), noon, QStringLiteral("post:17"));
    const auto all = loadAttribution(*m_database, account, month);
    const auto sum = m_database->database().scalar(QStringLiteral(
        "SELECT SUM(amount_fen - refunded_fen) FROM orders WHERE paid_day BETWEEN '2026-11-01' AND '2026-11-20' AND mark = ''"));
    QVERIFY(all && sum);
    QCOMPARE(all->ledger.kept().fen(), *sum);
    QCOMPARE(of(*all, 17)->money.kept().fen() + all->unknown.kept().fen(), *sum);
}

QTEST_APPLESS_MAIN(TestAttribution)
#include "tst_attribution.moc"
