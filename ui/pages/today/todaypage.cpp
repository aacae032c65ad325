#include "pages/today/todaypage.h"

#include "charts/chartcard.h"
#include "charts/daychart.h"
#include "experiments/experimentdeeds.h"
#include "experiments/experimentnews.h"
#include "frame/pageheader.h"
#include "models/tableview.h"
#include "pages/content/byhandsteps.h"
#include "pages/content/contentdeeds.h"
#include "pages/content/postchecks.h"
#include "pages/content/postcopier.h"
#include "pages/customers/customerdeeds.h"
#include "pages/orders/ordersmodel.h"
#include "pages/today/attentioncard.h"
#include "pages/today/attributioncard.h"
#include "pages/today/audiencefigures.h"
#include "pages/today/insightcards.h"
#include "pages/today/morningfigures.h"
#include "pages/today/nextactionscard.h"
#include "pages/today/nextpostscard.h"
#include "pages/today/postpopover.h"
#include "pages/today/revenuewords.h"
#include "pages/today/todayexplained.h"
#include "pages/today/topicscard.h"
#include "storage/storagethread.h"
#include "theme/looks.h"
#include "theme/metrics.h"
#include "time/clock.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace yiren {

namespace {

Waiting attentionWaiting(const std::vector<Attention> &items)
{
    const auto isUrgent = [](const Attention &item) { return item.kind <= Attention::Kind::OpenDay; };
    return {static_cast<int>(items.size()), std::any_of(items.begin(), items.end(), isUrgent)};
}

} // namespace

TodayPage::TodayPage(const PageServices &services, QWidget *parent)
    : Page("today", parent), m_services(services), m_job(readMorning()), m_orders(makeOrdersModel(services.clock)),
      m_figures(new MorningFigures(content())), m_chart(new DayChart), m_revenue(new ChartCard(m_chart, content())),
      m_revenueSentence(new TextLabel(TextLook::Secondary, m_revenue)),
      m_attention(new AttentionCard(services.words, services.clock, content())),
      m_next(new NextPostsCard(services.clock, services.memory, content())),
      m_insight(new InsightCards(services, *m_attention, *content())), m_deeds(new ContentDeeds(services, this)),
      m_customers(new CustomerDeeds(services, this)), m_copier(new PostCopier(services, this)), m_newest(new Card(content())),
      m_newestTable(new TableView(m_newest)), m_export(makeButton(ButtonLook::Plain, this, "export")),
      m_exports(new TableExport(services, exportWords(), this))
{
    offer(commands());
    header()->addAction(m_export);
    m_revenueSentence->setWrapping(true);
    m_revenue->body()->addWidget(m_revenueSentence);
    m_newestTable->setTable(m_orders.get());
    m_newestTable->remember(services.memory, QStringLiteral("today/orders"));
    m_newest->body()->addWidget(m_newestTable);
    layOut();
    connect(m_export, &QPushButton::clicked, this, &TodayPage::openExports);
    connect(command("export"), &QAction::triggered, this, &TodayPage::openExports);
    connect(m_chart, &DayChart::chosen, this, [this](BusinessDay day) { emit leadTo("reconcile", QStringLiteral("day:") + day.toText()); });
    connect(m_figures, &MorningFigures::leadTo, this, &TodayPage::leadTo);
    connect(m_attention, &AttentionCard::leadTo, this, &TodayPage::leadTo);
    connect(m_next, &NextPostsCard::leadTo, this, &TodayPage::leadTo);
    connect(m_exports, &TableExport::noticed, this, &TodayPage::noticed);
    connect(m_exports, &TableExport::failed, this,
            [this](const Error &error, const std::function<void()> &again) { showDeedFailed(m_services.words(error), again); });
    connectPosts();
    connectInsight();
    connect(m_newestTable, &TableView::rowActivated, this,
            [this](int row) { emit leadTo("orders", QStringLiteral("order:") + m_orders->rowAt(row).order.outTradeNo.toString()); });
}

TodayPage::~TodayPage() = default;

std::vector<WindowCommand> TodayPage::commands()
{
    return {{"export",
             [] { return TodayPage::tr("Export today"); },
             "export",
             {QKeySequence(Qt::CTRL | Qt::Key_E)},
             "csv xlsx excel figures revenue"}};
}

