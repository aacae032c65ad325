#include "vault/systemkeychain.h"

#include "storage/migrations.h"
#include "support/awaited.h"
#include "vault/keychainkeyplace.h"
#include "vault/vault.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cstdio>

using namespace yiren;

// The real QtKeychain on a real bus of its own, with and without gnome-keyring. Each operation is a process of its own: this program with
// --operation, because QtKeychain keeps its connection for the life of a process.
class TestSystemKeychain : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void refusesWithoutABus();
    void refusesWithoutAService();
    void keepsAKeyWhileUnlocked();
    void readsALockedEntryAsNoEntry();
    void refusesToWriteIntoALockedKeyring();
    void endsWhenTheBackendDies_data() { operations(); }
    void endsWhenTheBackendDies();
    void endsWhenTheBackendComesBackLocked_data() { operations(); }
    void endsWhenTheBackendComesBackLocked();
    void endsWhenTheBackendNeverAnswers_data() { operations(); }
    void endsWhenTheBackendNeverAnswers();
    void opensAVaultAndRefusesItWhenLocked();

private:
    static void operations();
    QStringList run(const QString &script, const QStringList &session = {QStringLiteral("dbus-run-session")});
    QString onDaemon(const char *steps) const;
    QStringList killDuring(const QString &operation, const QStringList &session);
    QStringList bareSession();

    QTemporaryDir m_dir;
};

namespace {

// "none" stands for success.
QByteArray codeOf(const Done &done)
{
    return done ? QByteArray("none") : done.error().code.toLatin1();
}

QByteArray openVault(KeyPlace &place)
{
    const SystemClock clock;
    const QString folder = qEnvironmentVariable("HOME");
    StorageThread storage({folder + QStringLiteral("/yiren.db"), [&](Database &database) { return migrate(database, folder, clock); }, {}});
    if (const Done opened = awaited(storage.open()); !opened)
        return codeOf(opened);
    QThreadPool pool;
    const PassphraseSource none = [](PassphrasePurpose) -> Result<Secret> { return failure(ErrorKind::Credential, "passphrase.missing"); };
    VaultOpener opener({storage, place, pool, clock, none, ScryptCost{16, 8, 1}});
    Vault vault(storage, opener, clock);
    const auto opening = awaited(vault.unlock());
    if (!opening)
        return opening.error().code.toLatin1();
    return opening->recoveryCode ? "made" : "opened";
}

QByteArray perform(const QString &operation, std::chrono::milliseconds limit)
{
    SystemKeychain keychain;
    KeychainKeyPlace place(keychain, limit);
    const QString name = QStringLiteral("cn.yiren.desktop/kek/test");
    if (operation == QStringLiteral("vault"))
        return openVault(place);
    if (operation == QStringLiteral("write"))
        return codeOf(awaited(place.write(name, std::make_shared<const Secret>(QByteArray(vaultKeyBytes, 'k')))));
    if (operation == QStringLiteral("remove"))
        return codeOf(awaited(place.remove(name)));
    const auto found = awaited(place.read(name));
    if (!found)
        return found.error().code.toLatin1();
    return (*found)->bytes() == QByteArray(vaultKeyBytes, 'k') ? "right" : "wrong";
}

// Prints "OPERATION CODE MILLISECONDS LONGEST_PAUSE": how long the event loop stood still at most, too.
int performAndPrint(const QString &operation, int limitMs)
{
    QElapsedTimer whole;
    QElapsedTimer pause;
    qint64 longest = 0;
    QTimer ticks;
    QObject::connect(&ticks, &QTimer::timeout, &ticks, [&] {
        longest = qMax(longest, pause.elapsed());
        pause.start();
    });
    whole.start();
    pause.start();
    ticks.start(5);
    const QByteArray code = perform(operation, std::chrono::milliseconds(limitMs));
    std::printf("%s %s %lld %lld\n", qPrintable(operation), code.constData(), whole.elapsed(), longest);
    std::fflush(stdout);
    std::_Exit(0); // a job that was never answered belongs to libsecret
}

} // namespace

