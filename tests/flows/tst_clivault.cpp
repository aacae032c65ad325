#include "support/cliprogram.h"

#include <QRegularExpression>
#include <QStandardPaths>
#include <QtTest>

using namespace yiren;

// Lost keychains, forgotten and changed passphrases, with the real program.
class TestCliVault : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void recoversFromAForgottenPassphrase();
    void refusesACodeThatOthersCanRead();
    void refusesAWrongCode();
    void changesThePassphrase();
    void refusesToChangeWhatIsNotThere();
    void givesALostKeyBackToTheKeychain();

private:
    // Any command that needs the vault.
    CliAnswer addAccount(const QString &name)
    {
        return m_cli->run({QStringLiteral("account"), QStringLiteral("add"), QStringLiteral("--name"), name, QStringLiteral("--appid"),
                           QStringLiteral("wx1"), QStringLiteral("--app-secret-file"), m_cli->path(QStringLiteral("app-secret"))});
    }
    CliAnswer recover(const QByteArray &code)
    {
        m_cli->writeSecret(QStringLiteral("code"), code + "\n");
        return m_cli->run({QStringLiteral("vault"), QStringLiteral("unlock"), QStringLiteral("--recovery-code-file"),
                           m_cli->path(QStringLiteral("code"))});
    }
    CliAnswer changeTo(const QByteArray &passphrase)
    {
        m_cli->writeSecret(QStringLiteral("new"), passphrase);
        return m_cli->run(
            {QStringLiteral("vault"), QStringLiteral("passphrase"), QStringLiteral("--new-file"), m_cli->path(QStringLiteral("new"))});
    }
    static QByteArray codeIn(const QByteArray &text)
    {
        static const QRegularExpression pattern(QStringLiteral("([0-9A-Z]{5}-){4}[0-9A-Z]{6}"));
        return pattern.match(QString::fromUtf8(text)).captured().toLatin1();
    }

    std::unique_ptr<CliProgram> m_cli;
};

void TestCliVault::init()
{
    m_cli = std::make_unique<CliProgram>();
    m_cli->write(QStringLiteral("app-secret"), "0123456789abcdef0123456789abcdef");
}

void TestCliVault::recoversFromAForgottenPassphrase()
{
    const QByteArray code = codeIn(addAccount(QStringLiteral("one")).err);
    QCOMPARE(code.size(), 30);
    m_cli->writeSecret(QStringLiteral("passphrase"), "another\n"); // as YIREN_PASSPHRASE_FILE names it
    const CliAnswer refused = addAccount(QStringLiteral("two"));
    QCOMPARE(refused.exit, 6);
    QVERIFY2(refused.err.contains("yiren-cli vault unlock --recovery-code-file"), refused.err.constData());
    const CliAnswer recovered = recover(code.toLower());
    QVERIFY2(recovered.exit == 0, recovered.err.constData());
    QCOMPARE(recovered.json()[u"opened_by"].toString(), QStringLiteral("passphrase"));
    QCOMPARE(addAccount(QStringLiteral("two")).exit, 0);
    const QByteArray next = codeIn(recovered.err);
    QCOMPARE(next.size(), 30);
    QCOMPARE(recover(code).exit, 6); // a new key has a new code
    QCOMPARE(recover(next).exit, 0);
}

void TestCliVault::refusesACodeThatOthersCanRead()
{
    const QByteArray code = codeIn(addAccount(QStringLiteral("one")).err);
    m_cli->write(QStringLiteral("open"), code);
    QFile::setPermissions(m_cli->path(QStringLiteral("open")), QFile::ReadOwner | QFile::ReadOther);
    const CliAnswer answer = m_cli->run(
        {QStringLiteral("vault"), QStringLiteral("unlock"), QStringLiteral("--recovery-code-file"), m_cli->path(QStringLiteral("open"))});
    QCOMPARE(answer.exit, 6);
    QCOMPARE(answer.json()[u"error"][u"code"].toString(), QStringLiteral("passphrase.file_mode"));
    QVERIFY(!answer.out.contains(code) && !answer.err.contains(code));
}

