#include "orders/csvscanner.h"
#include "support/piecesource.h"

#include <QRandomGenerator>
#include <QTest>

using namespace yiren;

namespace {

using Cells = QList<QByteArray>;

struct Record {
    qint64 number;
    Cells cells;

    friend bool operator==(const Record &, const Record &) = default;
};

struct Outcome {
    QList<Record> records;
    QString error;

    friend bool operator==(const Outcome &, const Outcome &) = default;
};

// Character by character, as Python's csv module reads: a quote opens at the start of a cell only, a doubled one stands for itself.
Outcome referenceRecords(QByteArray text)
{
    if (text.startsWith("\xEF\xBB\xBF"))
        text.remove(0, 3);
    if (!text.isEmpty() && !text.endsWith('\n'))
        text += '\n';
    Outcome outcome;
    Record record{1, {QByteArray()}};
    qint64 line = 1;
    bool isQuoted = false, wasQuoted = false, isAtStart = true;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        line += c == '\n';
        if (isQuoted) {
            if (c != '"')
                record.cells.last() += c;
            else if (i + 1 < text.size() && text[i + 1] == '"')
                record.cells.last() += text[++i];
            else
                isQuoted = false;
        } else if (c == '"' && isAtStart) {
            isQuoted = wasQuoted = true;
        } else if (c == ',') {
            record.cells.append(QByteArray());
            isAtStart = true;
            continue;
        } else if (c == '\n') {
            const bool isEmptyLine = record.cells.size() == 1 && record.cells[0].isEmpty() && !wasQuoted;
            if (!isEmptyLine)
                outcome.records.append(record);
            record = {line, {QByteArray()}};
            isAtStart = true;
            wasQuoted = false;
            continue;
        } else if (!(c == '\r' && text[i + 1] == '\n')) {
            record.cells.last() += c;
        }
        isAtStart = false;
    }
    if (isQuoted)
        outcome.error = QStringLiteral("csv.open_quote");
    return outcome;
}

Outcome scannedRecords(ByteSource &source)
{
    CsvScanner scanner(source);
    CsvRow row;
    Outcome outcome;
    for (;;) {
        const auto more = scanner.next(row);
        if (!more)
            outcome.error = more.error().code;
        if (!more || !*more)
            return outcome;
        Record record{row.number(), {}};
        for (size_t i = 0; i < row.size(); ++i)
            record.cells.append(QByteArray(row[i].data(), static_cast<qsizetype>(row[i].size())));
        outcome.records.append(record);
    }
}

Outcome scannedRecords(const QByteArray &text)
{
    const auto source = openBytes(text);
    return scannedRecords(*source);
}

QByteArray hostileText(QRandomGenerator &random, int length, bool isClean)
{
    static const QByteArray clean[] = {",", ",",       "\n",         "\r\n",           "a",   "12800", "手冲咖啡", "🍓",
                                       "`", "\"a,b\"", "\"x\"\"y\"", "\"two\nlines\"", "\"\""};
    static const QByteArray wild[] = {",", "\"", "\n", "\r\n", "\r", "a", "\"\"", "\",\"", "5\" disk", "\n\"", "\"\n"};
    QByteArray text = random.bounded(2) ? QByteArray("\xEF\xBB\xBF") : QByteArray();
    while (text.size() < length)
        text +=
            isClean ? clean[random.bounded(static_cast<int>(std::size(clean)))] : wild[random.bounded(static_cast<int>(std::size(wild)))];
    return text;
}

} // namespace

class TestCsvScanner : public QObject
{
    Q_OBJECT

private slots:
    void readsRfc4180();
    void takesStrayQuotesForText();
    void agreesWithPlainReadingWhereverBlocksEnd();
    void agreesWithPlainReadingOverManyBlocks();
    void findsRecordsBehindAStrayQuote();
    void refusesWhatNeverEnds();
};

