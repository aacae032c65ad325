#include "pages/importing/importdialog.h"
#include "pages/importing/importflow.h"
#include "support/cliprogram.h"
#include "support/startedprogram.h"
#include "widgets/toast.h"
#include "window/folderclaim.h"
#include "window/knock.h"
#include "window/knockjob.h"
#include "window/startup.h"
#include "window/windowimports.h"

#include <QLocalSocket>
#include <QLockFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTableView>
#include <QtTest>

#include <csignal>

using namespace yiren;

namespace {

constexpr int aWhile = 60'000; // a start under a sanitizer on a busy machine

// The real program, without a screen.
class RealWindow : public QProcess
{
public:
    RealWindow(const QString &folder, const QStringList &words = {})
    {
        setProcessEnvironment(QProcessEnvironment::systemEnvironment());
        setProgram(QStringLiteral(BIN_DIR "/yiren"));
        setArguments(QStringList{QStringLiteral("--data-dir"), folder, QStringLiteral("--language"), QStringLiteral("en")} + words);
        start();
    }
    ~RealWindow() override
    {
        kill();
        waitForFinished();
    }
    bool hasEnded() const { return state() == NotRunning; }
    void signal(int number) const { ::kill(static_cast<pid_t>(processId()), number); }
};

// The preview that is on the screen.
ImportDialog *dialog()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *found = widget->findChild<ImportDialog *>(); found && found->isVisible())
            return found;
    }
    return nullptr;
}

} // namespace

// One window a data folder, tried with real processes.
class TestOneWindow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void aLaterStartHandsItsFilesOverAndEnds();
    void aLaterStartOpensThePreviewInTheRunningWindow();
    void theFirstRunScreenStaysAndLetsFilesPast();
    void filesOfAFirstStartArePreviewed();
    void twoStartsAtOnceMakeOneWindow();
    void afterKillMinus9TheFolderIsFree();
    void aHangingProgramIsReportedAndNotOpenedTwice();
    void otherFoldersAndUsersAreNotMixedUp();
    void whatIsNoKnockIsRefused_data();
    void whatIsNoKnockIsRefused();
    void aVisitorWhoTalksTooMuchIsShownOut();
    void theCommandLineDoesNotRestoreUnderAWindow();

private:
    QString data() const { return m_folder->filePath(QStringLiteral("data")); }
    QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile target(m_folder->filePath(name));
        if (!target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size())
            qFatal("can't write");
        return target.fileName();
    }
    DataDir prepared() const { return *DataDir::prepare(data()); }
    // A window is up: it answers.
    bool isUp() const
    {
        return QTest::qWaitFor(
            [this] {
                QLocalSocket visitor;
                visitor.connectToServer(knock::socketName(prepared()));
                return visitor.waitForConnected(100);
            },
            aWhile);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QTemporaryDir m_runtime;
};

void TestOneWindow::initTestCase()
{
    QFile::setPermissions(m_runtime.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8());
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
}

void TestOneWindow::aLaterStartHandsItsFilesOverAndEnds()
{
    FolderClaim first(prepared());
    QVERIFY(first.take());
    QSignalSpy knocked(&first, &FolderClaim::knocked);
    const QString bill = file(QStringLiteral("账 单%1.csv"), "x");
    RealWindow later(data(), {QDir::current().relativeFilePath(bill), QUrl::fromLocalFile(bill).toString()});
    QTRY_VERIFY_WITH_TIMEOUT(later.hasEnded(), aWhile);
    QCOMPARE(later.exitCode(), 0);
    QCOMPARE(knocked.count(), 1);
    QCOMPARE(knocked.front().front().toStringList(), (QStringList{bill, bill}));
    RealWindow again(data());
    QTRY_VERIFY_WITH_TIMEOUT(again.hasEnded(), aWhile);
    QCOMPARE(again.exitCode(), 0);
    QCOMPARE(knocked.count(), 2);
    QVERIFY(knocked.last().front().toStringList().isEmpty());
}

void TestOneWindow::aLaterStartOpensThePreviewInTheRunningWindow()
{
    Theme theme(*qApp, Theme::Mode::Light);
    LanguageSwitch language(*qApp, Language::English);
    WindowOptions options;
    options.dataDir = data();
    options.files = {QStringLiteral(SHARED_DIR "/samples/bills/gunsluo.BASIC.csv")};
    Startup startup(options, theme, language);
    startup.open();
    QTRY_VERIFY_WITH_TIMEOUT(dialog(), aWhile);
    QTRY_COMPARE(dialog()->findChild<QTableView *>()->model()->rowCount(), 1);

    RealWindow later(data(), {QStringLiteral(SHARED_DIR "/samples/bills/wxjava-2019.ALL.csv")});
    QTRY_VERIFY_WITH_TIMEOUT(later.hasEnded(), aWhile);
    QCOMPARE(later.exitCode(), 0);
    QTRY_COMPARE(dialog()->findChild<QTableView *>()->model()->rowCount(), 2);
}

