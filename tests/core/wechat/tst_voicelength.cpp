#include "wechat/voicelength.h"

#include <QTest>

using namespace yiren;

namespace {

// One frame of an MP3: its head and zeros. Bytes by 144 x bit rate / sampling rate (ISO/IEC 11172-3, 2.4.3.1), 72 in the second version.
QByteArray mp3Frame(const char *head, int bytes)
{
    const QByteArray four = QByteArray::fromHex(head);
    return four + QByteArray(bytes - 4, '\0');
}

} // namespace

// How long a recording plays, worked out from the standards' own sums.
class TestVoiceLength : public QObject
{
    Q_OBJECT

private slots:
    void framesAreCounted_data();
    void framesAreCounted();
};

void TestVoiceLength::framesAreCounted_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qint64>("ms"); // -1: it is none
    const QByteArray best = "\x3C" + QByteArray(31, '\0'), silence = "\x44" + QByteArray(5, '\0'), nothing = "\x7C";
    const auto row = [](const char *title, const char *name, const QByteArray &bytes, qint64 ms) {
        QTest::newRow(title) << QString::fromLatin1(name) << bytes << ms;
    };
    row("amr, three kinds of frames", "a.AMR", "#!AMR\n" + best + silence + nothing, 60);
    row("amr that breaks off", "a.amr", "#!AMR\n" + best.chopped(1), -1);
    row("amr without a frame", "a.amr", "#!AMR\n", -1);
    row("amr of a type that is not there", "a.amr", QByteArray("#!AMR\n\x4C"), -1);
    row("another file with that name", "a.amr", "ID3 nothing", -1);
    // 44,100 Hz, 128 kbit/s: 417 bytes, 26.12 ms each; 1,000 of them 26,122 ms.
    const QByteArray first = mp3Frame("fffb9000", 417);
    row("mp3", "a.mp3", first.repeated(1000), 26122);
    row("mp3 with tags at both ends", "a.mp3",
        QByteArray("ID3\x03\x00\x00\x00\x00\x00\x05", 10) + "12345" + first + "TAG" + QByteArray(125, ' '), 26);
    // 22,050 Hz, 64 kbit/s, second version: 72 x 64,000 / 22,050 = 208 bytes, 576 samples: 26.12 ms.
    row("mp3, second version", "a.mp3", mp3Frame("fff38000", 208).repeated(10), 261);
    row("mp3 with other bytes behind", "a.mp3", first + "other bytes", -1);
    row("words", "a.mp3", "no sound at all", -1);
    row("another ending", "a.wav", first, -1);
}

void TestVoiceLength::framesAreCounted()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(qint64, ms);
    QCOMPARE(voiceLengthMs(name, bytes).value_or(-1), ms);
}

QTEST_GUILESS_MAIN(TestVoiceLength)
#include "tst_voicelength.moc"
