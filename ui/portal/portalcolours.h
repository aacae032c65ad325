#pragma once

#include <QDBusConnection>
#include <QObject>

#include <optional>

class QApplication;

namespace yiren {

class PortalSettings;

// Whether the desktop wants dark programs, as GNOME and others say it to the portal: org.freedesktop.appearance, color-scheme. Qt asks
// for it itself from 6.5 on; 6.4 knows only the palette, which GNOME does not change. Asked once, without waiting for the answer, and heard
// whenever it changes; each change is told to the application as the desktop would, by QEvent::ThemeChange.
class PortalColours : public QObject
{
public:
    explicit PortalColours(QApplication &application, const QDBusConnection &bus = sessionBus());
    ~PortalColours() override;

    // What the portal said; until then, without a portal and without a preference what Theme::desktopIsDark() finds.
    bool isSystemDark() const;

    // Not connected where there is none: it is not started for this.
    [[nodiscard]] static QDBusConnection sessionBus();

private:
    void ask();
    void take(const QVariant &scheme);

    QApplication &m_application;
    PortalSettings *m_settings = nullptr;
    std::optional<bool> m_isDark;
};

} // namespace yiren
