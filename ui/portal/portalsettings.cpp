#include "portal/portalsettings.h"

namespace yiren {

PortalSettings::PortalSettings(const QDBusConnection &bus, QObject *parent)
    : QDBusAbstractInterface(QStringLiteral("org.freedesktop.portal.Desktop"), QStringLiteral("/org/freedesktop/portal/desktop"),
                             "org.freedesktop.portal.Settings", bus, parent)
{
    // By its name: else SettingChanged is not connected where nobody has used the type before, and nothing says so.
    qRegisterMetaType<QDBusVariant>("QDBusVariant");
}

} // namespace yiren
