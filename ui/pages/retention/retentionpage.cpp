#include "pages/retention/retentionpage.h"

#include "charts/chartcard.h"
#include "formatting/format.h"
#include "frame/pageheader.h"
#include "models/tableview.h"
#include "models/viewmemory.h"
#include "pages/retention/checkwords.h"
#include "pages/retention/funnelcard.h"
#include "pages/retention/retentioncharts.h"
#include "pages/retention/retentionexplained.h"
#include "pages/retention/retentionfiguresrow.h"
#include "pages/retention/retentionreader.h"
#include "pages/retention/refusalwords.h"
#include "pages/retention/roundedwords.h"
#include "pages/retention/winbackdeeds.h"
#include "theme/looks.h"
#include "theme/metrics.h"
#include "time/clock.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

#include <cmath>

namespace yiren {

namespace {

const QString kindKey = QStringLiteral("retention/kind");
const QString lengthKey = QStringLiteral("retention/length");
const QString weekly = QStringLiteral("week");

// What came is counted, what was expected is an estimate.
QString barCount(double count)
{
    return count == std::floor(count) ? format::count(qRound64(count)) : estimatedCount(count);
}

TextLabel *sentenceIn(ChartCard &card)
{
    auto *sentence = new TextLabel(TextLook::Secondary, &card);
    sentence->setWrapping(true);
    card.body()->addWidget(sentence);
    return sentence;
}

} // namespace

RetentionPage::RetentionPage(const PageServices &services, QWidget *parent)
    : Page("retention", parent), m_services(services), m_reader(new RetentionReader(services, this)),
      m_deeds(new WinBackDeeds(services, this)), m_kindChoice(makeButton(ButtonLook::Plain, this, "customers")),
      m_lengthChoice(makeButton(ButtonLook::Plain, this, "calendar")), m_export(makeButton(ButtonLook::Plain, this, "export")),
      m_exports(new TableExport(services, exportWords(), this)), m_figures(new RetentionFiguresRow(content())), m_cohorts(new CohortMap),
      m_cohortsCard(new ChartCard(m_cohorts, content())), m_cohortsSentence(sentenceIn(*m_cohortsCard)), m_survival(new StepChart),
      m_survivalCard(new ChartCard(m_survival, content())), m_survivalSentence(sentenceIn(*m_survivalCard)), m_check(new BarChart),
      m_checkCard(new ChartCard(m_check, content())), m_checkSentence(sentenceIn(*m_checkCard)),
      m_winBack(new WinBackCard(services.memory, content())), m_funnel(new FunnelCard(services, content()))
{
    setUsesPeriod(true);
    m_kind = retentionKindFromName(services.memory.value(kindKey).toString()).value_or(RetentionKind::Followers);
    m_length = services.memory.value(lengthKey).toString() == weekly ? stats::CohortLength::Week : stats::CohortLength::Month;
    for (QPushButton *button : {m_kindChoice, m_lengthChoice, m_export})
        header()->addAction(button);
    offer(commands());
    layOut();
    connectParts();
    connectWinBack();
}

RetentionPage::~RetentionPage() = default;

void RetentionPage::layOut()
{
    constexpr int wide = 17; // of the design: 656 to 533 px
    constexpr int narrow = 14;
    constexpr int listShare = 11; // reasons are long
    constexpr int checkShare = 5;
    constexpr int chartHeight = 220;
    constexpr int funnelHeight = 300; // six bars, its title and its sentence
    auto *scroll = new QScrollArea(content());
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *inside = new QWidget(scroll);
    setSurface(*inside, "page");
    auto *charts = new QHBoxLayout;
    charts->setSpacing(metrics::gap);
    charts->addWidget(m_cohortsCard, wide);
    charts->addWidget(m_survivalCard, narrow);
    auto *lists = new QHBoxLayout;
    lists->setSpacing(metrics::gap);
    lists->addWidget(m_winBack, listShare);
    lists->addWidget(m_checkCard, checkShare);
    m_survival->setMinimumHeight(chartHeight); // the map beside it asks for more where it has many rows
    for (QWidget *chart : std::initializer_list<QWidget *>{m_cohorts, m_survival, m_check})
        chart->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // the window's height decides, not the number of rows
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gap);
    column->addWidget(m_figures);
    column->addLayout(charts, 3);
    column->addLayout(lists, 2);
    m_funnel->setMinimumHeight(funnelHeight);
    column->addWidget(m_funnel);
    scroll->setWidget(inside);
    auto *whole = new QVBoxLayout(content());
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
}