void TestSystemKeychain::initTestCase()
{
    for (const char *program : {"dbus-run-session", "dbus-send", "gnome-keyring-daemon"}) {
        if (QStandardPaths::findExecutable(QLatin1String(program)).isEmpty())
            QSKIP(qPrintable(QStringLiteral("%1 is not installed").arg(QLatin1String(program))));
    }
}

void TestSystemKeychain::operations()
{
    QTest::addColumn<QString>("operation");
    for (const char *operation : {"read", "write", "remove"})
        QTest::newRow(operation) << QString::fromLatin1(operation);
}

// Runs a script in a session with a home of its own; gives the lines that operations printed, without the times, which are checked here.
QStringList TestSystemKeychain::run(const QString &script, const QStringList &session)
{
    const QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name :
         {"DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION", "YIREN_PASSPHRASE_FILE"})
        environment.remove(QLatin1String(name));
    for (const char *name : {"HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        environment.insert(QLatin1String(name), home.path());
    environment.insert(QStringLiteral("SELF"), QCoreApplication::applicationFilePath());
    QProcess process;
    process.setProcessEnvironment(environment);
    QStringList command = session + QStringList{QStringLiteral("bash"), QStringLiteral("-c"), script};
    const QString program = command.takeFirst();
    process.start(program, command, QIODevice::ReadOnly);
    const bool ended = process.waitForFinished(60000);
    if (!ended)
        process.kill();
    QStringList lines;
    for (const QString &line : QString::fromLatin1(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList words = line.split(u' ');
        lines.append(words.value(0) + u' ' + words.value(1));
        qInfo("%s", qPrintable(line));
        if (words.value(2).toInt() > 10000 || words.value(3).toInt() > 1000)
            lines.append(QStringLiteral("too slow"));
    }
    if (!ended || process.exitCode() != 0)
        lines.append(QStringLiteral("script failed: ") + QString::fromLocal8Bit(process.readAllStandardError()));
    return lines;
}

// The steps, after an unlocked gnome-keyring has come up. DAEMON is its process id; lock locks its keyring.
QString TestSystemKeychain::onDaemon(const char *steps) const
{
    return QStringLiteral(R"(
        owned() { dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \
                  string:org.freedesktop.secrets | grep -q true; }
        lock() { dbus-send --session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets \
                 org.freedesktop.Secret.Service.Lock array:objpath:/org/freedesktop/secrets/collection/login >/dev/null; }
        gnome-keyring-daemon --unlock --components=secrets --foreground < <(printf password) >/dev/null 2>&1 &
        DAEMON=$!
        trap 'kill -KILL $DAEMON 2>/dev/null' EXIT
        for i in $(seq 200); do owned && break; sleep 0.05; done
        owned || exit 1
    )") + QString::fromLatin1(steps)
        + QStringLiteral("\nexit 0\n");
}

// The operation is under way, held up by a stopped daemon, when that is killed.
QStringList TestSystemKeychain::killDuring(const QString &operation, const QStringList &session)
{
    return run(
        onDaemon(
            "$SELF --operation write 5000; kill -STOP $DAEMON; $SELF --operation OPERATION 5000 & sleep 1; kill -KILL $DAEMON; wait %2")
            .replace(QStringLiteral("OPERATION"), operation),
        session);
}

// A bus that starts no service by itself.
QStringList TestSystemKeychain::bareSession()
{
    QFile configuration(m_dir.filePath(QStringLiteral("bus.conf")));
    if (!configuration.open(QIODevice::WriteOnly))
        qFatal("can't write %s", qPrintable(configuration.fileName()));
    configuration.write("<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><policy context=\"default\">"
                        "<allow send_destination=\"*\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>");
    return {QStringLiteral("dbus-run-session"), QStringLiteral("--config-file"), configuration.fileName()};
}

void TestSystemKeychain::refusesWithoutABus()
{
    const QStringList lines = run(QStringLiteral("for o in read write remove; do $SELF --operation $o 5000; done"), {});
    QCOMPARE(lines,
             (QStringList{QStringLiteral("read keychain.unavailable"), QStringLiteral("write keychain.unavailable"),
                          QStringLiteral("remove keychain.unavailable")}));
}

void TestSystemKeychain::refusesWithoutAService()
{
    const QStringList lines = run(QStringLiteral("for o in read write remove; do $SELF --operation $o 5000; done"), bareSession());
    QCOMPARE(lines,
             (QStringList{QStringLiteral("read keychain.unavailable"), QStringLiteral("write keychain.unavailable"),
                          QStringLiteral("remove keychain.unavailable")}));
}

void TestSystemKeychain::keepsAKeyWhileUnlocked()
{
    const QStringList lines = run(onDaemon("for o in read write read write read remove read remove; do $SELF --operation $o 5000; done"));
    QCOMPARE(lines.join(u','),
             QStringLiteral("read keychain.no_entry,write none,read right,write none,read right,remove none,"
                            "read keychain.no_entry,remove none"));
}

void TestSystemKeychain::readsALockedEntryAsNoEntry()
{
    const QStringList lines = run(onDaemon("$SELF --operation write 5000; lock; for o in read write; do $SELF --operation $o 5000; done"));
    QCOMPARE(lines.join(u','), QStringLiteral("write none,read keychain.no_entry,write keychain.denied"));
}

void TestSystemKeychain::refusesToWriteIntoALockedKeyring()
{
    const QStringList lines = run(onDaemon("lock; for o in read write remove; do $SELF --operation $o 5000; done"));
    QCOMPARE(lines.join(u','), QStringLiteral("read keychain.no_entry,write keychain.denied,remove none"));
}

void TestSystemKeychain::endsWhenTheBackendDies()
{
    QFETCH(QString, operation);
    QCOMPARE(killDuring(operation, bareSession()).join(u','),
             QStringLiteral("write none,") + operation + QStringLiteral(" keychain.unavailable"));
}

// Where the bus starts services by itself, a new gnome-keyring takes the call over, and it is locked.
void TestSystemKeychain::endsWhenTheBackendComesBackLocked()
{
    QFETCH(QString, operation);
    const QHash<QString, QString> codes{{QStringLiteral("read"), QStringLiteral("keychain.no_entry")},
                                        {QStringLiteral("write"), QStringLiteral("keychain.denied")},
                                        {QStringLiteral("remove"), QStringLiteral("none")}};
    QCOMPARE(killDuring(operation, {QStringLiteral("dbus-run-session")}).join(u','),
             QStringLiteral("write none,") + operation + u' ' + codes.value(operation));
}

void TestSystemKeychain::endsWhenTheBackendNeverAnswers()
{
    QFETCH(QString, operation);
    const QStringList lines = run(onDaemon("$SELF --operation write 5000; kill -STOP $DAEMON; $SELF --operation OPERATION 1000")
                                      .replace(QStringLiteral("OPERATION"), operation));
    QCOMPARE(lines.join(u','), QStringLiteral("write none,") + operation + QStringLiteral(" keychain.no_answer"));
}

void TestSystemKeychain::opensAVaultAndRefusesItWhenLocked()
{
    const QStringList lines = run(onDaemon("for i in 1 2; do $SELF --operation vault 5000; done; lock; $SELF --operation vault 5000"));
    QCOMPARE(lines.join(u','), QStringLiteral("vault made,vault opened,vault keychain.locked_or_lost"));
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == QStringLiteral("--operation"))
        return performAndPrint(arguments.value(2), arguments.value(3).toInt());
    TestSystemKeychain test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_systemkeychain.moc"
