#pragma once

#include <QDBusAbstractInterface>
#include <QDBusVariant>

namespace yiren {

// org.freedesktop.portal.Settings: what a Linux desktop says of itself. Names as the portal has them
// (flatpak.github.io/xdg-desktop-portal, Settings, version 1).
class PortalSettings : public QDBusAbstractInterface
{
    Q_OBJECT

public:
    PortalSettings(const QDBusConnection &bus, QObject *parent);

signals:
    void SettingChanged(const QString &nameSpace, const QString &key, const QDBusVariant &value);
};

} // namespace yiren