void RetentionPage::connectParts()
{
    connect(m_reader, &RetentionReader::came, this, &RetentionPage::take);
    connect(m_reader, &RetentionReader::failed, this, [this](const Error &error) { showFailed(m_services.words(error)); });
    connect(m_exports, &TableExport::noticed, this, &RetentionPage::noticed);
    connect(m_exports, &TableExport::failed, this,
            [this](const Error &error, const std::function<void()> &again) { showDeedFailed(m_services.words(error), again); });
    connect(m_kindChoice, &QPushButton::clicked, this, &RetentionPage::openKinds);
    const auto otherLength = [this] {
        setLength(m_length == stats::CohortLength::Month ? stats::CohortLength::Week : stats::CohortLength::Month);
    };
    connect(m_lengthChoice, &QPushButton::clicked, this, otherLength);
    connect(m_export, &QPushButton::clicked, this, &RetentionPage::openExports);
    connect(m_figures, &RetentionFiguresRow::chosen, this, &RetentionPage::openRows);
    connect(m_cohorts, &CohortMap::chosen, this, &RetentionPage::openCohort);
    connect(m_funnel, &FunnelCard::came, this, [this] {
        m_hasFunnel = true;
        if (state() == State::Ready)
            emit settled();
    });
    connect(m_funnel, &FunnelCard::customerChosen, this, &RetentionPage::openCustomer);
    connect(m_funnel, &FunnelCard::failed, this, [this](const Error &error) { // the rest of the page is there all the same
        m_hasFunnel = true;
        showDeedFailed(m_services.words(error), [this] { refresh(); });
    });
    connect(command("followers"), &QAction::triggered, this, [this] { setKind(RetentionKind::Followers); });
    connect(command("members"), &QAction::triggered, this, [this] { setKind(RetentionKind::Members); });
    connect(command("buyers"), &QAction::triggered, this, [this] { setKind(RetentionKind::Buyers); });
    connect(command("length"), &QAction::triggered, this, otherLength);
    connect(command("export"), &QAction::triggered, this, &RetentionPage::openExports);
    connect(command("winback"), &QAction::triggered, this, [this] { openTarget(QStringLiteral("winback")); });
    connect(command("funnel"), &QAction::triggered, this, [this] { openTarget(QStringLiteral("funnel")); });
    connect(command("contacted"), &QAction::triggered, m_winBack, &WinBackCard::contactChosen);
    connect(command("copy"), &QAction::triggered, m_winBack, &WinBackCard::copyChosen);
}

void RetentionPage::connectWinBack()
{
    connect(m_reader, &RetentionReader::contactsCame, this, [this](const WinBackShown &shown) {
        m_winBack->set(shown);
        m_hasContacts = true;
        if (state() == State::Ready)
            emit settled();
    });
    connect(m_winBack, &WinBackCard::customerChosen, this, &RetentionPage::openCustomer);
    connect(m_winBack, &WinBackCard::contactWanted, this, [this](CustomerId customer) { m_deeds->contact(m_winBack->list(), customer); });
    connect(m_winBack, &WinBackCard::copied, this,
            [this](const QString &name) { emit noticed(tr("The text for %1 is copied.").arg(name), {}); });
    connect(m_deeds, &WinBackDeeds::changed, m_reader, &RetentionReader::readContacts);
    connect(m_deeds, &WinBackDeeds::done, this,
            [this](const QString &sentence, const std::function<void()> &undo) { emit noticed(sentence, undo); });
    connect(m_deeds, &WinBackDeeds::failed, this,
            [this](const Error &error, const std::function<void()> &again) { showDeedFailed(m_services.words(error), again); });
}

std::vector<WindowCommand> RetentionPage::commands()
{
    return {{"followers", [] { return RetentionPage::tr("Retention of followers"); }, "retention", {}, "churn unfollow"},
            {"members", [] { return RetentionPage::tr("Retention of members"); }, "retention", {}, "churn membership"},
            {"buyers", [] { return RetentionPage::tr("Retention of buyers"); }, "retention", {}, "repeat orders"},
            {"length", [] { return RetentionPage::tr("Cohorts by week or month"); }, "calendar", {}},
            {"winback", [] { return RetentionPage::tr("Whom to win back"); }, "customers", {}, "risk churn"},
            {"funnel", [] { return RetentionPage::tr("From reached to paid again"); }, "chart", {}, "funnel conversion"},
            {"contacted", [] { return RetentionPage::tr("Note that the chosen customer was contacted"); }, "check", {}},
            {"copy", [] { return RetentionPage::tr("Copy a text for the chosen customer"); }, "copy", {}},
            {"export",
             [] { return RetentionPage::tr("Export retention"); },
             "export",
             {QKeySequence(Qt::CTRL | Qt::Key_E)},
             "csv xlsx excel cohorts"}};
}

