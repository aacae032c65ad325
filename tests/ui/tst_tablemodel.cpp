#include "models/tablemodel.h"
#include "models/tableview.h"
#include "models/viewmemory.h"
#include "support/threadtime.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QtTest>

#include <random>

using namespace yiren;

namespace {

struct Bill {
    QString number;
    qint64 fen = 0;

    friend bool operator==(const Bill &, const Bill &) = default;
};

using Model = TableModel<Bill>;

std::vector<TableColumn<Bill>> columns()
{
    using Column = TableColumn<Bill>;
    return {Column(
                "number", [] { return QStringLiteral("No"); }, [](const Bill &bill) { return bill.number; })
                .sortedBy(&Bill::number),
            Column(
                "amount", [] { return QStringLiteral("Amount"); }, [](const Bill &bill) { return QString::number(bill.fen); })
                .sortedBy(&Bill::fen)
                .asNumber()};
}

std::unique_ptr<Model> makeModel()
{
    return std::make_unique<Model>(columns(), [](const Bill &bill) { return bill.number; });
}

std::vector<Bill> bills(const QStringList &numbers)
{
    std::vector<Bill> rows;
    for (const QString &number : numbers)
        rows.push_back({number, 100});
    return rows;
}

QStringList numbersOf(const Model &model)
{
    QStringList numbers;
    for (const Bill &bill : model.rows())
        numbers.append(bill.number);
    return numbers;
}

// Three columns of 200, 100 and 300 pixels; the wide one gives way first, then the first.
std::unique_ptr<Model> makeYieldingModel()
{
    std::vector<TableColumn<Bill>> three = columns();
    three[0].wide(200).givingWay(2);
    three[1].wide(100).stretched();
    three.push_back(TableColumn<Bill>(
                        "note", [] { return QStringLiteral("Note"); }, [](const Bill &) { return QStringLiteral("n"); })
                        .wide(300)
                        .givingWay(1));
    auto model = std::make_unique<Model>(std::move(three), [](const Bill &bill) { return bill.number; });
    model->setRows(bills({QStringLiteral("a")}));
    return model;
}

QList<int> shownColumns(const TableView &view)
{
    QList<int> shown;
    for (int column = 0; column < view.model()->columnCount(); ++column) {
        if (!view.isColumnHidden(column))
            shown.append(column);
    }
    return shown;
}

} // namespace

class TestTableModel : public QObject
{
    Q_OBJECT

private slots:
    void differencesAreTheSmallestRanges();
    void newRowsKeepSelectionAndTellOnlyWhatChanged();
    void anyListBecomesAnyOther();
    void sortingMovesSelectionWithItsRow();
    void pagesComeByKeyUntilThereAreNoMore();
    void answersToOlderRequestsAreDropped();
    void aFailedPageCanBeAskedForAgain();
    void copyingGivesTabSeparatedTextThatRunsNoFormula();
    void widthsAndOrderAreRemembered();
    void theArrowStandsWhereRowsAreSortedBy();
    void whereThereIsLittleRoomTheLeastImportantColumnsGoFirst();
    void aColumnThatGaveWayIsNotForgotten();
    void twoHundredThousandRowsScrollWithoutAStall();
};

