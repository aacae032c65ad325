#include "cli/commandline.h"
#include "program/processguard.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

using namespace yiren;

namespace {

// Chinese unless the system speaks English or --language says otherwise.
bool speaksChinese(const std::string &wanted)
{
    if (!wanted.empty())
        return wanted == "zh";
    for (const char *variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QByteArray value = qgetenv(variable);
        if (!value.isEmpty())
            return !value.startsWith("en");
    }
    return true;
}

void addGlobals(CommandLine &line)
{
    line.app.description("Yiren on the command line: bills and orders in, days reconciled to the fen, proven and closed");
    line.app.require_subcommand(1);
    line.app.add_option("--data-dir", line.globals.dataDir, "Folder of the data file");
    line.app.add_option("--account", line.globals.account, "Account, when there are several");
    line.app.add_flag("--json", line.globals.json, "One JSON object on stdout, nothing else");
    line.app.add_option("--log-level", line.globals.logLevel)->check(CLI::IsMember({"debug", "info", "warning", "error"}));
    line.app.add_option("--language", line.globals.language)->check(CLI::IsMember({"zh", "en"}));
    line.app.set_version_flag("--version", std::string("yiren-cli ") + YIREN_VERSION);
    for (auto add : {addDemo, addAccount, addSync, addImport, addReconcile, addClose, addSettle, addExport, addBackup, addDoctor,
                     addSandbox, addVault})
        add(line);
}

} // namespace

int main(int argc, char **argv)
{
    guardProcess();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("yiren"));
    QCoreApplication::setApplicationVersion(QStringLiteral(YIREN_VERSION));
    CommandLine line;
    addGlobals(line);
    try {
        line.app.parse(argc, argv);
    } catch (const CLI::ParseError &error) { // CLI11 reports through exceptions; --help and --version are among them
        const int status = line.app.exit(error);
        return status == 0 ? 0 : static_cast<int>(Exit::Usage);
    }
    QTranslator chinese;
    if (speaksChinese(line.globals.language) && chinese.load(QStringLiteral(":/i18n/yiren_zh_CN.qm")))
        QCoreApplication::installTranslator(&chinese);
    Terminal terminal(line.globals.json);
    startLogging({}, LogLevel::Warning);
    return static_cast<int>(line.chosen(terminal));
}