void TestCliVault::refusesAWrongCode()
{
    QCOMPARE(recover("00000-00000-00000-00000-000000").json()[u"error"][u"code"].toString(), QStringLiteral("recovery.no_vault"));
    QCOMPARE(addAccount(QStringLiteral("one")).exit, 0);
    const CliAnswer wrong = recover("00000-00000-00000-00000-000000");
    QCOMPARE(wrong.exit, 6);
    QCOMPARE(wrong.json()[u"error"][u"code"].toString(), QStringLiteral("recovery.wrong"));
    QCOMPARE(recover("too short").json()[u"error"][u"code"].toString(), QStringLiteral("recovery.malformed"));
    QCOMPARE(addAccount(QStringLiteral("two")).exit, 0);
}

void TestCliVault::changesThePassphrase()
{
    QCOMPARE(addAccount(QStringLiteral("one")).exit, 0);
    const CliAnswer changed = changeTo("a new one\n");
    QVERIFY2(changed.exit == 0, changed.err.constData());
    QCOMPARE(codeIn(changed.err).size(), 30);
    QCOMPARE(addAccount(QStringLiteral("two")).json()[u"error"][u"code"].toString(), QStringLiteral("passphrase.wrong"));
    m_cli->set("YIREN_PASSPHRASE_FILE", m_cli->path(QStringLiteral("new")));
    QCOMPARE(addAccount(QStringLiteral("two")).exit, 0);
}

void TestCliVault::refusesToChangeWhatIsNotThere()
{
    const CliAnswer answer = changeTo("a new one");
    QCOMPARE(answer.exit, 2);
    QCOMPARE(answer.json()[u"error"][u"code"].toString(), QStringLiteral("vault.no_passphrase"));
}

// The keyring's file is deleted between two sessions of a real gnome-keyring; the code gives the key to the new one.
void TestCliVault::givesALostKeyBackToTheKeychain()
{
    for (const char *program : {"dbus-run-session", "dbus-send", "gnome-keyring-daemon"}) {
        if (QStandardPaths::findExecutable(QLatin1String(program)).isEmpty())
            QSKIP(QByteArray(QByteArray(program) + " is not installed").constData());
    }
    m_cli->unset("YIREN_PASSPHRASE_FILE");
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY"})
        m_cli->unset(name);
    for (const char *name : {"HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        m_cli->set(name, m_cli->path(QStringLiteral(".")));
    m_cli->write(QStringLiteral("steps"), QByteArray(R"(
        owned() { dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \
                  string:org.freedesktop.secrets | grep -q true; }
        keyring() { gnome-keyring-daemon --unlock --components=secrets --foreground < <(printf password) >/dev/null 2>&1 &
                    DAEMON=$!; trap 'kill -KILL $DAEMON 2>/dev/null' EXIT
                    for i in $(seq 200); do owned && return; sleep 0.05; done; exit 1; }
        cli() { "$CLI" --data-dir data "$@"; echo "exit $?"; }
        cd "$HOME"; umask 077
        keyring
        cli account add --name one --appid wx1 --app-secret-file app-secret 2>made
        grep -Eo '([0-9A-Z]{5}-){4}[0-9A-Z]{6}' made > code
        kill -KILL $DAEMON; wait $DAEMON 2>/dev/null; rm -rf keyrings
        keyring
        cli account add --name two --appid wx1 --app-secret-file app-secret 2>refused
        cli vault unlock --recovery-code-file code
        cli account add --name two --appid wx1 --app-secret-file app-secret
    )"));
    m_cli->set("CLI", CliProgram::binary());
    const CliAnswer answer =
        m_cli->runProgram(QStringLiteral("dbus-run-session"), {QStringLiteral("bash"), m_cli->path(QStringLiteral("steps"))});
    const QByteArray told = answer.out + answer.err;
    QCOMPARE(QString::fromUtf8(answer.out).split(u'\n').filter(QStringLiteral("exit ")),
             (QStringList{QStringLiteral("exit 0"), QStringLiteral("exit 6"), QStringLiteral("exit 0"), QStringLiteral("exit 0")}));
    QVERIFY2(told.contains("The keychain holds the key of this data folder"), told.constData());
    QFile refused(m_cli->path(QStringLiteral("refused")));
    QVERIFY(refused.open(QIODevice::ReadOnly));
    QVERIFY(refused.readAll().contains("yiren-cli vault unlock --recovery-code-file"));
}

QTEST_GUILESS_MAIN(TestCliVault)
#include "tst_clivault.moc"
