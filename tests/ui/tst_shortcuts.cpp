#include "frame/commandpalette.h"
#include "frame/shortcutsheet.h"
#include "frame/undohistory.h"
#include "pages/reconcile/reconcilepage.h"
#include "support/companywindow.h"
#include "widgets/toast.h"

#include <QFileDialog>
#include <QMenu>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QtTest>

using namespace yiren;

namespace {

QStringList textsIn(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>())
        texts.append(label->text());
    return texts;
}

void press(CompanyWindow &company, Qt::Key key, Qt::KeyboardModifiers with = {})
{
    QTest::keyClick(company.window.get(), key, with);
}

} // namespace

class TestShortcuts : public QObject
{
    Q_OBJECT

private slots:
    void noKeyIsUsedTwice();
    void ctrlAndANumberOpenThePages();
    void f1ShowsEveryKeyAndNothingElse();
    void f1IsReachedFromTheSidebar();
    void f9ClosesTheDayFromAnyPage();
    void ctrlEExportsThePageInFront();
    void ctrlOImports();
    void ctrlFGoesToTheListsField();
    void f5LooksAgain();
    void theSearchFieldOpensThePalette();
    void ctrlZTakesBackOneChangeAfterTheOther();
    void ctrlZOutlivesThePageOfTheChange();
    void whatIsAskedForWhileAPageLoadsIsDoneOnce();
    void ctrlZInAFieldIsTheFields();
    void theLookIsTakenBack();
    void aDecisionAndItsWithdrawalAreTakenBack();
};

void TestShortcuts::noKeyIsUsedTwice()
{
    CompanyWindow company;
    for (const QByteArray &page : company.pages())
        company.show(page);
    QList<QKeySequence> keys;
    for (const QShortcut *shortcut : company.window->findChildren<QShortcut *>()) {
        QVERIFY2(!keys.contains(shortcut->key()), qPrintable(shortcut->key().toString()));
        keys.append(shortcut->key());
    }
    for (const CommandList::Entry &entry : company.window->commands().entries()) {
        for (const QKeySequence &key : entry.command.keys)
            QVERIFY2(keys.contains(key), qPrintable(key.toString()));
    }
}

