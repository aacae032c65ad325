#include "pages/experiments/trialcards.h"

#include "charts/chartcard.h"
#include "formatting/format.h"
#include "pages/experiments/experimentformulas.h"
#include "pages/experiments/experimentwords.h"
#include "pages/experiments/trialcharts.h"
#include "pages/experiments/verdictwords.h"
#include "theme/metrics.h"
#include "widgets/cardhelp.h"
#include "widgets/helppopover.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace yiren {

namespace {

constexpr int trialChartHeight = 150;
constexpr int trialCardHeight = 240;
constexpr int notedCardHeight = 280; // with two lines below

Explanation explainConversions(const ExperimentReading &reading)
{
    Explanation explanation;
    explanation.formula = TrialCards::tr("a point = persons of the version who had done it by the end of that day, each once");
    explanation.lines = {
        reading.experiment.rule.source == CountSource::Own
            ? TrialCards::tr("From: what this program saw of each person after meeting the version.")
            : TrialCards::tr("From: the daily counts that were typed in or imported, added up."),
        TrialCards::tr("Up to the last whole day. Lines that drift apart prove nothing by themselves: see p and interval.")};
    if (reading.series.empty() || reading.arms.empty())
        return explanation;
    const SeriesDay &last = reading.series.back();
    explanation.lines.append(TrialCards::tr("Worked: by %1 %2 of the %3 persons of version %4.")
                                 .arg(format::day(last.day), format::count(last.converted.front()), format::count(last.users.front()),
                                      reading.arms.front().letter));
    return explanation;
}

} // namespace

TrialCards::TrialCards(QWidget *parent, QWidget *between)
    : QWidget(parent), m_intervals(new IntervalChart), m_p(new DayChart), m_difference(new DayChart), m_persons(new DayChart),
      m_conversions(new DayChart), m_intervalsCard(new ChartCard(m_intervals, this)), m_pCard(new ChartCard(m_p, this)),
      m_differenceCard(new ChartCard(m_difference, this)), m_personsCard(new ChartCard(m_persons, this)),
      m_conversionsCard(new ChartCard(m_conversions, this)), m_trust(new Card(this)), m_causes(new TextLabel(TextLook::Body, m_trust)),
      m_bandNote(new TextLabel(TextLook::Faint, m_differenceCard)), m_intervalsHelp(addHelp(m_intervalsCard)), m_pHelp(addHelp(m_pCard)),
      m_differenceHelp(addHelp(m_differenceCard)), m_personsHelp(addHelp(m_personsCard))
{
    m_causes->setWrapping(true);
    m_trust->body()->addWidget(m_causes);
    m_trust->body()->addStretch();
    m_bandNote->setWrapping(true);
    m_differenceCard->body()->addWidget(m_bandNote);
    for (Chart *chart : std::initializer_list<Chart *>{m_intervals, m_p, m_difference, m_persons, m_conversions})
        chart->setMinimumHeight(trialChartHeight);
    for (ChartCard *card : {m_intervalsCard, m_pCard, m_differenceCard, m_personsCard, m_conversionsCard}) {
        card->setMaximumHeight(card == m_differenceCard ? notedCardHeight : trialCardHeight);
        card->offerExport();
        connect(card, &ChartCard::exportWanted, this,
                [this, card](const ChartTable &table) { emit exportWanted(card->accessibleName(), table); });
    }
    layOut(between);
}

HelpPopover *TrialCards::addHelp(ChartCard *card)
{
    auto *help = new HelpPopover(card);
    card->addToTitle(help);
    return help;
}

void TrialCards::layOut(QWidget *between)
{
    auto *first = new QHBoxLayout;
    first->setSpacing(metrics::gap);
    first->addWidget(m_intervalsCard, 5);
    first->addWidget(m_pCard, 4);
    first->addWidget(m_trust, 5);
    auto *second = new QHBoxLayout;
    second->setSpacing(metrics::gap);
    second->addWidget(m_differenceCard, 5);
    second->addWidget(m_conversionsCard, 4);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gap);
    column->addLayout(first);
    column->addWidget(between, 1);
    column->addLayout(second);
    column->addWidget(m_personsCard);
}

void TrialCards::show(const ExperimentReading &reading)
{
    const bool hasCounts = !reading.series.empty();
    const bool hasEffects = hasCounts && !reading.isWithheld;
    for (ChartCard *card : {m_intervalsCard, m_pCard, m_differenceCard, m_conversionsCard})
        card->setVisible(hasEffects);
    // Of days that were drawn no p holds at every look.
    if (!isSplitByPerson(reading.experiment.rule.design))
        m_pCard->hide();
    m_personsCard->setVisible(hasCounts);
    m_trust->setVisible(reading.isWithheld);
    fill(reading);
    setTitles(reading);
    QWidget::show();
}

void TrialCards::fill(const ExperimentReading &reading)
{
    m_intervals->setData(intervalsOf(reading));
    m_p->setData(reading.isWithheld ? DayChartData{} : alwaysValidPOf(reading));
    m_difference->setData(reading.isWithheld ? DayChartData{} : differenceOf(reading));
    m_persons->setData(personsOf(reading));
    m_conversions->setData(conversionsOf(reading));
    explain(*m_intervalsHelp, ExplainedFigure::Intervals, reading);
    explain(*m_pHelp, ExplainedFigure::AlwaysValidP, reading);
    explain(*m_differenceHelp, ExplainedFigure::Difference, reading);
    explain(*m_personsHelp, ExplainedFigure::Persons, reading);
}

void TrialCards::setTitles(const ExperimentReading &reading)
{
    const Metric metric = reading.experiment.rule.metric;
    m_intervalsCard->setTitle(tr("95% interval of the %1").arg(metricWord(metric)));
    m_pCard->setTitle(tr("Always-valid p"));
    const QString unit = isMoney(metric) ? tr("yuan a person") : tr("percentage points");
    m_differenceCard->setTitle(tr("Difference over time"), unit);
    m_bandNote->setText(isMoney(metric) ? tr("The band begins with 100 persons a version.")
                                        : tr("The band begins with 100 persons and 25 of them a version."));
    m_bandNote->setVisible(lacksBand(reading));
    m_personsCard->setTitle(tr("Persons so far"));
    m_conversionsCard->setTitle(tr("%1 so far").arg(convertedWord(metric)));
    explain(*m_conversionsCard, m_conversionsCard->accessibleName(), explainConversions(reading));
    m_trust->setTitle(tr("Why this can't be trusted"));
    m_causes->setText(u"· " + brokenSplitCauses(reading.experiment.rule.design).join(QStringLiteral("\n· ")));
    for (ChartCard *card : {m_intervalsCard, m_pCard, m_differenceCard, m_personsCard, m_conversionsCard})
        card->findChild<Chart *>()->setAccessibleName(card->accessibleName());
}

} // namespace yiren
