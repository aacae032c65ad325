// The window over the data file of bench_selling: how long each screen takes from the click until its data is shown, and the most memory
// that the program had.
//   window_screens FOLDER [rounds]
#include "bench/comparison.h"
#include "formatting/language.h"
#include "frame/page.h"
#include "frame/vaultdoor.h"
#include "models/viewmemory.h"
#include "program/program.h"
#include "support/awaited.h"
#include "theme/theme.h"
#include "widgets/runningjobs.h"
#include "window/mainwindow.h"
#include "window/pagetable.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QTimer>

#include <ctime>

using namespace yiren;

namespace {

double processTime()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

// The most that ever was in memory, in MB, as Linux says.
double mostMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').front().toDouble() / 1024;
    }
    return 0;
}

// Until the page has what can be looked at first, and has painted it; `isWhole`: until it has everything. 留存 comes in two parts.
void waitFor(const Page &page, bool isWhole)
{
    QEventLoop loop;
    QTimer look;
    look.setInterval(1);
    QObject::connect(&page, &Page::settled, &loop, &QEventLoop::quit);
    QObject::connect(&look, &QTimer::timeout, &loop, &QEventLoop::quit);
    look.start();
    while (isWhole ? !page.isSettled() : page.state() == Page::State::Loading)
        loop.exec();
    QApplication::processEvents();
}

struct Screen {
    const char *page;
    const char *target;
};

constexpr double mostMs = 300; // for the first look at a screen

// From another page to this one: wall time, and the processor time of all threads. Late is whose first time takes too long, or later ones
// by both: what else the machine does is not its fault, nor is what other pages still read behind it.
void measureScreen(MainWindow &window, const Screen &screen, int rounds)
{
    std::vector<double> walls, works, wholes;
    for (int round = 0; round < rounds; ++round) {
        window.showPage("settings");
        waitFor(*window.currentPage(), true);
        QElapsedTimer wall;
        wall.start();
        const double begun = processTime();
        window.showPage(screen.page, QString::fromLatin1(screen.target));
        waitFor(*window.currentPage(), false);
        window.grab();
        walls.push_back(double(wall.nsecsElapsed()) / 1e6);
        works.push_back(processTime() - begun);
        waitFor(*window.currentPage(), true);
        wholes.push_back(double(wall.nsecsElapsed()) / 1e6);
    }
    const double first = walls.front(), firstWhole = wholes.front();
    std::sort(walls.begin(), walls.end());
    std::sort(works.begin(), works.end());
    const size_t middle = walls.size() / 2, late = (walls.size() - 1) * 95 / 100;
    const bool isLate = first > mostMs || std::min(walls[late], works[late]) > mostMs;
    std::printf("%-34s %8.1f %8.1f %8.1f %8.1f %8.1f %8.0f %s\n",
                qPrintable(QString::fromLatin1(screen.page) + u' ' + QString::fromLatin1(screen.target)), first, firstWhole, walls[middle],
                walls[late], works[middle], mostMemory(), isLate ? "LATE" : "");
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("YIREN_NOW", "2026-11-20T12:00:00+08:00");
    QApplication app(argc, argv);
    if (argc < 2)
        return 2;
    const int rounds = argc > 2 ? QByteArray(argv[2]).toInt() : 20;
    const QString folder = QString::fromLocal8Bit(argv[1]);
    auto program =
        Program::create(folder, [](PassphrasePurpose) { return Result<Secret>(failure(ErrorKind::Credential, "passphrase.missing")); });
    if (!program || !awaited((*program)->open()))
        return 1;
    Theme theme(app, Theme::Mode::Light);
    LanguageSwitch language(app, Language::Chinese);
    ViewMemory memory(folder + QStringLiteral("/window.ini"), ViewMemory::Keeping::Nothing);
    RunningJobs jobs;
    TypedPassphrase passphrase;
    VaultDoor door((*program)->vault(), passphrase, folder + QStringLiteral("/vault.lock"));
    Account account;
    account.id = AccountId{1};
    PageServices services{.storage = (*program)->storage(),
                          .clock = (*program)->clock(),
                          .pool = (*program)->pool(),
                          .vault = (*program)->vault(),
                          .folder = (*program)->dataDir(),
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
                          .accountSaved = [](const Account &) {}};
    MainWindow window(std::move(services), pageTable(false));
    window.resize(1440, 900);
    window.show();
    std::printf("%-34s %8s %8s %8s %8s %8s %8s\n", "milliseconds", "first", "whole", "median", "95%", "work", "MB");
    for (const Screen &screen : {Screen{"today", ""},
                                 Screen{"customers", ""},
                                 Screen{"customers", "customer:1"},
                                 Screen{"orders", "state:unpaid"},
                                 Screen{"orders", "refunds:underway"},
                                 Screen{"orders", "words:5017"},
                                 Screen{"orders", "order:YR20261003700"},
                                 Screen{"orders", "section:orders"},
                                 Screen{"orders", "section:products"},
                                 Screen{"orders", "section:courses"},
                                 Screen{"orders", "section:bookings"},
                                 Screen{"orders", "section:members"},
                                 Screen{"orders", "section:shipping"},
                                 Screen{"reconcile", ""},
                                 Screen{"retention", ""},
                                 Screen{"conversations", ""},
                                 Screen{"complaints", ""},
                                 Screen{"groups", ""},
                                 Screen{"campaigns", ""},
                                 Screen{"content", ""},
                                 Screen{"experiments", ""}})
        measureScreen(window, screen, rounds);
    const double most = mostMemory();
    std::printf("most memory: %.0f MB %s\n", most, most <= 400 ? "" : "MORE THAN 400");
    return 0;
}
