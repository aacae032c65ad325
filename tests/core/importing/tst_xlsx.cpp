#include "importing/plainsource.h"
#include "importing/xlsxsource.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <minizip/zip.h>

using namespace yiren;

namespace {

const QByteArray relationsNs = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

// The parts of a workbook with one sheet, after ECMA-376 part 1; each may be replaced.
QMap<QString, QByteArray> partsOf(const QByteArray &rows, const QByteArray &strings = {}, const QByteArray &styles = {})
{
    const QByteArray type = " Type=\"" + relationsNs + "/";
    return {{QStringLiteral("_rels/.rels"),
             "<Relationships><Relationship Id=\"r1\"" + type + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
            {QStringLiteral("xl/workbook.xml"),
             "<workbook xmlns:r=\"" + relationsNs + "\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"},
            {QStringLiteral("xl/_rels/workbook.xml.rels"),
             "<Relationships><Relationship Id=\"r1\"" + type + "worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\""
                 + type + "sharedStrings\" Target=\"/xl/sharedStrings.xml\"/><Relationship Id=\"r3\"" + type
                 + "styles\" Target=\"styles.xml\"/></Relationships>"},
            {QStringLiteral("xl/worksheets/sheet1.xml"), "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"},
            {QStringLiteral("xl/sharedStrings.xml"), "<sst>" + strings + "</sst>"},
            {QStringLiteral("xl/styles.xml"), "<styleSheet>" + styles + "</styleSheet>"}};
}

QString zipped(const QTemporaryDir &folder, const QMap<QString, QByteArray> &parts)
{
    const QString path = folder.filePath(QStringLiteral("list.xlsx"));
    zipFile zip = zipOpen64(QFile::encodeName(path).constData(), APPEND_STATUS_CREATE);
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        const zip_fileinfo facts{};
        zipOpenNewFileInZip(zip, part.key().toUtf8().constData(), &facts, nullptr, 0, nullptr, 0, nullptr, Z_DEFLATED, 6);
        zipWriteInFileInZip(zip, part.value().constData(), static_cast<unsigned>(part.value().size()));
        zipCloseFileInZip(zip);
    }
    zipClose(zip, nullptr);
    return path;
}

Result<QByteArray> textOf(const QString &path)
{
    const auto source = openText(path);
    if (!source)
        return failure(source.error());
    QByteArray text, block(10'000, 0);
    for (;;) {
        const auto count = (*source)->read(block.data(), static_cast<size_t>(block.size()));
        if (!count)
            return failure(count.error());
        if (*count == 0)
            return text;
        text += block.first(static_cast<qsizetype>(*count));
    }
}

} // namespace

class TestXlsx : public QObject
{
    Q_OBJECT

private slots:
    void aSheetOfAnotherProgramIsReadAsItIsShown();
    void cellsOfEveryKind();
    void numbers_data();
    void numbers();
    void formatsShowDays_data();
    void formatsShowDays();
    void daysFrom1904();
    void rowsKeepTheirNumbers();
    void rowsBelowATitleAreAsWideAsTheirHeader();
    void theFirstSheetWithSomethingInItIsTaken();
    void brokenOnesAreRefusedWithTheirPlace_data();
    void brokenOnesAreRefusedWithTheirPlace();
    void aHalfFileIsRefusedWhereverItIsCut();
    void whatUnpacksToAnythingIsRefused_data();
    void whatUnpacksToAnythingIsRefused();
};

// Written by openpyxl, which knows nothing of this reader.
void TestXlsx::aSheetOfAnotherProgramIsReadAsItIsShown()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("客户.xlsx"));
    const QString script = QStringLiteral(R"(
import sys, datetime, openpyxl
book = openpyxl.Workbook()
book.active.title = 'empty'
hidden = book.create_sheet('hidden'); hidden['A1'] = 'no'; hidden.sheet_state = 'hidden'
sheet = book.create_sheet('名单')
sheet.append(['姓名', '手机', '生日', '来访', '余额'])
sheet.append(['林小满', 13812345678, datetime.date(1990, 3, 5), datetime.datetime(2026, 11, 20, 9, 30, 15), 12.5])
sheet.append(['Wang "W", 王', '+85261230123', None, None, 0])
sheet.append([None, 13900139000.0])
book.save(sys.argv[1])
)");
    QProcess python;
    python.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), script, path});
    QVERIFY(python.waitForFinished());
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData()); // `./dev test` installs it
    const auto text = textOf(path);
    QVERIFY(text);
    QCOMPARE(QString::fromUtf8(*text),
             QStringLiteral("\"姓名\",\"手机\",\"生日\",\"来访\",\"余额\"\n"
                            "\"林小满\",\"13812345678\",\"1990-03-05\",\"2026-11-20 09:30:15\",\"12.5\"\n"
                            "\"Wang \"\"W\"\", 王\",\"+85261230123\",\"\",\"\",\"0\"\n"
                            "\"\",\"13900139000\",\"\",\"\",\"\"\n"));
}

