#pragma once

#include "frame/commandlist.h"
#include "frame/page.h"
#include "support/closeworld.h"
#include "support/companyworld.h"
#include "window/mainwindow.h"

#include <QtTest>

namespace yiren {

// The window over a company that has the contract's day: bills, orders, refunds and one order that no bill knows.
class CompanyWindow
{
public:
    explicit CompanyWindow(Language language = Language::Chinese)
    {
        world.vault.clock.set(contractday::day.end().addSecs(11 * 3600));
        world.language.setLanguage(language);
        world.import(QStringLiteral("all.csv"), contractBill(BillKind::TradeAll));
        world.import(QStringLiteral("basic.csv"), contractBill(BillKind::FundBasic));
        world.import(QStringLiteral("orders.csv"),
                     contractday::ordersCsv() + "OPC20260305009999,,2026-03-05 12:00:00,2026-03-05 12:00:00,1234,SUCCESS\n");
        world.import(QStringLiteral("refunds.csv"), contractday::refundsCsv());
        world.services->importFiles = [this](const QStringList &paths) { askedImports.append(paths); };
        world.services->restore = [](const QString &) {};
        world.services->accountSaved = [](const Account &) {};
        QObject::connect(&world.jobs, &RunningJobs::changed, &world.jobs,
                         [this] { hasRunAJob = hasRunAJob || !world.jobs.entries().empty(); });
        window = std::make_unique<MainWindow>(*world.services, pageTable(false));
        window->resize(1440, 900);
        show("today");
        window->show();
        QApplication::setActiveWindow(window.get());
    }
    void show(const QByteArray &page)
    {
        window->showPage(page);
        settle();
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(window->currentPage()->state() != Page::State::Loading, 10'000); }
    QByteArray inFront() const { return window->currentPage()->name(); }
    QByteArrayList pages() const
    {
        QByteArrayList names;
        for (const PageEntry &page : window->pages())
            names.append(page.name);
        return names;
    }

    CompanyWorld world;
    QList<QStringList> askedImports;
    bool hasRunAJob = false; // a short one is over before anybody looks
    std::unique_ptr<MainWindow> window;
};

} // namespace yiren
