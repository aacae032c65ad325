#include "charts/chart.h"
#include "models/tableview.h"
#include "support/startedprogram.h"
#include "widgets/card.h"
#include "widgets/helppopover.h"
#include "widgets/keyfigure.h"
#include "widgets/popover.h"

#include <QAction>

using namespace yiren;

namespace {

// Lists of things that are there, not of figures that are reckoned.
const QStringList plainLists{QStringLiteral("Goes out next"), QStringLiteral("Newest orders")};

HelpPopover *signOf(const QWidget &where)
{
    for (auto *sign : where.findChildren<HelpPopover *>()) {
        if (sign->isVisible())
            return sign;
    }
    return nullptr;
}

bool carriesFigures(const Card &card)
{
    return card.isVisible() && !plainLists.contains(card.accessibleName())
        && (card.findChild<Chart *>() || card.findChild<TableView *>() || signOf(card));
}

// What the card that the sign opens says; the first label asks, the second is the formula.
QStringList said(HelpPopover &sign)
{
    sign.click();
    QStringList texts;
    for (auto *popover : sign.findChildren<Popover *>()) {
        for (const QLabel *label : popover->findChildren<QLabel *>())
            texts.append(label->text());
        popover->close();
    }
    return texts;
}

} // namespace

// PRODUCT U12: every figure of 今日, 留存 and 实验 says how it is worked out, on the demonstration's data.
class TestExplained : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyFigureOfAPageSaysHowItIsWorkedOut_data();
    void everyFigureOfAPageSaysHowItIsWorkedOut();

private:
    MainWindow *window() const { return m_program->shown<MainWindow>(); }

    QTemporaryDir m_folder;
    std::unique_ptr<StartedProgram> m_program;
};

void TestExplained::initTestCase()
{
    m_program = std::make_unique<StartedProgram>(m_folder.path(), true);
    QVERIFY(QTest::qWaitFor([this] { return window() != nullptr; }, 300'000));
    window()->resize(1440, 900);
}

void TestExplained::everyFigureOfAPageSaysHowItIsWorkedOut_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<int>("figures"); // at least, so that nothing is looked at by mistake
    QTest::newRow("today") << QByteArray("today") << 11;
    QTest::newRow("retention") << QByteArray("retention") << 9;
    QTest::newRow("experiments") << QByteArray("experiments") << 6;
}

void TestExplained::everyFigureOfAPageSaysHowItIsWorkedOut()
{
    QFETCH(QByteArray, page);
    QFETCH(int, figures);
    window()->showPage(page);
    QVERIFY(StartedProgram::waitUntil([this] { return window()->currentPage()->isSettled(); }));
    QCOMPARE(window()->currentPage()->state(), Page::State::Ready);
    QList<QWidget *> shown;
    for (auto *card : window()->currentPage()->findChildren<Card *>()) {
        if (carriesFigures(*card))
            shown.append(card);
    }
    for (auto *figure : window()->currentPage()->findChildren<KeyFigure *>()) {
        if (figure->isVisible())
            shown.append(figure);
    }
    QVERIFY2(shown.size() >= figures, qPrintable(QString::number(shown.size())));
    QStringList silent;
    for (const QWidget *figure : shown) {
        HelpPopover *sign = signOf(*figure);
        const QStringList texts = sign ? said(*sign) : QStringList();
        if (texts.size() < 3 || texts.contains(QString()))
            silent.append(figure->accessibleName());
    }
    QVERIFY2(silent.isEmpty(), qPrintable(silent.join(u'\n')));
}

QTEST_MAIN(TestExplained)
#include "tst_explained.moc"