void TestXlsx::cellsOfEveryKind()
{
    QTemporaryDir folder;
    const QByteArray strings = "<si><t>name</t></si><si><r><rPr><b/></rPr><t>林</t></r><r><t xml:space=\"preserve\"> 小满</t></r>"
                               "<rPh sb=\"0\" eb=\"1\"><t>lin</t></rPh><phoneticPr fontId=\"1\"/></si>";
    const QByteArray rows =
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>a</t></is></c>"
        "<c r=\"C1\" t=\"str\"><f>CONCAT(A1,\"x\")</f><v>b</v></c><c r=\"D1\" t=\"b\"><v>1</v></c>"
        "<c r=\"E1\" t=\"e\"><v>#N/A</v></c></row>"
        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"C2\" t=\"inlineStr\"><is><t>two&#10;lines</t></is></c></row>"
        "<row><c t=\"inlineStr\"><is><t>without places</t></is></c><c><v>7</v></c></row>";
    QCOMPARE(QString::fromUtf8(*textOf(zipped(folder, partsOf(rows, strings)))),
             QStringLiteral("\"name\",\"a\",\"b\",\"TRUE\",\"#N/A\"\n\"林 小满\",\"\",\"two lines\",\"\",\"\"\n"
                            "\"without places\",\"7\",\"\",\"\",\"\"\n"));
}

void TestXlsx::numbers_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("read");
    const auto row = [](const char *stored, const char *read) {
        QTest::newRow(stored) << QString::fromLatin1(stored) << QString::fromLatin1(read);
    };
    row("13812345678", "13812345678");
    row("1.3812345678E10", "13812345678");
    row("1.3812345678e+10", "13812345678");
    row("13812345678.0", "13812345678");
    row("8613812345678", "8613812345678");
    row("0.1", "0.1");
    row("12.800000000000001", "12.8"); // what Excel stores of 12.8
    row("-3", "-3");
    row("999999999999999", "999999999999999");
    row("", "");
}

void TestXlsx::numbers()
{
    QFETCH(QString, stored);
    QTemporaryDir folder;
    const QByteArray rows =
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>" + stored.toUtf8() + "</v></c><c r=\"C1\"><v>3</v></c></row>";
    QTEST(QString::fromUtf8(*textOf(zipped(folder, partsOf(rows)))).section(u'"', 3, 3), "read");
}

void TestXlsx::formatsShowDays_data()
{
    QTest::addColumn<QString>("styles");
    QTest::addColumn<QString>("read");
    const auto row = [](const char *name, const QByteArray &styles, const char *read) {
        QTest::newRow(name) << QString::fromUtf8("<cellXfs><xf numFmtId=\"0\"/>" + styles + "</cellXfs>") << QString::fromLatin1(read);
    };
    const auto own = [](const char *code) {
        return QByteArray("<xf numFmtId=\"164\"/></cellXfs><numFmts><numFmt numFmtId=\"164\" formatCode=\"") + code
            + "\"/></numFmts><cellXfs>";
    };
    // 46346.5 is noon of 2026-11-20: 36526 is 2000-01-01, and 9820 days lie between.
    row("m/d/yy", "<xf numFmtId=\"14\"/>", "2026-11-20");
    row("m/d/yy h:mm", "<xf numFmtId=\"22\"/>", "2026-11-20 12:00:00");
    row("Chinese day", "<xf numFmtId=\"31\"/>", "2026-11-20");
    row("general", "<xf numFmtId=\"0\"/>", "46346.5");
    row("two decimals", "<xf numFmtId=\"2\"/>", "46346.5");
    row("text", "<xf numFmtId=\"49\"/>", "46346.5");
    Q_UNUSED(own);
}

void TestXlsx::formatsShowDays()
{
    QFETCH(QString, styles);
    QTemporaryDir folder;
    const QByteArray rows = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>46346.5</v></c></row>";
    QTEST(QString::fromUtf8(*textOf(zipped(folder, partsOf(rows, {}, styles.toUtf8())))).section(u'"', 1, 1), "read");
    QCOMPARE(xlsxNumberOf(164, QStringLiteral("yyyy\"年\"m\"月\"d\"日\";@")), XlsxNumber::Date);
    QCOMPARE(xlsxNumberOf(164, QStringLiteral("[$-804]h:mm:ss AM/PM")), XlsxNumber::DateTime);
    QCOMPARE(xlsxNumberOf(164, QStringLiteral("#,##0.00\" days\"")), XlsxNumber::Plain);
    QCOMPARE(xlsxNumberOf(164, QStringLiteral("[Red]0.00;[Blue]\\-0.00")), XlsxNumber::Plain);
    QCOMPARE(xlsxNumberOf(164, QStringLiteral("0.00E+00")), XlsxNumber::Plain);
}

