#include "window/windowoptions.h"

#include "storage/datadir.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace yiren {

namespace {

Result<WindowOptions> readOptions(const QCommandLineParser &parser)
{
    WindowOptions options;
    options.demo = parser.isSet(QStringLiteral("demo"));
    options.gallery = parser.isSet(QStringLiteral("gallery"));
    options.screenshots = parser.value(QStringLiteral("screenshots"));
    options.dataDir = parser.value(QStringLiteral("data-dir"));
    if (options.dataDir.isEmpty() && options.demo)
        options.dataDir = DataDir::platformDefault() + QStringLiteral("-demo");
    const QString language = parser.value(QStringLiteral("language"));
    if (!language.isEmpty() && language != QLatin1String("zh") && language != QLatin1String("en"))
        return failure(ErrorKind::Usage, "usage", QStringLiteral("--language ") + language);
    if (!language.isEmpty())
        options.language = languageFromName(language);
    const QString theme = parser.value(QStringLiteral("theme"));
    if (!theme.isEmpty() && theme != themeModeName(themeModeFromName(theme)))
        return failure(ErrorKind::Usage, "usage", QStringLiteral("--theme ") + theme);
    if (!theme.isEmpty())
        options.theme = themeModeFromName(theme);
    return options;
}

} // namespace

Result<WindowOptions> windowOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Yiren: the books, orders and customers of a company of one person on WeChat"));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    parser.addOptions(
        {{QStringLiteral("data-dir"), QStringLiteral("Folder of the data file"), QStringLiteral("folder")},
         {QStringLiteral("demo"), QStringLiteral("The demonstration company, in a folder of its own")},
         {QStringLiteral("language"), QStringLiteral("zh or en"), QStringLiteral("language")},
         {QStringLiteral("theme"), QStringLiteral("light, dark or system"), QStringLiteral("theme")},
         {QStringLiteral("gallery"), QStringLiteral("Adds a page that shows every part of the window")},
         {QStringLiteral("screenshots"), QStringLiteral("Draws every page into PNG files and ends"), QStringLiteral("folder")}});
    if (!parser.parse(arguments))
        return failure(ErrorKind::Usage, "usage", parser.errorText());
    if (parser.isSet(help))
        parser.showHelp();
    if (parser.isSet(version))
        parser.showVersion();
    if (!parser.positionalArguments().isEmpty())
        return failure(ErrorKind::Usage, "usage", parser.positionalArguments().join(u' '));
    return readOptions(parser);
}

} // namespace yiren
