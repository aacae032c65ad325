#pragma once

#include "formatting/language.h"
#include "theme/theme.h"
#include "window/pagetable.h"

#include <QSize>
#include <QTimer>

#include <vector>

namespace yiren {

class MainWindow;

// Draws every page of the window into PNG files, in both languages, light and dark, at two sizes and once at 200 %. Waits for a page until
// it has its data.
class Screenshots : public QObject
{
    Q_OBJECT

public:
    Screenshots(MainWindow &window, Theme &theme, LanguageSwitch &language, QString folder);

    void start();

signals:
    void finished(bool complete); // false: a picture could not be written, or a page never got its data

private:
    struct Shot {
        QByteArray page;
        PageView view;
        Language language;
        Theme::Mode theme;
        QSize size;
        int scale;
    };
    void plan();
    void arrange();
    void drawWhenLoaded();
    bool draw(const Shot &shot) const;

    MainWindow &m_window;
    Theme &m_theme;
    LanguageSwitch &m_language;
    QString m_folder;
    std::vector<Shot> m_shots;
    size_t m_next = 0;
    int m_waits = 0;
    bool m_isShown = false; // the page was settled a pause ago
    bool m_complete = true;
    QTimer m_timer;
};

} // namespace yiren
