#include "portal/portalcolours.h"
#include "theme/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusVariant>
#include <QProcess>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace yiren;

namespace {

constexpr uint none = 0, dark = 1, light = 2; // color-scheme as the portal's documentation has it

// A session bus of its own.
class Bus
{
public:
    Bus()
    {
        m_daemon.start(QStringLiteral("dbus-daemon"),
                       {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        if (!m_daemon.waitForStarted() || !m_daemon.waitForReadyRead(30'000))
            qFatal("no bus");
        m_address = QString::fromLatin1(m_daemon.readLine()).trimmed();
    }
    ~Bus()
    {
        for (const QString &name : std::as_const(m_names))
            QDBusConnection::disconnectFromBus(name);
        m_daemon.kill();
        m_daemon.waitForFinished();
    }
    QString address() const { return m_address; }
    QDBusConnection connection(const char *name)
    {
        m_names.append(QString::fromLatin1(name));
        return QDBusConnection::connectToBus(m_address, m_names.last());
    }

private:
    QProcess m_daemon;
    QString m_address;
    QStringList m_names;
};

} // namespace

// The portal's stand-in, written from its documentation: Read answers a variant that holds a variant, and fails for what it does not know.
class Portal : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    enum class Knows { Colours, Nothing };

    explicit Portal(QDBusConnection bus, uint scheme, Knows knows = Knows::Colours) : m_scheme(scheme), m_knows(knows)
    {
        if (!bus.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), this,
                                QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals)
            || !bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")))
            qFatal("the portal's name is taken");
    }
    void set(uint scheme)
    {
        m_scheme = scheme;
        emit SettingChanged(QStringLiteral("org.freedesktop.appearance"), QStringLiteral("color-scheme"), QDBusVariant(scheme));
    }
    int asked() const { return m_asked; }

public slots:
    QDBusVariant Read(const QString &nameSpace, const QString &key)
    {
        ++m_asked;
        if (nameSpace == u"org.freedesktop.appearance" && key == u"color-scheme" && m_knows == Knows::Colours)
            return QDBusVariant(QVariant::fromValue(QDBusVariant(m_scheme)));
        sendErrorReply(QStringLiteral("org.freedesktop.portal.Error.NotFound"), QStringLiteral("Requested setting not found"));
        return {};
    }

signals:
    void SettingChanged(const QString &nameSpace, const QString &key, const QDBusVariant &value);

private:
    uint m_scheme;
    Knows m_knows;
    int m_asked = 0;
};

namespace {

// The program's theme as main() makes it.
struct Look {
    Look(const QDBusConnection &bus, Theme::Mode mode = Theme::Mode::System)
        : colours(*qApp, bus), theme(*qApp, mode, [this] { return colours.isSystemDark(); })
    {
    }
    static bool isWindowDark() { return QGuiApplication::palette().color(QPalette::Window).lightness() < 128; }

