#include "frame/tableexport.h"
#include "models/shownrows.h"
#include "models/tablemodel.h"
#include "models/tableview.h"
#include "support/companywindow.h"
#include "widgets/tablefiledialog.h"

#include <QFileDialog>
#include <QMenu>
#include <QtTest>

using namespace yiren;

namespace {

struct Jar {
    QString name;
    qint64 fen = 0;
    QString sold; // as it is shown
};

std::unique_ptr<TableModel<Jar>> jars()
{
    using Column = TableModel<Jar>::Column;
    std::vector<Column> columns{
        Column(
            "name", [] { return QStringLiteral("Jar"); }, [](const Jar &jar) { return jar.name; }),
        Column(
            "price", [] { return QStringLiteral("Price"); }, [](const Jar &jar) { return Money::fromFen(jar.fen).toYuanText(); })
            .asNumber(),
        Column(
            "sold", [] { return QStringLiteral("Sold"); }, [](const Jar &jar) { return jar.sold; })
            .asNumber()};
    return std::make_unique<TableModel<Jar>>(std::move(columns), [](const Jar &jar) { return jar.name; });
}

const ExportTable twoRows{
    QStringLiteral("two"), {{QStringLiteral("Name"), ExportTable::Kind::Text}}, {{QStringLiteral("a")}, {QStringLiteral("b")}}};

// A page's export with what it said.
struct Exporting {
    explicit Exporting(CompanyWorld &company)
        : exports(*company.services,
                  {[] { return QStringLiteral("Export jars"); }, [] { return QStringLiteral("Exporting jars"); },
                   [](qint64 rows, const QString &path) { return QStringLiteral("%1 in %2").arg(rows).arg(QFileInfo(path).fileName()); }},
                  &page)
    {
        QObject::connect(&exports, &TableExport::noticed, &page, [this](const QString &sentence) { said.append(sentence); });
        QObject::connect(&exports, &TableExport::failed, &page, [this](const Error &error, const std::function<void()> &once) {
            code = error.code;
            again = once;
        });
    }

    QWidget page;
    TableExport exports;
    QStringList said;
    QString code;
    std::function<void()> again;
};

} // namespace

class TestTableExport : public QObject
{
    Q_OBJECT

private slots:
    void asksForExcelFirstOnEveryPage_data();
    void asksForExcelFirstOnEveryPage();
    void theEndingFollowsTheChosenKind();
    void whatNoFileMayBeCalledBecomesADash();
    void twoAtOnceAreBothWritten();
    void aFailedOneIsWrittenAgainWithTheSameRows();
    void amountsAndCountsAreNumbersAndOnlyChosenColumnsAreWritten();
};

void TestTableExport::asksForExcelFirstOnEveryPage_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QString>("name");
    const QString later = QStringLiteral("2026-03-06"); // the day of the window
    QTest::newRow("orders") << QByteArray("orders") << QStringLiteral("orders-") + later;
    QTest::newRow("customers") << QByteArray("customers") << QStringLiteral("customers-") + later;
    QTest::newRow("reconcile") << QByteArray("reconcile") << QStringLiteral("differences-2026-03-05");
    QTest::newRow("today") << QByteArray("today") << QStringLiteral("Key figures-") + later;
    QTest::newRow("retention") << QByteArray("retention") << QStringLiteral("Key figures-") + later;
}

void TestTableExport::asksForExcelFirstOnEveryPage()
{
    QFETCH(QByteArray, page);
    QFETCH(QString, name);
    CompanyWindow company(Language::English);
    company.show(page);
    Page *shown = company.window->currentPage();
    shown->command("export")->trigger();
    if (auto *parts = shown->findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly); parts && parts->isVisible())
        parts->actions().front()->trigger(); // of a page with several parts that can be written
    auto *dialog = shown->findChild<QFileDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->nameFilters(), (QStringList{QStringLiteral("Excel (*.xlsx)"), QStringLiteral("CSV (*.csv)")}));
    QCOMPARE(dialog->acceptMode(), QFileDialog::AcceptSave);
    QCOMPARE(QFileInfo(dialog->selectedFiles().value(0)).fileName(), name + QStringLiteral(".xlsx"));
    dialog->reject();
}

