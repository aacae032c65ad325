#include "bills/billscanner.h"
#include "bills/scanmasks.h"
#include "support/piecesource.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QTest>

using namespace yiren;

namespace {

struct PlainLine {
    qint64 number;
    qint64 offset;
    QByteArray raw;
    QList<QByteArray> cells;

    friend bool operator==(const PlainLine &, const PlainLine &) = default;
};

// The same job with QByteArray's own functions only.
QList<PlainLine> referenceLines(QByteArray text)
{
    QList<PlainLine> lines;
    qint64 offset = 0;
    if (text.startsWith("\xEF\xBB\xBF")) {
        text.remove(0, 3);
        offset = 3;
    }
    qint64 number = 0;
    for (QByteArray part : text.split('\n')) {
        ++number;
        const qint64 start = offset;
        offset += part.size() + 1;
        if (part.endsWith('\r'))
            part.chop(1);
        if (part.isEmpty())
            continue;
        PlainLine line{number, start, part, {}};
        const QByteArray separator = part.startsWith('`') ? ",`" : ",";
        QByteArray rest = part.startsWith('`') ? part.mid(1) : part;
        for (qsizetype at; (at = rest.indexOf(separator)) >= 0; rest = rest.mid(at + separator.size()))
            line.cells.append(rest.left(at));
        line.cells.append(rest);
        lines.append(line);
    }
    return lines;
}

QList<PlainLine> scannedLines(ByteSource &source, Digests digests = Digests::None)
{
    BillScanner scanner(source, digests);
    BillLine line;
    QList<PlainLine> lines;
    for (;;) {
        const auto more = scanner.next(line);
        if (!more || !*more)
            return lines;
        PlainLine plain{line.number, line.offset, QByteArray(line.raw.data(), static_cast<qsizetype>(line.raw.size())), {}};
        for (const std::string_view cell : line.cells)
            plain.cells.append(QByteArray(cell.data(), static_cast<qsizetype>(cell.size())));
        lines.append(plain);
    }
}

QByteArray hostileText(QRandomGenerator &random, int length)
{
    static const QByteArray pieces[] = {",", "`",    ",`",       "\n", "\r\n", "\r",  "\"",  "\\ ",
                                        "a", "0.00", "手冲咖啡", "🍓",  "``",   ",,`", "\n`", "{\"k\":1}"};
    QByteArray text = random.bounded(2) ? QByteArray("\xEF\xBB\xBF") : QByteArray();
    while (text.size() < length)
        text += pieces[random.bounded(static_cast<int>(std::size(pieces)))];
    return text;
}

QString codeOf(ByteSource &source)
{
    BillScanner scanner(source);
    BillLine line;
    for (;;) {
        const auto more = scanner.next(line);
        if (!more)
            return more.error().code;
        if (!*more)
            return {};
    }
}

} // namespace

class TestBillScanner : public QObject
{
    Q_OBJECT

private slots:
    void splitsValuesAtCommaAndBackTickOnly();
    void agreesWithPlainSplittingWhereverBlocksEnd();
    void agreesWithPlainSplittingOverManyBlocks();
    void digestsTheBytesInTheSamePass();
    void leavesTheReadingThreadWhenGivenUpEarly();
    void staysAtTheEnd();
    void refusesLinesOverOneMebibyteAndBinaryFiles();
    void findsTheSameMasksWithEveryInstructionSet();
    void joinsCellsWithWhatStoodBetweenThem();
    void unescapesMerchantText();
};

void TestBillScanner::splitsValuesAtCommaAndBackTickOnly()
{
    const QByteArray text = "\xEF\xBB\xBF时间,商品\r\n`2026-03-05,`买二送一,\"大\",A`B,``x\r\n\r\n总,数\r\n`1,`2";
    const auto source = openBytes(text);
    const QList<PlainLine> expected = {
        {1, 3, "时间,商品", {"时间", "商品"}},
        {2, 18, "`2026-03-05,`买二送一,\"大\",A`B,``x", {"2026-03-05", "买二送一,\"大\",A`B", "`x"}},
        {4, 61, "总,数", {"总", "数"}},
        {5, 70, "`1,`2", {"1", "2"}},
    };
    const auto lines = scannedLines(*source);
    QCOMPARE(lines.size(), expected.size());
    for (qsizetype i = 0; i < lines.size(); ++i)
        QVERIFY2(lines[i] == expected[i], lines[i].raw.constData());
}

void TestBillScanner::agreesWithPlainSplittingWhereverBlocksEnd()
{
    QRandomGenerator random(20260305);
    for (int round = 0; round < 30; ++round) {
        const QByteArray text = hostileText(random, 1 + random.bounded(400));
        const auto expected = referenceLines(text);
        for (size_t piece = 1; piece <= static_cast<size_t>(text.size()) + 1; piece += piece < 140 ? 1 : 37) {
            PieceSource source(text, piece);
            QVERIFY2(scannedLines(source) == expected, text.constData());
        }
    }
}

void TestBillScanner::agreesWithPlainSplittingOverManyBlocks()
{
    QRandomGenerator random(7);
    const QByteArray text = hostileText(random, 1'500'000);
    const auto expected = referenceLines(text);
    const auto source = openBytes(text);
    QVERIFY(scannedLines(*source) == expected);
    const auto digested = openBytes(text);
    QVERIFY(scannedLines(*digested, Digests::Both) == expected);
}

