#include "autoreply/autoreplypass.h"
#include "autoreply/ruledeeds.h"
#include "conversations/talkstore.h"
#include "products/productdeeds.h"
#include "selling/payrequeststore.h"
#include "selling/qrcode.h"
#include "support/replyrules.h"
#include "support/sellingworld.h"

#include <QTest>

using namespace yiren;

namespace {

// The shipped example, switched on, with a product for sale, at the stand-in of WeChat Pay.
struct Shop : SellingWorld {
    Shop()
    {
        write<Product>([](Database &database) {
            Product cup;
            cup.account = AccountId{1};
            cup.name = QStringLiteral("青瓷杯");
            cup.price = Money::fromFen(12800);
            return addProduct(database, cup, 3, 0);
        });
        const auto ids = write<std::vector<qint64>>([](Database &database) { return addWelcomeExample(database, AccountId{1}, 0); });
        peer = write<TalkPeer>([&ids](Database &database) -> Result<TalkPeer> {
                   for (const qint64 id : ids) { // there is no page of the cup: its card has no address
                       auto rule = RuleStore(database).rule(AccountId{1}, id);
                       if (!rule)
                           return failure(rule.error());
                       rule->replies.front().url.clear();
                       rule->isOn = true;
                       if (const auto on = keepRule(database, AccountId{1}, *rule, 1); !on)
                           return failure(on.error());
                   }
                   (void)AnswerStore(database).setMark(AccountId{1}, 0);
                   TalkPeer someone;
                   someone.app = QStringLiteral("wkDesk");
                   someone.peer = QStringLiteral("wmCustomer");
                   return TalkStore(database).putPeer(AccountId{1}, someone);
               }).id;
    }
    template <typename T>
    T write(std::function<Result<T>(Database &)> work)
    {
        auto done = awaited(world.storage.write<T>(std::move(work)));
        if (!done)
            qFatal("%s", qUtf8Printable(done.error().code));
        return *done;
    }
    void say(const char *text)
    {
        TalkMessage message = fromCustomer(0, clock.now().toMSecsSinceEpoch(), text);
        message.peer = peer;
        message.messageId = QStringLiteral("m%1").arg(++messages);
        message.detail = "{}";
        (void)write<std::optional<qint64>>([message](Database &database) { return TalkStore(database).put(AccountId{1}, message); });
    }
    Result<AutoReplyReport> run(bool hasPay = true)
    {
        return awaited(JobHandle<AutoReplyReport>(new AutoReplyPass({world.storage, clock, AccountId{1}, calendar(),
                                                                     [this](const ReplyWish &wish) {
                                                                         sent.push_back(wish);
                                                                         return readyJob<TalkMessage>(TalkMessage());
                                                                     },
                                                                     hasPay ? api.get() : nullptr})));
    }
    std::vector<ReplyAnswer> answers()
    {
        return read<std::vector<ReplyAnswer>>([](Database &database) { return AnswerStore(database).latest(AccountId{1}, 10); });
    }

    qint64 peer = 0;
    int messages = 0;
    std::vector<ReplyWish> sent;
};

} // namespace

// 回复 1 了解产品,回复 2 立即购买.
class TestOrdersByRule : public QObject
{
    Q_OBJECT

private slots:
    void oneSendsTheProductsCard();
    void twoMakesAnOrderAndSendsItsPaymentLink();
    void aLostAnswerOfWeChatPayMakesNoSecondOrder();
    void askingAgainMakesNoSecondOrderWhileTheFirstCanBePaid();
    void withoutWeChatPayNothingIsPromised();
};

void TestOrdersByRule::oneSendsTheProductsCard()
{
    Shop shop;
    shop.say("1");
    QCOMPARE(shop.run()->answered, 1);
    QCOMPARE(shop.sent.size(), size_t(1));
    QCOMPARE(shop.sent.front().text, QStringLiteral("青瓷杯\n¥128.00"));
}