void TestShortcuts::ctrlAndANumberOpenThePages()
{
    CompanyWindow company;
    const QByteArrayList pages = company.pages();
    for (int i = 0; i < std::min<qsizetype>(pages.size(), 9); ++i) { // the tenth, the settings, has a key of its own
        press(company, static_cast<Qt::Key>(Qt::Key_1 + i), Qt::ControlModifier);
        QCOMPARE(company.inFront(), pages[i]);
    }
    company.show("today");
    press(company, Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(company.inFront(), QByteArray("settings"));
}

void TestShortcuts::f1ShowsEveryKeyAndNothingElse()
{
    CompanyWindow company;
    auto *sheet = company.window->findChild<ShortcutSheet *>();
    press(company, Qt::Key_F1);
    QVERIFY(sheet->isVisible());
    QStringList shown = textsIn(*sheet);
    for (const CommandList::Entry &entry : company.window->commands().entries()) {
        for (const QKeySequence &key : entry.command.keys) {
            QVERIFY2(shown.contains(entry.command.text()), qPrintable(entry.command.text()));
            QVERIFY2(shown.removeOne(key.toString(QKeySequence::NativeText)), qPrintable(key.toString()));
        }
    }
    QVERIFY2(shown.filter(QRegularExpression(QStringLiteral("^(Ctrl|F\\d)"))).isEmpty(), qPrintable(shown.join(u'|')));
    press(company, Qt::Key_F1);
    QVERIFY(sheet->isHidden());
    press(company, Qt::Key_F1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(sheet->isHidden());
    company.world.language.setLanguage(Language::English);
    press(company, Qt::Key_F1);
    QVERIFY(textsIn(*sheet).contains(QStringLiteral("Close the day")));
}

void TestShortcuts::f1IsReachedFromTheSidebar()
{
    CompanyWindow company(Language::English);
    for (QPushButton *button : company.window->findChildren<QPushButton *>()) {
        if (button->accessibleName() == u"Keyboard shortcuts (F1)")
            button->click();
    }
    QVERIFY(company.window->findChild<ShortcutSheet *>()->isVisible());
}

void TestShortcuts::f9ClosesTheDayFromAnyPage()
{
    CompanyWindow company;
    company.show("settings");
    press(company, Qt::Key_F9);
    QCOMPARE(company.inFront(), QByteArray("reconcile"));
    QTRY_VERIFY(company.hasRunAJob);
    QTRY_VERIFY(company.world.jobs.entries().empty());
}

void TestShortcuts::ctrlEExportsThePageInFront()
{
    for (const char *page : {"orders", "reconcile"}) {
        CompanyWindow company;
        company.show(page);
        press(company, Qt::Key_E, Qt::ControlModifier);
        const auto dialogs = company.window->currentPage()->findChildren<QFileDialog *>();
        QCOMPARE(dialogs.size(), 1);
        QVERIFY(dialogs.front()->isVisible());
        dialogs.front()->reject();
    }
    CompanyWindow company;
    press(company, Qt::Key_E, Qt::ControlModifier); // 今日 asks which part of it
    QCOMPARE(company.inFront(), QByteArray("today"));
    auto *parts = company.window->currentPage()->findChild<QMenu *>();
    QVERIFY(parts && parts->isVisible());
    QCOMPARE(parts->actions().size(), 5);
    parts->actions().at(1)->trigger();
    QTRY_COMPARE(company.window->currentPage()->findChildren<QFileDialog *>().size(), 1);
}

void TestShortcuts::ctrlOImports()
{
    CompanyWindow company;
    press(company, Qt::Key_O, Qt::ControlModifier);
    QCOMPARE(company.askedImports, QList<QStringList>{QStringList()});
}

void TestShortcuts::ctrlFGoesToTheListsField()
{
    CompanyWindow company;
    company.show("orders");
    press(company, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(company.window->currentPage()->listSearch()->hasFocus());
    company.show("today");
    press(company, Qt::Key_F, Qt::ControlModifier); // no list to search: said, not silent
    QVERIFY(company.window->findChild<Toast *>()->isVisible());
}

void TestShortcuts::f5LooksAgain()
{
    CompanyWindow company;
    company.show("orders");
    press(company, Qt::Key_F5);
    QCOMPARE(company.window->currentPage()->state(), Page::State::Loading);
    company.settle();
    QCOMPARE(company.window->currentPage()->state(), Page::State::Ready);
}

void TestShortcuts::theSearchFieldOpensThePalette()
{
    CompanyWindow company;
    auto *search = company.window->findChild<QPushButton *>(QStringLiteral("search"));
    QVERIFY(search && search->isVisible());
    QTest::keyClick(search, Qt::Key_Space);
    QVERIFY(company.window->findChild<CommandPalette *>()->isVisible());
}

void TestShortcuts::ctrlZTakesBackOneChangeAfterTheOther()
{
    CompanyWindow company;
    QStringList done;
    company.window->notice(QStringLiteral("a"), [&] { done.append(QStringLiteral("a")); });
    company.window->notice(QStringLiteral("b"), [&] { done.append(QStringLiteral("b")); });
    company.window->notice(QStringLiteral("no undo"), {});
    press(company, Qt::Key_Z, Qt::ControlModifier);
    press(company, Qt::Key_Z, Qt::ControlModifier);
    press(company, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(done, QStringList({QStringLiteral("b"), QStringLiteral("a")}));
    company.window->notice(QStringLiteral("c"), [&] { done.append(QStringLiteral("c")); });
    QTest::mouseClick(company.window->findChild<Toast *>()->findChild<QPushButton *>(), Qt::LeftButton);
    press(company, Qt::Key_Z, Qt::ControlModifier); // the toast's undo and this are the same one
    QCOMPARE(done.count(QStringLiteral("c")), 1);
}

void TestShortcuts::ctrlZOutlivesThePageOfTheChange()
{
    CompanyWindow company;
    company.show("orders");
    int undone = 0;
    emit company.window->currentPage()->noticed(QStringLiteral("changed"), [&] { ++undone; });
    company.show("today");
    company.window->setAccount(company.world.services->account); // the page of orders goes
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(company.window->undoHistory().isEmpty());
    QTest::mouseClick(company.window->findChild<Toast *>()->findChild<QPushButton *>(), Qt::LeftButton); // said, not silent
    QVERIFY(company.window->findChild<Toast *>()->isVisible());
    press(company, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undone, 0);
}

void TestShortcuts::whatIsAskedForWhileAPageLoadsIsDoneOnce()
{
    CompanyWindow company;
    CommandList &commands = company.window->commands();
    for (int i = 0; i < 3; ++i)
        commands.run(*commands.find("reconcile", "export"));
    QCOMPARE(company.window->currentPage()->state(), Page::State::Loading);
    QCOMPARE(company.window->findChildren<QFileDialog *>().size(), 0);
    company.settle();
    QCOMPARE(company.window->findChildren<QFileDialog *>().size(), 1);
    company.window->findChild<QFileDialog *>()->close();
}

void TestShortcuts::ctrlZInAFieldIsTheFields()
{
    CompanyWindow company;
    company.show("orders");
    bool undone = false;
    company.window->notice(QStringLiteral("a"), [&] { undone = true; });
    QLineEdit *field = company.window->currentPage()->listSearch();
    field->setFocus();
    QTest::keyClicks(field, QStringLiteral("abc"));
    QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(field->text(), QString());
    QVERIFY(!undone);
}

void TestShortcuts::theLookIsTakenBack()
{
    CompanyWindow company;
    company.world.theme.setMode(Theme::Mode::Dark);
    company.world.language.setLanguage(Language::English);
    press(company, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(company.world.language.language(), Language::Chinese);
    QCOMPARE(company.world.theme.mode(), Theme::Mode::Dark);
    press(company, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(company.world.theme.mode(), Theme::Mode::Light);
    QVERIFY(company.window->undoHistory().isEmpty()); // taking back is no change of its own
}

// OPC20260305009999 is in our books and in no bill: marked as outside, taken back, marked again.
void TestShortcuts::aDecisionAndItsWithdrawalAreTakenBack()
{
    CompanyWindow company(Language::English);
    company.show("reconcile");
    auto *page = qobject_cast<ReconcilePage *>(company.window->currentPage());
    const auto isSettled = [page] {
        const auto &rows = page->view().rows;
        return std::any_of(rows.begin(), rows.end(), [](const DifferenceRow &row) { return row.settlement.has_value(); });
    };
    const auto click = [page](const char *text) {
        for (QPushButton *button : page->findChildren<QPushButton *>()) {
            if (button->text() == QString::fromUtf8(text) && button->isVisible())
                return button->click();
        }
        QFAIL(text);
    };
    const auto choose = [page] {
        auto *table = page->findChild<QTableView *>(QStringLiteral("differences"));
        table->clearSelection();
        table->selectRow(table->model()->rowCount() - 1);
    };
    QVERIFY(!isSettled());
    choose();
    click("Mark as outside");
    QTRY_VERIFY(isSettled());
    press(company, Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(!isSettled());
    QVERIFY(company.window->undoHistory().isEmpty());
    choose();
    click("Mark as outside");
    QTRY_VERIFY(isSettled());
    choose();
    click("Take the decision back");
    QTRY_VERIFY(!isSettled());
    press(company, Qt::Key_Z, Qt::ControlModifier); // the withdrawal
    QTRY_VERIFY(isSettled());
    press(company, Qt::Key_Z, Qt::ControlModifier); // the decision, which has another number by now
    QTRY_VERIFY(!isSettled());
}

QTEST_MAIN(TestShortcuts)
#include "tst_shortcuts.moc"
