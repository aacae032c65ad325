#pragma once

#include "theme/palette.h"

#include <QObject>

class QApplication;

namespace yiren {

// Gives the application its style, colours and font. Widgets see a change as QEvent::PaletteChange and StyleChange; what paints itself asks
// color() while painting and needs nothing else.
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Mode { Light, Dark, System };

    Theme(QApplication &application, Mode mode);

    void setMode(Mode mode);
    Mode mode() const { return m_mode; }
    bool isDark() const;

signals:
    void changed();

private:
    void apply();

    QApplication &m_application;
    Mode m_mode;
    bool m_systemIsDark;
};

// "light", "dark", "system" and back; anything else is System.
[[nodiscard]] QString themeModeName(Theme::Mode mode);
[[nodiscard]] Theme::Mode themeModeFromName(const QString &name);

} // namespace yiren
