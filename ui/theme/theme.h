#pragma once

#include "theme/palette.h"

#include <QObject>

#include <functional>

class QApplication;

namespace yiren {

// Gives the application its style, colours and font. Widgets see a change as QEvent::PaletteChange and StyleChange; what paints itself asks
// color() while painting and needs nothing else.
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Mode { Light, Dark, System };

    // `isSystemDark` is asked at the start and whenever the desktop says that its look changed.
    Theme(QApplication &application, Mode mode, std::function<bool()> isSystemDark = desktopIsDark);

    void setMode(Mode mode);
    Mode mode() const { return m_mode; }
    bool isDark() const;

    // By the colours that the desktop gives a program that has none of its own.
    [[nodiscard]] static bool desktopIsDark();

signals:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; // of the whole application

private:
    void apply();
    void followSystem();

    QApplication &m_application;
    Mode m_mode;
    std::function<bool()> m_isSystemDark;
    bool m_systemIsDark;
    bool m_isToFollow = false; // soon: every window is told of the same change
};

// "light", "dark", "system" and back; anything else is System.
[[nodiscard]] QString themeModeName(Theme::Mode mode);
[[nodiscard]] Theme::Mode themeModeFromName(const QString &name);

} // namespace yiren
