#include "window/mainwindow.h"

#include "frame/page.h"
#include "frame/sidebar.h"
#include "frame/topbar.h"
#include "models/viewmemory.h"
#include "theme/looks.h"
#include "theme/metrics.h"
#include "widgets/jobspanel.h"
#include "widgets/periodfilter.h"
#include "widgets/searchfield.h"
#include "widgets/toast.h"

#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>

namespace yiren {

namespace {

std::vector<Sidebar::Entry> navigation(const std::vector<PageEntry> &pages)
{
    std::vector<Sidebar::Entry> entries;
    for (const PageEntry &page : pages)
        entries.push_back({page.name, page.iconName, page.title});
    return entries;
}

} // namespace

MainWindow::MainWindow(PageServices services, std::vector<PageEntry> pages)
    : m_services(std::move(services)), m_pages(std::move(pages)), m_sidebar(new Sidebar(navigation(m_pages), this)),
      m_topBar(new TopBar(m_services.clock, this)), m_column(new QVBoxLayout), m_stack(new QStackedWidget(this)),
      m_jobs(new JobsPanel(m_services.jobs, this)), m_toast(new Toast(this))
{
    setSurface(*this, "page");
    setMinimumSize(800, 560);
    layOut();
    addShortcuts();
    connect(m_sidebar, &Sidebar::chosen, this, [this](const QByteArray &name) { showPage(name); });
    connect(m_topBar->periodFilter(), &PeriodFilter::chosen, this, &MainWindow::setPeriod);
    connect(m_topBar->searchField(), &SearchField::searched, this, [this](const QString &text) {
        if (m_current)
            m_current->search(text);
    });
    m_topBar->periodFilter()->setChoice(periodChoiceFromName(m_services.memory.value(QStringLiteral("period")).toString()));
    const QByteArray geometry = m_services.memory.value(QStringLiteral("window")).toByteArray();
    if (geometry.isEmpty() || !restoreGeometry(geometry))
        resize(1440, 900);
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

void MainWindow::addShortcuts()
{
    const auto search = [this] {
        m_topBar->searchField()->setFocus(Qt::ShortcutFocusReason);
        m_topBar->searchField()->selectAll();
    };
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_K), this), &QShortcut::activated, this, search);
    connect(new QShortcut(QKeySequence(QKeySequence::Refresh), this), &QShortcut::activated, this, [this] {
        if (m_current)
            m_current->activate();
    });
    for (size_t i = 0; i < m_pages.size() && i < 9; ++i) { // Ctrl+1 … Ctrl+9
        auto *jump = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i))), this);
        connect(jump, &QShortcut::activated, this, [this, name = QByteArray(m_pages[i].name)] { showPage(name); });
    }
}

void MainWindow::showPage(const QByteArray &name, const QString &target)
{
    Page *page = pageNamed(name);
    if (!page)
        return;
    m_current = page;
    m_stack->setCurrentWidget(page);
    m_sidebar->setCurrent(name);
    page->setFocus(Qt::OtherFocusReason);
    page->activate();
    m_topBar->setPage(*page);
    if (!target.isEmpty())
        page->openTarget(target);
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
    connect(&page, &Page::noticed, this, &MainWindow::notice);
    connect(&page, &Page::leadTo, this, &MainWindow::showPage);
}

void MainWindow::notice(const QString &sentence, const std::function<void()> &undo)
{
    m_toast->show(sentence, undo);
}

void MainWindow::setBanner(QWidget *banner)
{
    m_column->insertWidget(0, banner);
}

void MainWindow::setAccount(const Account &account)
{
    m_services.account = account;
    std::erase_if(m_made, [this](const auto &made) {
        if (made.second == m_current)
            return false;
        made.second->deleteLater();
        return true;
    });
    retranslate();
}

void MainWindow::setState(const QString &words, Meaning meaning)
{
    m_topBar->setState(words, meaning);
}

void MainWindow::setPeriod(const PeriodChoice &choice)
{
    m_services.memory.set(QStringLiteral("period"), periodChoiceName(choice));
    for (const auto &[name, page] : m_made)
        page->setPeriod(m_topBar->periodFilter()->period());
}

void MainWindow::retranslate()
{
    const QString &owner = m_services.account.name;
    setWindowTitle(owner.isEmpty() ? tr("Yiren") : tr("Yiren · %1").arg(owner));
    m_sidebar->setFoot(owner, tr("On this computer: %1").arg(QDir::toNativeSeparators(m_services.folder.path())));
    m_services.account.canPay() ? setState(tr("Connected to WeChat Pay"), Meaning::Good)
                                : setState(tr("Not connected to WeChat Pay"), Meaning::Neutral);
    if (m_current)
        m_topBar->setPage(*m_current);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_services.memory.set(QStringLiteral("window"), saveGeometry());
    QWidget::closeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    m_sidebar->setNarrow(width() < metrics::narrowBelow);
    QWidget::resizeEvent(event);
}

} // namespace yiren
