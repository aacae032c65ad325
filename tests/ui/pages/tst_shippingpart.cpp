#include "accounts/account.h"
#include "accounts/accountstore.h"
#include "formatting/format.h"
#include "models/tableview.h"
#include "pages/orders/orderspage.h"
#include "pages/shipping/parcelfields.h"
#include "pages/shipping/pastesheet.h"
#include "pages/shipping/shipform.h"
#include "pages/shipping/shippingpane.h"
#include "pages/shipping/shippingpart.h"
#include "sandbox/sandbox.h"
#include "shipping/shippingdeeds.h"
#include "support/companyworld.h"
#include "support/shownfields.h"
#include "time/durations.h"
#include "widgets/popover.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace yiren;

namespace {

// 订单's section 待发货 of a company whose Mini Program is the stand-in's, in English.
struct Shown {
    explicit Shown(bool isConnected = true)
    {
        world.language.setLanguage(Language::English);
        server = std::move(*sandbox::Sandbox::create(world.vault.clock, {}));
        if (!server->start() || !awaited(world.vault.vault.unlock()))
            qFatal("no sandbox");
        if (isConnected)
            connectMini();
    }
    void connectMini()
    {
        const sandbox::Credentials own = server->credentials();
        Account &account = world.services->account;
        account.miniAppid = own.miniAppid;
        account.apiBaseUrl = server->baseUrl().toString();
        account.caPem = server->authorityPem();
        std::vector<NamedSecret> secrets;
        secrets.push_back({secretname::miniSecret(account.id), Secret(own.miniSecret)});
        if (!awaited(world.vault.vault.put(secrets)))
            qFatal("no secret");
        world.services->connectOfficial = [this](OfficialAccount official) {
            OfficialConnection made;
            made.http =
                std::make_unique<HttpClient>(HttpSetup{HostAllowList(official.baseUrls), official.caPem, {}, {}}, world.vault.clock);
            OfficialSettings settings;
            settings.retry.waits = {std::chrono::milliseconds(5)};
            settings.callsPerSecond = 100'000;
            made.api = std::make_unique<OfficialApi>(
                OfficialSurroundings{*made.http, world.vault.storage, world.vault.vault, world.vault.clock}, std::move(official), settings);
            return made;
        };
    }
    TransactionId pay(const QString &goods, qint64 fen, qint64 agoMs)
    {
        sandbox::ManagedTrade trade;
        trade.transactionId = TransactionId(QStringLiteral("42000%1").arg(++trades, 6, 10, QLatin1Char('0')));
        trade.merchantId = MerchantId(QStringLiteral("1900012345"));
        trade.tradeNo = OutTradeNo(QStringLiteral("NO%1").arg(trades));
        trade.description = goods;
        trade.paid = Money::fromFen(fen);
        trade.openid = OpenId(QStringLiteral("oMini%1").arg(trades));
        trade.paidAtMs = world.vault.clock.now().toMSecsSinceEpoch() - agoMs;
        server->miniControl().addTrade(trade);
        return trade.transactionId;
    }
    void show()
    {
        page = std::make_unique<OrdersPage>(*world.services);
        page->resize(1280, 760);
        page->show();
        QApplication::setActiveWindow(page.get());
        page->activate();
        page->openTarget(QStringLiteral("section:shipping"));
        settle();
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(page->state() != Page::State::Loading, 10'000); }
    // "Look now", and what came of it.
    void read()
    {
        QSignalSpy noticed(page.get(), &Page::noticed);
        auto *button = buttonCalled("Look now");
        (button && button->isEnabled() ? button : buttonCalled("Ask WeChat now"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(!noticed.isEmpty(), 10'000);
        settle();
        QTRY_VERIFY(table()->model()->rowCount() == trades);
    }
    void choose(int row)
    {
        table()->setFocus();
        table()->selectRow(row);
        QTRY_VERIFY_WITH_TIMEOUT(pane()->isVisible() && pane()->about(), 10'000);
        QTRY_COMPARE(pane()->about()->order.key.outTradeNo.toString(), table()->model()->index(row, 5).data().toString());
    }
    QPushButton *buttonCalled(const QString &text, const QWidget *where = nullptr) const
    {
        for (auto *button : (where ? where : page.get())->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == text)
                return button;
        }
        return nullptr;
    }
    QPushButton *buttonCalled(const char *text) const { return buttonCalled(QString::fromUtf8(text)); }
    template <typename T>
    T *named(const char *name) const
    {
        return shownField<T>(*page, name);
    }
    template <typename T>
    T &field(const char *name) const
    {
        return awaitedField<T>(*page, name);
    }
    bool isSaid(const QString &words) const
    {
        for (const QLabel *label : page->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }
    ShippingPart *part() const { return page->findChild<ShippingPart *>(); }
    TableView *table() const { return part()->findChild<TableView *>(); }
    ShippingPane *pane() const { return page->findChild<ShippingPane *>(); }
    qsizetype uploads(const TransactionId &order) const
    {
        return server->control().applied(sandbox::EffectLedger::Kind::ShippingUploaded, order.toString());
    }

    CompanyWorld world;
    std::unique_ptr<sandbox::Sandbox> server;
    std::unique_ptr<OrdersPage> page;
    int trades = 0;
};

void type(const QString &text)
{
    QVERIFY(QApplication::focusWidget());
    QTest::keyClicks(QApplication::focusWidget(), text);
}

void press(Qt::Key key)
{
    QVERIFY(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), key);
}

} // namespace

class TestShippingPart : public QObject
{
    Q_OBJECT

private slots:
    void saysWhyNothingStandsThere();
    void theMoneyThatIsFrozenStandsAboveTheList();
    void anOrderIsShippedByKeyboard();
    void whatCannotBeSentSaysWhy();
    void anExpressGoesInSeveralParcels();
    void theOtherWaysNeedNoNumber();
    void theOneCorrectionIsAskedForFirst();
    void aCorrectionBeginsWithHowItWasShipped_data();
    void aCorrectionBeginsWithHowItWasShipped();
    void whatIsTypedStaysWithItsOrder();
    void aRefusalKeepsWhatWasTyped();
    void manyArePastedAndEachSaysWhatCameOfIt();
    void stoppingManySendsNoFurtherOneAndLooksWhatBecameOfTheLast();
};

void TestShippingPart::saysWhyNothingStandsThere()
{
    Shown shown(false);
    shown.show();
    QVERIFY(shown.isSaid(QStringLiteral("No Mini Program is connected.")));
    QSignalSpy leads(shown.page.get(), &Page::leadTo);
    shown.buttonCalled("Open the settings")->click();
    QCOMPARE(leads.at(0).at(0).toByteArray(), QByteArray("settings"));
    Shown connected;
    connected.show();
    QVERIFY(connected.isSaid(QStringLiteral("WeChat was not asked yet.")));
    connected.read();
    QTRY_VERIFY(connected.isSaid(QStringLiteral("Nothing waits to be shipped, no money is frozen.")));
}

void TestShippingPart::theMoneyThatIsFrozenStandsAboveTheList()
{
    Shown shown;
    shown.pay(QStringLiteral("<b>陶杯</b>"), 12800, 2 * hourMs);
    shown.pay(QStringLiteral("茶具"), 46800, 26 * hourMs);
    const auto shipped = shown.pay(QStringLiteral("花器"), 15800, 50 * hourMs);
    shown.server->miniControl().setTradeState(shipped, 2);
    shown.show();
    shown.read();
    QVERIFY(shown.isSaid(format::money(Money::fromFen(75400))));                             // 128 + 468 + 158
    QVERIFY(shown.isSaid(format::money(Money::fromFen(59600))));                             // of the two that wait
    QCOMPARE(shown.table()->model()->index(0, 1).data().toString(), QStringLiteral("茶具")); // waits longest
    QCOMPARE(shown.table()->model()->index(0, 4).data().toString(), QStringLiteral("1 d 2 h ago"));
    QCOMPARE(shown.table()->model()->index(2, 3).data().toString(), QStringLiteral("Shipped"));
}

void TestShippingPart::anOrderIsShippedByKeyboard()
{
    Shown shown;
    const auto order = shown.pay(QStringLiteral("手作陶杯"), 12800, hourMs);
    shown.show();
    shown.read();
    shown.choose(0);
    QTRY_VERIFY_WITH_TIMEOUT(shown.named<QComboBox>("Express company") && shown.named<QComboBox>("Express company")->count() == 3, 10'000);
    QTest::keyClick(shown.table(), Qt::Key_Return); // into the form
    QTRY_VERIFY(qobject_cast<QComboBox *>(QApplication::focusWidget()));
    press(Qt::Key_Down);
    press(Qt::Key_Down); // 中通
    press(Qt::Key_Tab);
    type(QStringLiteral("75480001"));
    QCOMPARE(shown.field<QLineEdit>("What is in it").text(), QStringLiteral("手作陶杯"));
    auto *send = shown.buttonCalled("Ship it");
    QVERIFY2(send && send->isEnabled(), send ? qPrintable(send->toolTip()) : "");
    for (int i = 0; i < 6 && QApplication::focusWidget() != send; ++i)
        press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), send);
    QSignalSpy noticed(shown.page.get(), &Page::noticed);
    press(Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(!noticed.isEmpty(), 10'000);
    QVERIFY(noticed.at(0).at(0).toString().contains(QStringLiteral("is shipped")));
    QCOMPARE(shown.uploads(order), 1);
    QTRY_COMPARE(shown.table()->model()->index(0, 3).data().toString(), QStringLiteral("Shipped"));
    QTRY_VERIFY(shown.isSaid(QStringLiteral("中通快递 75480001 · 手作陶杯")));
    QTRY_VERIFY(shown.buttonCalled("Correct it …"));
    shown.buttonCalled("Correct it …")->click();
    QTRY_VERIFY(shown.buttonCalled("Send the correction …"));
    QVERIFY(!shown.buttonCalled("Send the correction …")->isEnabled()); // the one correction is not for nothing
    shown.field<QLineEdit>("Tracking number").setText(QStringLiteral("75480002"));
    QVERIFY(shown.buttonCalled("Send the correction …")->isEnabled());
}

void TestShippingPart::whatCannotBeSentSaysWhy()
{
    Shown shown;
    const auto order = shown.pay(QStringLiteral("手作陶杯"), 12800, hourMs);
    shown.show();
    shown.read();
    shown.choose(0);
    QTRY_VERIFY_WITH_TIMEOUT(shown.named<QComboBox>("Express company") && shown.named<QComboBox>("Express company")->count() == 3, 10'000);
    const QPushButton *send = shown.buttonCalled("Ship it");
    QVERIFY(!send->isEnabled() && !send->toolTip().isEmpty());
    shown.field<QComboBox>("Express company").setCurrentIndex(0); // 顺丰
    shown.field<QLineEdit>("Tracking number").setText(QStringLiteral("SF1"));
    QVERIFY(!send->isEnabled()); // it wants a phone
    auto *sender = shown.named<QLineEdit>("Your phone, or the receiver's");
    QVERIFY(sender);
    sender->setText(QStringLiteral("18912341234"));
    QVERIFY(send->isEnabled());
    shown.buttonCalled("Ship it")->click();
    QTRY_COMPARE_WITH_TIMEOUT(shown.uploads(order), 1, 10'000);
    const auto kept = awaited(shown.world.vault.storage.read<ShippingCase>(
        [order](Database &database) { return loadShippingCase(database, AccountId{1}, order); }));
    QVERIFY(kept->deeds.at(0).body.contains("189****1234"));
    QVERIFY(!kept->deeds.at(0).body.contains("18912341234"));
}

void TestShippingPart::anExpressGoesInSeveralParcels()
{
    Shown shown;
    const auto order = shown.pay(QStringLiteral("茶具"), 46800, hourMs);
    shown.show();
    shown.read();
    shown.choose(0);
    QTRY_VERIFY_WITH_TIMEOUT(shown.named<QComboBox>("Express company") && shown.named<QComboBox>("Express company")->count() == 3, 10'000);
    shown.field<QComboBox>("Express company").setCurrentIndex(1);
    shown.field<QLineEdit>("Tracking number").setText(QStringLiteral("P1"));
    shown.buttonCalled("Another parcel")->click();
    QCOMPARE(QApplication::focusWidget(), shown.named<QLineEdit>("Tracking number of parcel 2"));
    type(QStringLiteral("P2"));
    shown.page->findChild<QCheckBox *>()->setChecked(true); // and more follow
    QVERIFY2(shown.buttonCalled("Ship it")->isEnabled(), qPrintable(shown.buttonCalled("Ship it")->toolTip()));
    shown.buttonCalled("Ship it")->click();
    QTRY_COMPARE_WITH_TIMEOUT(shown.uploads(order), 1, 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(shown.table()->model()->index(0, 3).data().toString(), QStringLiteral("Partly shipped"), 10'000);
    QTRY_VERIFY(shown.isSaid(QStringLiteral("中通快递 P2 · 茶具")));
    QTRY_VERIFY_WITH_TIMEOUT(shown.named<QLineEdit>("Tracking number") && shown.named<QLineEdit>("Tracking number")->text().isEmpty(),
                             10'000);
    shown.field<QLineEdit>("Tracking number").setText(QStringLiteral("P3"));
    shown.buttonCalled("Ship it")->click();
    QTRY_COMPARE_WITH_TIMEOUT(shown.table()->model()->index(0, 3).data().toString(), QStringLiteral("Shipped"), 10'000);
    QTRY_VERIFY(shown.isSaid(QStringLiteral("中通快递 P3 · 茶具")));
}

void TestShippingPart::theOtherWaysNeedNoNumber()
{
    Shown shown;
    const auto order = shown.pay(QStringLiteral("会员年卡"), 128000, hourMs);
    shown.show();
    shown.read();
    shown.choose(0);
    for (const char *way : {"Same city", "Virtual", "Self pick-up"}) {
        shown.buttonCalled(way)->click();
        QVERIFY(!shown.named<QLineEdit>("Tracking number"));
        QVERIFY(shown.buttonCalled("Ship it")->isEnabled());
    }
    shown.buttonCalled("Virtual")->click();
    shown.buttonCalled("Ship it")->click();
    QTRY_COMPARE_WITH_TIMEOUT(shown.uploads(order), 1, 10'000);
    const auto kept = awaited(shown.world.vault.storage.read<ShippingCase>(
        [order](Database &database) { return loadShippingCase(database, AccountId{1}, order); }));
    QVERIFY(kept->deeds.at(0).body.contains("\"logistics_type\":3"));
}

void TestShippingPart::theOneCorrectionIsAskedForFirst()
{
    Shown shown;
    const auto order = shown.pay(QStringLiteral("手作陶杯"), 12800, hourMs);
    shown.show();
    shown.read();
    shown.choose(0);
    shown.buttonCalled("Self pick-up")->click();
    shown.buttonCalled("Ship it")->click();
    QTRY_VERIFY_WITH_TIMEOUT(shown.buttonCalled("Correct it …") && shown.buttonCalled("Correct it …")->isEnabled(), 10'000);
    shown.buttonCalled("Correct it …")->click();
    QTRY_VERIFY(shown.buttonCalled("Same city"));
    shown.buttonCalled("Same city")->click();
    shown.field<QLineEdit>("What is in it").setText(QStringLiteral("手作陶杯*2"));
    QVERIFY2(shown.buttonCalled("Send the correction …")->isEnabled(), qPrintable(shown.buttonCalled("Send the correction …")->toolTip()));
    shown.buttonCalled("Send the correction …")->click();
    auto *question = shown.page->findChild<Popover *>();
    QVERIFY(question && question->isVisible());
    QCOMPARE(shown.uploads(order), 1); // nothing yet
    QTest::keyClick(question, Qt::Key_Escape);
    QCOMPARE(shown.uploads(order), 1);
    shown.buttonCalled("Send the correction …")->click();
    QTRY_VERIFY(shown.buttonCalled(QStringLiteral("Use the one correction"), shown.page.get()));
    shown.buttonCalled(QStringLiteral("Use the one correction"), shown.page.get())->click();
    QTRY_COMPARE_WITH_TIMEOUT(shown.uploads(order), 2, 10'000);
    QTRY_VERIFY_WITH_TIMEOUT(shown.isSaid(QStringLiteral("The one correction is used up")), 10'000);
    QVERIFY(!shown.buttonCalled("Correct it …"));
}

void TestShippingPart::aCorrectionBeginsWithHowItWasShipped_data()
{
    QTest::addColumn<QString>("mode");
    for (const char *mode : {"Same city", "Virtual", "Self pick-up"})
        QTest::newRow(mode) << QString::fromLatin1(mode);
}

// None of them has a tracking number.
void TestShippingPart::aCorrectionBeginsWithHowItWasShipped()
{
    QFETCH(QString, mode);
    Shown shown;
    shown.pay(QStringLiteral("课程"), 12800, hourMs);
    shown.show();
    shown.read();
    shown.choose(0);
    shown.buttonCalled(mode)->click();
    shown.buttonCalled("Ship it")->click();
    QTRY_VERIFY_WITH_TIMEOUT(shown.buttonCalled("Correct it …") && shown.buttonCalled("Correct it …")->isEnabled(), 10'000);
    shown.buttonCalled("Correct it …")->click();
    QTRY_VERIFY(shown.buttonCalled(mode));
    QVERIFY(shown.buttonCalled(mode)->isChecked());
}

void TestShippingPart::whatIsTypedStaysWithItsOrder()
{
    Shown shown;
    shown.pay(QStringLiteral("一"), 100, 2 * hourMs);
    shown.pay(QStringLiteral("二"), 200, hourMs);
    shown.show();
    shown.read();
    shown.choose(0);
    shown.field<QLineEdit>("Tracking number").setText(QStringLiteral("A1"));
    shown.choose(1);
    QCOMPARE(shown.field<QLineEdit>("Tracking number").text(), QString());
    shown.choose(0);
    QTRY_COMPARE(shown.field<QLineEdit>("Tracking number").text(), QStringLiteral("A1"));
    shown.read(); // looked at again while it is being typed
    QCOMPARE(shown.field<QLineEdit>("Tracking number").text(), QStringLiteral("A1"));
}

void TestShippingPart::aRefusalKeepsWhatWasTyped()
{
    Shown shown;
    const auto order = shown.pay(QStringLiteral("手作陶杯"), 12800, hourMs);
    shown.show();
    shown.read();
    shown.choose(0);
    shown.server->control().addFaults(*sandbox::FaultScript::fromText(QStringLiteral("shipping_upload:errcode(10060031)")));
    shown.buttonCalled("Same city")->click();
    shown.field<QLineEdit>("What is in it").setText(QStringLiteral("两只杯子"));
    shown.buttonCalled("Ship it")->click();
    QTRY_VERIFY_WITH_TIMEOUT(shown.isSaid(QStringLiteral("wechat.10060031")), 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(shown.table()->model()->index(0, 3).data().toString(), QStringLiteral("Not accepted"), 10'000);
    QTRY_COMPARE(shown.field<QLineEdit>("What is in it").text(), QStringLiteral("两只杯子"));
    QCOMPARE(shown.uploads(order), 0);
}

void TestShippingPart::manyArePastedAndEachSaysWhatCameOfIt()
{
    Shown shown;
    const auto first = shown.pay(QStringLiteral("一"), 100, 3 * hourMs), second = shown.pay(QStringLiteral("二"), 200, 2 * hourMs),
               third = shown.pay(QStringLiteral("三"), 300, hourMs);
    shown.show();
    shown.read();
    shown.buttonCalled("Ship many …")->click();
    auto *sheet = shown.page->findChild<PasteSheet *>();
    QVERIFY(sheet && sheet->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(sheet->findChild<QComboBox *>()->count() == 3, 10'000);
    sheet->findChild<QComboBox *>()->setCurrentIndex(1); // 中通
    auto *text = sheet->findChild<QPlainTextEdit *>();
    QCOMPARE(QApplication::focusWidget(), text);
    text->setPlainText(QStringLiteral("NO1,A1\nNO2\tA2\t圆通速递\nNO9,A9\nNO3"));
    const auto *lines = sheet->findChild<TableView *>();
    QCOMPARE(lines->model()->rowCount(), 4);
    QCOMPARE(lines->model()->index(0, 3).data().toString(), QStringLiteral("Ready"));
    QCOMPARE(lines->model()->index(2, 3).data().toString(), QStringLiteral("No such order waits"));
    QCOMPARE(lines->model()->index(3, 3).data().toString(), QStringLiteral("No tracking number"));
    shown.server->miniControl().setTradeState(first, 5); // refunded meanwhile
    QPushButton *ship = nullptr;
    for (auto *button : sheet->findChildren<QPushButton *>()) {
        if (button->text().startsWith(QStringLiteral("Ship ")) && button->isEnabled())
            ship = button;
    }
    QVERIFY(ship);
    ship->click();
    QTRY_COMPARE_WITH_TIMEOUT(lines->model()->index(1, 3).data().toString(), QStringLiteral("Shipped"), 10'000);
    QCOMPARE(lines->model()->index(0, 3).data().toString(), QStringLiteral("shipping.not_open")); // the words of this test are codes
    QCOMPARE(shown.uploads(first), 0);
    QCOMPARE(shown.uploads(second), 1);
    QCOMPARE(shown.uploads(third), 0);
    QVERIFY(!ship->isVisible());
}

void TestShippingPart::stoppingManySendsNoFurtherOneAndLooksWhatBecameOfTheLast()
{
    Shown shown;
    const auto first = shown.pay(QStringLiteral("一"), 100, 3 * hourMs), second = shown.pay(QStringLiteral("二"), 200, 2 * hourMs);
    shown.show();
    shown.read();
    shown.buttonCalled("Ship many …")->click();
    auto *sheet = shown.page->findChild<PasteSheet *>();
    QTRY_VERIFY_WITH_TIMEOUT(sheet->findChild<QComboBox *>()->count() == 3, 10'000);
    sheet->findChild<QComboBox *>()->setCurrentIndex(1);
    sheet->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("NO1,A1\nNO2,A2"));
    shown.server->control().addFaults(*sandbox::FaultScript::fromText(QStringLiteral("shipping_upload:slow(1500)")));
    for (auto *button : sheet->findChildren<QPushButton *>()) {
        if (button->text().startsWith(QStringLiteral("Ship ")) && button->isEnabled())
            button->click();
    }
    QTRY_VERIFY_WITH_TIMEOUT(shown.server->miniControl().requestCount(QStringLiteral("shipping_upload")) == 1, 10'000);
    shown.buttonCalled(QStringLiteral("Stop"), sheet)->click();
    QTRY_VERIFY_WITH_TIMEOUT(shown.isSaid(QStringLiteral("Stopped.")), 10'000);
    QTest::qWait(2000);
    QCOMPARE(shown.uploads(second), 0);
    QCOMPARE(shown.server->miniControl().requestCount(QStringLiteral("shipping_upload")), 1);
    const bool isThere = shown.uploads(first) == 1; // then the other one, which still waits, comes before it
    QCOMPARE(shown.table()->model()->index(isThere ? 1 : 0, 3).data().toString(),
             isThere ? QStringLiteral("Shipped") : QStringLiteral("Being sent"));
}

QTEST_MAIN(TestShippingPart)
#include "tst_shippingpart.moc"
