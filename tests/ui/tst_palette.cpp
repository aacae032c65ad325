#include "frame/commandpalette.h"
#include "pages/orders/orderdetail.h"
#include "pages/products/productform.h"
#include "pages/reconcile/reconcilepage.h"
#include "support/companywindow.h"

#include <QLineEdit>
#include <QListView>
#include <QRegularExpression>
#include <QtTest>

using namespace yiren;

namespace {

// The palette of a window, as a person uses it.
struct OpenPalette {
    explicit OpenPalette(CompanyWindow &over) : company(over)
    {
        QTest::keyClick(company.window.get(), Qt::Key_K, Qt::ControlModifier);
        palette = company.window->findChild<CommandPalette *>();
        field = palette->findChild<QLineEdit *>();
    }
    void type(const char *text) { field->setText(QString::fromUtf8(text)); }
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    QStringList titles() const
    {
        QStringList found;
        for (int row = 0; row < palette->model().rowCount(); ++row) {
            if (const PaletteEntry *entry = palette->model().entryAt(palette->model().index(row)))
                found.append(entry->title);
        }
        return found;
    }
    QString chosen() const { return palette->current() ? palette->current()->title : QString(); }

    CompanyWindow &company;
    CommandPalette *palette = nullptr;
    QLineEdit *field = nullptr;
};

QByteArray csvOf(int orders)
{
    QByteArray csv = "out_trade_no,transaction_id,created_at,amount_fen,status,product\n";
    for (int i = 0; i < orders; ++i)
        csv += "CUP" + QByteArray::number(1000 + i) + ",42000000000000" + QByteArray::number(770000 + i)
            + ",2026-03-01 10:00:00,100,NOTPAY,\xE9\x9D\x92\xE9\x87\x89\xE6\x9D\xAF\n"; // 青釉杯
    return csv;
}

} // namespace

class TestPalette : public QObject
{
    Q_OBJECT

private slots:
    void findsEveryCommandByItsTextInBothLanguages_data();
    void findsEveryCommandByItsTextInBothLanguages();
    void findsByPinyin_data();
    void findsByPinyin();
    void runsAnActionOfAPageThatWasNeverOpened();
    void opensADay();
    void findsAnOrder_data();
    void findsAnOrder();
    void findsAProduct_data();
    void findsAProduct();
    void enterWaitsForTheOrders();
    void typingOnDropsWhatWasSearched();
    void saysWhenThereAreMore();
    void movesByArrowsAndSkipsHeadings();
    void aClickRuns();
    void whatIsNotPossibleIsNotRun();
    void escapeGivesTheFocusBack();
    void theKeyboardStaysInside();
    void followsTheLanguage();
};

void TestPalette::findsEveryCommandByItsTextInBothLanguages_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::newRow("zh") << true;
    QTest::newRow("en") << false;
}

void TestPalette::findsEveryCommandByItsTextInBothLanguages()
{
    QFETCH(bool, chinese);
    CompanyWindow company(chinese ? Language::Chinese : Language::English);
    OpenPalette open(company);
    QVERIFY(company.window->commands().entries().size() > 20);
    for (const CommandList::Entry &entry : company.window->commands().entries()) {
        const QString text = entry.command.text();
        QCOMPARE(text.contains(QRegularExpression(QStringLiteral("[\u4e00-\u9fff]"))), chinese);
        open.field->setText(text);
        if (entry.command.name != "search")
            QVERIFY2(open.titles().contains(text), qPrintable(text));
    }
}

void TestPalette::findsByPinyin_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("first");
    QTest::newRow("rj") << QStringLiteral("rj") << QStringLiteral("日结");
    QTest::newRow("rijie") << QStringLiteral("rijie") << QStringLiteral("日结");
    QTest::newRow("日结") << QStringLiteral("日结") << QStringLiteral("日结");
    QTest::newRow("close") << QStringLiteral("close") << QStringLiteral("日结");
    QTest::newRow("dz") << QStringLiteral("dz") << QStringLiteral("对账");
    QTest::newRow("sz") << QStringLiteral("sz") << QStringLiteral("设置");
}

void TestPalette::findsByPinyin()
{
    QFETCH(QString, typed);
    QFETCH(QString, first);
    CompanyWindow company;
    OpenPalette open(company);
    open.field->setText(typed);
    QVERIFY2(open.titles().contains(first), qPrintable(open.titles().join(u' ')));
    if (first == u"日结")
        QCOMPARE(open.chosen(), first);
}

