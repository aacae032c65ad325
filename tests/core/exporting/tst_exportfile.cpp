#include "exporting/exportfile.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace yiren;

class TestExportFile : public QObject
{
    Q_OBJECT

private slots:
    void csvOpensInExcelAsItIs();
    void csvReadsBackInAnotherProgram();
    void neverWritesAFormula_data();
    void neverWritesAFormula();
    void xlsxHoldsIdsAsTextAndMoneyAsNumbers();
    void xlsxCutsALongCellBetweenCharacters();
    void xlsxReplacesTheOneOfBefore();
    void writesYuanUnderWordsForPeople();
    void aNegativeDecimalIsANumberAndNoFormula();
    void refusesAnotherEnding();
    void leavesTheOldFileWhenItCannotWrite();
    void aStoppedExportLeavesTheOldFile_data();
    void aStoppedExportLeavesTheOldFile();

private:
    static ExportTable sample()
    {
        using Kind = ExportTable::Kind;
        ExportTable table;
        table.title = QStringLiteral("orders");
        table.columns = {{QStringLiteral("out_trade_no"), Kind::Text},
                         {QStringLiteral("product"), Kind::Text},
                         {QStringLiteral("amount_fen"), Kind::Fen},
                         {QStringLiteral("rows"), Kind::Integer}};
        table.rows = {{QStringLiteral("4200002901202603051000000007"), QStringLiteral("红豆面包,买\"二\"送一\n🎁"), qint64(-320), qint64(3)},
                      {QStringLiteral("A-17"), QStringLiteral("=HYPERLINK(\"x\")"), {}, qint64(0)}};
        return table;
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    // What a script of Python's own modules prints of the file: independent of the library that wrote it.
    static QString pythonSays(const QString &script, const QString &path)
    {
        QProcess python;
        python.start(QStringLiteral("python3"), {QStringLiteral("-c"), script, path});
        python.waitForFinished();
        return QString::fromUtf8(python.readAllStandardOutput()) + QString::fromUtf8(python.readAllStandardError());
    }

    QTemporaryDir m_folder;
};

void TestExportFile::csvOpensInExcelAsItIs()
{
    const QString path = m_folder.filePath(QStringLiteral("a.csv"));
    QVERIFY(exportFile(sample(), path));
    QCOMPARE(read(path),
             QByteArray("\xEF\xBB\xBF\"out_trade_no\",\"product\",\"amount_fen\",\"rows\"\r\n"
                        "\"\t4200002901202603051000000007\",\"红豆面包,买\"\"二\"\"送一\n🎁\",-320,3\r\n"
                        "\"A-17\",\"'=HYPERLINK(\"\"x\"\")\",,0\r\n"));
}

void TestExportFile::csvReadsBackInAnotherProgram()
{
    const QString path = m_folder.filePath(QStringLiteral("b.csv"));
    QVERIFY(exportFile(sample(), path));
    const QString script = QStringLiteral("import csv,sys\nr=list(csv.reader(open(sys.argv[1],encoding='utf-8-sig',newline='')))\n"
                                          "print(len(r), [len(x) for x in r], r[1][0].strip(), r[1][1])");
    QCOMPARE(pythonSays(script, path), QStringLiteral("3 [4, 4, 4] 4200002901202603051000000007 红豆面包,买\"二\"送一\n🎁\n"));
}

void TestExportFile::neverWritesAFormula_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠A"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestExportFile::neverWritesAFormula()
{
    QFETCH(QString, text);
    ExportTable table = sample();
    table.rows = {{QStringLiteral("x"), text, qint64(1), qint64(1)}};
    const QString path = m_folder.filePath(QStringLiteral("c.csv"));
    QVERIFY(exportFile(table, path));
    QVERIFY(read(path).contains(QByteArray("\"'" + text.toUtf8())));
}

void TestExportFile::xlsxHoldsIdsAsTextAndMoneyAsNumbers()
{
    const QString path = m_folder.filePath(QStringLiteral("d.xlsx"));
    QVERIFY(exportFile(sample(), path));
    const QString script =
        QStringLiteral("import zipfile,sys,re\nz=zipfile.ZipFile(sys.argv[1])\ns=z.read('xl/worksheets/sheet1.xml').decode()\n"
                       "cells=re.findall(r'<c r=\"(\\w+)\"[^>]*?(?: t=\"(\\w+)\")?>(?:<is><t[^>]*>(.*?)</t></is>|<v>(.*?)</v>)',s,re.S)\n"
                       "d={c[0]:(c[1],c[2] or c[3]) for c in cells}\nprint(d['A2'],d['C2'],d['C1'],d['B3'][0],'<f>' in s)");
    QCOMPARE(pythonSays(script, path),
             QStringLiteral("('inlineStr', '4200002901202603051000000007') ('', '-3.2') ('inlineStr', 'amount_yuan') inlineStr False\n"));
}

// A sheet's cell has room for 32,767 UTF-16 units. The gift is two of them and would be the 32,767th and the next: no half of it may stay.
void TestExportFile::xlsxCutsALongCellBetweenCharacters()
{
    ExportTable table;
    table.title = QStringLiteral("orders");
    table.columns = {{QStringLiteral("product"), ExportTable::Kind::Text}};
    const QString gift = QStringLiteral("🎁");
    table.rows = {{QString(32'766, u'x') + gift}, {QString(32'765, u'y') + gift}, {QString(40'000, u'z')}};
    const QString path = m_folder.filePath(QStringLiteral("long.xlsx"));
    QVERIFY(exportFile(table, path));
    const QString script =
        QStringLiteral("import zipfile,sys,re\ns=zipfile.ZipFile(sys.argv[1]).read('xl/worksheets/sheet1.xml').decode()\n"
                       "t=re.findall(r'<t[^>]*>([^<]*)</t>',s)[1:]\n"
                       "print([(c[0],len(c),len(c.encode('utf-16-le'))//2) for c in t])");
    QCOMPARE(pythonSays(script, path), QStringLiteral("[('x', 32766, 32766), ('y', 32766, 32767), ('z', 32767, 32767)]\n"));
}

void TestExportFile::xlsxReplacesTheOneOfBefore()
{
    const QString path = m_folder.filePath(QStringLiteral("导出 1.xlsx"));
    QVERIFY(exportFile(sample(), path));
    ExportTable table = sample();
    table.rows.resize(1);
    QVERIFY(exportFile(table, path));
    const QString script =
        QStringLiteral("import zipfile,sys\nprint(zipfile.ZipFile(sys.argv[1]).read('xl/worksheets/sheet1.xml').count(b'<row '))");
    QCOMPARE(pythonSays(script, path), QStringLiteral("2\n")); // header and one
    QFile::remove(path);
    QVERIFY(QDir().mkpath(path + QStringLiteral("/kept"))); // nothing can be renamed to this
    QCOMPARE(exportFile(table, path).error().code, QStringLiteral("export.write"));
    QVERIFY(QDir(path + QStringLiteral("/kept")).exists());
    QVERIFY(QDir(m_folder.path()).entryList({QStringLiteral(".export-*")}, QDir::AllEntries | QDir::Hidden).isEmpty());
}

// "金额（元）" over 1280 would be a hundred times too much.
void TestExportFile::writesYuanUnderWordsForPeople()
{
    ExportTable table;
    table.title = QStringLiteral("orders");
    table.columns = {{QStringLiteral("金额（元）"), ExportTable::Kind::Yuan}};
    table.rows = {{qint64(1280)}, {qint64(-5)}, {qint64(123'456'700)}, {ExportTable::Cell()}};
    QVERIFY(exportFile(table, m_folder.filePath(QStringLiteral("y.csv"))));
    QCOMPARE(read(m_folder.filePath(QStringLiteral("y.csv"))),
             QByteArray("\xEF\xBB\xBF\"金额（元）\"\r\n12.80\r\n-0.05\r\n1234567.00\r\n\r\n"));
    QVERIFY(exportFile(table, m_folder.filePath(QStringLiteral("y.xlsx"))));
    const QString script =
        QStringLiteral("import zipfile,sys,re\ns=zipfile.ZipFile(sys.argv[1]).read('xl/worksheets/sheet1.xml').decode()\n"
                       "print(re.findall(r'<v>(.*?)</v>',s))");
    QCOMPARE(pythonSays(script, m_folder.filePath(QStringLiteral("y.xlsx"))), QStringLiteral("['12.8', '-0.05', '1234567']\n"));
}

void TestExportFile::aNegativeDecimalIsANumberAndNoFormula()
{
    ExportTable table;
    table.title = QStringLiteral("experiments");
    table.columns = {{QStringLiteral("difference"), ExportTable::Kind::Decimal}};
    table.rows = {{0.5}, {-0.01029184}, {1e-9}, {ExportTable::Cell()}};
    QVERIFY(exportFile(table, m_folder.filePath(QStringLiteral("z.csv"))));
    QCOMPARE(read(m_folder.filePath(QStringLiteral("z.csv"))),
             QByteArray("\xEF\xBB\xBF\"difference\"\r\n0.5\r\n-0.0102918\r\n1e-09\r\n\r\n"));
}

void TestExportFile::refusesAnotherEnding()
{
    QCOMPARE(exportFile(sample(), m_folder.filePath(QStringLiteral("e.pdf"))).error().code, QStringLiteral("export.ending"));
}

void TestExportFile::leavesTheOldFileWhenItCannotWrite()
{
    const QString path = m_folder.filePath(QStringLiteral("f.csv"));
    QVERIFY(exportFile(sample(), path));
    const QByteArray before = read(path);
    ExportTable huge = sample();
    huge.rows.assign(1'048'576, huge.rows.front());
    QCOMPARE(writeXlsx(huge, path).error().code, QStringLiteral("export.too_many_rows"));
    QCOMPARE(read(path), before);
    QVERIFY(!exportFile(sample(), m_folder.filePath(QStringLiteral("no/such/folder/g.csv"))));
}

void TestExportFile::aStoppedExportLeavesTheOldFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("csv") << QStringLiteral("stopped.csv");
    QTest::newRow("xlsx") << QStringLiteral("stopped.xlsx");
}

void TestExportFile::aStoppedExportLeavesTheOldFile()
{
    QFETCH(QString, name);
    const QString path = m_folder.filePath(name);
    const StopSign stop;
    QVERIFY(stop.raise());
    QCOMPARE(exportFile(sample(), path, stop).error().kind, ErrorKind::Cancelled);
    QVERIFY(!QFile::exists(path));
    QVERIFY(exportFile(sample(), path));
    const QByteArray before = read(path);
    ExportTable empty = sample(); // nothing to look at on the way: the last look is behind the rows
    empty.rows.clear();
    QCOMPARE(exportFile(empty, path, stop).error().kind, ErrorKind::Cancelled);
    QCOMPARE(read(path), before);
    QCOMPARE(QDir(m_folder.path()).entryList({name + u'*', QStringLiteral(".export-*")}, QDir::AllEntries | QDir::Hidden),
             QStringList(name));
}

QTEST_GUILESS_MAIN(TestExportFile)
#include "tst_exportfile.moc"
