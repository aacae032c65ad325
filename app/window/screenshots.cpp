#include "window/screenshots.h"

#include "frame/page.h"
#include "window/mainwindow.h"

#include <QDir>
#include <QPixmap>

#include <chrono>
#include <cstdio>
#include <utility>

namespace yiren {

namespace {

using namespace std::chrono_literals;

constexpr auto pause = 60ms; // for layouts and animations to settle
constexpr int mostWaits = 500;

} // namespace

Screenshots::Screenshots(MainWindow &window, Theme &theme, LanguageSwitch &language, QString folder)
    : m_window(window), m_theme(theme), m_language(language), m_folder(std::move(folder))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Screenshots::drawWhenLoaded);
}

void Screenshots::start()
{
    if (!QDir().mkpath(m_folder)) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(m_folder));
        emit finished(false);
        return;
    }
    plan();
    m_window.show();
    arrange();
}

void Screenshots::plan()
{
    const std::pair<QSize, int> sizes[] = {{{1280, 800}, 1}, {{1440, 900}, 1}, {{1440, 900}, 2}};
    for (Language language : {Language::Chinese, Language::English}) {
        for (Theme::Mode theme : {Theme::Mode::Light, Theme::Mode::Dark}) {
            for (const auto &[size, scale] : sizes) {
                for (const PageEntry &page : m_window.pages()) {
                    for (const PageView &view : page.views)
                        m_shots.push_back({page.name, view, language, theme, size, scale});
                }
            }
        }
    }
}

void Screenshots::arrange()
{
    if (m_next == m_shots.size()) {
        emit finished(m_complete);
        return;
    }
    const Shot &shot = m_shots[m_next];
    m_language.setLanguage(shot.language);
    m_theme.setMode(shot.theme);
    m_window.resize(shot.size);
    m_window.showPage(shot.page, QString::fromLatin1(shot.view.target));
    m_waits = 0;
    m_isShown = false;
    m_timer.start(pause);
}

void Screenshots::drawWhenLoaded()
{
    const Shot &shot = m_shots[m_next];
    const bool loading = !m_window.currentPage()->isSettled();
    if (loading && ++m_waits < mostWaits) {
        m_isShown = false;
        m_timer.start(pause);
        return;
    }
    if (!std::exchange(m_isShown, true)) // what was just read is laid out with the next events
        return m_timer.start(pause);
    m_complete = draw(shot) && !loading && m_complete;
    ++m_next;
    arrange();
}

// page-zh-light-1440x900.png; at 200 % "@2x" follows.
bool Screenshots::draw(const Shot &shot) const
{
    QPixmap picture(shot.size * shot.scale);
    picture.setDevicePixelRatio(shot.scale);
    m_window.render(&picture);
    const QString name =
        QStringLiteral("%1/%2-%3-%4-%5x%6%7.png")
            .arg(m_folder, QString::fromLatin1(shot.page + shot.view.suffix), languageName(shot.language), themeModeName(shot.theme))
            .arg(shot.size.width())
            .arg(shot.size.height())
            .arg(shot.scale == 1 ? QString() : QStringLiteral("@%1x").arg(shot.scale));
    const bool written = picture.save(name);
    std::fprintf(written ? stdout : stderr, "%s\n", qUtf8Printable(name));
    return written;
}

} // namespace yiren