void TestPalette::runsAnActionOfAPageThatWasNeverOpened()
{
    CompanyWindow company;
    QVERIFY(!company.window->madePage("reconcile"));
    OpenPalette open(company);
    open.type("rj");
    open.press(Qt::Key_Return);
    QVERIFY(open.palette->isHidden());
    QCOMPARE(company.inFront(), QByteArray("reconcile"));
    const auto *page = qobject_cast<ReconcilePage *>(company.window->currentPage());
    QTRY_VERIFY(company.hasRunAJob); // the closing, once the day is there
    QTRY_VERIFY(company.world.jobs.entries().empty());
    QCOMPARE(page->day(), contractday::day);
}

void TestPalette::opensADay()
{
    CompanyWindow company;
    OpenPalette open(company);
    open.type("2026-03-04");
    QCOMPARE(open.titles().front(), QStringLiteral("对账 2026-03-04"));
    open.press(Qt::Key_Return);
    company.settle();
    QCOMPARE(company.inFront(), QByteArray("reconcile"));
    QCOMPARE(qobject_cast<ReconcilePage *>(company.window->currentPage())->day(), BusinessDay(QDate(2026, 3, 4)));
}

void TestPalette::findsAnOrder_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("its number") << QStringLiteral("CUP1003");
    QTest::newRow("the end of it") << QStringLiteral("P1003");
    QTest::newRow("the end of WeChat's") << QStringLiteral("70003");
    QTest::newRow("a product of two characters and an end") << QStringLiteral("青釉 1003");
}

void TestPalette::findsAnOrder()
{
    QFETCH(QString, typed);
    CompanyWindow company;
    company.world.import(QStringLiteral("cups.csv"), csvOf(5));
    OpenPalette open(company);
    open.field->setText(typed);
    QTRY_VERIFY(open.titles().contains(QStringLiteral("CUP1003")));
    QCOMPARE(open.chosen(), QStringLiteral("CUP1003"));
    open.press(Qt::Key_Return);
    QCOMPARE(company.inFront(), QByteArray("orders"));
    QTRY_VERIFY(company.window->findChild<OrderDetail *>()->isVisible());
}

void TestPalette::findsAProduct_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("two characters") << QStringLiteral("拉坯");
    QTest::newRow("initials") << QStringLiteral("lptyk");
    QTest::newRow("the middle") << QStringLiteral("tyk");
    QTest::newRow("pinyin") << QStringLiteral("lapi");
}

void TestPalette::findsAProduct()
{
    QFETCH(QString, typed);
    CompanyWindow company;
    const auto goods = [](qint64 id, const char *name, const char *withdrawn) {
        return QStringLiteral("INSERT INTO product(id, account_id, kind, name, price_fen, low_stock, created_at, withdrawn_at) "
                              "VALUES(%1, 1, 'goods', '%2', 26800, 0, 0, %3)")
            .arg(id)
            .arg(QString::fromUtf8(name), QLatin1String(withdrawn));
    };
    company.world.run(goods(1, "青釉杯", "NULL"));
    company.world.run(goods(2, "拉坯体验课", "NULL"));
    company.world.run(goods(3, "拉坯体验课（旧）", "1"));
    OpenPalette open(company);
    open.field->setText(typed);
    QTRY_COMPARE(open.titles().count(QString::fromUtf8("拉坯体验课")), 1);
    QVERIFY(!open.titles().contains(QString::fromUtf8("青釉杯")));
    QVERIFY(!open.titles().contains(QString::fromUtf8("拉坯体验课（旧）"))); // is not for sale
    while (open.chosen() != QString::fromUtf8("拉坯体验课"))
        open.press(Qt::Key_Down);
    open.press(Qt::Key_Return);
    QCOMPARE(company.inFront(), QByteArray("orders"));
    auto *form = company.window->currentPage()->findChild<ProductForm *>();
    QTRY_VERIFY(form->isVisible());
    QCOMPARE(form->findChild<QLineEdit *>()->text(), QString::fromUtf8("拉坯体验课"));
}

void TestPalette::enterWaitsForTheOrders()
{
    CompanyWindow company;
    company.world.import(QStringLiteral("cups.csv"), csvOf(5));
    OpenPalette open(company);
    open.type("CUP1002");
    open.press(Qt::Key_Return); // faster than the search
    QVERIFY(open.palette->isVisible());
    QTRY_VERIFY(open.palette->isHidden());
    QCOMPARE(company.inFront(), QByteArray("orders"));
}

