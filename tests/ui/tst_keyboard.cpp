#include "autoreply/ruledeeds.h"
#include "charts/chart.h"
#include "conversations/talkstore.h"
#include "demo/demoproducts.h"
#include "experiments/countdeeds.h"
#include "experiments/experimentdeeds.h"
#include "models/tableview.h"
#include "pages/shipping/shippingpane.h"
#include "pages/shipping/shippingpart.h"
#include "shipping/shippingdeeds.h"
#include "support/companywindow.h"
#include "support/customerrows.h"
#include "support/experimentbuilders.h"
#include "support/keyboardwalk.h"
#include "widgets/detailpane.h"
#include "widgets/sheet.h"

#include <QAccessible>
#include <QPushButton>
#include <QtTest>

#include <algorithm>

using namespace yiren;

namespace {

// A sheet keeps the keyboard to itself.
const QWidget &front(const MainWindow &window)
{
    for (const Sheet *sheet : window.findChildren<Sheet *>()) {
        if (sheet->isVisible())
            return *sheet;
    }
    return window;
}

QList<QWidget *> interactiveIn(const MainWindow &window)
{
    return keyboardwalk::interactive(front(window));
}

QList<QWidget *> byTabIn(MainWindow &window)
{
    if (&front(window) == &window)
        window.currentPage()->setFocus();
    return keyboardwalk::byTab(window);
}

// One that waits, with its pane: two express companies to choose from.
void putOrderToShip(CompanyWindow &company, qint64 now)
{
    ManagedOrder order;
    order.key = {TransactionId(QStringLiteral("42000001")), {}, OutTradeNo(QStringLiteral("NO1"))};
    order.description = QStringLiteral("手作陶杯");
    order.openid = OpenId(QStringLiteral("oMini1"));
    order.paidAt = now - 3'600'000;
    const auto kept = awaited(company.world.services->storage.write<qint64>([order, now](Database &database) -> Result<qint64> {
        if (auto put = ShippingStore(database).putCompanies(AccountId{1}, {{QStringLiteral("SF"), {}}, {QStringLiteral("ZTO"), {}}}, now);
            !put)
            return failure(put.error());
        return keepManagedOrders(database, AccountId{1}, {order}, now);
    }));
    QVERIFY(kept);
}

// One that runs, with ten days of counts: all its charts and its table are there.
void putExperiment(CompanyWindow &company)
{
    const qint64 now = company.world.services->clock.now().toMSecsSinceEpoch();
    const auto kept = awaited(company.world.services->storage.write<bool>([now](Database &database) -> Result<bool> {
        Experiment draft;
        draft.account = AccountId{1};
        draft.rule = titleRule();
        const BusinessDay first = BusinessDay::ofMs(now).plusDays(-10);
        const auto saved = saveDraft(database, draft, now);
        if (!saved)
            return failure(saved.error());
        if (const auto started = startExperiment(database, AccountId{1}, saved->id, now, first); !started)
            return failure(started.error());
        std::vector<DayCount> counts = spreadOver(10, {{2000, 80}, {2010, 95}}).days;
        for (DayCount &count : counts)
            count.day = first.plusDays(trialStart.daysTo(count.day));
        const auto entered = enterCounts(database, AccountId{1}, saved->id, {}, counts, now);
        return entered ? Result<bool>(true) : failure(entered.error());
    }));
    QVERIFY(kept);
}

// The shipped example.
void putRules(CompanyWindow &company)
{
    const auto kept = awaited(company.world.services->storage.write<std::vector<qint64>>(
        [](Database &database) { return addWelcomeExample(database, AccountId{1}, 0); }));
    QVERIFY(kept);
}

// Somebody who waits, with an order, a tag and a note beside the talk.
void putConversation(CompanyWindow &company)
{
    const qint64 now = company.world.services->clock.now().toMSecsSinceEpoch();
    company.world.run(QStringLiteral("UPDATE account SET corpid = 'ww1' WHERE id = 1"));
    const auto kept = awaited(company.world.services->storage.write<bool>([now](Database &database) -> Result<bool> {
        CustomerRows rows(database);
        Customer customer;
        customer.id = CustomerId(900);
        customer.name = QStringLiteral("周舟");
        customer.tags = {QStringLiteral("老客")};
        rows.add(customer);
        rows.note(900, QStringLiteral("喜欢偏青的釉"), now);
        rows.order(QStringLiteral("TALK-1"), QStringLiteral("o-900-tail"), now - 3'600'000, 16800, QStringLiteral("青釉杯"));
        rows.run(QStringLiteral("INSERT INTO customer_identity(account_id, customer_id, kind, app, value, reason, since) "
                                "VALUES(1, 900, 'external_userid', 'ww1', 'wm1', 'talk', 0)"),
                 {});
        const auto peer = TalkStore(database).putPeer(
            AccountId{1}, {0, TalkPeer::Channel::Kf, QStringLiteral("wk1"), QStringLiteral("wm1"), {}, {}, {}, 0});
        TalkMessage message;
        message.peer = peer->id;
        message.messageId = QStringLiteral("k1");
        message.at = now - 60'000;
        message.kind = QStringLiteral("text");
        message.text = QStringLiteral("想退杯子");
        message.detail = "{}";
        message.trigger = TalkMessage::Trigger::Message;
        const auto put = TalkStore(database).put(AccountId{1}, message);
        return put ? Result<bool>(true) : failure(put.error());
    }));
    QVERIFY(kept);
}

// A group and a message that waits to be confirmed.
void putGroup(CompanyWindow &company)
{
    company.world.run(QStringLiteral("UPDATE account SET corpid = 'ww1' WHERE id = 1"));
    company.world.run(
        QStringLiteral("INSERT INTO customer_group(id, account_id, chat_id, name, read_at) VALUES(1, 1, 'wr1', '同学群', 1)"));
    company.world.run(QStringLiteral("INSERT INTO broadcast(id, account_id, kind, sender, text, state, body, task, made_at, begun_at) "
                                     "VALUES(1, 1, 'groups', 'Lin', '周六开窑', 'waiting', x'7b7d', 't1', 1, 1)"));
}

// Customers, one with a tag, a note and an order.
void putCustomers(CompanyWindow &company)
{
    const qint64 now = company.world.services->clock.now().toMSecsSinceEpoch();
    const auto kept = awaited(company.world.services->storage.write<bool>([now](Database &database) -> Result<bool> {
        CustomerRows rows(database);
        for (const qint64 id : {901, 902}) {
            Customer customer;
            customer.id = CustomerId(id);
            customer.name = id == 901 ? QStringLiteral("苏木") : QStringLiteral("Mia");
            customer.tags = {QStringLiteral("老客")};
            rows.add(customer);
        }
        rows.note(901, QStringLiteral("喜欢偏青的釉"), now);
        rows.order(QStringLiteral("WALK-1"), QStringLiteral("o-901-tail"), now - 3'600'000, 16800, QStringLiteral("青釉杯"));
        return true;
    }));
    QVERIFY(kept);
}

// One that waits for a reply, about an order.
void putComplaint(CompanyWindow &company)
{
    putCustomers(company);
    company.world.run(QStringLiteral("INSERT INTO complaint VALUES(1, '200201820200101080076610000', 'PENDING', '杯子碎了', 1772686800000, "
                                     "'WALK-1', '4200001', 16800, 1, "
                                     "'o-901-tail', 'REFUND', '商品有破损', 16800, 0, 0, 1, '[]', 1772686800000, 1772686800000)"));
}

QPushButton *personalButton(CompanyWindow &company)
{
    for (QPushButton *button : company.window->currentPage()->findChildren<QPushButton *>()) {
        if (button->isVisible() && (button->text().startsWith(u"Personal information") || button->text().startsWith(u"个人信息")))
            return button;
    }
    return nullptr;
}

// What is opened beside or over a page.
void openPlace(CompanyWindow &company, const QByteArray &page, const QByteArray &what)
{
    page == "complaints" ? putComplaint(company) : putCustomers(company);
    const QString target = page == "complaints" ? QStringLiteral("urgent")
        : page == "orders"                      ? QStringLiteral("order:WALK-1")
                                                : QStringLiteral("customer:901");
    company.window->showPage(page, target);
    company.settle();
    QTRY_VERIFY_WITH_TIMEOUT(company.window->currentPage()->findChild<DetailPane *>()
                                 && std::ranges::any_of(company.window->currentPage()->findChildren<DetailPane *>(),
                                                        [](const DetailPane *pane) { return pane->isVisible(); }),
                             10'000);
    if (what != "personal")
        return;
    QTRY_VERIFY_WITH_TIMEOUT(personalButton(company), 10'000); // the pane is filled once the person is read
    personalButton(company)->click();
    QTRY_VERIFY_WITH_TIMEOUT(&front(*company.window) != company.window.get(), 10'000);
    QTRY_VERIFY_WITH_TIMEOUT(interactiveIn(*company.window).size() > 2, 10'000); // its rows are read
}

// "orders/bookings": a section of the page, with something in it; "orders/detail": something of it opened.
void showPlace(CompanyWindow &company, const QByteArray &place)
{
    if (place == "experiments")
        putExperiment(company);
    if (place == "groups")
        putGroup(company);
    if (place == "rules")
        putRules(company);
    if (place == "conversations")
        putConversation(company);
    const qsizetype mark = place.indexOf('/');
    if (mark < 0)
        return company.show(place);
    if (place.endsWith("/detail") || place.endsWith("/personal"))
        return openPlace(company, place.left(mark), place.mid(mark + 1));
    const qint64 now = company.world.services->clock.now().toMSecsSinceEpoch();
    const auto sold = awaited(company.world.services->storage.write<bool>([now](Database &database) -> Result<bool> {
        if (auto put = putDemoProducts(database, AccountId{1}, BusinessDay::ofMs(now), now); !put)
            return failure(put.error());
        return true;
    }));
    QVERIFY(sold);
    if (place.endsWith("shipping"))
        putOrderToShip(company, now);
    company.window->showPage(place.left(mark), QStringLiteral("section:") + QString::fromLatin1(place.mid(mark + 1)));
    company.settle();
    if (auto *part = company.window->currentPage()->findChild<ShippingPart *>(); part && part->isVisible()) {
        part->findChild<TableView *>()->selectRow(0);
        QTRY_VERIFY(part->findChild<ShippingPane *>()->isVisible());
    }
}

const QByteArrayList places{"today",
                            "content",
                            "customers",
                            "conversations",
                            "groups",
                            "complaints",
                            "orders",
                            "orders/shipping",
                            "orders/products",
                            "orders/courses",
                            "orders/bookings",
                            "orders/members",
                            "reconcile",
                            "experiments",
                            "retention",
                            "rules",
                            "menus",
                            "comments",
                            "campaigns",
                            "campaigns/board",
                            "campaigns/ledger",
                            "settings",
                            "customers/detail",
                            "customers/personal",
                            "complaints/detail",
                            "orders/detail"};

} // namespace

class TestKeyboard : public QObject
{
    Q_OBJECT

private slots:
    void tabReachesEverything_data();
    void tabReachesEverything();
    void theFocusIsSeen_data();
    void theFocusIsSeen();
    void everythingHasAName_data();
    void everythingHasAName();
    void arrowsMoveThroughTheMonth();
};

void TestKeyboard::tabReachesEverything_data()
{
    QTest::addColumn<QByteArray>("page");
    for (const QByteArray &page : places)
        QTest::newRow(page.constData()) << page;
}

void TestKeyboard::tabReachesEverything()
{
    QFETCH(QByteArray, page);
    CompanyWindow company;
    showPlace(company, page);
    const QList<QWidget *> visited = byTabIn(*company.window);
    const QStringList missed = keyboardwalk::missedByTab(interactiveIn(*company.window), visited);
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
    QVERIFY(visited.size() > (page.endsWith("personal") ? 2 : 5));
}

void TestKeyboard::theFocusIsSeen_data()
{
    tabReachesEverything_data();
}

// A widget with the focus looks different from the same without it, even with the cursor of a field between two blinks.
void TestKeyboard::theFocusIsSeen()
{
    QFETCH(QByteArray, page);
    CompanyWindow company;
    showPlace(company, page);
    QStringList unseen;
    for (QWidget *widget : byTabIn(*company.window)) {
        company.window->currentPage()->setFocus();
        const QImage without = widget->grab().toImage();
        widget->setFocus(Qt::TabFocusReason);
        if (widget->grab().toImage() == without)
            unseen.append(keyboardwalk::nameOf(*widget));
    }
    QVERIFY2(unseen.isEmpty(), qPrintable(unseen.join(u'\n')));
}

void TestKeyboard::everythingHasAName_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<Language>("language");
    for (const QByteArray &page : places) {
        QTest::addRow("%s zh", page.constData()) << page << Language::Chinese;
        QTest::addRow("%s en", page.constData()) << page << Language::English;
    }
}

void TestKeyboard::everythingHasAName()
{
    QFETCH(QByteArray, page);
    QFETCH(Language, language);
    CompanyWindow company(language);
    showPlace(company, page);
    QList<QWidget *> all = interactiveIn(*company.window);
    for (QWidget *widget : byTabIn(*company.window)) {
        if (!all.contains(widget))
            all.append(widget); // what is scrolled
    }
    const QStringList nameless = keyboardwalk::nameless(all);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void TestKeyboard::arrowsMoveThroughTheMonth()
{
    CompanyWindow company(Language::English);
    company.show("reconcile");
    Chart *month = company.window->currentPage()->findChild<Chart *>();
    month->setFocus(Qt::TabFocusReason);
    const auto said = [month] { return QAccessible::queryAccessibleInterface(month)->text(QAccessible::Description); };
    QVERIFY2(said().startsWith(u"Thursday, March 5"), qPrintable(said()));
    QTest::keyClick(month, Qt::Key_Left);
    QVERIFY2(said().startsWith(u"Wednesday, March 4"), qPrintable(said()));
    QTest::keyClick(month, Qt::Key_Return);
    company.settle();
    QVERIFY(company.window->currentPage()->findChild<QWidget *>());
    QTest::keyClick(month, Qt::Key_Up);
    QVERIFY2(said().startsWith(u"Wednesday, March 4"), qPrintable(said())); // the 25th of February is of another month
}

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
