#include "pages/gallery/shareexamples.h"

#include "charts/chartcard.h"
#include "charts/cohortmap.h"
#include "charts/daychart.h"
#include "charts/intervalchart.h"
#include "charts/stepchart.h"
#include "formatting/format.h"
#include "theme/metrics.h"

#include <QEvent>
#include <QGridLayout>

#include <cmath>

namespace yiren {

namespace {

const QString interval95 = QStringLiteral("95%");

// An even loss a day, watched until `until`, with a band that widens.
StepGroup fading(const QString &name, const QString &note, Meaning meaning, double lossADay, int until)
{
    StepGroup group{name, note, meaning, {}, static_cast<double>(until)};
    for (int day = 0; day < until; day += 3) {
        const double share = std::exp(-lossADay * day);
        const double half = 0.004 * std::sqrt(static_cast<double>(day));
        group.points.push_back({static_cast<double>(day), share, std::max(0.0, share - half), std::min(1.0, share + half)});
    }
    return group;
}

std::vector<CohortRow> eightMonths()
{
    constexpr int sizes[] = {212, 188, 240, 301, 19, 284, 355, 390};
    constexpr double shares[] = {1, 0.5, 0.41, 0.33, 0.27, 0.22, 0.17, 0.14};
    std::vector<CohortRow> rows;
    for (int month = 0; month < 8; ++month) {
        CohortRow row{QStringLiteral("2026-%1").arg(month + 3, 2, 10, QLatin1Char('0')), sizes[month], {}, sizes[month] < 30};
        for (int period = 0; period < 8 - month; ++period) {
            const double share = shares[period];
            row.cells.push_back({share, std::max(0.0, share - 0.05), std::min(1.0, share + 0.05),
                                 static_cast<qint64>(std::lround(share * sizes[month])), period > 0 && period == 7 - month});
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

ShareExamples::ShareExamples(QWidget *parent)
    : QWidget(parent), m_intervals(new IntervalChart), m_difference(new DayChart), m_steps(new StepChart), m_cohorts(new CohortMap),
      m_intervalsCard(new ChartCard(m_intervals, this)), m_differenceCard(new ChartCard(m_difference, this)),
      m_stepsCard(new ChartCard(m_steps, this)), m_cohortsCard(new ChartCard(m_cohorts, this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(metrics::gap);
    grid->addWidget(m_intervalsCard, 0, 0);
    grid->addWidget(m_differenceCard, 0, 1);
    grid->addWidget(m_cohortsCard, 1, 0);
    grid->addWidget(m_stepsCard, 1, 1);
    setMinimumHeight(620);
    retranslate();
}

void ShareExamples::fillTrial()
{
    m_intervals->setData({tr("Click rate"),
                          interval95,
                          {{tr("A original title"), 0.035, 0.0407, 0.047, Meaning::Neutral, QStringLiteral("167 / 4,105")},
                           {tr("B question"), 0.049, 0.056, 0.063, Meaning::Good, QStringLiteral("232 / 4,145")},
                           {tr("C number"), 0.038, 0.0439, 0.051, Meaning::Info, QStringLiteral("177 / 4,028")}},
                          {}});
    DaySeries difference{tr("B less A"), Meaning::Trial, {}, false, {}, interval95};
    const BusinessDay first(QDate(2026, 11, 8));
    for (int i = 0; i < 14; ++i) {
        const double half = 0.05 / std::sqrt(i + 1.0);
        const double middle = 0.0153 + 0.01 * std::cos(i * 1.3) / (i + 1);
        difference.values.push_back({first.plusDays(i), middle});
        difference.band.push_back({first.plusDays(i), middle - half, middle + half});
    }
    DayChartData numbers;
    numbers.series.push_back(std::move(difference));
    numbers.exact = [](double value) { return format::signedPercent(value); };
    numbers.axis = numbers.exact;
    numbers.thresholds.push_back({0, tr("no difference"), Meaning::Neutral});
    numbers.fromZero = false;
    m_difference->setData(std::move(numbers));
}

void ShareExamples::fillRetention()
{
    m_steps->setData({tr("days since following"),
                      interval95,
                      {fading(tr("By article"), tr("median 32 days"), Meaning::Good, 0.0217, 60),
                       fading(tr("By code at the market"), tr("median 17 days"), Meaning::Attention, 0.041, 48)}});
    m_cohorts->setData({tr("Month"), tr("month"), interval95, eightMonths()});
}

void ShareExamples::retranslate()
{
    fillTrial();
    fillRetention();
    m_intervalsCard->setTitle(tr("Click rate of each version"), tr("with its 95% interval"));
    m_differenceCard->setTitle(tr("Difference over time"), tr("the band holds on all days at once"));
    m_cohortsCard->setTitle(tr("Retention by month"), tr("hatched: not over yet; grey: too few"));
    m_stepsCard->setTitle(tr("Who still follows"));
}

void ShareExamples::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace yiren
