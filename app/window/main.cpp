#ifdef YIREN_PORTAL
#include "portal/portalcolours.h"
#endif
#include "program/processguard.h"
#include "window/programicon.h"
#include "window/startup.h"

#include <QApplication>

#include <cstdio>
#include <optional>

using namespace yiren;

int main(int argc, char **argv)
{
    guardProcess();
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("yiren"));
    QApplication::setApplicationVersion(QStringLiteral(YIREN_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("cn.yiren.yiren")); // resources/desktop
    const auto options = windowOptions(QApplication::arguments());
    if (!options) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(options.error().detail));
        return 2;
    }
    const auto mode = options->theme.value_or(Theme::Mode::System);
#ifdef YIREN_PORTAL
    std::optional<PortalColours> colours;
    Theme theme(app, mode, [&colours] { return colours ? colours->isSystemDark() : Theme::desktopIsDark(); });
#else
    Theme theme(app, mode);
#endif
    LanguageSwitch language(app, options->language.value_or(systemLanguage()));
    Startup startup(*options, theme, language);
    QObject::connect(&startup, &Startup::finished, &app, &QApplication::exit, Qt::QueuedConnection);
    startup.open(); // the data file, by another thread; what follows happens meanwhile
#ifdef YIREN_PORTAL
    colours.emplace(app);
#endif
    QApplication::setWindowIcon(programIcon());
    return QApplication::exec();
}