void TestTableExport::theEndingFollowsTheChosenKind()
{
    QWidget page;
    QString chosen;
    askForTableFile(&page, QStringLiteral("Export"), QStringLiteral("jars"), [&](const QString &path) { chosen = path; });
    auto *dialog = page.findChild<QFileDialog *>();
    QCOMPARE(dialog->defaultSuffix(), QStringLiteral("xlsx"));
    emit dialog->filterSelected(QStringLiteral("CSV (*.csv)"));
    QCOMPARE(dialog->defaultSuffix(), QStringLiteral("csv"));
    emit dialog->fileSelected(QStringLiteral("/there/jars.csv"));
    QCOMPARE(chosen, QStringLiteral("/there/jars.csv"));
    dialog->reject();
}

// Windows takes none of < > : " / \ | ? * in a name, and a slash is a folder everywhere.
void TestTableExport::whatNoFileMayBeCalledBecomesADash()
{
    QWidget page;
    askForTableFile(&page, QStringLiteral("Export"), QString::fromUtf8("标题 A/B: “更好”? <1>"), [](const QString &) {});
    auto *dialog = page.findChild<QFileDialog *>();
    QCOMPARE(dialog->selectedFiles().value(0), QDir::homePath() + QString::fromUtf8("/标题 A-B- “更好”- -1-.xlsx"));
    dialog->reject();
}

void TestTableExport::twoAtOnceAreBothWritten()
{
    CompanyWorld company;
    Exporting shown(company);
    shown.exports.write(twoRows, company.vault.folder->filePath(QStringLiteral("one.csv")));
    shown.exports.write([](Database &, const StopSign &) { return twoRows; }, company.vault.folder->filePath(QStringLiteral("other.csv")));
    QCOMPARE(company.jobs.entries().size(), size_t(2));
    QTRY_COMPARE(shown.said.size(), 2);
    QVERIFY(shown.said.contains(QStringLiteral("2 in one.csv")) && shown.said.contains(QStringLiteral("2 in other.csv")));
}

void TestTableExport::aFailedOneIsWrittenAgainWithTheSameRows()
{
    CompanyWorld company;
    Exporting shown(company);
    const QString path = company.vault.folder->filePath(QStringLiteral("not there/jars.csv"));
    shown.exports.write(twoRows, path);
    QTRY_VERIFY(shown.again);
    QVERIFY(shown.said.isEmpty() && !shown.code.isEmpty());
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    shown.again();
    QTRY_COMPARE(shown.said, QStringList{QStringLiteral("2 in jars.csv")});
}

void TestTableExport::amountsAndCountsAreNumbersAndOnlyChosenColumnsAreWritten()
{
    const auto model = jars();
    model->setRows({{QStringLiteral("007"), 320, QStringLiteral("1,234")}, {QStringLiteral("tea"), -5, QString::fromUtf8("—")}});
    TableView view;
    view.setTable(model.get());
    const ExportTable all = shownRows(QStringLiteral("jars"), view);
    QCOMPARE(all.columns.size(), size_t(3));
    QVERIFY(all.columns[1].kind == ExportTable::Kind::Yuan && all.columns[2].kind == ExportTable::Kind::Integer);
    QCOMPARE(std::get<QString>(all.rows[0][0]), QStringLiteral("007")); // a name, though it looks like a number
    QCOMPARE(std::get<qint64>(all.rows[0][1]), qint64(320));
    QCOMPARE(std::get<qint64>(all.rows[1][1]), qint64(-5));
    QCOMPARE(std::get<qint64>(all.rows[0][2]), qint64(1234));
    QVERIFY(std::holds_alternative<std::monostate>(all.rows[1][2])); // nothing is known, which is not 0
    view.chooseColumn(1, false);
    const ExportTable fewer = shownRows(QStringLiteral("jars"), view);
    QCOMPARE(fewer.columns.size(), size_t(2));
    QCOMPARE(fewer.columns[1].name, QStringLiteral("Sold"));
}

QTEST_MAIN(TestTableExport)
#include "tst_tableexport.moc"
