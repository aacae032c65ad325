#include "window/windowoptions.h"

#include "storage/datadir.h"
#include "window/knock.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QUrl>

namespace yiren {

namespace {

// As a file manager names it: a path, or a file's URL.
QString absolutePath(const QString &word)
{
    const QUrl url(word);
    return QFileInfo(url.isLocalFile() ? url.toLocalFile() : word).absoluteFilePath();
}

Result<WindowOptions> readOptions(const QCommandLineParser &parser)
{
    WindowOptions options;
    options.demo = parser.isSet(QStringLiteral("demo"));
    options.tray = parser.isSet(QStringLiteral("tray"));
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
    for (const QString &word : parser.positionalArguments())
        options.files.append(absolutePath(word));
    if (options.files.size() > knock::mostFiles)
        return failure(ErrorKind::Usage, "usage", QStringLiteral("%1 files at most").arg(knock::mostFiles));
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
         {QStringLiteral("tray"), QStringLiteral("Starts in the tray, where there is one")},
         {QStringLiteral("language"), QStringLiteral("zh or en"), QStringLiteral("language")},
         {QStringLiteral("theme"), QStringLiteral("light, dark or system"), QStringLiteral("theme")},
         {QStringLiteral("gallery"), QStringLiteral("Adds a page that shows every part of the window")},
         {QStringLiteral("screenshots"), QStringLiteral("Draws every page into PNG files and ends"), QStringLiteral("folder")}});
    parser.addPositionalArgument(QStringLiteral("files"), QStringLiteral("Bills and CSVs whose import is previewed"),
                                 QStringLiteral("[files…]"));
    if (!parser.parse(arguments))
        return failure(ErrorKind::Usage, "usage", parser.errorText());
    if (parser.isSet(help))
        parser.showHelp();
    if (parser.isSet(version))
        parser.showVersion();
    return readOptions(parser);
}

} // namespace yiren
