#include "formatting/format.h"
#include "charts/chartcard.h"
#include "charts/hourchart.h"
#include "models/tableview.h"
#include "pages/reconcile/certificatepane.h"
#include "pages/reconcile/differencepane.h"
#include "pages/reconcile/equationpane.h"
#include "pages/reconcile/equationview.h"
#include "pages/reconcile/leadingfigure.h"
#include "pages/reconcile/prooflist.h"
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
#include <QSignalSpy>
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
    int rows() const { return page->findChild<TableView *>(QStringLiteral("differences"))->model()->rowCount(); }
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

Money statedMoney(const char *header)
{
    return Money::fromYuanText(stated(QString::fromUtf8(header))).value_or(Money::fromFen(-1));
}

QPushButton *buttonIn(const QWidget &widget, const std::function<bool(const QPushButton &)> &isMeant)
{
    for (QPushButton *button : widget.findChildren<QPushButton *>()) {
        if (!button->isHidden() && isMeant(*button)) // those of what was shown before are hidden until they go
            return button;
    }
    return nullptr;
}

QPushButton *buttonCalled(const QWidget &widget, const QString &text)
{
    return buttonIn(widget, [&](const QPushButton &button) { return button.text() == text; });
}

QPushButton *buttonNamed(const QWidget &widget, const QString &name)
{
    return buttonIn(widget, [&](const QPushButton &button) { return button.accessibleName() == name; });
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
    void everyFigureLeadsToTheRowsItIsMadeOf();
    void aPaneTakesNoRoomFromTheDaysCard();
    void theDaysPaymentsStandByHour();
    void aDifferenceLeadsToItsOrder();
    void theMonthIsATableToo();
    void aDifferenceBeginsWithItsCause();
    void exportsWhatIsListed();
    void settlesADifferenceAndTakesItBack();
    void acceptsWhatIsNoDifferenceButKeepsTheDayOpen();
    void aWithdrawalIsMatchedWithTheBanksRowAndTakenBack();
    void theDayIsShownWhileNothingCanBeWritten();
    void wantsAReason();
    void tryAgainClosesTheDayThatDidNotClose();
    void theChosenDayAndWhatStoodOpenComeBackTheSameDay();
    void theRowsOfAFigureComeBackTheSameDay();
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

// By the keyboard. The sums are those of the contract's footer, the net one as tst_morning works it out.
void TestReconcilePage::everyFigureLeadsToTheRowsItIsMadeOf()
{
    Shown shown;
    shown.world.language.setLanguage(Language::English);
    auto figures = shown.page->findChildren<LeadingFigure *>();
    figures.removeIf([](const LeadingFigure *figure) { return figure->isHidden(); }); // the day has no coupons
    auto *pane = shown.page->findChild<EquationPane *>();
    const Money paid = statedMoney("订单总金额"), refunded = statedMoney("申请退款总金额"), fees = statedMoney("手续费总金额");
    const Money net = Money::fromFen(318989);
    const std::pair<const char *, Money> stated[] = {{"Payments of the bill", paid},    {"Refunds of the bill", refunded},
                                                     {"Fees of the bill", fees},        {"What the trade bill brings in", net},
                                                     {"Trading in the fund bill", net}, {"What our books have", paid - refunded - fees}};
    QCOMPARE(figures.size(), 6);
    for (qsizetype i = 0; i < figures.size(); ++i) {
        QTest::keyClick(figures[i], i % 2 == 0 ? Qt::Key_Return : Qt::Key_Space);
        QTRY_COMPARE(pane->accessibleName(), QLatin1String(stated[i].first));
        QTRY_VERIFY(pane->isVisible());
        const QString together = QStringLiteral("together ") + format::money(stated[i].second);
        QVERIFY2(shown.textsIn(*pane).filter(together).size() == 1, qPrintable(together + shown.textsIn(*pane).join(u'|')));
        QCOMPARE(pane->findChild<ChartCard *>()->isVisible(), i == 0); // payments by hour
        QVERIFY(figures[i]->accessibleName().contains(format::money(stated[i].second)));
    }
    QSignalSpy led(shown.page.get(), &Page::leadTo);
    auto *rows = pane->findChild<TableView *>();
    QTest::mouseClick(rows->viewport(), Qt::LeftButton, {}, rows->visualRect(rows->model()->index(0, 0)).center());
    const QString number = rows->model()->index(0, 1).data().toString();
    QVERIFY(number.startsWith(u"OPC20260305"));
    QCOMPARE(led.at(0), QVariantList({QByteArray("orders"), QString(QStringLiteral("order:") + number)}));
    QTest::keyClick(pane, Qt::Key_Escape);
    QVERIFY(!pane->isVisible());
}

// As the contract's rows say when each was paid.
// What is above must not be pressed together, as low as the window may be.
void TestReconcilePage::aPaneTakesNoRoomFromTheDaysCard()
{
    Shown shown;
    shown.page->resize(1064, 640); // a window of 1280 x 800
    const auto *proofs = shown.page->findChild<ProofList *>();
    QTRY_VERIFY(proofs && proofs->isVisible());
    const int before = proofs->height();
    QTest::keyClick(shown.page->findChild<LeadingFigure *>(), Qt::Key_Return);
    QTRY_VERIFY(shown.page->findChild<EquationPane *>()->isVisible());
    QCoreApplication::sendPostedEvents();
    QCOMPARE(proofs->height(), before);
}

void TestReconcilePage::theDaysPaymentsStandByHour()
{
    Shown shown;
    QMap<QString, qint64> paid; // fen, by the hour's two digits
    for (const QStringList &cells : contractday::trades()) {
        if (cells[9] == u"SUCCESS")
            paid[cells[0].mid(11, 2)] += contractday::fenOf(cells[24]);
    }
    auto *pane = shown.page->findChild<EquationPane *>();
    shown.page->findChildren<LeadingFigure *>().front()->click();
    QTRY_VERIFY(pane->isVisible());
    const ChartTable table = pane->findChild<HourChart *>()->table();
    QCOMPARE(table.rows.size(), static_cast<size_t>(paid.size()));
    for (const QStringList &row : table.rows)
        QCOMPARE(row[1], format::money(Money::fromFen(paid.value(row[0].left(2)))));
}

void TestReconcilePage::aDifferenceLeadsToItsOrder()
{
    Shown shown(orderWithoutBill);
    shown.world.language.setLanguage(Language::English);
    shown.page->findChild<TableView *>(QStringLiteral("differences"))->selectRow(shown.rows() - 1);
    auto *pane = shown.page->findChild<DifferencePane *>();
    QTRY_VERIFY(pane->isVisible());
    QSignalSpy led(shown.page.get(), &Page::leadTo);
    QPushButton *open = buttonCalled(*pane, QStringLiteral("Open the order"));
    QVERIFY(open);
    open->click();
    QCOMPARE(led.at(0), QVariantList({QByteArray("orders"), QStringLiteral("order:OPC20260305009999")}));

    // What the list says is to do elsewhere begins here.
    DifferenceRow row = shown.page->view().rows.back();
    for (const Action action : {Action::QueryRefund, Action::RefundDuplicate, Action::CheckFee, Action::RemoveDuplicate}) {
        row.difference.action = action;
        pane->show(row, false);
        QTRY_VERIFY(buttonCalled(*pane, QStringLiteral("Open the order")));
        QVERIFY(shown.textsIn(*pane).contains(stateOf(row)));
    }
    QPushButton *imports = buttonCalled(*pane, QStringLiteral("Show the imports"));
    QVERIFY(imports);
    imports->click();
    QCOMPARE(led.at(1), QVariantList({QByteArray("settings"), QStringLiteral("imports")}));
    row.difference.kind = DifferenceClass::MissingInLedger; // there is no such order
    pane->show(row, false);
    QTRY_VERIFY(buttonCalled(*pane, QStringLiteral("Record it")));
    QVERIFY(!buttonCalled(*pane, QStringLiteral("Open the order")));
}

void TestReconcilePage::theMonthIsATableToo()
{
    Shown shown(orderWithoutBill);
    shown.world.language.setLanguage(Language::English);
    auto *card = shown.page->findChild<ChartCard *>();
    QTRY_VERIFY(shown.textsIn(*card).contains(QStringLiteral("March 2026: days in order 0, explained 0, not closed yet 1.")));
    QTest::mouseClick(buttonNamed(*card, QStringLiteral("Show as table")), Qt::LeftButton);
    const auto *table = card->findChild<TableView *>();
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 1);
    QVERIFY(table->model()->index(0, 0).data().toString().contains(QStringLiteral("03-05")));
    QCOMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("a bill is here and has not been compared yet"));
}

