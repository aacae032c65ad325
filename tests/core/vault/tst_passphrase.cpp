#include "vault/passphrase.h"
#include "vault/terminalprompt.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <termios.h>
#include <thread>
#include <unistd.h>

using namespace yiren;

class TestPassphrase : public QObject
{
    Q_OBJECT

private slots:
    void readsOnlyPrivateFiles_data();
    void readsOnlyPrivateFiles();
    void stripsOneNewline_data();
    void stripsOneNewline();
    void refusesWhatIsNoFile();
    void refusesEmptyAndHugeFiles();
    void takesTheFileThatTheVariableNames();
    void readsATerminalWithoutEcho_data();
    void readsATerminalWithoutEcho();
    void endsWhenTheTerminalIsGone();

private:
    QString path(const char *name) const { return m_dir.filePath(QLatin1String(name)); }
    QTemporaryDir m_dir;
};

namespace {

void write(const QString &path, const QByteArray &content, mode_t mode)
{
    QFile::remove(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), mode), 0);
}

QString codeOf(const Result<Secret> &result)
{
    return result ? QString() : result.error().code;
}

// A pseudo terminal: what a person types goes in and what the screen shows comes out at `person`.
struct Terminal {
    Terminal() : person(::posix_openpt(O_RDWR | O_NOCTTY))
    {
        if (person < 0 || ::grantpt(person) != 0 || ::unlockpt(person) != 0)
            qFatal("no pseudo terminal");
        program = ::open(::ptsname(person), O_RDWR | O_NOCTTY);
        ::fcntl(person, F_SETFL, O_NONBLOCK);
    }
    ~Terminal()
    {
        ::close(program);
        ::close(person);
    }
    QByteArray screen() const
    {
        QByteArray shown(4096, '\0');
        const ssize_t count = ::read(person, shown.data(), size_t(shown.size()));
        return shown.first(qMax<qsizetype>(count, 0));
    }
    bool echoes() const
    {
        termios now{};
        ::tcgetattr(program, &now);
        return (now.c_lflag & ECHO) != 0;
    }

    int person;
    int program = -1;
};

} // namespace

void TestPassphrase::readsOnlyPrivateFiles_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<bool>("isAccepted");
    for (const auto &[mode, isAccepted] : std::initializer_list<std::pair<int, bool>>{{0600, true},
                                                                                      {0400, true},
                                                                                      {0640, false},
                                                                                      {0604, false},
                                                                                      {0660, false},
                                                                                      {0644, false},
                                                                                      {0666, false},
                                                                                      {0700, false},
                                                                                      {0602, false},
                                                                                      {0610, false},
                                                                                      {0601, false},
                                                                                      {04600, false},
                                                                                      {0777, false}})
        QTest::newRow(QByteArray::number(mode, 8).constData()) << mode << isAccepted;
}

void TestPassphrase::readsOnlyPrivateFiles()
{
    QFETCH(int, mode);
    QFETCH(bool, isAccepted);
    write(path("secret"), "open sesame\n", static_cast<mode_t>(mode));
    const auto read = readSecretFile(path("secret"));
    QCOMPARE(read.has_value(), isAccepted);
    if (read) {
        QCOMPARE(read->bytes(), QByteArray("open sesame"));
        return;
    }
    QCOMPARE(read.error().kind, ErrorKind::Credential);
    QCOMPARE(read.error().code, QStringLiteral("passphrase.file_mode"));
}

void TestPassphrase::stripsOneNewline_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("passphrase");
    QTest::newRow("none") << QByteArray("one two") << QByteArray("one two");
    QTest::newRow("LF") << QByteArray("one two\n") << QByteArray("one two");
    QTest::newRow("CRLF") << QByteArray("one two\r\n") << QByteArray("one two");
    QTest::newRow("only the last") << QByteArray("one\ntwo\n\n") << QByteArray("one\ntwo\n");
    QTest::newRow("spaces stay") << QByteArray(" one ") << QByteArray(" one ");
    QTest::newRow("Chinese") << QByteArray("口令 一二三\n") << QByteArray("口令 一二三");
}

void TestPassphrase::stripsOneNewline()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, passphrase);
    write(path("secret"), content, 0600);
    QCOMPARE(readSecretFile(path("secret"))->bytes(), passphrase);
}

void TestPassphrase::refusesWhatIsNoFile()
{
    QCOMPARE(codeOf(readSecretFile(path("absent"))), QStringLiteral("passphrase.file_unreadable"));
    QCOMPARE(codeOf(readSecretFile(m_dir.path())), QStringLiteral("passphrase.file_mode"));
    QCOMPARE(::mkfifo(QFile::encodeName(path("pipe")).constData(), 0600), 0);
    QCOMPARE(codeOf(readSecretFile(path("pipe"))), QStringLiteral("passphrase.file_mode")); // and does not wait for a writer
    QCOMPARE(codeOf(readSecretFile(QStringLiteral("/dev/null"))), QStringLiteral("passphrase.file_mode"));
    if (::geteuid() == 0) {
        write(path("foreign"), "secret", 0600);
        QCOMPARE(::chown(QFile::encodeName(path("foreign")).constData(), 12345, 12345), 0);
        QCOMPARE(codeOf(readSecretFile(path("foreign"))), QStringLiteral("passphrase.file_mode"));
    }
}

