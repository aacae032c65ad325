#include "theme/theme.h"

#include "theme/stylesheet.h"
#include "theme/textfont.h"

#include <QApplication>
#include <QEvent>
#include <QPalette>
#include <QStyleFactory>

namespace yiren {

namespace {

QPalette qtPalette(const Palette &colors)
{
    QPalette palette;
    const std::pair<QPalette::ColorRole, Role> roles[] = {{QPalette::Window, Role::Background},
                                                          {QPalette::WindowText, Role::Ink},
                                                          {QPalette::Base, Role::Card},
                                                          {QPalette::AlternateBase, Role::Field},
                                                          {QPalette::Text, Role::Ink},
                                                          {QPalette::Button, Role::Card},
                                                          {QPalette::ButtonText, Role::Ink},
                                                          {QPalette::BrightText, Role::OnFill},
                                                          {QPalette::ToolTipBase, Role::Card},
                                                          {QPalette::ToolTipText, Role::Ink},
                                                          {QPalette::PlaceholderText, Role::Faint},
                                                          {QPalette::Highlight, Role::AccentFill},
                                                          {QPalette::HighlightedText, Role::OnFill},
                                                          {QPalette::Link, Role::AccentText},
                                                          {QPalette::LinkVisited, Role::AccentText},
                                                          {QPalette::Light, Role::Card},
                                                          {QPalette::Midlight, Role::Hairline},
                                                          {QPalette::Mid, Role::Line},
                                                          {QPalette::Dark, Role::Line},
                                                          {QPalette::Shadow, Role::Line}};
    for (const auto &[role, ours] : roles)
        palette.setColor(role, colors.color(ours));
    for (auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colors.color(Role::Faint));
    return palette;
}

} // namespace

Theme::Theme(QApplication &application, Mode mode, std::function<bool()> isSystemDark)
    : m_application(application), m_mode(mode), m_isSystemDark(std::move(isSystemDark)), m_systemIsDark(m_isSystemDark())
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setFont(textFont(Writing::Chinese));
    apply();
    m_application.installEventFilter(this); // Qt 6.4 tells windows of it, and has no signal
}

// Qt 6.4 says no other way what the desktop wants: without colours of the program's own its palette is the desktop's.
bool Theme::desktopIsDark()
{
    constexpr int middle = 128;
    const QPalette own = QGuiApplication::palette();
    const bool isOurs = QCoreApplication::testAttribute(Qt::AA_SetPalette);
    if (isOurs)
        QApplication::setPalette(QPalette());
    const bool isDark = QGuiApplication::palette().color(QPalette::Window).lightness() < middle;
    if (isOurs)
        QApplication::setPalette(own);
    return isDark;
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && !std::exchange(m_isToFollow, true))
        QMetaObject::invokeMethod(this, &Theme::followSystem, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void Theme::followSystem()
{
    m_isToFollow = false;
    const bool wasDark = isDark();
    m_systemIsDark = m_isSystemDark();
    if (isDark() == wasDark)
        return;
    apply();
    emit changed();
}

void Theme::setMode(Mode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    apply();
    emit changed();
}

bool Theme::isDark() const
{
    return m_mode == Mode::Dark || (m_mode == Mode::System && m_systemIsDark);
}

void Theme::apply()
{
    const Palette &colors = isDark() ? darkPalette() : lightPalette();
    QApplication::setPalette(qtPalette(colors));
    m_application.setStyleSheet(styleSheet(colors));
}

QString themeModeName(Theme::Mode mode)
{
    switch (mode) {
    case Theme::Mode::Light:
        return QStringLiteral("light");
    case Theme::Mode::Dark:
        return QStringLiteral("dark");
    case Theme::Mode::System:
        return QStringLiteral("system");
    }
    return {};
}

Theme::Mode themeModeFromName(const QString &name)
{
    if (name == QLatin1String("light"))
        return Theme::Mode::Light;
    return name == QLatin1String("dark") ? Theme::Mode::Dark : Theme::Mode::System;
}

} // namespace yiren