// The demonstration belongs to a process that does not answer. What a later start brings is for the books that are shown.
void TestOneWindow::theFirstRunScreenStaysAndLetsFilesPast()
{
    QLockFile other(DataDir::prepare(data() + QStringLiteral("-demo"))->windowLockPath());
    QVERIFY(other.tryLock());
    StartedProgram program(data());
    StartWindow *start = program.waitFor<StartWindow>();
    QVERIFY(start);
    QVERIFY(program.press(*start, QStringLiteral("Look at demonstration data")));
    QTRY_VERIFY_WITH_TIMEOUT(start->findChild<Toast *>()->isVisible(), aWhile);
    QVERIFY(start->isVisible());
    QVERIFY(!program.shown<OpeningWindow>());

    RealWindow later(data(), {QStringLiteral(SHARED_DIR "/samples/bills/wxjava-2019.ALL.csv")});
    QTRY_VERIFY_WITH_TIMEOUT(later.hasEnded(), aWhile);
    QTRY_VERIFY_WITH_TIMEOUT(dialog(), aWhile);
    QTRY_COMPARE(dialog()->findChild<QTableView *>()->model()->rowCount(), 1);
}

void TestOneWindow::filesOfAFirstStartArePreviewed()
{
    const auto options = windowOptions(
        {QStringLiteral("yiren"), QStringLiteral("--data-dir"), data(), QStringLiteral("a.csv"), QStringLiteral("file:///b%20c.csv")});
    QVERIFY(options);
    QCOMPARE(options->files, (QStringList{QDir::current().absoluteFilePath(QStringLiteral("a.csv")), QStringLiteral("/b c.csv")}));
    QStringList tooMany{QStringLiteral("yiren")};
    for (int i = 0; i <= knock::mostFiles; ++i)
        tooMany.append(QString::number(i));
    QVERIFY(!windowOptions(tooMany));
}

void TestOneWindow::twoStartsAtOnceMakeOneWindow()
{
    std::vector<std::unique_ptr<RealWindow>> starts;
    for (int i = 0; i < 3; ++i)
        starts.push_back(std::make_unique<RealWindow>(data()));
    const auto ended = [&] { return std::count_if(starts.begin(), starts.end(), [](const auto &start) { return start->hasEnded(); }); };
    QTRY_COMPARE_WITH_TIMEOUT(ended(), 2, aWhile);
    QTest::qWait(500);
    QCOMPARE(ended(), 2);
    for (const auto &start : starts) {
        if (start->hasEnded())
            QCOMPARE(start->exitCode(), 0);
    }
}

void TestOneWindow::afterKillMinus9TheFolderIsFree()
{
    RealWindow first(data());
    QVERIFY(isUp());
    first.signal(SIGKILL);
    QTRY_VERIFY(first.hasEnded());
    QVERIFY(QFile::exists(prepared().windowLockPath())); // nobody tidied up
    QVERIFY(QFile::exists(knock::socketName(prepared())));
    RealWindow second(data());
    QVERIFY(isUp());
    QVERIFY(!second.hasEnded());
    RealWindow third(data());
    QTRY_VERIFY_WITH_TIMEOUT(third.hasEnded(), aWhile);
    QCOMPARE(third.exitCode(), 0);
    QVERIFY(!second.hasEnded());
}

void TestOneWindow::aHangingProgramIsReportedAndNotOpenedTwice()
{
    RealWindow first(data());
    QVERIFY(isUp());
    first.signal(SIGSTOP);
    RealWindow second(data());
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += second.readAllStandardError()).contains("does not answer"), aWhile);
    QVERIFY2(said.contains(QByteArray("process " + QByteArray::number(first.processId()))), said.constData());
    QVERIFY(!second.hasEnded()); // its window says it and offers to try again
    QTest::qWait(200);
    FolderClaim mine(prepared());
    QVERIFY(!mine.take()); // it is still the first one's
    QCOMPARE(mine.owner(), first.processId());
    first.signal(SIGCONT);
    RealWindow third(data());
    QTRY_VERIFY_WITH_TIMEOUT(third.hasEnded(), aWhile);
    QCOMPARE(third.exitCode(), 0);
}

