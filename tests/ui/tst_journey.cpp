#include "models/tableview.h"
#include "pages/importing/importdialog.h"
#include "pages/reconcile/differencepane.h"
#include "pages/reconcile/reconcilepage.h"
#include "support/closeworld.h"
#include "support/startedprogram.h"
#include "widgets/toast.h"

#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>

using namespace yiren;

// The founder's first morning on the real program: nothing is faked but the hour. The day and its bills are the contract's sample.
class TestJourney : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void fromTheFirstStartToAClosedDay();
    void languageAndThemeSwitchWhileItRuns();

private:
    QUrl file(const QString &name, const QByteArray &bytes) const;
    void dropOn(QWidget &window, const QList<QUrl> &urls) const;
    QList<QUrl> filesOfTheDay() const;
    void importTheDay(const StartedProgram &program);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestJourney::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("YIREN_NOW", "2026-03-06T11:00:00+08:00");
}

QUrl TestJourney::file(const QString &name, const QByteArray &bytes) const
{
    const QString path = m_folder->filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(path));
    return QUrl::fromLocalFile(path);
}

// One order is not in the bill: that is what there is to decide.
QList<QUrl> TestJourney::filesOfTheDay() const
{
    const QByteArray surplus = "OPC20260305009999,,2026-03-05 12:00:00,2026-03-05 12:00:00,1234,SUCCESS\n";
    return {file(QStringLiteral("all.csv"), contractBill(BillKind::TradeAll)),
            file(QStringLiteral("basic.csv"), contractBill(BillKind::FundBasic)),
            file(QStringLiteral("orders.csv"), contractday::ordersCsv() + surplus),
            file(QStringLiteral("refunds.csv"), contractday::refundsCsv())};
}

void TestJourney::dropOn(QWidget &window, const QList<QUrl> &urls) const
{
    QMimeData data;
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent dropped(QPointF(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &dropped);
}

void TestJourney::importTheDay(const StartedProgram &program)
{
    auto *start = program.waitFor<StartWindow>();
    QVERIFY(start);
    QVERIFY(StartedProgram::press(*start, QStringLiteral("Import bill files first")));
    auto *window = program.waitFor<MainWindow>();
    QVERIFY(window);
    QTRY_VERIFY(window->findChild<ImportDialog *>()); // asks for files; they are dropped instead
    dropOn(*window, filesOfTheDay());
    QVERIFY(StartedProgram::press(*window->findChild<ImportDialog *>(), QStringLiteral("Import all 4")));
    QVERIFY(StartedProgram::waitUntil([&] { return !window->findChild<ImportDialog *>(); }));
}

void TestJourney::fromTheFirstStartToAClosedDay()
{
    {
        StartedProgram program(m_folder->path() + QStringLiteral("/books"));
        importTheDay(program);
        auto *window = program.shown<MainWindow>();
        QVERIFY(StartedProgram::go(*window, QStringLiteral("Reconciliation")));
        auto *page = qobject_cast<ReconcilePage *>(window->currentPage());
        QVERIFY(page);
        QCOMPARE(page->day(), contractday::day);
        QCOMPARE(page->view().state, DayState::Open);

        auto *table = page->findChild<TableView *>(QStringLiteral("differences"));
        auto *pane = page->findChild<DifferencePane *>();
        const auto choose = [&] {
            for (int row = 0; row < table->model()->rowCount(); ++row) {
                if (table->model()->index(row, 2).data().toString() == QStringLiteral("OPC20260305009999"))
                    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(row, 0)).center());
            }
            QVERIFY(pane->isVisible());
            QTest::qWait(1); // what the pane showed before is gone
        };
        const auto accept = [&] {
            choose();
            QTest::keyClicks(pane->findChild<QLineEdit *>(), QStringLiteral("paid in cash"));
            QVERIFY(StartedProgram::press(*pane, QStringLiteral("Accept, say why")));
            QVERIFY(StartedProgram::waitUntil([&] { return page->view().state == DayState::Ready; }));
        };
        accept();
        QVERIFY(StartedProgram::press(*window->findChild<Toast *>(), QStringLiteral("Undo")));
        QVERIFY(StartedProgram::waitUntil([&] { return page->view().state == DayState::Open; }));
        accept();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window));
        QTest::keyClick(window, Qt::Key_F9);
        QVERIFY(StartedProgram::waitUntil([&] { return page->view().state == DayState::Closed; }));
        QVERIFY(!QDir(m_folder->path() + QStringLiteral("/books/backups")).isEmpty());
    }
    StartedProgram later(m_folder->path() + QStringLiteral("/books"));
    auto *window = later.waitFor<MainWindow>(); // no welcome any more
    QVERIFY(window);
    QVERIFY(StartedProgram::go(*window, QStringLiteral("Reconciliation")));
    QCOMPARE(qobject_cast<ReconcilePage *>(window->currentPage())->view().state, DayState::Closed);
}

void TestJourney::languageAndThemeSwitchWhileItRuns()
{
    StartedProgram program(m_folder->path() + QStringLiteral("/books"));
    importTheDay(program);
    auto *window = program.shown<MainWindow>();
    QVERIFY(StartedProgram::go(*window, QStringLiteral("Settings")));
    const QColor light = window->palette().color(QPalette::Window);
    QVERIFY(StartedProgram::press(*window->currentPage(), QStringLiteral("Dark")));
    QVERIFY(window->palette().color(QPalette::Window).lightness() < light.lightness());
    QVERIFY(StartedProgram::press(*window->currentPage(), QString::fromUtf8("中文")));
    const auto isThere = [&](const char *title) { return StartedProgram::go(*window, QString::fromUtf8(title)); };
    for (const char *title : {"今日", "订单", "对账", "设置"})
        QVERIFY2(isThere(title), title);
    QVERIFY(StartedProgram::press(*window->currentPage(), QStringLiteral("English")));
    QVERIFY(StartedProgram::go(*window, QStringLiteral("Orders")));
}

QTEST_MAIN(TestJourney)
#include "tst_journey.moc"