void TestCsvScanner::readsRfc4180()
{
    const auto outcome = scannedRecords("\xEF\xBB\xBFid,name\r\n1,\"Tee, \"\"Solo\"\" 2025, L\"\r\n\r\n2,\"two\r\nlines\",\r\n3,last");
    const QList<Record> expected = {
        {1, {"id", "name"}},
        {2, {"1", "Tee, \"Solo\" 2025, L"}},
        {4, {"2", "two\r\nlines", ""}},
        {6, {"3", "last"}},
    };
    QCOMPARE(outcome.error, QString());
    QVERIFY(outcome.records == expected);
}

// Expected values from Python: list(csv.reader(io.StringIO(text, newline='')))
void TestCsvScanner::takesStrayQuotesForText()
{
    QVERIFY(scannedRecords("a,5\" disk,b\nc,d\n").records == (QList<Record>{{1, {"a", "5\" disk", "b"}}, {2, {"c", "d"}}}));
    QVERIFY(scannedRecords("\"abc\"def,g\n").records == (QList<Record>{{1, {"abcdef", "g"}}}));
    QVERIFY(scannedRecords("\"abc\"d\"e,f\"\nx\n").records == (QList<Record>{{1, {"abcd\"e", "f\""}}, {2, {"x"}}}));
    QVERIFY(scannedRecords("a\"b,\"c\nd\",e\n").records == (QList<Record>{{1, {"a\"b", "c\nd", "e"}}}));
    QVERIFY(scannedRecords(" \"a\",b\n").records == (QList<Record>{{1, {" \"a\"", "b"}}}));
}

void TestCsvScanner::agreesWithPlainReadingWhereverBlocksEnd()
{
    QRandomGenerator random(4180);
    for (int round = 0; round < 60; ++round) {
        const QByteArray text = hostileText(random, 1 + random.bounded(300), round % 2 == 0);
        const Outcome expected = referenceRecords(text);
        for (size_t piece = 1; piece <= static_cast<size_t>(text.size()) + 1; piece += piece < 140 ? 1 : 37) {
            PieceSource source(text, piece);
            QVERIFY2(scannedRecords(source) == expected, text.constData());
        }
    }
}

void TestCsvScanner::agreesWithPlainReadingOverManyBlocks()
{
    QRandomGenerator random(9);
    const QByteArray clean = hostileText(random, 1'500'000, true);
    QVERIFY(scannedRecords(clean) == referenceRecords(clean));
    // A record that is quoted all its way may run on for long in wild text, so its pieces are closed from time to time.
    QByteArray wild;
    while (wild.size() < 700'000)
        wild += hostileText(random, 500, false).replace("\xEF\xBB\xBF", "") + "\n\"\n\"\n";
    QVERIFY(scannedRecords(wild) == referenceRecords(wild));
}

void TestCsvScanner::findsRecordsBehindAStrayQuote()
{
    // One quote that no other answers: everything behind it looks quoted to a parity of quotes.
    const QByteArray text = "1,5\" disk\n" + QByteArray("2,plain text of some length\n").repeated(100'000);
    const Outcome outcome = scannedRecords(text);
    QCOMPARE(outcome.error, QString());
    QCOMPARE(outcome.records.size(), qsizetype(100'001));
    QCOMPARE(outcome.records[0].cells[1], QByteArray("5\" disk"));
    QCOMPARE(outcome.records.last().number, qint64(100'001));
}

void TestCsvScanner::refusesWhatNeverEnds()
{
    const Outcome open = scannedRecords("a,b\nc,\"never\nclosed\n");
    QCOMPARE(open.error, QStringLiteral("csv.open_quote"));
    QCOMPARE(open.records.size(), qsizetype(1));
    QCOMPARE(scannedRecords("a\n\"" + QByteArray("line\n").repeated(400'000)).error, QStringLiteral("csv.line_too_long"));
    QCOMPARE(scannedRecords(QByteArray("a,b\nc\0\n", 7)).error, QStringLiteral("csv.nul_byte"));
    QCOMPARE(scannedRecords("").error, QString());
    QCOMPARE(scannedRecords("\xEF\xBB\xBF").records.size(), qsizetype(0));
}

QTEST_GUILESS_MAIN(TestCsvScanner)
#include "tst_csvscanner.moc"