void TestOneWindow::otherFoldersAndUsersAreNotMixedUp()
{
    const DataDir one = prepared(), other = *DataDir::prepare(m_folder->filePath(QStringLiteral("other")));
    QVERIFY(knock::socketName(one) != knock::socketName(other));
    QVERIFY(QFile::link(data(), m_folder->filePath(QStringLiteral("link"))));
    QCOMPARE(knock::socketName(*DataDir::prepare(m_folder->filePath(QStringLiteral("link")))), knock::socketName(one));
    FolderClaim claim(one), otherClaim(other);
    QVERIFY(claim.take());
    QVERIFY(otherClaim.take());
    const QFileInfo socket(knock::socketName(one));
    QVERIFY(socket.absolutePath() == m_runtime.path()); // a folder of this user's alone
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QVERIFY2((socket.permissions() & others) == 0, qPrintable(QString::number(int(socket.permissions()), 16)));
}

void TestOneWindow::whatIsNoKnockIsRefused_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("nothing") << QByteArray("\n");
    QTest::newRow("no JSON") << QByteArray("hello\n");
    QTest::newRow("another version") << QByteArray("{\"yiren\":2,\"files\":[]}\n");
    QTest::newRow("no files") << QByteArray("{\"yiren\":1}\n");
    QTest::newRow("files that are no texts") << QByteArray("{\"yiren\":1,\"files\":[1]}\n");
    QTest::newRow("a relative path") << QByteArray("{\"yiren\":1,\"files\":[\"a.csv\"]}\n");
    QTest::newRow("a NUL in a path") << QByteArray("{\"yiren\":1,\"files\":[\"/a\\u0000b\"]}\n");
    QTest::newRow("too many files") << QByteArray("{\"yiren\":1,\"files\":[" + QByteArray("\"/a\",").repeated(knock::mostFiles)
                                                  + "\"/a\"]}\n");
    QTest::newRow("deep") << QByteArray(QByteArray("[").repeated(100'000) + '\n');
}

void TestOneWindow::whatIsNoKnockIsRefused()
{
    QFETCH(QByteArray, message);
    FolderClaim claim(prepared());
    QVERIFY(claim.take());
    QSignalSpy knocked(&claim, &FolderClaim::knocked);
    QLocalSocket visitor;
    visitor.connectToServer(knock::socketName(prepared()));
    visitor.write(message);
    QTRY_VERIFY(visitor.canReadLine());
    QCOMPARE(visitor.readLine(), QByteArray("no\n"));
    QCOMPARE(knocked.count(), 0);
    QVERIFY(knock::filesOf(knock::message({QStringLiteral("/a b.csv")})));
}

void TestOneWindow::aVisitorWhoTalksTooMuchIsShownOut()
{
    FolderClaim claim(prepared());
    QVERIFY(claim.take());
    QSignalSpy knocked(&claim, &FolderClaim::knocked);
    QLocalSocket endless, silent;
    endless.connectToServer(knock::socketName(prepared()));
    silent.connectToServer(knock::socketName(prepared()));
    endless.write(QByteArray(knock::longestMessage + 1'000'000, 'x'));
    QTRY_COMPARE_WITH_TIMEOUT(endless.state(), QLocalSocket::UnconnectedState, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(silent.state(), QLocalSocket::UnconnectedState, 20'000);
    QCOMPARE(knocked.count(), 0);
}

void TestOneWindow::theCommandLineDoesNotRestoreUnderAWindow()
{
    CliProgram cli;
    const QString backup = cli.path(QStringLiteral("a.yirenbak"));
    QCOMPARE(cli.run({QStringLiteral("backup"), QStringLiteral("create"), backup}).exit, 0);
    FolderClaim claim(*DataDir::prepare(cli.dataDir()));
    QVERIFY(claim.take());
    const CliAnswer refused = cli.run({QStringLiteral("backup"), QStringLiteral("restore"), backup});
    QVERIFY(refused.exit != 0);
    QVERIFY2(refused.out.contains("window.open") || refused.err.contains("window.open"), QByteArray(refused.out + refused.err).constData());
    QCOMPARE(cli.run({QStringLiteral("backup"), QStringLiteral("create"), backup}).exit, 0); // reading and writing side by side is fine
}

QTEST_MAIN(TestOneWindow)
#include "tst_onewindow.moc"
