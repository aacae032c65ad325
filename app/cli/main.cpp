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
    line.root.needsACommand();
    line.root.option("--data-dir", line.globals.dataDir, said(Cli::tr("Folder of the data file")));
    line.root.option("--account", line.globals.account, said(Cli::tr("Account, when there are several")));
    line.root.flag("--json", line.globals.json, said(Cli::tr("One JSON object on stdout, nothing else")));
    line.root.option("--log-level", line.globals.logLevel, said(Cli::tr("How much is logged")))
        .oneOf({"debug", "info", "warning", "error"});
    line.root.option("--language", line.globals.language, said(Cli::tr("Chinese or English"))).oneOf({"zh", "en"});
    for (auto add :
         {addDemo,    addAccount, addSync,  addImport, addReconcile,  addClose,    addSettle,   addExport,    addBackup,  addDoctor,
          addSandbox, addVault,   addPosts, addOrders, addComplaints, addMessages, addShipping, addCustomers, addGateway, addAnalyze})
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
    WordParser parser("yiren-cli", YIREN_VERSION);
    CommandLine line{parser.root()};
    addGlobals(line);
    if (const auto outcome = parser.parse(argc, argv); outcome != WordParser::Outcome::Parsed)
        return outcome == WordParser::Outcome::Answered ? 0 : static_cast<int>(Exit::Usage);
    Terminal terminal(line.globals.json);
    startLogging({}, LogLevel::Warning);
    return static_cast<int>(line.chosen(terminal));
}