void TestOrdersByRule::twoMakesAnOrderAndSendsItsPaymentLink()
{
    Shop shop;
    shop.say("2");
    const auto report = shop.run();
    QVERIFY2(report && report->answered == 1, report && report->failure ? qPrintable(report->failure->code) : "");
    const OutTradeNo number = shop.answers().front().order;
    const Order order = shop.order(number);
    QCOMPARE(order.amount, Money::fromFen(12800));
    QCOMPARE(shop.sent.size(), size_t(2));
    QVERIFY(shop.sent[0].kind == ReplyWish::Kind::Image && shop.sent[0].bytes.startsWith("\x89PNG"));
    QVERIFY(shop.sent[1].text.contains(QStringLiteral("weixin://wxpay/bizpayurl")));
    // Both are the same code: a second question would have made the first one void.
    const QString link = shop.read<QString>(
        [number](Database &database) -> Result<QString> { return (*PayRequestStore(database).request(AccountId{1}, number))->codeUrl; });
    QCOMPARE(shop.control().requestCount(QStringLiteral("order")), 1);
    QCOMPARE(shop.sent[0].bytes, pngOf(*qrCodeOf(link)));
    QVERIFY(shop.sent[1].text.contains(link));
    for (const QString &part : {number.toString(), QStringLiteral("青瓷杯"), QStringLiteral("¥128.00")})
        QVERIFY2(shop.sent[1].text.contains(part), qPrintable(part));
    QVERIFY(shop.run() && shop.sent.size() == 2);
}

void TestOrdersByRule::aLostAnswerOfWeChatPayMakesNoSecondOrder()
{
    Shop shop;
    shop.breaks("order:close_after_apply");
    shop.say("2");
    const auto report = shop.run();
    QVERIFY(report && report->answered == 1);
    QCOMPARE(shop.control().applied(sandbox::EffectLedger::Kind::OrderCreated, shop.answers().front().order.toString()), 1);
}

// 2, 1, 2: one order that holds one piece. Once its code is dead, or another price holds, it is another one.
void TestOrdersByRule::askingAgainMakesNoSecondOrderWhileTheFirstCanBePaid()
{
    Shop shop;
    const auto orders = [&shop] {
        return shop.read<qint64>([](Database &database) { return database.scalar(QStringLiteral("SELECT count(*) FROM pay_request")); });
    };
    const auto reserved = [&shop] {
        return shop.read<qint64>([](Database &database) {
            return database.scalar(QStringLiteral("SELECT -sum(pieces) FROM stock_movement WHERE kind = 'reserved'"));
        });
    };
    for (const char *word : {"2", "1", "2"}) {
        shop.say(word);
        QCOMPARE(shop.run()->answered, 1);
    }
    QCOMPARE(orders(), 1);
    QCOMPARE(reserved(), 1);
    QCOMPARE(shop.sent.size(), size_t(5));
    QCOMPARE(shop.sent[3].bytes, shop.sent[0].bytes); // the same code
    QCOMPARE(shop.answers().front().order, shop.answers().back().order);
    (void)shop.write<qint64>([](Database &database) -> Result<qint64> {
        const Done done = database.execute(QStringLiteral("UPDATE pay_request SET code_expires_at = code_expires_at - 115 * 60000"));
        return done ? Result<qint64>(0) : failure(done.error());
    }); // of two hours
    for (const char *word : {"1", "2"}) {
        shop.say(word);
        QCOMPARE(shop.run()->answered, 1);
    }
    QCOMPARE(orders(), 2);
}

void TestOrdersByRule::withoutWeChatPayNothingIsPromised()
{
    Shop shop;
    shop.say("2");
    QCOMPARE(shop.run(false)->failed, 1);
    QVERIFY(shop.sent.empty());
    QCOMPARE(shop.answers().front().why, QStringLiteral("rule.pay_off"));
}

QTEST_GUILESS_MAIN(TestOrdersByRule)
#include "tst_ordersbyrule.moc"
