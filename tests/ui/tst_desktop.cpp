#include "pages/start/keyscreen.h"
#include "pages/start/welcomescreen.h"
#include "program/processguard.h"
#include "support/startedprogram.h"

#include <QProcess>
#include <QStandardPaths>

#include <cstdio>

using namespace yiren;

// A desktop as people have it: a real X server, a session bus, gnome-keyring with a login keyring. Each start of the program is a process
// of its own: this one with --start and what it should find.
class TestDesktop : public QObject
{
    Q_OBJECT

private slots:
    void theKeyringDecidesWhatAStartShows();
};

namespace {

// The keyring is locked: the key's screen, never the welcome.
bool asksForTheKeyring(const StartedProgram &program)
{
    auto *start = program.waitFor<StartWindow>();
    const auto isShown = [start](const QWidget *screen) { return screen && screen->isVisible(); };
    return start && StartedProgram::waitUntil([&] { return isShown(start->findChild<KeyScreen *>()); })
        && !isShown(start->findChild<WelcomeScreen *>()) && !program.shown<MainWindow>();
}

bool opens(const StartedProgram &program)
{
    return program.waitFor<MainWindow>() && !program.shown<StartWindow>();
}

// Prints "yes" or "no", and what stands on the window where it is no.
int startAndLook(const QString &expected, const QString &folder)
{
    const StartedProgram program(folder);
    const bool holds = expected == QLatin1String("locked") ? asksForTheKeyring(program) : opens(program);
    std::printf("%s %s\n", qPrintable(expected), holds ? "yes" : "no");
    if (!holds) {
        for (const QWidget *widget : QApplication::topLevelWidgets())
            std::printf("%s: %s\n", widget->metaObject()->className(), qPrintable(StartedProgram::textIn(*widget)));
    }
    std::fflush(stdout);
    std::_Exit(0); // a keychain job that was never answered belongs to libsecret
}

constexpr const char *session = R"(
    owned() { dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \
              string:org.freedesktop.secrets | grep -q true; }
    unlocked() {
        gnome-keyring-daemon --unlock --components=secrets --foreground < <(printf password) >/dev/null 2>&1 &
        DAEMON=$!
        for i in $(seq 200); do owned && break; sleep 0.05; done
    }
    trap 'kill -KILL $DAEMON 2>/dev/null' EXIT
    unlocked
    (umask 077; printf 0123456789abcdef0123456789abcdef > $HOME/secret)
    $CLI --data-dir $HOME/books account add --name studio --appid wx1 --app-secret-file $HOME/secret >/dev/null 2>&1
    $SELF --start opens $HOME/books
    dbus-send --session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets \
        org.freedesktop.Secret.Service.Lock array:objpath:/org/freedesktop/secrets/collection/login >/dev/null
    $SELF --start locked $HOME/books
    kill -KILL $DAEMON
    wait 2>/dev/null
    unlocked
    $SELF --start opens $HOME/books
)";

} // namespace

void TestDesktop::theKeyringDecidesWhatAStartShows()
{
    for (const char *program : {"xvfb-run", "dbus-run-session", "dbus-send", "gnome-keyring-daemon"})
        QVERIFY2(!QStandardPaths::findExecutable(QLatin1String(program)).isEmpty(), program);
    const QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY", "YIREN_PASSPHRASE_FILE", "YIREN_NOW"})
        environment.remove(QLatin1String(name));
    for (const char *name : {"HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        environment.insert(QLatin1String(name), home.path());
    environment.insert(QStringLiteral("SELF"), QCoreApplication::applicationFilePath());
    environment.insert(QStringLiteral("CLI"), QStringLiteral(BIN_DIR "/yiren-cli"));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral("xvfb-run"),
                  {QStringLiteral("-a"), QStringLiteral("-s"), QStringLiteral("-screen 0 1440x900x24"), QStringLiteral("dbus-run-session"),
                   QStringLiteral("bash"), QStringLiteral("-c"), QLatin1String(session)},
                  QIODevice::ReadOnly);
    QVERIFY(process.waitForFinished(300'000));
    QStringList said; // services of the bus talk in between
    for (const QString &line : QString::fromUtf8(process.readAllStandardOutput()).split(u'\n')) {
        if (line.endsWith(QLatin1String(" yes")) || line.endsWith(QLatin1String(" no")))
            said.append(line);
    }
    QVERIFY2(said.join(u',') == QStringLiteral("opens yes,locked yes,opens yes"),
             qPrintable(QString(said.join(u',') + u'\n' + QString::fromUtf8(process.readAllStandardError()))));
}

int main(int argc, char **argv)
{
    guardProcess();
    QApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() == 4 && words[1] == QLatin1String("--start"))
        return startAndLook(words[2], words[3]);
    TestDesktop test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_desktop.moc"