void TodayPage::layOut()
{
    constexpr int chartShare = 17; // of the design: 747 to 442 px
    constexpr int attentionShare = 10;
    constexpr int middleHeight = 268;
    constexpr int listHeight = 4 * metrics::rowHeight + 60; // title, header and three rows; the rest is scrolled to
    auto *scroll = new QScrollArea(content());
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *inside = new QWidget(scroll);
    setSurface(*inside, "page");
    const auto row = [](QWidget *left, int leftShare, QWidget *right, int rightShare) {
        auto *line = new QHBoxLayout;
        line->setSpacing(metrics::gap);
        line->addWidget(left, leftShare);
        line->addWidget(right, rightShare);
        return line;
    };
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gap);
    column->addWidget(m_figures);
    column->addLayout(row(m_revenue, chartShare, m_attention, attentionShare), 1);
    auto *left = new QWidget(inside);
    auto *audience = new QVBoxLayout(left);
    audience->setContentsMargins(0, 0, 0, 0);
    audience->setSpacing(metrics::gap);
    audience->addWidget(m_insight->audience());
    audience->addWidget(m_next, 1);
    column->addLayout(row(left, 1, m_insight->attribution(), 1), 1);
    column->addLayout(row(m_newest, 11, m_insight->actions(), 9), 1);
    column->addWidget(m_insight->topics());
    scroll->setWidget(inside);
    auto *whole = new QVBoxLayout(content());
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    m_revenue->setMinimumHeight(middleHeight);
    for (QWidget *list : {static_cast<QWidget *>(m_next), static_cast<QWidget *>(m_newest)})
        list->setMinimumHeight(listHeight);
}

Result<Waiting> TodayPage::waiting(Database &database, AccountId account, BusinessDay today)
{
    const auto morning = loadMorning(database, account, today);
    return morning ? Result<Waiting>(attentionWaiting(morning->attention)) : failure(morning.error());
}

JobHandle<Morning> TodayPage::readMorning()
{
    const BusinessDay today = BusinessDay::of(m_services.clock.now());
    auto job = m_services.storage.read<Morning>([account = m_services.account.id, today, now = m_services.clock.now().toMSecsSinceEpoch()](
                                                    Database &database) { return loadMorning(database, account, today, now); });
    job->then(this, [this](const Result<Morning> &morning) { take(morning); });
    job->start();
    return job;
}

void TodayPage::refresh()
{
    showLoading();
    const bool isUnderWay = std::exchange(m_isFirstJob, false) && !m_job->isFinished();
    if (!isUnderWay)
        m_job = readMorning();
    settleTrials();
}

// Experiments end by their rule also where nobody opens them. The books are shown first; what has come of it is read after that.
void TodayPage::settleTrials()
{
    if (m_settling && !m_settling->isFinished())
        return;
    m_settling = m_services.storage.write<bool>([account = m_services.account.id, today = BusinessDay::of(m_services.clock.now()),
                                                 now = m_services.clock.now().toMSecsSinceEpoch()](Database &database) -> Result<bool> {
        const auto before = experimentNews(database, account);
        const auto settled = settleExperiments(database, account, today, now);
        const auto after = experimentNews(database, account);
        if (!before || !settled || !after)
            return failure(!before ? before.error() : !settled ? settled.error() : after.error());
        return *before != *after;
    });
    m_settling->then(this, [this](const Result<bool> &isNews) {
        if (isNews && *isNews)
            m_job = readMorning();
    });
    m_settling->start();
}

void TodayPage::take(const Result<Morning> &morning)
{
    if (!morning) {
        showFailed(m_services.words(morning.error()));
        return;
    }
    m_morning = *morning;
    const Waiting waiting = attentionWaiting(m_morning->attention);
    emit waitingChanged(waiting.count, waiting.isUrgent);
    showMorning();
    if (state() == State::Ready)
        m_insight->read();
}

void TodayPage::showMorning()
{
    QStringList beside{lunarDate(m_morning->today), yesterdaySentence(m_morning->yesterdayState)};
    beside.removeAll(QString());
    header()->setTitle(greeting(m_services.clock.now().toMSecsSinceEpoch(), currentLanguage()), beside.join(QStringLiteral(" · ")));
    const bool hasBills =
        std::any_of(m_morning->revenue.begin(), m_morning->revenue.end(), [](const RevenueDay &day) { return day.isBilled; });
    if (!hasBills && m_morning->newestOrders.empty() && m_morning->attention.empty() && m_morning->nextPosts.empty()) {
        showEmpty("home", tr("There are no books here yet."), tr("Go to reconciliation"),
                  tr("Fetch or import a bill of WeChat Pay; each morning then begins here."));
        return;
    }
    m_figures->set(*m_morning);
    showRevenue();
    m_attention->set(m_morning->attention);
    m_next->set(m_morning->nextPosts);
    m_newest->setTitle(tr("Newest orders"), tr("Enter opens one"));
    m_orders->setRows(m_morning->newestOrders);
    m_insight->show();
    showReady();
}