void TestXlsx::daysFrom1904()
{
    QTemporaryDir folder;
    auto parts = partsOf("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>366</v></c></row>", {},
                         "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>");
    parts[QStringLiteral("xl/workbook.xml")].replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>");
    QCOMPARE(*textOf(zipped(folder, parts)), QByteArray("\"1904-01-01\",\"1905-01-01\"\n")); // 1904 had 366 days
    // In the other count 59 is 1900-02-28 and 61 is 1900-03-01; 60 was no day.
    parts = partsOf("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>59</v></c><c r=\"B1\" s=\"1\"><v>61</v></c></row>", {},
                    "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>");
    QCOMPARE(*textOf(zipped(folder, parts)), QByteArray("\"1900-02-28\",\"1900-03-01\"\n"));
}

void TestXlsx::rowsKeepTheirNumbers()
{
    QTemporaryDir folder;
    const QByteArray rows = "<row r=\"3\"><c r=\"B3\"><v>1</v></c></row><row r=\"4\"/><row r=\"6\"><c r=\"A6\"><v>2</v></c>"
                            "<c r=\"D6\"><v>9</v></c></row>";
    QCOMPARE(*textOf(zipped(folder, partsOf(rows))), QByteArray("\n\n\"\",\"1\"\n\n\n\"2\",\"\",\"\",\"9\"\n"));
}

void TestXlsx::rowsBelowATitleAreAsWideAsTheirHeader()
{
    QTemporaryDir folder;
    const QByteArray rows = "<row r=\"1\"><c r=\"A1\"><v>7</v></c></row><row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"><v>2</v></c>"
                            "<c r=\"C2\"><v>3</v></c></row><row r=\"3\"><c r=\"A3\"><v>4</v></c></row>";
    QCOMPARE(*textOf(zipped(folder, partsOf(rows))), QByteArray("\"7\"\n\"1\",\"2\",\"3\"\n\"4\",\"\",\"\"\n"));
}

void TestXlsx::theFirstSheetWithSomethingInItIsTaken()
{
    QTemporaryDir folder;
    auto parts = partsOf("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t></t></is></c></row>");
    parts[QStringLiteral("xl/workbook.xml")].replace(
        "</sheets>",
        "<sheet name=\"B\" sheetId=\"2\" state=\"veryHidden\" r:id=\"r8\"/><sheet name=\"C\" sheetId=\"3\" r:id=\"r9\"/></sheets>");
    parts[QStringLiteral("xl/_rels/workbook.xml.rels")].replace(
        "</Relationships>",
        "<Relationship Id=\"r8\" Type=\"x/worksheet\" Target=\"worksheets/b.xml\"/><Relationship Id=\"r9\" "
        "Type=\"x/worksheet\" Target=\"worksheets/c.xml\"/></Relationships>");
    parts[QStringLiteral("xl/worksheets/b.xml")] = "<worksheet><row><c><v>1</v></c></row></worksheet>";
    QCOMPARE(textOf(zipped(folder, parts)).error().code, QStringLiteral("xlsx.damaged")); // c.xml is not there
    parts[QStringLiteral("xl/worksheets/c.xml")] = "<worksheet><row><c><v>2</v></c></row></worksheet>";
    QCOMPARE(*textOf(zipped(folder, parts)), QByteArray("\"2\"\n"));
    parts[QStringLiteral("xl/worksheets/c.xml")] = "<worksheet/>";
    QCOMPARE(textOf(zipped(folder, parts)).error().code, QStringLiteral("xlsx.empty"));
}

