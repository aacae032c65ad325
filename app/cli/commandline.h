#pragma once

#include "base/log.h"
#include "cli/command.h"
#include "cli/terminal.h"

#include <QDateTime>
#include <QString>

#include <functional>

namespace yiren {

// The options before the command (CLI.md).
struct Globals {
    std::string dataDir;
    std::string account;
    bool json = false;
    std::string logLevel = "warning";
    std::string language; // "zh" or "en"; empty: by the system's locale
};

// The commands. Each add…() below adds one command's words; parsing leaves what is to be done in `chosen`.
struct CommandLine {
    Command root;
    Globals globals = {};
    std::function<Exit(Terminal &)> chosen = {};
};

void addDemo(CommandLine &line);
void addAccount(CommandLine &line);
void addSync(CommandLine &line);
void addImport(CommandLine &line);
void addReconcile(CommandLine &line);
void addClose(CommandLine &line);
void addSettle(CommandLine &line);
void addExport(CommandLine &line);
void addBackup(CommandLine &line);
void addDoctor(CommandLine &line);
void addSandbox(CommandLine &line);
void addPosts(CommandLine &line);
void addOrders(CommandLine &line);
void addVault(CommandLine &line);
void addComplaints(CommandLine &line);
void addMessages(CommandLine &line);
void addShipping(CommandLine &line);
void addCustomers(CommandLine &line);
void addGateway(CommandLine &line);
void addAnalyze(CommandLine &line);

[[nodiscard]] inline QString text(const std::string &value)
{
    return QString::fromStdString(value);
}

} // namespace yiren