void TestBillScanner::digestsTheBytesInTheSamePass()
{
    QRandomGenerator random(3);
    for (const int length : {0, 1, 100, 700'000}) {
        const QByteArray text = length == 0 ? QByteArray() : hostileText(random, length);
        const auto source = openBytes(text);
        BillScanner scanner(*source, Digests::Both);
        BillLine line;
        for (auto more = scanner.next(line); more && *more; more = scanner.next(line)) {}
        QCOMPARE(scanner.sha1(), QCryptographicHash::hash(text, QCryptographicHash::Sha1));
        QCOMPARE(scanner.sha256(), QCryptographicHash::hash(text, QCryptographicHash::Sha256));
    }
}

void TestBillScanner::leavesTheReadingThreadWhenGivenUpEarly()
{
    const QByteArray many = QByteArray("`1,`2\n").repeated(1'000'000);
    const auto source = openBytes(many);
    BillScanner scanner(*source, Digests::Sha1);
    BillLine line;
    QVERIFY(scanner.next(line).value_or(false));
    QCOMPARE(scanner.sha1(), QByteArray());
} // and the destructor does not hang

void TestBillScanner::staysAtTheEnd()
{
    const QByteArray text("`1");
    const auto source = openBytes(text);
    BillScanner scanner(*source);
    BillLine line;
    QCOMPARE(scanner.next(line).value_or(false), true);
    QCOMPARE(scanner.next(line).value_or(true), false);
    QCOMPARE(scanner.next(line).value_or(true), false);
}

void TestBillScanner::refusesLinesOverOneMebibyteAndBinaryFiles()
{
    const QByteArray longest = "`a\n`" + QByteArray(1024 * 1024 - 1, 'x') + "\n`b\n";
    const auto good = openBytes(longest);
    QCOMPARE(codeOf(*good), QString());
    const QByteArray tooLong = "`" + QByteArray(1024 * 1024 + 300'000, 'x') + "\n";
    const auto bad = openBytes(tooLong);
    QCOMPARE(codeOf(*bad), QStringLiteral("bill.line_too_long"));
    const QByteArray binary("`a,`b\n`\0,`c\n", 12);
    const auto nul = openBytes(binary);
    QCOMPARE(codeOf(*nul), QStringLiteral("bill.nul_byte"));
}

void TestBillScanner::findsTheSameMasksWithEveryInstructionSet()
{
    const auto finders = usableMaskFinders();
    QRandomGenerator random(11);
    for (int round = 0; round < 200; ++round) {
        constexpr size_t groups = 5;
        QByteArray bytes(64 * groups + 7, Qt::Uninitialized);
        for (char &c : bytes)
            c = random.bounded(3) ? static_cast<char>(random.bounded(256)) : "`,\n\"\r"[random.bounded(5)];
        if (random.bounded(2))
            bytes.replace('\0', 'x');
        const char *start = bytes.constData() + random.bounded(7);
        std::vector<ByteMasks> plain(groups), other(groups);
        const bool hasNul = finders.front()(start, groups, '`', plain.data());
        QCOMPARE(hasNul, QByteArrayView(start, 64 * groups).contains('\0'));
        for (size_t i = 0; i < 64 * groups; ++i) {
            QCOMPARE((plain[i / 64].mark >> i % 64 & 1) != 0, start[i] == '`');
            QCOMPARE((plain[i / 64].comma >> i % 64 & 1) != 0, start[i] == ',');
            QCOMPARE((plain[i / 64].newline >> i % 64 & 1) != 0, start[i] == '\n');
        }
        for (const MaskFinder finder : finders) {
            QCOMPARE(finder(start, groups, '`', other.data()), hasNul);
            for (size_t i = 0; i < groups; ++i)
                QVERIFY(plain[i].mark == other[i].mark && plain[i].comma == other[i].comma && plain[i].newline == other[i].newline);
        }
    }
}

void TestBillScanner::joinsCellsWithWhatStoodBetweenThem()
{
    const QByteArray text("`1,`2,`3,`4\n");
    const auto source = openBytes(text);
    BillScanner scanner(*source);
    BillLine line;
    QVERIFY(scanner.next(line).value_or(false));
    QCOMPARE(line.cells.size(), size_t(4));
    QVERIFY(line.cells.joined(1, 2) == "2,`3");
    QVERIFY(line.cells.joined(0, 3) == "1,`2,`3,`4");
}

void TestBillScanner::unescapesMerchantText()
{
    QCOMPARE(unescapeBillText("网站设计\\ 首付款"), QStringLiteral("网站设计,首付款"));
    QCOMPARE(unescapeBillText("{\\\"sku\\\":\\\"C60\\\"\\ 1}"), QStringLiteral("{\"sku\":\"C60\",1}"));
    QCOMPARE(unescapeBillText("a\\nb\\c\\"), QStringLiteral("a\nb\\c\\"));
}

QTEST_GUILESS_MAIN(TestBillScanner)
#include "tst_billscanner.moc"
