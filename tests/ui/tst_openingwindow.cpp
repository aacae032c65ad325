#include "window/openingwindow.h"

#include <QtTest>

using namespace yiren;

// The window that stands until the books are open.
class TestOpeningWindow : public QObject
{
    Q_OBJECT

private slots:
    void aShortOpeningIsNotSeen();
    void aLongOpeningIsSeen();
};

void TestOpeningWindow::aShortOpeningIsNotSeen()
{
    OpeningWindow window;
    window.showSoon();
    window.close();
    QTest::qWait(600);
    QVERIFY(!window.isVisible());
}

void TestOpeningWindow::aLongOpeningIsSeen()
{
    OpeningWindow window;
    window.showSoon();
    QVERIFY(!window.isVisible());
    QTRY_VERIFY(window.isVisible());
}

QTEST_MAIN(TestOpeningWindow)
#include "tst_openingwindow.moc"