void TestTableModel::differencesAreTheSmallestRanges()
{
    const RowDiff diff = rowDiff(
        {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d"), QStringLiteral("e")},
        {QStringLiteral("a"), QStringLiteral("x"), QStringLiteral("y"), QStringLiteral("d"), QStringLiteral("e"), QStringLiteral("z")});
    QCOMPARE(diff.removed.size(), size_t(1));
    QVERIFY((diff.removed.front() == RowRange{1, 2}));
    QVERIFY(!diff.reordered);
    QCOMPARE(diff.inserted.size(), size_t(2));
    QVERIFY((diff.inserted[0] == RowRange{1, 2}));
    QVERIFY((diff.inserted[1] == RowRange{5, 5}));
    QVERIFY(rowDiff({QStringLiteral("a"), QStringLiteral("b")}, {QStringLiteral("b"), QStringLiteral("a")}).reordered);
    QVERIFY(!rowDiff({QStringLiteral("a"), QStringLiteral("b")}, {QStringLiteral("b")}).reordered);
}

void TestTableModel::newRowsKeepSelectionAndTellOnlyWhatChanged()
{
    const auto model = makeModel();
    QAbstractItemModelTester tester(model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    model->setRows(bills({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    const QPersistentModelIndex selected = model->index(2, 0);
    QSignalSpy reset(model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy changed(model.get(), &QAbstractItemModel::dataChanged);
    std::vector<Bill> next = bills({QStringLiteral("new"), QStringLiteral("a"), QStringLiteral("c")});
    next[1].fen = 250;
    model->setRows(next);
    QCOMPARE(numbersOf(*model), QStringList({QStringLiteral("new"), QStringLiteral("a"), QStringLiteral("c")}));
    QCOMPARE(selected.row(), 2);
    QCOMPARE(selected.data().toString(), QStringLiteral("c"));
    QCOMPARE(reset.count(), 0);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.front()[0].toModelIndex().row(), 1);
    QCOMPARE(changed.front()[1].toModelIndex().row(), 1);
}

// Random lists of up to 12 of 16 keys: after each step model, persistent indexes and expected list agree.
void TestTableModel::anyListBecomesAnyOther()
{
    const auto model = makeModel();
    QAbstractItemModelTester tester(model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    std::mt19937 random(7);
    for (int step = 0; step < 400; ++step) {
        QStringList keys;
        for (int i = 0; i < 16; ++i)
            keys.append(QString(QChar(u'a' + i)));
        std::shuffle(keys.begin(), keys.end(), random);
        keys = keys.mid(0, qsizetype(random() % 13));
        std::vector<std::pair<QString, QPersistentModelIndex>> held;
        for (int row = 0; row < model->rowCount(); ++row)
            held.push_back({model->rowAt(row).number, QPersistentModelIndex(model->index(row, 0))});
        model->setRows(bills(keys));
        QCOMPARE(numbersOf(*model), keys);
        for (const auto &[key, index] : held)
            QCOMPARE(index.isValid() ? index.row() : -1, int(keys.indexOf(key)));
    }
}

void TestTableModel::sortingMovesSelectionWithItsRow()
{
    const auto model = makeModel();
    QAbstractItemModelTester tester(model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    model->setRows({{QStringLiteral("a"), 900}, {QStringLiteral("b"), 10000}, {QStringLiteral("c"), 5}});
    const QPersistentModelIndex selected = model->index(0, 1);
    model->sort(1, Qt::AscendingOrder); // as numbers: "10000" comes last
    QCOMPARE(numbersOf(*model), QStringList({QStringLiteral("c"), QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(selected.row(), 1);
    model->sort(1, Qt::DescendingOrder);
    QCOMPARE(numbersOf(*model), QStringList({QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("c")}));
    model->setRows({{QStringLiteral("d"), 7000}, {QStringLiteral("a"), 900}, {QStringLiteral("b"), 10000}, {QStringLiteral("c"), 5}});
    QCOMPARE(numbersOf(*model), QStringList({QStringLiteral("b"), QStringLiteral("d"), QStringLiteral("a"), QStringLiteral("c")}));
}

void TestTableModel::pagesComeByKeyUntilThereAreNoMore()
{
    const auto model = makeModel();
    std::vector<Model::Request> asked;
    model->setFetch([&](const Model::Request &request) { asked.push_back(request); });
    model->reload();
    QVERIFY(!asked[0].after);
    QVERIFY(!model->canFetchMore({})); // while it waits
    model->addPage(asked[0].ticket, bills({QStringLiteral("a"), QStringLiteral("b")}), true);
    QVERIFY(model->canFetchMore({}));
    model->fetchMore({});
    QCOMPARE(asked[1].after->number, QStringLiteral("b"));
    model->addPage(asked[1].ticket, bills({QStringLiteral("c")}), false);
    QCOMPARE(numbersOf(*model), QStringList({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    QVERIFY(!model->canFetchMore({}));
    model->sort(1, Qt::DescendingOrder); // sorting is the store's: from the start, by that column
    QCOMPARE(asked[2].sortColumn, QByteArray("amount"));
    QCOMPARE(asked[2].order, Qt::DescendingOrder);
    QVERIFY(!asked[2].after);
}

void TestTableModel::answersToOlderRequestsAreDropped()
{
    const auto model = makeModel();
    std::vector<quint64> tickets;
    model->setFetch([&](const Model::Request &request) { tickets.push_back(request.ticket); });
    model->reload();
    model->reload();
    model->addPage(tickets[0], bills({QStringLiteral("old")}), false);
    QCOMPARE(model->rowCount(), 0);
    model->addPage(tickets[1], bills({QStringLiteral("new")}), false);
    model->addPage(tickets[1], bills({QStringLiteral("again")}), false);
    QCOMPARE(numbersOf(*model), QStringList({QStringLiteral("new")}));
}

void TestTableModel::aFailedPageCanBeAskedForAgain()
{
    const auto model = makeModel();
    std::vector<quint64> tickets;
    model->setFetch([&](const Model::Request &request) { tickets.push_back(request.ticket); });
    model->reload();
    model->addPage(tickets[0], bills({QStringLiteral("a")}), true);
    model->fetchMore({});
    model->pageFailed(tickets[1]);
    QVERIFY(model->canFetchMore({}));
    model->fetchMore({});
    model->addPage(tickets[2], bills({QStringLiteral("b")}), false);
    QCOMPARE(numbersOf(*model), QStringList({QStringLiteral("a"), QStringLiteral("b")}));
}

void TestTableModel::copyingGivesTabSeparatedTextThatRunsNoFormula()
{
    const auto model = makeModel();
    TableView view;
    view.setTable(model.get());
    model->setRows({{QStringLiteral("=HYPERLINK(1)"), -320}, {QStringLiteral("tab\there"), 5}, {QStringLiteral("left out"), 6}});
    view.selectRow(0);
    view.selectionModel()->select(model->index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    view.show();
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("No\tAmount\n'=HYPERLINK(1)\t-320\ntab here\t5\n"));
}

void TestTableModel::widthsAndOrderAreRemembered()
{
    const QTemporaryDir folder;
    ViewMemory memory(folder.filePath(QStringLiteral("window.ini")));
    const auto model = makeModel();
    {
        TableView view;
        view.setTable(model.get());
        view.remember(memory, QStringLiteral("bills"));
        view.setColumnWidth(0, 234);
        view.horizontalHeader()->moveSection(1, 0);
    }
    TableView view;
    view.setTable(model.get());
    view.remember(memory, QStringLiteral("bills"));
    QCOMPARE(view.columnWidth(0), 234);
    QCOMPARE(view.horizontalHeader()->visualIndex(1), 0);
    TableView other;
    other.setTable(model.get());
    other.remember(memory, QStringLiteral("others"));
    QVERIFY(other.columnWidth(0) != 234);
}

void TestTableModel::theArrowStandsWhereRowsAreSortedBy()
{
    const auto model = makeYieldingModel(); // its third column sorts nothing
    TableView view;
    view.setTable(model.get());
    view.resize(900, 200);
    view.show();
    const auto clickTitle = [&view](int column) {
        const QHeaderView *header = view.horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          QPoint(header->sectionViewportPosition(column) + header->sectionSize(column) / 2, header->height() / 2));
    };
    clickTitle(2);
    QCOMPARE(view.horizontalHeader()->sortIndicatorSection(), -1);
    clickTitle(1);
    QCOMPARE(view.horizontalHeader()->sortIndicatorSection(), 1);
    clickTitle(1);
    QCOMPARE(view.horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
    clickTitle(2);
    QCOMPARE(view.horizontalHeader()->sortIndicatorSection(), 1);
    QCOMPARE(view.horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
}

void TestTableModel::whereThereIsLittleRoomTheLeastImportantColumnsGoFirst()
{
    const auto model = makeYieldingModel();
    TableView view;
    view.setFrameShape(QFrame::NoFrame);
    view.setTable(model.get());
    view.resize(600, 200);
    view.show();
    const std::pair<int, QList<int>> widths[] = {{600, {0, 1, 2}}, {599, {0, 1}}, {300, {0, 1}}, {299, {1}}, {600, {0, 1, 2}}};
    for (const auto &[width, shown] : widths) {
        view.resize(width, 200);
        QCOMPARE(shownColumns(view), shown);
        QCOMPARE(view.horizontalScrollBar()->maximum(), 0);
    }
    view.setColumnWidth(2, 350); // the person's own width counts, also while it does not show
    view.resize(640, 200);
    QCOMPARE(shownColumns(view), QList<int>({0, 1}));
    view.resize(650, 200);
    QCOMPARE(shownColumns(view), QList<int>({0, 1, 2}));
    QCOMPARE(view.columnWidth(2), 350);
}

void TestTableModel::aColumnThatGaveWayIsNotForgotten()
{
    const auto model = makeYieldingModel();
    QTemporaryDir folder;
    ViewMemory memory(folder.filePath(QStringLiteral("window.ini")));
    {
        TableView view;
        view.setTable(model.get());
        view.resize(600, 200);
        view.show();
        view.remember(memory, QStringLiteral("bills"));
        view.chooseColumn(0, false); // by hand
        view.resize(350, 200);
        QCOMPARE(shownColumns(view), QList<int>({1}));
        view.selectRow(0);
        QCOMPARE(view.selectionAsText(), QStringLiteral("Amount\tNote\n100\tn\n"));
    }
    TableView view;
    view.setTable(model.get());
    view.resize(700, 200);
    view.show();
    view.remember(memory, QStringLiteral("bills"));
    QCOMPARE(shownColumns(view), QList<int>({1, 2}));
    QCOMPARE(view.columnWidth(2), 300);
}

// The median of 41 jumps over the whole table, painting included; one slow turn of a busy computer doesn't count.
void TestTableModel::twoHundredThousandRowsScrollWithoutAStall()
{
    const auto model = makeModel();
    std::vector<Bill> rows;
    for (int i = 0; i < 200'000; ++i)
        rows.push_back({QString::number(i), i});
    model->setRows(std::move(rows));
    TableView view;
    view.resize(900, 700);
    view.setTable(model.get());
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    std::vector<double> turns;
    for (int jump = 0; jump <= 40; ++jump) {
        const double begun = threadTime();
        view.verticalScrollBar()->setValue(int(qint64(view.verticalScrollBar()->maximum()) * ((jump * 17) % 41) / 40));
        view.grab();
        turns.push_back(threadTime() - begun);
    }
    std::nth_element(turns.begin(), turns.begin() + 20, turns.end());
    QVERIFY2(turns[20] < 100, qPrintable(QString::number(turns[20])));
}

QTEST_MAIN(TestTableModel)
#include "tst_tablemodel.moc"