void TodayPage::showRevenue()
{
    const TodayInsight *insight = m_insight->insight();
    const RevenueForecast *forecast = insight && insight->forecast ? &*insight->forecast : nullptr;
    m_chart->setData(revenueChart(m_morning->revenue, forecast, insight ? insight->posts : std::vector<Post>()));
    m_revenue->setTitle(forecast ? tr("Revenue and %1-day forecast").arg(forecastDays) : tr("Revenue of %1 days").arg(revenueDays),
                        forecast ? tr("yuan a day; the band holds 80%") : tr("yuan a day, by the trade bills"));
    explain(*m_revenue, m_revenue->accessibleName(), explainRevenueChart(forecast));
    const QString days = revenueSentence(m_morning->revenue);
    m_revenueSentence->setText(insight ? days + u' ' + forecastSentence(insight->forecast) : days);
}

// The books first: what is reckoned from them comes when they are shown.
void TodayPage::connectInsight()
{
    connect(m_insight, &InsightCards::came, this, [this] {
        if (m_morning)
            showRevenue();
    });
    connect(m_insight, &InsightCards::leadTo, this, &TodayPage::leadTo);
    connect(m_insight, &InsightCards::done, this,
            [this](const QString &sentence, const std::function<void()> &undo) { emit noticed(sentence, undo); });
    connect(m_insight, &InsightCards::failed, this, [this](const Error &error, const std::function<void()> &again) {
        if (error.kind != ErrorKind::Cancelled)
            showDeedFailed(m_services.words(error), again);
    });
}

bool TodayPage::isSettled() const
{
    return Page::isSettled() && m_job->isFinished() && (!m_settling || m_settling->isFinished())
        && (state() != State::Ready || m_insight->isSettled());
}

void TodayPage::connectPosts()
{
    const auto showFailure = [this](const Error &error, const std::function<void()> &again) {
        showDeedFailed(m_services.words(error), again);
    };
    connect(m_attention, &AttentionCard::remedyWanted, this,
            [this](const Post &post, PostRemedy remedy, QWidget *button) { mend(post, remedy, *button); });
    connect(m_deeds, &ContentDeeds::done, this,
            [this](const QString &sentence, const std::function<void()> &undo) { emit noticed(sentence, undo); });
    connect(m_deeds, &ContentDeeds::failed, this, showFailure);
    connect(m_deeds, &ContentDeeds::changed, this, [this] { refresh(); });
    connect(m_copier, &PostCopier::failed, this, showFailure);
    connect(m_attention, &AttentionCard::taskTicked, m_customers, &CustomerDeeds::tickTask);
    connect(m_customers, &CustomerDeeds::done, this,
            [this](const QString &sentence, const std::function<void()> &undo) { emit noticed(sentence, undo); });
    connect(m_customers, &CustomerDeeds::failed, this, showFailure);
    connect(m_customers, &CustomerDeeds::changed, this, [this] { refresh(); });
}

void TodayPage::mend(const Post &post, PostRemedy remedy, QWidget &button)
{
    if (remedy == PostRemedy::TryAgain)
        m_deeds->sendNow(post);
    else
        openPost(post, button);
}

void TodayPage::openPost(const Post &post, QWidget &button)
{
    const QString reason = post.failure.isEmpty()
        ? waitingSentence(post)
        : m_services.words(makeError(ErrorKind::Refused, post.failure.toLatin1().constData())).sentence;
    auto *popover = new PostPopover(post, reason, this);
    connect(popover, &PostPopover::resendWanted, this, [this, post] { m_deeds->sendNow(post); });
    connect(popover, &PostPopover::moveWanted, this,
            [this, post] { emit leadTo("content", QStringLiteral("plan:%1").arg(toInteger(post.id))); });
    connect(popover, &PostPopover::giveUpWanted, this, [this, post] { m_deeds->unplan(post); });
    if (ByHandSteps *steps = popover->steps()) {
        connect(steps, &ByHandSteps::copyWanted, m_copier, &PostCopier::copy);
        connect(steps, &ByHandSteps::finished, m_deeds, &ContentDeeds::finish);
        connect(m_copier, &PostCopier::copied, steps, [steps, popover](PostId, CopyPart part) {
            steps->noteCopied(part);
            popover->fit();
        });
    }
    popover->openBelow(button);
}

void TodayPage::retranslate()
{
    m_export->setText(tr("Export"));
    m_newestTable->setAccessibleName(tr("Newest orders"));
    if (m_morning)
        showMorning();
    else
        header()->setTitle(greeting(m_services.clock.now().toMSecsSinceEpoch(), currentLanguage()));
}

void TodayPage::emptyActionTriggered()
{
    emit leadTo("reconcile", {});
}

} // namespace yiren
