#include "cli/commandline.h"
#include "cli/usage.h"
#include "cli/words.h"
#include "program/processguard.h"

#include <QCoreApplication>
#include <QTranslator>

using namespace yiren;

namespace {

void addGlobals(CommandLine &line)
{
    line.app.name("yiren-cli");
    line.app.description(said(Cli::tr("Yiren on the command line: bills and orders in, days reconciled to the fen, proven and closed")));
    line.app.require_subcommand(1);
    line.app.add_option("--data-dir", line.globals.dataDir, said(Cli::tr("Folder of the data file")));
    line.app.add_option("--account", line.globals.account, said(Cli::tr("Account, when there are several")));
    line.app.add_flag("--json", line.globals.json, said(Cli::tr("One JSON object on stdout, nothing else")));
    line.app.add_option("--log-level", line.globals.logLevel, said(Cli::tr("How much is logged")))
        ->check(CLI::IsMember({"debug", "info", "warning", "error"}));
    line.app.add_option("--language", line.globals.language, said(Cli::tr("Chinese or English")))->check(CLI::IsMember({"zh", "en"}));
    line.app.set_version_flag("--version", std::string("yiren-cli ") + YIREN_VERSION, said(Cli::tr("Say the version and end")));
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
    QTranslator chinese;
    if (wantsChinese(QCoreApplication::arguments()) && chinese.load(QStringLiteral(":/i18n/yiren_zh_CN.qm")))
        QCoreApplication::installTranslator(&chinese);
    CommandLine line;
    speakOurLanguage(line.app);
    addGlobals(line);
    try {
        line.app.parse(argc, argv);
    } catch (const CLI::ParseError &error) { // CLI11 reports through exceptions; --help and --version are among them
        const int status = line.app.exit(error);
        return status == 0 ? 0 : static_cast<int>(Exit::Usage);
    }
    Terminal terminal(line.globals.json);
    startLogging({}, LogLevel::Warning);
    return static_cast<int>(line.chosen(terminal));
}
