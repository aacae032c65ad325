#include "pages/experiments/experimentheading.h"

#include "experiments/experimentreading.h"
#include "experiments/versionofday.h"
#include "formatting/format.h"
#include "pages/experiments/experimentwords.h"
#include "theme/metrics.h"
#include "widgets/buttons.h"
#include "widgets/chip.h"
#include "widgets/textlabel.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace yiren {

namespace {

struct HeadingWords {
    Q_DECLARE_TR_FUNCTIONS(Experiments)
};

struct DeedLook {
    ExperimentDeed deed;
    ButtonLook look;
    const char *icon;
};

constexpr int shownVersions = 8; // today and the seven days after

constexpr DeedLook deedLooks[] = {
    {ExperimentDeed::Edit, ButtonLook::Primary, "edit"},   {ExperimentDeed::Counts, ButtonLook::Plain, "numbers"},
    {ExperimentDeed::Tag, ButtonLook::Plain, "customers"}, {ExperimentDeed::RunOn, ButtonLook::Plain, "clock"},
    {ExperimentDeed::Copy, ButtonLook::Plain, "copy"},     {ExperimentDeed::Export, ButtonLook::Plain, "export"},
    {ExperimentDeed::Stop, ButtonLook::Plain, "close"},    {ExperimentDeed::Remove, ButtonLook::Plain, "close"},
};

QString setUpWords(const Experiment &experiment)
{
    const ExperimentRule &rule = experiment.rule;
    QStringList parts{designWord(rule.design), audienceWord(rule.audience), sourceWord(rule.source)};
    if (experiment.firstDay)
        parts.append(HeadingWords::tr("since %1").arg(format::day(*experiment.firstDay)));
    if (!experiment.ruleHash.isEmpty())
        parts.append(HeadingWords::tr("rule fixed: %1").arg(QString::fromLatin1(experiment.ruleHash.toHex().left(12))));
    return parts.join(QStringLiteral(" · "));
}

// "Today: version B 提问式. Next: 12-01 A · 12-02 B"; empty where nothing is drawn by days.
QString versionsWords(const Experiment &experiment, BusinessDay today)
{
    const auto versions = versionsFrom(experiment, today, shownVersions);
    if (versions.empty() || versions.front().day != today)
        return {};
    QStringList next;
    for (size_t i = 1; i < versions.size(); ++i)
        next.append(QStringLiteral("%1 %2").arg(format::day(versions[i].day), armLetter(versions[i].arm)));
    const QString due = HeadingWords::tr("Today: version %1.").arg(armWords(experiment, versions.front().arm));
    return next.isEmpty() ? due : inARow({due, HeadingWords::tr("Next: %1").arg(next.join(QStringLiteral(" · ")))});
}

// By what it is seen here who met which version: it must be that and no other address. Empty where it is not counted here.
QString marksWords(const Experiment &experiment)
{
    if (experiment.rule.source != CountSource::Own || !experiment.isStarted())
        return {};
    QStringList marks;
    for (size_t arm = 0; arm < experiment.rule.arms.size(); ++arm)
        marks.append(QStringLiteral("%1: %2").arg(armLetter(arm), format::oneLine(experiment.rule.arms[arm].shown)));
    return HeadingWords::tr("Who meets a version is seen by: %1").arg(marks.join(QStringLiteral(" · ")));
}

} // namespace

QString deedWord(ExperimentDeed deed)
{
    switch (deed) {
    case ExperimentDeed::Edit:
        return HeadingWords::tr("Edit and start");
    case ExperimentDeed::Counts:
        return HeadingWords::tr("Enter counts");
    case ExperimentDeed::Tag:
        return HeadingWords::tr("Tag its people");
    case ExperimentDeed::RunOn:
        return HeadingWords::tr("Let it run on");
    case ExperimentDeed::Copy:
        return HeadingWords::tr("Copy");
    case ExperimentDeed::Export:
        return HeadingWords::tr("Export");
    case ExperimentDeed::Stop:
        return HeadingWords::tr("Stop");
    case ExperimentDeed::Remove:
        return HeadingWords::tr("Delete");
    }
    return {};
}

bool isPossible(ExperimentDeed deed, const ExperimentReading &reading)
{
    const Experiment &experiment = reading.experiment;
    const bool isDraft = experiment.state == ExperimentState::Draft;
    const VerdictKind kind = reading.verdict.kind;
    switch (deed) {
    case ExperimentDeed::Edit:
    case ExperimentDeed::Remove:
        return isDraft;
    case ExperimentDeed::Counts:
        return experiment.state == ExperimentState::Running && experiment.rule.source == CountSource::Typed;
    case ExperimentDeed::Tag:
        return experiment.state == ExperimentState::Running && experiment.rule.design == Design::TagSplit;
    case ExperimentDeed::RunOn:
        return experiment.state == ExperimentState::Ended && experiment.ending == Ending::Decided
            && (kind == VerdictKind::PracticallySame || kind == VerdictKind::SafeChoice || kind == VerdictKind::Unknown
                || kind == VerdictKind::NotComparable);
    case ExperimentDeed::Copy:
        return true;
    case ExperimentDeed::Export:
        return !isDraft;
    case ExperimentDeed::Stop:
        return experiment.state == ExperimentState::Running;
    }
    return false;
}

ExperimentHeading::ExperimentHeading(QWidget *parent)
    : QWidget(parent), m_question(new TextLabel(TextLook::CardTitle, this)), m_state(new Chip(this)),
      m_setUp(new TextLabel(TextLook::Secondary, this)), m_versions(new TextLabel(TextLook::Strong, this))
{
    m_setUp->setCopyable(true);
    m_versions->setCopyable(true);
    m_setUp->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (const DeedLook &look : deedLooks) {
        auto *button = makeButton(look.look, this, look.icon);
        connect(button, &QPushButton::clicked, this, [this, deed = look.deed] { emit wanted(deed); });
        m_buttons.push_back(button);
        buttons->addWidget(button);
    }
    auto *first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(m_question);
    first->addWidget(m_state);
    first->addStretch();
    first->addLayout(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(first);
    column->addWidget(m_setUp);
    m_versions->setWrapping(true);
    column->addWidget(m_versions);
}

QPushButton *ExperimentHeading::button(ExperimentDeed deed) const
{
    return m_buttons[static_cast<size_t>(deed)];
}

void ExperimentHeading::show(const ExperimentReading &reading, BusinessDay today)
{
    const QString question = format::oneLine(reading.experiment.rule.question);
    m_question->setText(question.isEmpty() ? HeadingWords::tr("Without a question yet") : question);
    m_state->set(stateWord(reading), stateMeaning(reading));
    m_setUp->setText(setUpWords(reading.experiment));
    m_setUp->setToolTip(m_setUp->text().toHtmlEscaped());
    const QString marks = marksWords(reading.experiment);
    m_versions->setText(marks.isEmpty() ? versionsWords(reading.experiment, today) : marks);
    m_versions->setVisible(!m_versions->text().isEmpty());
    for (const DeedLook &look : deedLooks) {
        button(look.deed)->setText(deedWord(look.deed));
        button(look.deed)->setVisible(isPossible(look.deed, reading));
    }
    QWidget::show();
}

} // namespace yiren
