#include "base/gzip.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace yiren;

class TestGzip : public QObject
{
    Q_OBJECT

private slots:
    void packsWhatGzipUnpacks();
    void unpacksWhatGzipPacked();
    void refusesEveryCut();
    void refusesFlippedBits();
    void refusesMoreThanAllowed();
};

namespace {

QByteArray runTool(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished();
    return process.readAllStandardOutput();
}

QByteArray sample()
{
    QByteArray bytes;
    for (int i = 0; i < 100'000; ++i)
        bytes += QByteArray::number(i * 7919 % 100'003) + ',';
    return bytes;
}

} // namespace

void TestGzip::packsWhatGzipUnpacks()
{
    QCOMPARE(runTool(QStringLiteral("gunzip"), {QStringLiteral("-c")}, gzipCompress(sample())), sample());
}

void TestGzip::unpacksWhatGzipPacked()
{
    const auto plain = gunzip(runTool(QStringLiteral("gzip"), {QStringLiteral("-c")}, sample()), 1 << 24);
    QVERIFY(plain);
    QCOMPARE(*plain, sample());
}

void TestGzip::refusesEveryCut()
{
    const QByteArray packed = gzipCompress("a short bill\n");
    for (qsizetype length = 0; length < packed.size(); ++length)
        QVERIFY(!gunzip(packed.left(length), 1000));
    QVERIFY(!gunzip(packed + 'x', 1000));
}

void TestGzip::refusesFlippedBits()
{
    const QByteArray packed = gzipCompress(sample().left(2000));
    for (qsizetype at = 10; at < packed.size(); ++at) { // the first ten bytes hold flags and a time that carry no data
        QByteArray flipped = packed;
        flipped[at] = static_cast<char>(flipped[at] ^ 4);
        const auto plain = gunzip(flipped, 1 << 20);
        QVERIFY(!plain || *plain == sample().left(2000));
    }
}

void TestGzip::refusesMoreThanAllowed()
{
    const auto plain = gunzip(gzipCompress(QByteArray(100'000, 'a')), 99'999);
    QVERIFY(!plain);
    QCOMPARE(plain.error().code, QStringLiteral("gzip.too_large"));
}

QTEST_GUILESS_MAIN(TestGzip)
#include "tst_gzip.moc"
