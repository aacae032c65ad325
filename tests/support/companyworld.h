#pragma once

#include "formatting/language.h"
#include "frame/pageservices.h"
#include "frame/vaultdoor.h"
#include "importing/importfile.h"
#include "models/viewmemory.h"
#include "support/contractbills.h"
#include "support/vaultworld.h"
#include "theme/theme.h"
#include "widgets/runningjobs.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QPixmap>

#include <set>

namespace yiren {

// A company (account 1) and everything that the window hands to its pages.
class CompanyWorld
{
public:
    CompanyWorld()
    {
        run(QStringLiteral("INSERT INTO account(id, name, mchid, created_at) VALUES(1, 'test', '1900012345', 0)"));
        Account account;
        account.id = AccountId{1};
        account.name = QStringLiteral("test");
        services.reset(new PageServices{.storage = vault.storage,
                                        .clock = vault.clock,
                                        .pool = vault.pool,
                                        .vault = vault.vault,
                                        .folder = *folder,
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
                                        .connectPay = {},
                                        .connectOfficial = {},
                                        .importFiles = {},
                                        .restore = {},
                                        .accountSaved = {}});
    }
    void run(const QString &sql)
    {
        const auto ran = awaited(vault.storage.write<bool>([sql](Database &database) -> Result<bool> {
            if (auto executed = database.execute(sql); !executed)
                return failure(executed.error());
            return true;
        }));
        if (!ran)
            qFatal("%s", qPrintable(ran.error().detail));
    }
    void import(const QString &name, const QByteArray &bytes)
    {
        ImportRequest request;
        request.account = AccountId{1};
        request.path = vault.folder->filePath(name);
        request.receivedAt = vault.clock.now().toMSecsSinceEpoch();
        QFile file(request.path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s", qPrintable(name));
        file.close();
        const auto outcome =
            awaited(vault.storage.write<ImportOutcome>([request](Database &database) { return importFile(database, request); }));
        if (!outcome)
            qFatal("%s: %s", qPrintable(name), qPrintable(outcome.error().code));
    }

    VaultWorld vault;
    Result<DataDir> folder = DataDir::prepare(vault.folder->path());
    TypedPassphrase passphrase;
    VaultDoor door{vault.vault, passphrase, vault.folder->filePath(QStringLiteral("vault.lock"))};
    RunningJobs jobs;
    ViewMemory memory{vault.folder->filePath(QStringLiteral("window.ini"))};
    Theme theme{*qApp, Theme::Mode::Light};
    LanguageSwitch language{*qApp, Language::Chinese};
    std::unique_ptr<PageServices> services;
};

// How many different colours a picture has: a page that shows nothing has very few.
inline size_t coloursOf(QWidget &widget)
{
    const QImage picture = widget.grab().toImage().convertToFormat(QImage::Format_RGB32);
    std::set<QRgb> colours;
    for (int y = 0; y < picture.height(); y += 2) {
        for (int x = 0; x < picture.width(); x += 2)
            colours.insert(picture.pixel(x, y));
    }
    return colours.size();
}

} // namespace yiren