bool RetentionPage::isSettled() const
{
    return Page::isSettled() && (state() != State::Ready || (m_hasContacts && m_hasFunnel));
}

void RetentionPage::openTarget(const QString &target)
{
    if (const auto kind = retentionKindFromName(target.section(u':', 1)); kind && target.startsWith(u"kind:"))
        setKind(*kind);
    else if (target == u"winback")
        m_winBack->table()->setFocus(Qt::OtherFocusReason);
    else if (target == u"funnel")
        m_funnel->showBars();
}

void RetentionPage::setKind(RetentionKind kind)
{
    m_services.memory.set(kindKey, retentionKindName(kind));
    if (std::exchange(m_kind, kind) != kind) {
        showChoices();
        refresh();
    }
}

void RetentionPage::setLength(stats::CohortLength length)
{
    m_services.memory.set(lengthKey, length == stats::CohortLength::Week ? weekly : QStringLiteral("month"));
    if (std::exchange(m_length, length) != length) {
        showChoices();
        refresh();
    }
}

void RetentionPage::refresh()
{
    constexpr int usualDays = 30;
    showLoading();
    m_hasContacts = m_hasFunnel = false;
    const BusinessDay today = BusinessDay::of(m_services.clock.now());
    const Period shown = period().value_or(Period{today.plusDays(-usualDays), today});
    m_reader->read({m_services.account.id, m_kind, shown, today, m_length});
    m_funnel->read({shown.first, std::min(shown.last, today)}); // whole days, as all figures here
}

void RetentionPage::take()
{
    const RetentionReading &reading = *m_reader->reading();
    const bool hasStays = reading.flow || reading.cohorts;
    if (reading.isPending && !hasStays && state() == State::Loading)
        return; // nothing to look at until the rest is there
    if (!hasStays && reading.buyers.empty() && !reading.isPending)
        return showEmpty("retention", tr("Nobody has followed or bought yet."), tr("Go to customers"),
                         tr("Connect the official account, or import followers and orders; who stays is then counted here."));
    showReading(reading);
    showReady();
}

void RetentionPage::showReading(const RetentionReading &reading)
{
    m_figures->set(retentionFigures(reading));
    m_cohorts->setData(reading.cohorts ? cohortData(*reading.cohorts) : CohortMapData{});
    m_cohorts->setMinimumHeight(m_cohorts->minimumSizeHint().height()); // all months are seen; the page scrolls
    m_cohortsSentence->setText(cohortSentence(reading));
    m_survival->setData(survivalData(reading));
    m_survivalSentence->setText(survivalSentence(reading));
    m_check->setData(tr("People or orders"), reading.check() ? checkBars(*reading.check()) : std::vector<BarValue>(), barCount);
    m_checkSentence->setText(checkSentences(reading).join(u'\n'));
    if (reading.isPending && m_winBack->list().empty())
        m_winBack->set({{}, {}, refusalSentence(stats::Refusal{stats::RefusalCode::NoData, "pending"}), false, false});
    showTitles();
    explain(*m_cohortsCard, m_cohortsCard->accessibleName(), explainCohorts(reading, m_length));
    explain(*m_survivalCard, m_survivalCard->accessibleName(), explainSurvival(reading));
    explain(*m_checkCard, m_checkCard->accessibleName(), explainCheck(reading));
}

void RetentionPage::showTitles()
{
    const bool byMonth = m_length == stats::CohortLength::Month;
    const bool ofBuyers = m_kind == RetentionKind::Buyers;
    m_cohortsCard->setTitle(byMonth ? tr("Retention by month") : tr("Retention by week"),
                            ofBuyers ? tr("a row a cohort; who ordered in each period after")
                                     : tr("a row a cohort; who is still there after each period"));
    m_survivalCard->setTitle(ofBuyers ? tr("Without a second order") : tr("Survival curves"), tr("by how people came"));
    m_checkCard->setTitle(tr("Expected and actual"), tr("what was foretold without knowing it, and what came"));
}

void RetentionPage::showChoices()
{
    header()->setTitle(tr("Retention and churn"));
    m_kindChoice->setText(retentionKindWord(m_kind));
    m_kindChoice->setToolTip(tr("Whose coming and staying is counted"));
    m_lengthChoice->setText(m_length == stats::CohortLength::Month ? tr("By month") : tr("By week"));
    m_lengthChoice->setToolTip(tr("Cohorts by month or by week"));
    m_export->setText(tr("Export"));
}

void RetentionPage::retranslate()
{
    showChoices();
    showTitles();
    if (const RetentionReading *reading = m_reader->reading())
        showReading(*reading);
}

void RetentionPage::emptyActionTriggered()
{
    emit leadTo("customers", {});
}

} // namespace yiren
