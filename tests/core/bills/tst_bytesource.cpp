#include "bills/bytesource.h"

#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <zlib.h>

using namespace yiren;

namespace {

QByteArray packed(const QByteArray &plain)
{
    z_stream zlib = {};
    deflateInit2(&zlib, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray out(static_cast<qsizetype>(deflateBound(&zlib, static_cast<uLong>(plain.size()))) + 32, Qt::Uninitialized);
    QByteArray in = plain;
    zlib.next_in = reinterpret_cast<Bytef *>(in.data());
    zlib.avail_in = static_cast<uInt>(in.size());
    zlib.next_out = reinterpret_cast<Bytef *>(out.data());
    zlib.avail_out = static_cast<uInt>(out.size());
    deflate(&zlib, Z_FINISH);
    out.resize(static_cast<qsizetype>(zlib.total_out));
    deflateEnd(&zlib);
    return out;
}

Result<QByteArray> readAll(ByteSource &source, qsizetype step)
{
    QByteArray all;
    for (;;) {
        QByteArray block(step, Qt::Uninitialized);
        const auto count = source.read(block.data(), static_cast<size_t>(step));
        if (!count)
            return failure(count.error());
        if (*count == 0)
            return all;
        all += block.left(static_cast<qsizetype>(*count));
    }
}

Result<QByteArray> readAll(const QByteArray &bytes, qsizetype step = 1000)
{
    const auto source = openBytes(bytes);
    return readAll(*source, step);
}

QString codeOf(const QByteArray &bytes)
{
    const auto result = readAll(bytes);
    return result ? QString() : result.error().code;
}

QByteArray gb18030(const QString &text)
{
    QStringEncoder encoder("GB18030");
    return encoder.encode(text);
}

} // namespace

class TestByteSource : public QObject
{
    Q_OBJECT

private slots:
    void readsFilesPlainAndPackedWhateverTheirNames();
    void readsSeveralGzipMembersAsOne();
    void refusesAGzipFileCutAnywhere();
    void refusesFlippedBitsAndForeignBytesBehindTheEnd();
    void turnsGb18030IntoUtf8();
    void decidesOnlyWhereTheFirstChineseStands();
    void leavesUtf8WithACutNameAlone();
    void refusesWhatIsNeitherEncoding();
    void tellsMissingFilesFromUnreadableOnes();
};

void TestByteSource::readsFilesPlainAndPackedWhateverTheirNames()
{
    QTemporaryDir folder;
    const QByteArray plain = QByteArray("`2026,`手作课程\n").repeated(40'000);
    for (const QByteArray &content : {plain, packed(plain)}) {
        const QString path = folder.filePath(QStringLiteral("bill.txt"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        const auto source = openFile(path);
        QVERIFY(source.has_value());
        QVERIFY(readAll(**source, 256 * 1024).value_or(QByteArray()) == plain);
    }
}

void TestByteSource::readsSeveralGzipMembersAsOne()
{
    QCOMPARE(readAll(packed("one\n") + packed("") + packed("two\n")).value_or(QByteArray()), QByteArray("one\ntwo\n"));
}

void TestByteSource::refusesAGzipFileCutAnywhere()
{
    const QByteArray whole = packed("一行账单\n二行\n");
    QCOMPARE(codeOf(whole), QString());
    for (qsizetype size = 2; size < whole.size(); ++size)
        QCOMPARE(codeOf(whole.left(size)), QStringLiteral("gzip.damaged"));
}

void TestByteSource::refusesFlippedBitsAndForeignBytesBehindTheEnd()
{
    const QByteArray whole = packed(QByteArray("0123456789").repeated(50));
    QByteArray flipped = whole;
    flipped[whole.size() - 6] = static_cast<char>(flipped[whole.size() - 6] ^ 1); // in the checksum
    QCOMPARE(codeOf(flipped), QStringLiteral("gzip.damaged"));
    QCOMPARE(codeOf(whole + "junk"), QStringLiteral("gzip.damaged"));
}

void TestByteSource::turnsGb18030IntoUtf8()
{
    const QString text = QStringLiteral("商户订单号,商品名称\nA1,手冲咖啡豆 250g €\n").repeated(3000);
    const QByteArray bytes = gb18030(text);
    QVERIFY(bytes != text.toUtf8());
    QVERIFY(readAll(bytes).value_or(QByteArray()) == text.toUtf8());
    QVERIFY(readAll(packed(bytes), 77).value_or(QByteArray()) == text.toUtf8());
}

void TestByteSource::decidesOnlyWhereTheFirstChineseStands()
{
    const QByteArray ascii = QByteArray("out_trade_no,amount_fen\n").repeated(20'000);
    QVERIFY(readAll(ascii + gb18030(QStringLiteral("红豆面包买二送一"))).value_or(QByteArray()) == ascii + QByteArray("红豆面包买二送一"));
    QVERIFY(readAll(ascii + "红豆面包").value_or(QByteArray()) == ascii + "红豆面包");
}

void TestByteSource::leavesUtf8WithACutNameAlone()
{
    const QByteArray text = QByteArray("订单,手作陶杯白\n").repeated(5) + "订单,手作\xE9\x99\n" + "订单,手作陶杯白\n";
    QVERIFY(readAll(text).value_or(QByteArray()) == text);
}

void TestByteSource::refusesWhatIsNeitherEncoding()
{
    QCOMPARE(codeOf(QByteArray("a,\xFF\xFF\xFE\xFF\n").repeated(9)), QStringLiteral("text.encoding"));
}

void TestByteSource::tellsMissingFilesFromUnreadableOnes()
{
    QTemporaryDir folder;
    const auto missing = openFile(folder.filePath(QStringLiteral("none.csv")));
    QVERIFY(!missing && missing.error().code == QStringLiteral("file.missing") && missing.error().kind == ErrorKind::Input);
    const auto directory = openFile(folder.path());
    QVERIFY(!directory && directory.error().code == QStringLiteral("file.read") && directory.error().kind == ErrorKind::Storage);
    QCOMPARE(directory.error().place.file, folder.path());
}

QTEST_GUILESS_MAIN(TestByteSource)
#include "tst_bytesource.moc"
