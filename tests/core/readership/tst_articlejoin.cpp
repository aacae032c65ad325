#include "readership/articlejoin.h"
#include "readership/postmoney.h"

#include <QTest>

using namespace yiren;

namespace {

const BusinessDay day(QDate(2026, 9, 16));
const QString address = QStringLiteral("http://mp.weixin.qq.com/s?__biz=InvBiz&mid=2247500010&idx=1&sn=inv"); // the contract's

ArticleTotal article(const QString &url = address)
{
    return {day, QStringLiteral("2247500010_1"), false, QStringLiteral("一人公司如何记账"), url, {}};
}

OutwardPost post(int id, const QString &url, const QStringList &messageIds = {})
{
    return {PostId(id), QStringLiteral("一人公司如何记账"), url, messageIds, {day}};
}

} // namespace

// Which post an article of WeChat's statistics is (contract 3.7, 8.3), and which money names a post.
class TestArticleJoin : public QObject
{
    Q_OBJECT

private slots:
    void wechatsOwnNumberDecides();
    void aPastedAddressNamesTheArticle_data();
    void aPastedAddressNamesTheArticle();
    void titleAndDayHelpWhereAnAddressSaysNothing();
    void anArticleFromElsewhereIsNobodys();
    void onlyPaymentsThatNameThePostCount();
};

void TestArticleJoin::wechatsOwnNumberDecides()
{
    QCOMPARE(postOfArticle(article(), {post(1, address), post(2, {}, {QStringLiteral("2247500010_1")})}), PostId(2));
}

void TestArticleJoin::aPastedAddressNamesTheArticle_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<bool>("isIt");
    QTest::newRow("as WeChat gives it") << address << true;
    QTest::newRow("https, other order, a place in it")
        << "https://mp.weixin.qq.com/s?mid=2247500010&sn=inv&idx=1&__biz=InvBiz&chksm=1#rd" << true;
    QTest::newRow("from a page's source") << "http://mp.weixin.qq.com/s?__biz=InvBiz&amp;mid=2247500010&amp;idx=1&amp;sn=inv" << true;
    QTest::newRow("second article of the message") << "http://mp.weixin.qq.com/s?__biz=InvBiz&mid=2247500010&idx=2&sn=inv" << false;
    QTest::newRow("another message") << "http://mp.weixin.qq.com/s?__biz=InvBiz&mid=2247500011&idx=1&sn=inv" << false;
}

void TestArticleJoin::aPastedAddressNamesTheArticle()
{
    QFETCH(const QString, pasted);
    QFETCH(const bool, isIt);
    OutwardPost own = post(1, pasted);
    own.title = QStringLiteral("edited in the backend");
    QCOMPARE(postOfArticle(article(), {own}).has_value(), isIt);
}

void TestArticleJoin::titleAndDayHelpWhereAnAddressSaysNothing()
{
    const QString shortOne = QStringLiteral("https://mp.weixin.qq.com/s/AbCdEfGh");
    QCOMPARE(postOfArticle(article(), {post(1, shortOne)}), PostId(1));
    QCOMPARE(postOfArticle(article(shortOne), {post(2, QStringLiteral("http://mp.weixin.qq.com/s/AbCdEfGh"))}), PostId(2));
    QVERIFY(!postOfArticle(article(), {post(1, shortOne), post(2, {})})); // two of that title: nobody knows
    OutwardPost other = post(1, shortOne);
    other.days = {day.next()};
    QVERIFY(!postOfArticle(article(), {other}));
}

void TestArticleJoin::anArticleFromElsewhereIsNobodys()
{
    const QString other = QStringLiteral("http://mp.weixin.qq.com/s?__biz=InvBiz&mid=2247500011&idx=1&sn=inv");
    QVERIFY(!postOfArticle(article(), {post(1, other), post(2, {}, {QStringLiteral("2247500012_1")})}));
}

// Two orders of 12.80 and 30.00 yuan, of which 5.00 went back.
void TestArticleJoin::onlyPaymentsThatNameThePostCount()
{
    QCOMPARE(attachOfPost(PostId(17)), QStringLiteral("post:17"));
    TradeRow first, second, back;
    first.outTradeNo = OutTradeNo(QStringLiteral("A1"));
    first.amount = Money::fromFen(1280);
    second.outTradeNo = OutTradeNo(QStringLiteral("A2"));
    second.amount = Money::fromFen(3000);
    back.kind = TradeKind::Refund;
    back.outTradeNo = second.outTradeNo;
    back.appliedRefund = Money::fromFen(500);
    QCOMPARE(postMoney({first, second, back}), (PostMoney{2, Money::fromFen(4280), Money::fromFen(500)}));
    QCOMPARE(postMoney({}), PostMoney());
}

QTEST_GUILESS_MAIN(TestArticleJoin)
#include "tst_articlejoin.moc"