void TestPassphrase::refusesEmptyAndHugeFiles()
{
    for (const char *content : {"", "\n", "\r\n"}) {
        write(path("secret"), content, 0600);
        QCOMPARE(codeOf(readSecretFile(path("secret"))), QStringLiteral("passphrase.empty"));
    }
    write(path("secret"), QByteArray(4096, 'x'), 0600);
    QCOMPARE(readSecretFile(path("secret"))->bytes().size(), 4096);
    write(path("secret"), QByteArray(4097, 'x'), 0600);
    QCOMPARE(codeOf(readSecretFile(path("secret"))), QStringLiteral("passphrase.file_unreadable"));
}

void TestPassphrase::takesTheFileThatTheVariableNames()
{
    const PassphraseSource source = passphraseFromFileOrTerminal({});
    write(path("secret"), "from the file\n", 0600);
    qputenv("YIREN_PASSPHRASE_FILE", QFile::encodeName(path("secret")));
    for (const PassphrasePurpose purpose : {PassphrasePurpose::Open, PassphrasePurpose::Create})
        QCOMPARE(source(purpose)->bytes(), QByteArray("from the file"));
    write(path("secret"), "from the file\n", 0644);
    QCOMPARE(codeOf(source(PassphrasePurpose::Open)), QStringLiteral("passphrase.file_mode"));
    qunsetenv("YIREN_PASSPHRASE_FILE");

    const int before = ::dup(0);
    ::dup2(::open("/dev/null", O_RDONLY | O_CLOEXEC), 0);
    const QString code = codeOf(source(PassphrasePurpose::Create));
    ::dup2(before, 0);
    ::close(before);
    QCOMPARE(code, QStringLiteral("passphrase.missing"));
}

void TestPassphrase::readsATerminalWithoutEcho_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QByteArray>("read");
    QTest::addColumn<QString>("code");
    QTest::newRow("plain") << QByteArray("open sesame\r") << QByteArray("open sesame") << QString();
    QTest::newRow("newline") << QByteArray("open sesame\n") << QByteArray("open sesame") << QString();
    QTest::newRow("backspace") << QByteArray("opem\x7fn\r") << QByteArray("open") << QString();
    QTest::newRow("backspace over Chinese") << QByteArray("口令\x7f\r") << QByteArray("口") << QString();
    QTest::newRow("backspace on nothing") << QByteArray("\x7f\x08x\r") << QByteArray("x") << QString();
    QTest::newRow("line killed") << QByteArray("wrong\x15right\r") << QByteArray("right") << QString();
    QTest::newRow("Ctrl-D ends") << QByteArray("short\x04") << QByteArray("short") << QString();
    QTest::newRow("Ctrl-C") << QByteArray("half\x03") << QByteArray() << QStringLiteral("cancelled");
}

void TestPassphrase::readsATerminalWithoutEcho()
{
    QFETCH(QByteArray, typed);
    QFETCH(QByteArray, read);
    QFETCH(QString, code);
    const Terminal terminal;
    QVERIFY(terminal.echoes());
    QByteArray screen;
    bool echoed = true;
    std::thread person([&] {
        for (int i = 0; i < 2000 && !screen.contains("Passphrase: "); ++i) {
            screen += terminal.screen();
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        echoed = terminal.echoes();
        (void)::write(terminal.person, typed.constData(), size_t(typed.size()));
    });
    const auto answer = askOnTerminal(terminal.program, terminal.program, QStringLiteral("Passphrase: "));
    person.join();
    QCOMPARE(codeOf(answer), code);
    if (answer)
        QCOMPARE(answer->bytes(), read);
    screen += terminal.screen();
    QVERIFY(screen.startsWith("Passphrase: "));
    QVERIFY(!screen.contains("open") && !screen.contains("right") && !screen.contains("half"));
    QVERIFY(!echoed);
    QVERIFY(terminal.echoes());
}

void TestPassphrase::endsWhenTheTerminalIsGone()
{
    const int nothing = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    QCOMPARE(codeOf(askOnTerminal(nothing, nothing, QStringLiteral("?"))), QStringLiteral("passphrase.missing"));
    ::close(nothing);
    Terminal terminal;
    ::close(terminal.person);
    terminal.person = ::dup(terminal.program);
    QCOMPARE(codeOf(askOnTerminal(terminal.program, terminal.program, QStringLiteral("?"))), QStringLiteral("passphrase.missing"));
}

QTEST_GUILESS_MAIN(TestPassphrase)
#include "tst_passphrase.moc"