void TestReconcilePage::aDifferenceBeginsWithItsCause()
{
    CompanyWorld world;
    world.language.setLanguage(Language::English);
    const auto model = makeDifferencesModel();
    DifferenceRow late{QStringLiteral("missing_in_ledger"), QStringLiteral("A1"), {}};
    late.difference.cause = Cause::PaidLate;
    late.difference.explanation = QStringLiteral("Order A1 was closed here");
    DifferenceRow differs{QStringLiteral("amount_mismatch"), QStringLiteral("A2"), {}};
    differs.difference.kind = DifferenceClass::AmountMismatch;
    differs.difference.cause = Cause::AmountDiffers;
    differs.difference.explanation = QStringLiteral("Order A2 is");
    model->setRows({late, differs});
    const auto explained = [&](int row) { return model->index(row, 5).data().toString(); };
    QCOMPARE(explained(0), QStringLiteral("paid late · Order A1 was closed here"));
    QCOMPARE(model->index(0, 5).data(TableBase::CopyRole).toString(), QStringLiteral("Order A1 was closed here"));
    QCOMPARE(explained(1), QStringLiteral("Order A2 is")); // its class says that amounts differ
}

void TestReconcilePage::exportsWhatIsListed()
{
    Shown shown(orderWithoutBill);
    shown.world.language.setLanguage(Language::English);
    auto *table = shown.page->findChild<TableView *>(QStringLiteral("differences"));
    for (const int column : {1, 5})
        table->chooseColumn(column, false);
    table->selectRow(shown.rows() - 1);
    auto *pane = shown.page->findChild<DifferencePane *>();
    QTRY_VERIFY(pane->isVisible());
    QTest::keyClicks(pane->findChild<QLineEdit *>(), QStringLiteral("cash"));
    QTest::mouseClick(pane->findChildren<QPushButton *>().last(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(shown.state(), DayState::Ready, 10'000);

    shown.page->command("export")->trigger();
    auto *dialog = shown.page->findChild<QFileDialog *>();
    QVERIFY(dialog->nameFilters().front().contains(QStringLiteral("*.xlsx"))); // PLATFORM 1.5: the default
    QCOMPARE(dialog->defaultSuffix(), QStringLiteral("xlsx"));
    QCOMPARE(dialog->nameFilters().size(), 2);
    const QString path = shown.world.vault.folder->filePath(QStringLiteral("differences.csv"));
    shown.noticed.clear();
    emit dialog->fileSelected(path);
    dialog->close();
    QTRY_VERIFY(shown.noticed.contains(QStringLiteral("differences.csv")));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), shown.rows() + 1);
    QCOMPARE(lines.front(), QStringLiteral("\"Class\",\"Our number\",\"Amount\",\"Impact\",\"What to do\""));
    QCOMPARE(lines.filter(QStringLiteral("\"missing in the bill\",\"OPC20260305009999\",12.34,-12.34,\"Settled\"")).size(), 1);
}

void TestReconcilePage::settlesADifferenceAndTakesItBack()
{
    Shown shown(orderWithoutBill);
    QCOMPARE(shown.state(), DayState::Open);
    shown.page->findChild<TableView *>(QStringLiteral("differences"))->selectRow(shown.rows() - 1);
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
    shown.page->findChild<TableView *>(QStringLiteral("differences"))->selectRow(0);
    auto *pane = shown.page->findChild<DifferencePane *>();
    QTRY_VERIFY(pane->isVisible());
    QTest::keyClicks(pane->findChild<QLineEdit *>(), QStringLiteral("the shop keeps no records"));
    QTest::mouseClick(pane->findChildren<QPushButton *>().last(), Qt::LeftButton);
    const auto isAccepted = [&] { return rows.front().settlement && rows.front().blocker == QStringLiteral("ledger_empty"); };
    QTRY_VERIFY_WITH_TIMEOUT(isAccepted(), 10'000);
    shown.undo();
    QTRY_VERIFY_WITH_TIMEOUT(!isAccepted(), 10'000);
}

// The contract's day has one withdrawal of 500.00; another amount is refused.
void TestReconcilePage::aWithdrawalIsMatchedWithTheBanksRowAndTakenBack()
{
    Shown shown;
    shown.world.language.setLanguage(Language::English);
    const DayState state = shown.state();
    const std::vector<DifferenceRow> &rows = shown.page->view().rows;
    const auto isOfBank = [](const DifferenceRow &row) { return row.blocker == QStringLiteral("bank"); };
    const auto place = std::find_if(rows.begin(), rows.end(), isOfBank);
    QVERIFY(place != rows.end() && !place->settlement);
    const int at = static_cast<int>(std::distance(rows.begin(), place));
    auto *table = shown.page->findChild<TableView *>(QStringLiteral("differences"));
    table->selectRow(at);
    auto *pane = shown.page->findChild<DifferencePane *>();
    QTRY_VERIFY(pane->isVisible());
    const auto field = [pane](const QString &name) {
        const auto fields = pane->findChildren<QLineEdit *>();
        return *std::find_if(fields.begin(), fields.end(), [&name](const QLineEdit *one) { return one->accessibleName() == name; });
    };
    QPushButton *match = buttonCalled(*pane, QStringLiteral("Match with the bank"));
    QVERIFY(match && !match->isEnabled()); // the bank's number is missing
    QTest::keyClicks(field(QStringLiteral("The bank's number")), QStringLiteral("CMB-77"));
    field(QStringLiteral("Amount (¥)"))->setText(QStringLiteral("500.01"));
    QTest::mouseClick(match, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(shown.textsIn(*shown.page).filter(QStringLiteral("settle.bank_amount_differs")).size() == 1, 10'000);
    field(QStringLiteral("Amount (¥)"))->setText(QStringLiteral("500.00"));
    QTest::mouseClick(match, Qt::LeftButton);
    const auto settledRows = [&] {
        return std::count_if(rows.begin(), rows.end(), [&](const DifferenceRow &row) { return isOfBank(row) && row.settlement; });
    };
    QTRY_COMPARE_WITH_TIMEOUT(settledRows(), 1, 10'000);
    QCOMPARE(shown.state(), state); // it kept no day open and closes none
    shown.undo();
    QTRY_COMPARE_WITH_TIMEOUT(settledRows(), 0, 10'000);
}

// What is stored of a day is stored behind its answer: no screen waits for it.
void TestReconcilePage::theDayIsShownWhileNothingCanBeWritten()
{
    Shown shown;
    HeldLane writer(shown.world.services->storage, HeldLane::Lane::Writer);
    writer.arrive();
    shown.page->openTarget(QStringLiteral("day:2026-03-04"));
    QTRY_COMPARE_WITH_TIMEOUT(shown.state(), DayState::NoBill, 10'000);
    shown.page->openTarget(QStringLiteral("day:2026-03-05"));
    QTRY_VERIFY_WITH_TIMEOUT(shown.page->view().report.has_value() && shown.page->state() == Page::State::Ready, 10'000);
    QCOMPARE(shown.page->view().report->match.bill.net, Money::fromFen(381'004 - 60'090 - 1'925)); // contract/wechat-pay.md 11.7
    writer.letGo();
}

void TestReconcilePage::wantsAReason()
{
    Shown shown(orderWithoutBill);
    shown.page->findChild<TableView *>(QStringLiteral("differences"))->selectRow(shown.rows() - 1);
    auto *pane = shown.page->findChild<DifferencePane *>();
    QTRY_VERIFY(pane->isVisible());
    QSignalSpy settled(pane, &DifferencePane::settled);
    QTest::mouseClick(pane->findChildren<QPushButton *>().last(), Qt::LeftButton);
    QCOMPARE(settled.count(), 0);
}

// As after a kill: the first page is still there when the next one begins.
void TestReconcilePage::theRowsOfAFigureComeBackTheSameDay()
{
    Shown shown;
    shown.world.language.setLanguage(Language::English);
    auto figures = shown.page->findChildren<LeadingFigure *>();
    figures.removeIf([](const LeadingFigure *figure) { return figure->isHidden(); });
    QTest::keyClick(figures[2], Qt::Key_Return);
    QTRY_COMPARE(shown.page->findChild<EquationPane *>()->accessibleName(), QStringLiteral("Fees of the bill"));
    QTRY_VERIFY(shown.page->findChild<EquationPane *>()->isVisible());

    ReconcilePage next(*shown.world.services);
    next.resize(1200, 760);
    next.show();
    next.activate();
    auto *pane = next.findChild<EquationPane *>();
    QTRY_VERIFY(pane->isVisible());
    QCOMPARE(next.day(), contractday::day);
    QCOMPARE(pane->accessibleName(), QStringLiteral("Fees of the bill"));
    QVERIFY(shown.textsIn(*pane).join(u'|').contains(format::money(statedMoney("手续费总金额"))));
    QTest::keyClick(pane, Qt::Key_Escape);

    ReconcilePage last(*shown.world.services); // it was closed
    last.show();
    last.activate();
    QTRY_VERIFY(last.state() != Page::State::Loading);
    QTest::qWait(50);
    QVERIFY(!last.findChild<EquationPane *>()->isVisible());
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
    QTRY_VERIFY(next->findChild<TableView *>(QStringLiteral("differences"))->model()->rowCount() > 0);
    next->findChild<TableView *>(QStringLiteral("differences"))->selectRow(0);
    QTRY_VERIFY(!next->findChild<DifferencePane *>()->isHidden());

    next = std::make_unique<ReconcilePage>(*shown.world.services);
    next->activate();
    QTRY_VERIFY(!next->findChild<DifferencePane *>()->isHidden());
    QCOMPARE(next->findChild<TableView *>(QStringLiteral("differences"))->selectedRow(), 0);

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
