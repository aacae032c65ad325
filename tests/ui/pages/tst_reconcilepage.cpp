#include "formatting/format.h"
#include "models/tableview.h"
#include "pages/reconcile/certificatepane.h"
#include "pages/reconcile/differencepane.h"
#include "pages/reconcile/equationview.h"
#include "pages/reconcile/reconcilepage.h"
#include "support/closeworld.h"
#include "support/companyworld.h"
#include "support/heldlane.h"
#include "widgets/errorbar.h"

#include <QAction>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QLockFile>
#include <QPushButton>
#include <QtTest>

using namespace yiren;

namespace {

const QByteArray orderWithoutBill = "OPC20260305009999,,2026-03-05 12:00:00,2026-03-05 12:00:00,1234,SUCCESS\n";

// The contract's day, with the founder's own records of it, on a page that is on the screen.
struct Shown {
    enum class Ledger { Own, None };

    explicit Shown(const QByteArray &moreOrders = {}, Ledger ledger = Ledger::Own)
    {
        world.vault.clock.set(contractday::day.end().addSecs(11 * 3600));
        world.import(QStringLiteral("all.csv"), contractBill(BillKind::TradeAll));
        world.import(QStringLiteral("basic.csv"), contractBill(BillKind::FundBasic));
        if (ledger == Ledger::Own) {
            world.import(QStringLiteral("orders.csv"), contractday::ordersCsv() + moreOrders);
            world.import(QStringLiteral("refunds.csv"), contractday::refundsCsv());
        }
        page = std::make_unique<ReconcilePage>(*world.services);
        QObject::connect(page.get(), &Page::noticed, page.get(), [this](const QString &sentence, const std::function<void()> &undoing) {
            noticed = sentence;
            undo = undoing;
        });
        page->resize(1200, 760);
        page->show();
        page->activate();
        settle();
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(page->state() != Page::State::Loading, 10'000); }
    QStringList textsIn(const QWidget &widget) const
    {
        QStringList texts;
        for (const QLabel *label : widget.findChildren<QLabel *>())
            texts.append(label->text());
        return texts;
    }
    int rows() const { return page->findChild<TableView *>()->model()->rowCount(); }
    DayState state() const { return page->view().state; }

    CompanyWorld world;
    std::unique_ptr<ReconcilePage> page;
    QString noticed;
    std::function<void()> undo;
};

// The contract's own footer of the day, by its header.
QString stated(const QString &header)
{
    const QStringList lines = QString::fromUtf8(contractBill(BillKind::TradeAll)).trimmed().split(u'\n');
    const qsizetype column = lines[lines.size() - 2].trimmed().split(u',').indexOf(header);
    return lines.last().trimmed().mid(1).split(QStringLiteral(",`")).value(column);
}

QString asMoney(const QString &yuan)
{
    return format::money(Money::fromYuanText(yuan).value_or(Money::fromFen(-1)));
}

} // namespace

class TestReconcilePage : public QObject
{
    Q_OBJECT

private slots:
    void showsTheDaysEquationAsItsFooterStatesIt();
    void settlesADifferenceAndTakesItBack();
    void acceptsWhatIsNoDifferenceButKeepsTheDayOpen();
    void wantsAReason();
    void tryAgainClosesTheDayThatDidNotClose();
    void theChosenDayAndWhatStoodOpenComeBackTheSameDay();
    void closesAndOpensAgain();
    void aCancelledClosingLeavesTheDayOpen();
    void aCancelThatCameTooLateSaysThatTheDayIsClosed();
    void savesTheCertificateAsPdf();
};

void TestReconcilePage::showsTheDaysEquationAsItsFooterStatesIt()
{
    Shown shown;
    QCOMPARE(shown.page->day(), contractday::day);
    const QStringList texts = shown.textsIn(*shown.page->findChild<EquationView *>());
    for (const char *header : {"订单总金额", "申请退款总金额", "手续费总金额"}) {
        const QString amount = stated(QString::fromUtf8(header));
        QVERIFY2(!amount.isEmpty() && texts.contains(asMoney(amount)), header);
    }
    QCOMPARE(shown.state(), DayState::Ready);
}

void TestReconcilePage::settlesADifferenceAndTakesItBack()
{
    Shown shown(orderWithoutBill);
    QCOMPARE(shown.state(), DayState::Open);
    shown.page->findChild<TableView *>()->selectRow(shown.rows() - 1);
    auto *pane = shown.page->findChild<DifferencePane *>();
    QTRY_VERIFY(pane->isVisible());
    QVERIFY(shown.textsIn(*pane).contains(QStringLiteral("OPC20260305009999")));
    QTest::keyClicks(pane->findChild<QLineEdit *>(), QStringLiteral("cash"));
    QTest::mouseClick(pane->findChildren<QPushButton *>().last(), Qt::LeftButton); // AcceptWithReason comes last
    QTRY_COMPARE_WITH_TIMEOUT(shown.state(), DayState::Ready, 10'000);
    QVERIFY(shown.undo);
    shown.undo();
    QTRY_COMPARE_WITH_TIMEOUT(shown.state(), DayState::Open, 10'000);
}

void TestReconcilePage::acceptsWhatIsNoDifferenceButKeepsTheDayOpen()
{
    Shown shown({}, Shown::Ledger::None);
    QCOMPARE(shown.state(), DayState::Open);
    const std::vector<DifferenceRow> &rows = shown.page->view().rows;
    QCOMPARE(rows.front().blocker, QStringLiteral("ledger_empty"));
    shown.page->findChild<TableView *>()->selectRow(0);
    auto *pane = shown.page->findChild<DifferencePane *>();
    QTRY_VERIFY(pane->isVisible());
    QTest::keyClicks(pane->findChild<QLineEdit *>(), QStringLiteral("the shop keeps no records"));
    QTest::mouseClick(pane->findChildren<QPushButton *>().last(), Qt::LeftButton);
    const auto isAccepted = [&] { return rows.front().settlement && rows.front().blocker == QStringLiteral("ledger_empty"); };
    QTRY_VERIFY_WITH_TIMEOUT(isAccepted(), 10'000);
    shown.undo();
    QTRY_VERIFY_WITH_TIMEOUT(!isAccepted(), 10'000);
}

void TestReconcilePage::wantsAReason()
{
    Shown shown(orderWithoutBill);
    shown.page->findChild<TableView *>()->selectRow(shown.rows() - 1);
    auto *pane = shown.page->findChild<DifferencePane *>();
    QTRY_VERIFY(pane->isVisible());
    QSignalSpy settled(pane, &DifferencePane::settled);
    QTest::mouseClick(pane->findChildren<QPushButton *>().last(), Qt::LeftButton);
    QCOMPARE(settled.count(), 0);
}

void TestReconcilePage::closesAndOpensAgain()
{
    Shown shown;
    QVERIFY(QTest::qWaitForWindowActive(shown.page.get()));
    shown.page->command("close")->trigger(); // F9 is the window's: tst_shortcuts
    QTRY_COMPARE_WITH_TIMEOUT(shown.state(), DayState::Closed, 20'000);
    QVERIFY(shown.page->view().closing);
    auto *pane = shown.page->findChild<CertificatePane *>();
    pane->show(*shown.page->view().closing);
    QTest::keyClicks(pane->findChild<QLineEdit *>(), QStringLiteral("late order"));
    QTest::keyClick(pane->findChild<QLineEdit *>(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(shown.state(), DayState::Ready, 10'000);
}

void TestReconcilePage::tryAgainClosesTheDayThatDidNotClose()
{
    Shown shown;
    QVERIFY(QTest::qWaitForWindowActive(shown.page.get()));
    QLockFile other(shown.world.folder->workLockPath()); // another process is at work
    QVERIFY(other.tryLock());
    shown.page->command("close")->trigger();
    const auto tryAgain = [&]() -> QPushButton * {
        for (ErrorBar *bar : shown.page->findChildren<ErrorBar *>()) {
            if (bar->isVisible())
                return bar->findChildren<QPushButton *>().front();
        }
        return nullptr;
    };
    QTRY_VERIFY(tryAgain());
    QCOMPARE(shown.state(), DayState::Ready);
    tryAgain()->click();
    QTRY_VERIFY(tryAgain()); // still there
    other.unlock();
    tryAgain()->click();
    QTRY_COMPARE_WITH_TIMEOUT(shown.state(), DayState::Closed, 20'000);
    QVERIFY(!tryAgain());
}

// As after a kill: nothing is told that the end comes.
void TestReconcilePage::theChosenDayAndWhatStoodOpenComeBackTheSameDay()
{
    Shown shown(orderWithoutBill);
    const auto later = [&] {
        ViewMemory memory(shown.world.vault.folder->filePath(QStringLiteral("window.ini")));
        return memory.value(QStringLiteral("reconcile/day")).toString();
    };
    shown.page->openTarget(QStringLiteral("day:2026-03-04"));
    shown.settle();
    QTRY_VERIFY(later().startsWith(u"2026-03-04")); // on the disk
    auto next = std::make_unique<ReconcilePage>(*shown.world.services);
    next->activate();
    QTRY_COMPARE(next->day(), BusinessDay(QDate(2026, 3, 4)));
    next->openTarget(QStringLiteral("day:2026-03-05"));
    QTRY_VERIFY(next->findChild<TableView *>()->model()->rowCount() > 0);
    next->findChild<TableView *>()->selectRow(0);
    QTRY_VERIFY(!next->findChild<DifferencePane *>()->isHidden());

    next = std::make_unique<ReconcilePage>(*shown.world.services);
    next->activate();
    QTRY_VERIFY(!next->findChild<DifferencePane *>()->isHidden());
    QCOMPARE(next->findChild<TableView *>()->selectedRow(), 0);

    shown.page->openTarget(QStringLiteral("day:2026-03-04"));
    shown.world.vault.clock.advanceDays(1); // a new morning
    next = std::make_unique<ReconcilePage>(*shown.world.services);
    next->activate();
    QTRY_COMPARE(next->state(), Page::State::Ready);
    QCOMPARE(next->day(), contractday::day); // the newest with a bill
}

void TestReconcilePage::aCancelledClosingLeavesTheDayOpen()
{
    Shown shown;
    shown.world.language.setLanguage(Language::English);
    HeldLane held(shown.world.vault.storage, HeldLane::Lane::Writer);
    shown.page->command("close")->trigger();
    QTRY_COMPARE(shown.world.jobs.entries().size(), size_t(1));
    shown.world.jobs.cancel(shown.world.jobs.entries().front().id);
    held.letGo();
    QTRY_VERIFY2(shown.noticed.contains(QStringLiteral("stays open")), qPrintable(shown.noticed));
    shown.settle();
    QCOMPARE(shown.state(), DayState::Ready);
}

// The day is being locked when the cancel comes: it is closed all the same, and the page says and shows it.
void TestReconcilePage::aCancelThatCameTooLateSaysThatTheDayIsClosed()
{
    Shown shown;
    shown.world.language.setLanguage(Language::English);
    StorageThread &storage = shown.world.vault.storage;
    HeldLane beforeReconciling(storage, HeldLane::Lane::Writer);
    shown.page->command("close")->trigger();
    QVERIFY(awaited(storage.read<bool>([](Database &) -> Result<bool> { return true; }))); // whether it was closed before is read first
    HeldLane beforeBackup(storage, HeldLane::Lane::Writer);
    beforeReconciling.letGo();
    beforeBackup.arrive();
    HeldLane beforeLock(storage, HeldLane::Lane::Writer);
    beforeBackup.letGo();
    beforeLock.arrive();
    QCOMPARE(shown.world.jobs.entries().size(), size_t(1));
    shown.world.jobs.cancel(shown.world.jobs.entries().front().id);
    beforeLock.letGo();
    QTRY_VERIFY2(shown.noticed.contains(QStringLiteral("is closed")), qPrintable(shown.noticed));
    QTRY_COMPARE_WITH_TIMEOUT(shown.state(), DayState::Closed, 10'000);
}

void TestReconcilePage::savesTheCertificateAsPdf()
{
    Shown shown;
    QVERIFY(QTest::qWaitForWindowActive(shown.page.get()));
    shown.page->command("close")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(shown.state(), DayState::Closed, 20'000);
    auto *pane = shown.page->findChild<CertificatePane *>();
    pane->show(*shown.page->view().closing);
    const QString folder = shown.world.vault.folder->path();
    const auto saveTo = [&](const QString &path) {
        emit pane->pdfWanted();
        auto *dialog = shown.page->findChild<QFileDialog *>();
        QCOMPARE(dialog->selectedFiles().value(0).section(u'/', -1),
                 shown.page->tr("certificate-%1.pdf").arg(QStringLiteral("2026-03-05")));
        emit dialog->fileSelected(path);
        dialog->close(); // goes by itself
        QTRY_VERIFY(!shown.page->findChild<QFileDialog *>());
    };
    saveTo(folder + QStringLiteral("/a.pdf"));
    QTRY_VERIFY_WITH_TIMEOUT(shown.noticed.contains(QStringLiteral("a.pdf")), 10'000);
    QFile file(folder + QStringLiteral("/a.pdf"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF-"));
    saveTo(folder + QStringLiteral("/no/such/folder.pdf"));
    const auto saysWhy = [&] { return shown.textsIn(*shown.page).filter(QStringLiteral("file.write")).size() == 1; };
    QTRY_VERIFY_WITH_TIMEOUT(saysWhy(), 10'000);
}

QTEST_MAIN(TestReconcilePage)
#include "tst_reconcilepage.moc"