void TestXlsx::brokenOnesAreRefusedWithTheirPlace_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::addColumn<qint64>("row");
    const QString sheet = QStringLiteral("xl/worksheets/sheet1.xml");
    const auto row = [](const char *name, const QString &part, const QByteArray &bytes, const char *code, qint64 line) {
        QTest::newRow(name) << part << bytes << QString::fromLatin1(code) << line;
    };
    row("an open tag", sheet, "<worksheet><row r=\"5\"><c><v>1</v></c>", "xlsx.damaged", 5);
    row("rows out of order", sheet, "<worksheet><row r=\"5\"><c><v>1</v></c></row><row r=\"5\"/></worksheet>", "xlsx.damaged", 5);
    row("cells out of order", sheet, "<worksheet><row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>1</v></c></row></worksheet>",
        "xlsx.damaged", 2);
    row("a string that is not there", sheet, "<worksheet><row r=\"2\"><c t=\"s\"><v>3</v></c></row></worksheet>", "xlsx.damaged", 2);
    row("a string without number", sheet, "<worksheet><row r=\"2\"><c t=\"s\"><v>x</v></c></row></worksheet>", "xlsx.damaged", 2);
    row("column IW", sheet, "<worksheet><row r=\"2\"><c r=\"IW2\"><v>3</v></c></row></worksheet>", "xlsx.too_wide", 2);
    row("column ZZZZZZZZZZZZZ", sheet, "<worksheet><row r=\"2\"><c r=\"ZZZZZZZZZZZZZ2\"><v>3</v></c></row></worksheet>", "xlsx.too_wide",
        2);
    row("row 1,048,577", sheet, "<worksheet><row r=\"1048577\"><c><v>3</v></c></row></worksheet>", "xlsx.damaged", 0);
    row("no sheets", QStringLiteral("xl/workbook.xml"), "<workbook/>", "xlsx.empty", 0);
    row("no workbook", QStringLiteral("_rels/.rels"), "<Relationships/>", "xlsx.damaged", 0);
    row("bad strings", QStringLiteral("xl/sharedStrings.xml"), "<sst><si>", "xlsx.damaged", 0);
    row("a document type", QStringLiteral("xl/sharedStrings.xml"),
        "<!DOCTYPE sst [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>", "xlsx.damaged",
        0);
    row("a file of this computer", sheet,
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet><row><c t=\"str\"><v>&a;</v></c></row></worksheet>",
        "xlsx.damaged", 0);
}

void TestXlsx::brokenOnesAreRefusedWithTheirPlace()
{
    QFETCH(QString, part);
    QFETCH(QByteArray, bytes);
    QTemporaryDir folder;
    auto parts = partsOf("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
    parts[part] = bytes;
    const QString path = zipped(folder, parts);
    const auto text = textOf(path);
    QVERIFY(!text);
    QTEST(text.error().code, "code");
    QTEST(text.error().place.line, "row");
    QCOMPARE(text.error().place.file, path);
}

void TestXlsx::aHalfFileIsRefusedWhereverItIsCut()
{
    QTemporaryDir folder;
    QByteArray rows;
    for (int i = 1; i < 200; ++i)
        rows += "<row r=\"" + QByteArray::number(i) + "\"><c><v>" + QByteArray::number(i * 7919) + "</v></c></row>";
    QFile file(zipped(folder, partsOf(rows)));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    QVERIFY(textOf(file.fileName()));
    const QString cut = folder.filePath(QStringLiteral("cut.xlsx"));
    for (qsizetype size = 4; size < whole.size() - 22; size += 131) { // the last 22 bytes are the end of the directory
        QFile half(cut);
        QVERIFY(half.open(QIODevice::WriteOnly));
        half.write(whole.first(size));
        half.close();
        QCOMPARE(textOf(cut).error().code, QStringLiteral("xlsx.damaged"));
    }
    QByteArray changed = whole; // a byte of what is packed
    const qsizetype at = whole.indexOf("sheet1.xml") + 60;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    QFile other(cut);
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write(changed);
    other.close();
    QVERIFY(!textOf(cut));
    for (const char *start : {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "PK\x03\x04"}) {
        QFile wrong(cut);
        QVERIFY(wrong.open(QIODevice::WriteOnly));
        wrong.write(start);
        wrong.close();
        QCOMPARE(textOf(cut).error().code, QLatin1String(start[0] == 'P' ? "xlsx.damaged" : "xlsx.old_format"));
    }
}

void TestXlsx::whatUnpacksToAnythingIsRefused_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QByteArray>("unit");
    QTest::addColumn<int>("times");
    QTest::newRow("one cell of two megabytes") << QStringLiteral("xl/worksheets/sheet1.xml") << QByteArray(1 << 20, 'a') << 2;
    QTest::newRow("shared strings of 65 MB") << QStringLiteral("xl/sharedStrings.xml") << QByteArray("<si><t>a</t></si>").repeated(61'681)
                                             << 66;
    QTest::newRow("nothing, 130 MB long") << QStringLiteral("xl/worksheets/sheet1.xml") << QByteArray("<x></x>").repeated(149'797) << 130;
}

void TestXlsx::whatUnpacksToAnythingIsRefused()
{
    QFETCH(QString, part);
    QFETCH(QByteArray, unit);
    QFETCH(int, times);
    QTemporaryDir folder;
    auto parts = partsOf({});
    const bool isSheet = part.contains(u"sheet1");
    parts[part] = (isSheet ? "<worksheet><row><c t=\"str\"><v>" : "<sst>") + unit.repeated(times);
    if (unit.startsWith("<x"))
        parts[part] = "<worksheet>" + unit.repeated(times);
    const QString path = zipped(folder, parts);
    parts.clear();
    QVERIFY(QFileInfo(path).size() < 2 << 20);
    QCOMPARE(textOf(path).error().code, QStringLiteral("xlsx.too_large"));
}

QTEST_GUILESS_MAIN(TestXlsx)
#include "tst_xlsx.moc"
