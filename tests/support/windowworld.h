#pragma once

#include "formatting/language.h"
#include "models/viewmemory.h"
#include "program/program.h"
#include "theme/theme.h"
#include "widgets/runningjobs.h"
#include "window/mainwindow.h"

#include <QApplication>
#include <QTemporaryDir>

namespace yiren {

// A window over a data folder of its own, with the gallery as its only page; no data file is opened.
struct WindowWorld {
    QTemporaryDir folder;
    Theme theme{*qApp, Theme::Mode::Light};
    LanguageSwitch language{*qApp, Language::Chinese};
    std::unique_ptr<Program> program = std::move(*Program::create(
        folder.path(), [](PassphrasePurpose) { return Result<Secret>(failure(ErrorKind::Credential, "passphrase.missing")); }));
    ViewMemory memory{folder.filePath(QStringLiteral("window.ini"))};
    RunningJobs jobs;
    std::unique_ptr<MainWindow> window;

    WindowWorld()
    {
        Account account;
        account.name = QStringLiteral("林小满手作");
        window = std::make_unique<MainWindow>(PageServices{program->storage(), program->clock(), program->pool(), program->vault(),
                                                           program->dataDir(), jobs, memory, theme, language, account,
                                                           [](const Error &error) {
                                                               return Problem{error.code, {}, {}};
                                                           }},
                                              pageTable(true));
        window->showPage("gallery");
        window->resize(1440, 900);
        window->show();
        QApplication::setActiveWindow(window.get());
    }
};

} // namespace yiren
