#include "window/mainwindow.h"

#include "formatting/format.h"
#include "frame/cashier.h"
#include "frame/companywords.h"
#include "frame/page.h"
#include "frame/sidebar.h"
#include "frame/searchbutton.h"
#include "frame/synchronisation.h"
#include "frame/syncpopover.h"
#include "frame/syncwords.h"
#include "frame/topbar.h"
#include "frame/undohistory.h"
#include "models/viewmemory.h"
#include "theme/looks.h"
#include "theme/metrics.h"
#include "widgets/jobspanel.h"
#include "widgets/periodfilter.h"
#include "widgets/runningjobs.h"
#include "widgets/toast.h"
#include "window/sidebarfoot.h"
#include "window/waitingreader.h"
#include "window/windowcommands.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QStackedWidget>

namespace yiren {

namespace {

using namespace std::chrono_literals;

constexpr auto placeRests = 300ms;
const QString pageKey = QStringLiteral("page");
const QString placeKey = QStringLiteral("window");

std::vector<Sidebar::Entry> navigation(const std::vector<PageEntry> &pages)
{
    std::vector<Sidebar::Entry> entries;
    entries.reserve(pages.size());
    for (const PageEntry &page : pages)
        entries.push_back({page.name, page.iconName, page.title});
    return entries;
}

} // namespace

MainWindow::MainWindow(PageServices services, std::vector<PageEntry> pages)
    : m_services(std::move(services)), m_pages(std::move(pages)), m_sidebar(new Sidebar(navigation(m_pages), this)),
      m_topBar(new TopBar(m_services.clock, this)), m_column(new QVBoxLayout), m_stack(new QStackedWidget(this)),
      m_jobs(new JobsPanel(m_services.jobs, this)), m_toast(new Toast(this)), m_undo(new UndoHistory(this)),
      m_waiting(new WaitingReader(m_services, m_pages, this)), m_foot(new SidebarFoot(m_services, *m_sidebar, this)),
      m_commands(new WindowCommands(*this, m_services))
{
    setSurface(*this, "page");
    setMinimumSize(800, 560);
    layOut();
    connect(m_sidebar, &Sidebar::chosen, this, [this](const QByteArray &name) { showPage(name); });
    connect(m_topBar->periodFilter(), &PeriodFilter::chosen, this, &MainWindow::setPeriod);
    connect(m_topBar->search(), &QPushButton::clicked, m_commands, &WindowCommands::openPalette);
    connect(m_sidebar, &Sidebar::shortcutsWanted, m_commands, &WindowCommands::showShortcuts);
    connect(m_undo, &UndoHistory::undone, m_toast, &QWidget::hide);
    connect(m_waiting, &WaitingReader::read, this,
            [this](const QByteArray &page, const Waiting &waiting) { m_sidebar->setWaiting(page, waiting.count, waiting.isUrgent); });
    connect(&m_services.jobs, &RunningJobs::changed, this, &MainWindow::remakePages, Qt::QueuedConnection);
    m_topBar->periodFilter()->setChoice(periodChoiceFromName(m_services.memory.value(QStringLiteral("period")).toString()));
    restorePlace();
    followSync();
    followCashier();
    retranslate();
}

MainWindow::~MainWindow() = default;

void MainWindow::layOut()
{
    m_column->setSpacing(0);
    m_column->addWidget(m_topBar);
    m_column->addWidget(m_stack, 1);
    auto *jobs = new QHBoxLayout;
    jobs->setContentsMargins(metrics::pageMargin, 0, metrics::pageMargin, 0);
    jobs->addWidget(m_jobs);
    m_column->addLayout(jobs);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sidebar);
    row->addLayout(m_column, 1);
}

CommandList &MainWindow::commands()
{
    return m_commands->list();
}

void MainWindow::showPage(const QByteArray &name, const QString &target)
{
    Page *page = pageNamed(name);
    if (!page)
        return;
    m_current = page;
    m_services.memory.set(pageKey, QString::fromLatin1(name));
    m_stack->setCurrentWidget(page);
    m_sidebar->setCurrent(name);
    page->setFocus(Qt::OtherFocusReason);
    page->activate();
    m_topBar->setPage(*page);
    if (!target.isEmpty())
        page->openTarget(target);
}

void MainWindow::showRememberedPage()
{
    const QByteArray name = m_services.memory.value(pageKey).toString().toLatin1();
    const bool isThere = std::any_of(m_pages.begin(), m_pages.end(), [&name](const PageEntry &entry) { return name == entry.name; });
    showPage(isThere ? name : QByteArray(m_pages.front().name));
}

Page *MainWindow::madePage(const QByteArray &name) const
{
    const auto made = m_made.find(name);
    return made == m_made.end() ? nullptr : made->second;
}

Page *MainWindow::pageNamed(const QByteArray &name)
{
    if (const auto made = m_made.find(name); made != m_made.end())
        return made->second;
    for (const PageEntry &entry : m_pages) {
        if (name != entry.name)
            continue;
        Page *page = entry.make(m_services, m_stack);
        adopt(*page);
        m_made.emplace(name, page);
        return page;
    }
    return nullptr;
}

