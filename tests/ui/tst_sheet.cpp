#include "widgets/sheet.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtTest>

using namespace yiren;

namespace {

// A page's button that was pressed, and a sheet over it.
struct Shown {
    Shown()
    {
        window.resize(600, 400);
        page = new QPushButton(QStringLiteral("page"), &window);
        window.show();
        window.activateWindow();
        page->setFocus();
        isActive = QTest::qWaitForWindowActive(&window);
        sheet = new Sheet(window, 300);
        deed = new QPushButton(QStringLiteral("deed"), sheet);
        sheet->body()->addWidget(deed);
    }

    QWidget window;
    bool isActive = false;
    QPushButton *page;
    Sheet *sheet;
    QPushButton *deed;
};

} // namespace

class TestSheet : public QObject
{
    Q_OBJECT

private slots:
    void itsFirstFieldTakesTheKeyboard();
    void noKeyDoesWhatIsAskedAbout();
    void escapeClosesItAndGivesTheKeyboardBack();
};

void TestSheet::itsFirstFieldTakesTheKeyboard()
{
    Shown shown;
    QVERIFY(shown.isActive);
    auto *field = new QLineEdit(shown.sheet);
    shown.sheet->body()->addWidget(field);
    shown.sheet->open();
    QVERIFY(field->hasFocus());
    auto *other = new QLineEdit(shown.sheet);
    shown.sheet->body()->addWidget(other);
    QTRY_VERIFY(other->isVisible());
    other->setFocus();
    shown.sheet->open(); // once more: the keyboard stays where it is inside
    QVERIFY(other->hasFocus());
}

void TestSheet::noKeyDoesWhatIsAskedAbout()
{
    Shown shown;
    QVERIFY(shown.isActive);
    const QSignalSpy pressedOnPage(shown.page, &QPushButton::clicked);
    const QSignalSpy done(shown.deed, &QPushButton::clicked);
    shown.sheet->open();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(pressedOnPage.size(), 0);
    QCOMPARE(done.size(), 0);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(done.size(), 1);
}

void TestSheet::escapeClosesItAndGivesTheKeyboardBack()
{
    Shown shown;
    QVERIFY(shown.isActive);
    shown.sheet->open();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(shown.sheet->isHidden());
    QVERIFY(shown.page->hasFocus());
}

QTEST_MAIN(TestSheet)
#include "tst_sheet.moc"