    PortalColours colours;
    Theme theme;
};

} // namespace

class TestPortalColours : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aDesktopThatPrefersDarkGetsADarkProgram();
    void aChangeIsFollowedWhileItRuns();
    void noPreferenceIsWhatThePaletteSays();
    void whatIsChosenStaysWhateverThePortalSays();
    void withoutAPortalAllIsAsBefore();
    void aPortalThatDoesNotKnowLeavesAllAsItWas();
    void otherSettingsChangeNothing();
    void withoutABusNoneIsStarted();
    void nothingWaitsForTheAnswer();
    void theRealProgramFollows();
};

void TestPortalColours::initTestCase()
{
    if (QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")).isEmpty())
        QSKIP("dbus-daemon is not installed");
}

void TestPortalColours::aDesktopThatPrefersDarkGetsADarkProgram()
{
    Bus bus;
    const Portal portal(bus.connection("portal"), dark);
    const Look look(bus.connection("program"));
    QTRY_VERIFY(look.theme.isDark());
    QTRY_VERIFY(Look::isWindowDark());
    QCOMPARE(portal.asked(), 1);
}

void TestPortalColours::aChangeIsFollowedWhileItRuns()
{
    Bus bus;
    Portal portal(bus.connection("portal"), light);
    const Look look(bus.connection("program"));
    QTRY_COMPARE(portal.asked(), 1);
    QVERIFY(!look.theme.isDark());
    QSignalSpy changed(&look.theme, &Theme::changed);
    portal.set(dark);
    QTRY_VERIFY(look.theme.isDark());
    QVERIFY(Look::isWindowDark());
    portal.set(light);
    QTRY_VERIFY(!look.theme.isDark());
    QVERIFY(!Look::isWindowDark());
    QCOMPARE(changed.size(), 2);
    QCOMPARE(portal.asked(), 1); // the signal brings the value
}

// Which is light where the tests run.
void TestPortalColours::noPreferenceIsWhatThePaletteSays()
{
    Bus bus;
    Portal portal(bus.connection("portal"), dark);
    const Look look(bus.connection("program"));
    QTRY_VERIFY(look.theme.isDark());
    portal.set(none);
    QTRY_COMPARE(look.theme.isDark(), Theme::desktopIsDark());
    QVERIFY(!look.theme.isDark());
}

void TestPortalColours::whatIsChosenStaysWhateverThePortalSays()
{
    Bus bus;
    Portal portal(bus.connection("portal"), dark);
    const Look look(bus.connection("program"), Theme::Mode::Light);
    QTRY_VERIFY(look.colours.isSystemDark());
    QTest::qWait(20);
    QVERIFY(!look.theme.isDark() && !Look::isWindowDark());
}

void TestPortalColours::withoutAPortalAllIsAsBefore()
{
    Bus bus;
    const Look look(bus.connection("program"));
    QTest::qWait(100);
    QCOMPARE(look.theme.isDark(), Theme::desktopIsDark());
    QVERIFY(!look.theme.isDark());
    Portal late(bus.connection("portal"), dark); // one that comes later is heard
    late.set(dark);
    QTRY_VERIFY(look.theme.isDark());
}

void TestPortalColours::aPortalThatDoesNotKnowLeavesAllAsItWas()
{
    Bus bus;
    const Portal portal(bus.connection("portal"), dark, Portal::Knows::Nothing);
    const Look look(bus.connection("program"));
    QTRY_COMPARE(portal.asked(), 1);
    QTest::qWait(50);
    QVERIFY(!look.theme.isDark());
}

void TestPortalColours::otherSettingsChangeNothing()
{
    Bus bus;
    Portal portal(bus.connection("portal"), light);
    const Look look(bus.connection("program"));
    QTRY_COMPARE(portal.asked(), 1);
    emit portal.SettingChanged(QStringLiteral("org.freedesktop.appearance"), QStringLiteral("contrast"), QDBusVariant(dark));
    emit portal.SettingChanged(QStringLiteral("org.gnome.desktop.interface"), QStringLiteral("color-scheme"), QDBusVariant(dark));
    emit portal.SettingChanged(QStringLiteral("org.freedesktop.appearance"), QStringLiteral("color-scheme"),
                               QDBusVariant(QStringLiteral("dark"))); // no number
    QTest::qWait(50);
    QVERIFY(!look.theme.isDark());
    portal.set(dark);
    QTRY_VERIFY(look.theme.isDark());
}

void TestPortalColours::withoutABusNoneIsStarted()
{
    const QByteArray address = qgetenv("DBUS_SESSION_BUS_ADDRESS"), runtime = qgetenv("XDG_RUNTIME_DIR");
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("XDG_RUNTIME_DIR", "/nowhere");
    QVERIFY(!PortalColours::sessionBus().isConnected());
    const Look look(PortalColours::sessionBus());
    QVERIFY(!look.theme.isDark());
    if (!address.isNull())
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    if (runtime.isNull())
        qunsetenv("XDG_RUNTIME_DIR");
    else
        qputenv("XDG_RUNTIME_DIR", runtime);
}

// The stand-in lives in this thread: had the program waited, nobody could ever answer.
void TestPortalColours::nothingWaitsForTheAnswer()
{
    Bus bus;
    const Portal portal(bus.connection("portal"), dark);
    const Look look(bus.connection("program"));
    QCOMPARE(portal.asked(), 0); // and the theme is there
    QTRY_VERIFY(look.theme.isDark());
}

// Which look it has is written beside its data when it changes.
void TestPortalColours::theRealProgramFollows()
{
    Bus bus;
    Portal portal(bus.connection("portal"), light);
    const QTemporaryDir folder;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), bus.address());
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(BIN_DIR "/yiren"), {QStringLiteral("--data-dir"), folder.path()});
    const auto hasChanged = [&] {
        return QSettings(folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat).contains(QStringLiteral("theme"));
    };
    QTRY_COMPARE_WITH_TIMEOUT(portal.asked(), 1, 60'000);
    QTest::qWait(100);
    QVERIFY(!hasChanged());
    portal.set(dark);
    QTRY_VERIFY_WITH_TIMEOUT(hasChanged(), 60'000);
    program.kill();
    program.waitForFinished();
}

QTEST_MAIN(TestPortalColours)
#include "tst_portalcolours.moc"
