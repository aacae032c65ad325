#include "window/programicon.h"

#include <QFile>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QtTest>

using namespace yiren;

namespace {

const QString folder = QStringLiteral(PROJECT_DIR "/resources/desktop/");
const QString programId = QStringLiteral("cn.yiren.yiren");

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString firstMatch(const QString &text, const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::MultilineOption).match(text).captured(1);
}

// What a checker found, be it only a hint ("P: …"); empty: nothing. A checker that is not installed is a failure: ./dev installs it.
QString complaintsOf(const QString &checker, const QStringList &words)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(checker, words);
    if (!process.waitForFinished())
        return checker + QStringLiteral(": ") + process.errorString();
    const QString said = QString::fromUtf8(process.readAll()).trimmed();
    static const QRegularExpression finding(QStringLiteral("^[EWIP]: "), QRegularExpression::MultilineOption);
    const bool clean = process.exitCode() == 0 && !said.contains(finding);
    return clean ? QString() : QStringLiteral("%1 (%2)").arg(said).arg(process.exitCode());
}

double meanDifference(const QImage &a, const QImage &b)
{
    double sum = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb one = a.pixel(x, y), other = b.pixel(x, y);
            sum += std::abs(qRed(one) - qRed(other)) + std::abs(qGreen(one) - qGreen(other)) + std::abs(qBlue(one) - qBlue(other))
                + std::abs(qAlpha(one) - qAlpha(other));
        }
    }
    return sum / (4.0 * a.width() * a.height());
}

} // namespace

// What a desktop knows of the program before it is started: entry, description, icon.
class TestDesktopEntry : public QObject
{
    Q_OBJECT

private slots:
    void theEntryIsValid();
    void theDescriptionIsValidToThePedantic();
    void everythingGoesByOneName();
    void theNewestReleaseIsThisVersion();
    void everyPictureShowsTheDrawing_data();
    void everyPictureShowsTheDrawing();
    void windowsCarryTheIconAtEverySizeOfAList();
};

void TestDesktopEntry::theEntryIsValid()
{
    const QString complaints = complaintsOf(QStringLiteral("desktop-file-validate"), {folder + programId + QStringLiteral(".desktop")});
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints));
}

void TestDesktopEntry::theDescriptionIsValidToThePedantic()
{
    const QString complaints = complaintsOf(QStringLiteral("appstreamcli"),
                                            {QStringLiteral("validate"), QStringLiteral("--no-net"), QStringLiteral("--pedantic"),
                                             folder + programId + QStringLiteral(".metainfo.xml")});
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints));
}

void TestDesktopEntry::everythingGoesByOneName()
{
    const QString entry = textOf(folder + programId + QStringLiteral(".desktop"));
    QCOMPARE(firstMatch(entry, QStringLiteral("^Icon=(.*)$")), programId);
    QCOMPARE(firstMatch(entry, QStringLiteral("^Exec=(\\S+) %F$")), QStringLiteral("yiren"));
    const QString description = textOf(folder + programId + QStringLiteral(".metainfo.xml"));
    QCOMPARE(firstMatch(description, QStringLiteral("<id>(.*)</id>")), programId);
    QCOMPARE(firstMatch(description, QStringLiteral("<launchable type=\"desktop-id\">(.*)</launchable>")),
             programId + QStringLiteral(".desktop"));
    const QString program = textOf(QStringLiteral(PROJECT_DIR "/app/window/main.cpp"));
    QCOMPARE(firstMatch(program, QStringLiteral("setDesktopFileName\\(QStringLiteral\\(\"(.*)\"\\)\\)")), programId);
    // X11 calls a window by the program's name.
    QCOMPARE(firstMatch(entry, QStringLiteral("^StartupWMClass=(.*)$")),
             firstMatch(program, QStringLiteral("setApplicationName\\(QStringLiteral\\(\"(.*)\"\\)\\)")));
}

void TestDesktopEntry::theNewestReleaseIsThisVersion()
{
    const QString version =
        firstMatch(textOf(QStringLiteral(PROJECT_DIR "/CMakeLists.txt")), QStringLiteral("project\\(yiren VERSION ([0-9.]+)"));
    QVERIFY(!version.isEmpty());
    QCOMPARE(firstMatch(textOf(folder + programId + QStringLiteral(".metainfo.xml")), QStringLiteral("<release version=\"([^\"]*)\"")),
             version);
    QCOMPARE(firstMatch(textOf(QStringLiteral(PROJECT_DIR "/packaging/debian/changelog")), QStringLiteral("^yiren \\(([0-9.]+)-")),
             version);
    QCOMPARE(firstMatch(textOf(QStringLiteral(PROJECT_DIR "/packaging/vcpkg.json")), QStringLiteral("\"version\": \"(.*)\"")), version);
}

void TestDesktopEntry::everyPictureShowsTheDrawing_data()
{
    QTest::addColumn<int>("size");
    for (int size : {16, 24, 32, 48, 64, 128, 256, 512})
        QTest::addRow("%d", size) << size;
}

// packaging/render-icons.sh draws them with another renderer: edges may differ, surfaces must not.
void TestDesktopEntry::everyPictureShowsTheDrawing()
{
    QFETCH(int, size);
    const QImage picture = QImage(folder + QStringLiteral("icons/%1.png").arg(size)).convertToFormat(QImage::Format_ARGB32);
    QCOMPARE(picture.size(), QSize(size, size));
    QImage drawing(picture.size(), QImage::Format_ARGB32);
    drawing.fill(Qt::transparent);
    QPainter painter(&drawing);
    QSvgRenderer(folder + programId + QStringLiteral(".svg")).render(&painter);
    painter.end();
    const double difference = meanDifference(picture, drawing);
    QVERIFY2(difference < 4, qPrintable(QString::number(difference)));
}

void TestDesktopEntry::windowsCarryTheIconAtEverySizeOfAList()
{
    for (int size : {16, 24, 32, 48, 64}) {
        const QImage shown = programIcon().pixmap(QSize(size, size), 1.0).toImage().convertToFormat(QImage::Format_ARGB32);
        const QImage picture = QImage(folder + QStringLiteral("icons/%1.png").arg(size)).convertToFormat(QImage::Format_ARGB32);
        QCOMPARE(shown.size(), picture.size());
        QVERIFY2(meanDifference(shown, picture) < 1, qPrintable(QString::number(size))); // half transparent edges lose a little
    }
}

QTEST_MAIN(TestDesktopEntry)
#include "tst_desktopentry.moc"
