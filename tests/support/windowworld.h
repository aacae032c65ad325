#pragma once

#include "formatting/language.h"
#include "frame/cashier.h"
#include "frame/vaultdoor.h"
#include "models/viewmemory.h"
#include "program/program.h"
#include "theme/theme.h"
#include "widgets/runningjobs.h"
#include "window/mainwindow.h"

#include <QApplication>
#include <QTemporaryDir>

namespace yiren {

// A window over a data folder of its own, with every page, the gallery in front; no data file is opened.
struct WindowWorld {
    QTemporaryDir folder;
    Theme theme{*qApp, Theme::Mode::Light};
    LanguageSwitch language{*qApp, Language::Chinese};
    std::unique_ptr<Program> program = std::move(*Program::create(
        folder.path(), [](PassphrasePurpose) { return Result<Secret>(failure(ErrorKind::Credential, "passphrase.missing")); }));
    ViewMemory memory{folder.filePath(QStringLiteral("window.ini"))};
    RunningJobs jobs;
    TypedPassphrase passphrase;
    VaultDoor door{program->vault(), passphrase, folder.filePath(QStringLiteral("vault.lock"))};
    Cashier cashier{{program->storage(), program->clock(), program->vault(), door, [](Merchant, AccountId) { return PayConnection(); }},
                    {}};
    std::unique_ptr<MainWindow> window;

    WindowWorld()
    {
        Account account;
        account.name = QStringLiteral("林小满手作");
        PageServices services{.storage = program->storage(),
                              .clock = program->clock(),
                              .pool = program->pool(),
                              .vault = program->vault(),
                              .folder = program->dataDir(),
                              .jobs = jobs,
                              .memory = memory,
                              .theme = theme,
                              .language = language,
                              .account = account,
                              .words =
                                  [](const Error &error) {
                                      return Problem{error.code, {}, {}};
                                  },
                              .door = door,
                              .connectPay = [](Merchant, AccountId) { return PayConnection(); },
                              .connectOfficial = {},
                              .importFiles = [](const QStringList &) {},
                              .restore = [](const QString &) {},
                              .accountSaved = [](const Account &) {},
                              .cashier = &cashier};
        window = std::make_unique<MainWindow>(std::move(services), pageTable(true));
        window->showPage("gallery");
        window->resize(1440, 900);
        window->show();
        QApplication::setActiveWindow(window.get());
    }
};

} // namespace yiren