void TestPalette::typingOnDropsWhatWasSearched()
{
    CompanyWindow company;
    company.world.import(QStringLiteral("cups.csv"), csvOf(5));
    OpenPalette open(company);
    open.type("CUP1001");
    QTest::qWait(160); // the pause is over, the search is under way
    open.type("CUP1004");
    QTRY_VERIFY(!open.titles().isEmpty());
    QCOMPARE(open.titles(), QStringList{QStringLiteral("CUP1004")});
    open.type("nothing like it");
    QTest::qWait(400);
    QVERIFY(open.titles().isEmpty());
}

void TestPalette::saysWhenThereAreMore()
{
    CompanyWindow company;
    company.world.import(QStringLiteral("cups.csv"), csvOf(9));
    OpenPalette open(company);
    open.type("青釉");
    QTRY_COMPARE(open.titles().size(), 7); // six and the line that says so
    open.press(Qt::Key_Up);                // the last
    open.press(Qt::Key_Return);
    company.settle();
    QCOMPARE(company.inFront(), QByteArray("orders"));
    QCOMPARE(company.window->currentPage()->listSearch()->text(), QStringLiteral("青釉"));
}

void TestPalette::movesByArrowsAndSkipsHeadings()
{
    CompanyWindow company;
    OpenPalette open(company);
    const QString first = open.chosen();
    QVERIFY(!first.isEmpty());
    open.press(Qt::Key_Up); // round to the last
    const QString last = open.chosen();
    QVERIFY(!last.isEmpty() && last != first);
    open.press(Qt::Key_Down);
    QCOMPARE(open.chosen(), first);
    QSet<QString> seen;
    for (int i = 0; i < open.palette->model().rowCount(); ++i) {
        QVERIFY(open.palette->current() && open.palette->current()->isPossible);
        seen.insert(open.chosen());
        open.press(Qt::Key_Down);
    }
    QVERIFY(seen.size() > 15);
}

void TestPalette::aClickRuns()
{
    CompanyWindow company;
    OpenPalette open(company);
    open.type("F9 does not matter");
    open.type("设置");
    auto *list = open.palette->findChild<QListView *>();
    for (int row = 0; row < open.palette->model().rowCount(); ++row) {
        const PaletteEntry *entry = open.palette->model().entryAt(open.palette->model().index(row));
        if (entry && entry->title == u"设置")
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(row, 0)).center());
    }
    QVERIFY(open.palette->isHidden());
    QCOMPARE(company.inFront(), QByteArray("settings"));
}

void TestPalette::whatIsNotPossibleIsNotRun()
{
    CompanyWindow company(Language::English);
    OpenPalette open(company);
    open.type("Undo the last change");
    QCOMPARE(open.titles(), QStringList{QStringLiteral("Undo the last change")});
    QVERIFY(!open.palette->current());
    open.press(Qt::Key_Return);
    QTest::qWait(300);
    QVERIFY(open.palette->isVisible());
}

void TestPalette::escapeGivesTheFocusBack()
{
    CompanyWindow company;
    company.show("orders");
    company.window->currentPage()->listSearch()->setFocus();
    OpenPalette open(company);
    QVERIFY(open.field->hasFocus());
    open.type("x");
    open.press(Qt::Key_Escape);
    QVERIFY(open.palette->isHidden());
    QVERIFY(company.window->currentPage()->listSearch()->hasFocus());
    QTest::keyClick(company.window.get(), Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(open.field->text(), QString());
    QTest::keyClick(company.window.get(), Qt::Key_K, Qt::ControlModifier); // the same key again
    QVERIFY(open.palette->isHidden());
}

void TestPalette::theKeyboardStaysInside()
{
    CompanyWindow company;
    OpenPalette open(company);
    for (int i = 0; i < 5; ++i) {
        open.press(Qt::Key_Tab);
        QVERIFY(open.palette->isAncestorOf(QApplication::focusWidget()));
    }
}

void TestPalette::followsTheLanguage()
{
    CompanyWindow company(Language::English);
    OpenPalette open(company);
    open.type("Language: Chinese");
    open.press(Qt::Key_Return);
    QCOMPARE(company.world.language.language(), Language::Chinese);
    QTest::keyClick(company.window.get(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(open.titles().contains(QStringLiteral("日结")));
}

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
