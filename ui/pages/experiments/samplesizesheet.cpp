#include "pages/experiments/samplesizesheet.h"

#include "charts/barchart.h"
#include "charts/chartcard.h"
#include "formatting/format.h"
#include "pages/experiments/experimentfigures.h"
#include "pages/experiments/planasker.h"
#include "pages/experiments/planfields.h"
#include "pages/experiments/planwords.h"
#include "theme/metrics.h"
#include "widgets/buttons.h"
#include "widgets/helppopover.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace yiren {

namespace {

constexpr int sampleSheetWidth = 620;
constexpr int mostVersions = 8; // as planExperiment() takes
// 10 % to 12 % at 150 a day: the specification's own example (ANALYTICS A.10).
constexpr double firstRate = 0.1, firstUplift = 0.2, firstUsers = 150;

} // namespace

SampleSizeSheet::SampleSizeSheet(QThreadPool &pool, QWidget &window)
    : Sheet(window, sampleSheetWidth), m_asker(new PlanAsker(pool, this)), m_fields(new PlanFields(this)), m_versions(new QSpinBox(this)),
      m_headline(new TextLabel(TextLook::CardTitle, this)), m_lines(new TextLabel(TextLook::Body, this)), m_weeks(new BarChart),
      m_weeksCard(new ChartCard(m_weeks, this))
{
    m_versions->setRange(2, mostVersions);
    m_versions->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_versions->setAccessibleName(tr("Versions"));
    m_headline->setWrapping(true);
    m_lines->setWrapping(true);
    m_weeksCard->setTitle(tr("Smallest rise that would be found"), tr("looked at once, power 80%"));
    m_weeks->setAccessibleName(tr("Smallest rise that would be found"));
    layOut();
    connect(m_fields, &PlanFields::changed, this, &SampleSizeSheet::ask);
    connect(m_versions, &QSpinBox::valueChanged, this, &SampleSizeSheet::ask);
    connect(m_asker, &PlanAsker::answered, this, &SampleSizeSheet::show);
    m_fields->setValues(firstRate, firstUplift, firstUsers);
}

void explainSampleSize(HelpPopover &help)
{
    help.set(SampleSizeSheet::tr("Persons a version"),
             SampleSizeSheet::tr("n = [z₁₋α/₂·√(2p̄(1−p̄)) + z₁₋β·√(p₁(1−p₁) + p₂(1−p₂))]² / (p₁ − p₂)², p̄ the mean of both; rounded up."),
             {SampleSizeSheet::tr("α = 0.04 of the final test, divided by the number of comparisons; power 80%."),
              SampleSizeSheet::tr("Days = persons of all versions / persons a day, rounded up to whole weeks: weekdays differ.")});
}

void SampleSizeSheet::layOut()
{
    auto *help = new HelpPopover(this);
    explainSampleSize(*help);
    auto *title = new QHBoxLayout;
    title->addWidget(new TextLabel(tr("Sample size"), TextLook::CardTitle), 1);
    title->addWidget(help);
    auto *versions = new QHBoxLayout;
    auto *name = new TextLabel(tr("Versions"), TextLook::Secondary);
    name->setBuddy(m_versions);
    versions->addWidget(name);
    versions->addWidget(m_versions);
    versions->addStretch();
    auto *close = makeButton(ButtonLook::Plain, this);
    close->setText(tr("Close"));
    connect(close, &QPushButton::clicked, this, &SampleSizeSheet::dismiss);
    body()->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    body()->setSpacing(metrics::gap);
    body()->addLayout(title);
    body()->addWidget(m_fields);
    body()->addLayout(versions);
    body()->addWidget(m_headline);
    body()->addWidget(m_lines);
    body()->addWidget(m_weeksCard);
    body()->addWidget(close, 0, Qt::AlignRight);
}

void SampleSizeSheet::begin()
{
    open();
    m_fields->findChild<QLineEdit *>()->setFocus(Qt::OtherFocusReason);
}

void SampleSizeSheet::ask()
{
    std::optional<PlanQuestion> question = m_fields->question();
    if (!question) {
        m_asker->drop();
        m_headline->setText(m_fields->saysRates() ? tr("Say how many persons come a day, or leave it empty where all come at once.")
                                                  : tr("Say the rate of today and the smallest rise worth having."));
        m_lines->hide();
        return m_weeksCard->hide();
    }
    question->arms = m_versions->value();
    m_asker->ask(*question);
}

void SampleSizeSheet::show(const PlanTold &told)
{
    const stats::Outcome<PlanAnswer> &answer = told.answer;
    const PlanWords words = planWords(told.question, answer);
    m_headline->setText(words.headline);
    m_lines->setText(words.lines.join(u'\n'));
    m_lines->setVisible(!words.lines.isEmpty());
    m_weeksCard->setVisible(answer && !answer->weeks.empty());
    if (answer)
        showWeeks(*answer);
    place();
}

void SampleSizeSheet::showWeeks(const PlanAnswer &answer)
{
    std::vector<BarValue> bars;
    for (const DetectableInWeeks &weeks : answer.weeks) {
        if (weeks.oneLook)
            bars.push_back({tr("after week %1: to %2").arg(weeks.weeks).arg(rateText(weeks.oneLook->rate)), weeks.oneLook->relative,
                            weeks.weeks * 7 >= answer.days ? Meaning::Good : Meaning::Neutral});
    }
    m_weeks->setData(tr("rise"), std::move(bars), [](double rise) { return QString(u'+' + format::percent(rise)); });
}

} // namespace yiren