void MainWindow::adopt(Page &page)
{
    m_stack->addWidget(&page);
    page.setPeriod(m_topBar->periodFilter()->period());
    connect(&page, &Page::waitingChanged, this,
            [this, name = page.name()](int count, bool urgent) { m_sidebar->setWaiting(name, count, urgent); });
    connect(&page, &Page::noticed, this,
            [this, &page](const QString &sentence, const std::function<void()> &undo) { notice(sentence, undo, &page); });
    connect(&page, &Page::leadTo, this, &MainWindow::showPage);
    connect(&page, &Page::settled, this, [this, &page] {
        if (&page != m_current)
            return;
        m_waiting->readBehind(page.name());
        m_foot->look();
    });
}

void MainWindow::readWaiting()
{
    m_waiting->readBehind(m_current ? m_current->name() : QByteArray());
}

void MainWindow::notice(const QString &sentence, const std::function<void()> &undo, const QObject *maker)
{
    if (!undo) {
        m_toast->show(sentence);
        return;
    }
    m_toast->show(sentence, [this, step = m_undo->add(undo, maker)] {
        if (!m_undo->undo(step))
            m_toast->show(tr("This can't be taken back any more."));
    });
}

void MainWindow::choosePeriod(const PeriodChoice &choice)
{
    m_topBar->periodFilter()->setChoice(choice);
    setPeriod(choice);
}

void MainWindow::setBanner(QWidget *banner)
{
    m_column->insertWidget(0, banner);
}

void MainWindow::setAccount(const Account &account)
{
    m_services.account = account;
    m_isAccountNew = true;
    remakePages();
    retranslate();
}

void MainWindow::remakePages()
{
    if (!m_isAccountNew || !m_services.jobs.entries().empty())
        return;
    m_isAccountNew = false;
    const QByteArray front = m_current ? m_current->name() : QByteArray();
    const bool mayStay = front == "settings"; // where it was changed; another may have come to the front meanwhile
    std::erase_if(m_made, [this, mayStay](const auto &made) {
        if (mayStay && made.second == m_current)
            return false;
        made.second->deleteLater();
        return true;
    });
    if (m_current && !mayStay)
        showPage(front);
}

void MainWindow::setPeriod(const PeriodChoice &choice)
{
    m_services.memory.set(QStringLiteral("period"), periodChoiceName(choice));
    for (const auto &[name, page] : m_made)
        page->setPeriod(m_topBar->periodFilter()->period());
}

void MainWindow::retranslate()
{
    const QString owner = companyName(m_services.account, m_services.isDemo);
    setWindowTitle(tr("Yiren · %1").arg(format::oneLine(owner)));
    m_foot->show();
    showSyncState();
    if (m_current)
        m_topBar->setPage(*m_current);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::WindowStateChange)
        m_placeTimer.start();
    QWidget::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    keepPlace();
    if (m_mayClose && !m_mayClose())
        event->ignore();
    else
        QWidget::closeEvent(event);
}

void MainWindow::moveEvent(QMoveEvent *event)
{
    m_placeTimer.start();
    QWidget::moveEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    m_placeTimer.start();
    m_sidebar->setNarrow(width() < metrics::narrowBelow);
    QWidget::resizeEvent(event);
}

// Qt moves a window whose screen is gone, or is smaller now, onto one that is there.
void MainWindow::restorePlace()
{
    const QByteArray geometry = m_services.memory.value(placeKey).toByteArray();
    if (geometry.isEmpty() || !restoreGeometry(geometry))
        resize(1440, 900);
    m_placeTimer.setSingleShot(true);
    m_placeTimer.setInterval(placeRests);
    connect(&m_placeTimer, &QTimer::timeout, this, &MainWindow::keepPlace);
}

void MainWindow::fitInto(const QRect &screen)
{
    constexpr QSize frame(2, 40); // of a window that is not shown yet
    const QSize most = screen.size() - frame;
    if (width() > most.width() || height() > most.height())
        setGeometry(QRect(screen.topLeft() + QPoint(0, frame.height()), size().boundedTo(most).expandedTo(minimumSize())));
}

void MainWindow::keepPlace()
{
    if (isVisible() && !isMinimized())
        m_services.memory.set(placeKey, saveGeometry());
}

void MainWindow::followSync()
{
    connect(m_topBar, &TopBar::stateClicked, this, &MainWindow::openSyncCard);
    if (!m_services.sync)
        return;
    connect(m_services.sync, &Synchronisation::changed, this, &MainWindow::showSyncState);
    connect(m_services.sync, &Synchronisation::fetched, this, [this] {
        if (m_current)
            m_current->activate();
    });
}

// Whatever page is in front: whoever waits for money waits everywhere.
void MainWindow::followCashier()
{
    if (!m_services.cashier)
        return;
    connect(m_services.cashier, &Cashier::paid, this, [this](const PayRequest &request) {
        notice(tr("%1 paid: %2").arg(format::money(request.amount), format::shortened(request.description, 60)), {});
    });
}

void MainWindow::showSyncState()
{
    SyncState state;
    state.kind = SyncState::Kind::NotConnected;
    if (m_services.sync)
        state = m_services.sync->state();
    m_topBar->setState(syncSentence(state, m_services.clock.now().toMSecsSinceEpoch(), currentLanguage()), syncMeaning(state));
}

void MainWindow::openSyncCard(QWidget &state)
{
    if (!m_services.sync)
        return;
    auto *card = new SyncPopover(*m_services.sync, m_services.clock, m_services.words, this);
    connect(card, &SyncPopover::connectWanted, this, [this] { showPage("settings", QStringLiteral("account")); });
    card->openBelow(state);
}

} // namespace yiren
