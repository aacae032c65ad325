#include "portal/portalcolours.h"

#include "portal/portalsettings.h"
#include "theme/theme.h"

#include <QApplication>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QEvent>
#include <QFileInfo>

namespace yiren {

namespace {

const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString colorScheme = QStringLiteral("color-scheme");
enum Scheme : uint { NoPreference, PreferDark, PreferLight };

// Read answers with a variant in a variant, the signal with one.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

PortalColours::PortalColours(QApplication &application, const QDBusConnection &bus) : m_application(application)
{
    if (!bus.isConnected())
        return;
    m_settings = new PortalSettings(bus, this);
    connect(m_settings, &PortalSettings::SettingChanged, this,
            [this](const QString &nameSpace, const QString &key, const QDBusVariant &value) {
                if (nameSpace == appearance && key == colorScheme)
                    take(value.variant());
            });
    ask();
}

PortalColours::~PortalColours() = default;

// An error leaves everything as it is: there is no portal, or it does not know this setting.
void PortalColours::ask()
{
    auto *answer = new QDBusPendingCallWatcher(m_settings->asyncCall(QStringLiteral("Read"), appearance, colorScheme), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<QVariant> scheme = *answer;
        if (scheme.isValid())
            take(scheme.value());
        answer->deleteLater();
    });
}

void PortalColours::take(const QVariant &scheme)
{
    bool isNumber = false;
    const uint wanted = unwrapped(scheme).toUInt(&isNumber);
    if (!isNumber)
        return;
    m_isDark = wanted == PreferDark || wanted == PreferLight ? std::optional(wanted == PreferDark) : std::nullopt;
    QCoreApplication::postEvent(&m_application, new QEvent(QEvent::ThemeChange));
}

bool PortalColours::isSystemDark() const
{
    return m_isDark ? *m_isDark : Theme::desktopIsDark();
}

// Qt would start a bus where no address is known, and the window would wait for that.
QDBusConnection PortalColours::sessionBus()
{
    const bool isThere = qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
        || QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
    return isThere ? QDBusConnection::sessionBus() : QDBusConnection(QStringLiteral("none"));
}

} // namespace yiren
