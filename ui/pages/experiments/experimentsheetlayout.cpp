// How the form of an experiment is laid out.

#include "pages/experiments/designfield.h"
#include "pages/experiments/experimentsheet.h"
#include "pages/experiments/planfields.h"
#include "pages/experiments/samplesizesheet.h"
#include "theme/looks.h"
#include "theme/metrics.h"
#include "widgets/buttons.h"
#include "widgets/errorbar.h"
#include "widgets/helppopover.h"
#include "widgets/textlabel.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace yiren {

namespace {

// The planner below the form is always in sight, in a window of 800 too: of its height so much is not the form's.
constexpr int besideForm = 330;
constexpr int leastForm = 300, mostForm = 560;

TextLabel *named(const QString &name, QWidget *field)
{
    auto *label = new TextLabel(name, TextLook::Secondary);
    label->setBuddy(field);
    return label;
}

} // namespace

void ExperimentSheet::layOut()
{
    auto *choices = new QGridLayout;
    choices->setHorizontalSpacing(metrics::gap);
    choices->setVerticalSpacing(4);
    const std::pair<QString, QComboBox *> fields[] = {
        {tr("What counts"), m_metric}, {tr("For whom"), m_audience}, {tr("Counts"), m_source}};
    for (int i = 0; i < 3; ++i) {
        choices->addWidget(named(fields[i].first, fields[i].second), 0, i);
        choices->addWidget(fields[i].second, 1, i);
        choices->setColumnStretch(i, 1);
    }
    auto *inside = new QWidget(this);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, 0);
    column->setSpacing(8);
    column->addWidget(new TextLabel(m_draft.rule.question.isEmpty() ? tr("New experiment") : tr("Draft"), TextLook::CardTitle));
    column->addWidget(named(tr("Question"), m_question));
    column->addWidget(m_question);
    column->addLayout(choices);
    column->addWidget(new TextLabel(tr("Versions"), TextLook::Secondary));
    column->addWidget(m_arms);
    column->addWidget(new TextLabel(tr("How persons come to them"), TextLook::Secondary));
    column->addWidget(m_design);
    column->addWidget(m_fields);
    column->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(inside);
    inside->setAutoFillBackground(false);
    scroll->setMinimumHeight(std::clamp(parentWidget()->height() - besideForm, leastForm, mostForm));
    body()->addWidget(scroll, 1);
    body()->addWidget(makePlanNote());
    body()->addWidget(m_error);
    body()->addWidget(makeButtons());
}

QWidget *ExperimentSheet::makePlanNote()
{
    auto *planned = new QFrame(this);
    setSurface(*planned, "note");
    auto *words = new QVBoxLayout(planned);
    words->setContentsMargins(12, 8, 12, 8);
    words->setSpacing(2);
    auto *help = new HelpPopover(planned);
    explainSampleSize(*help);
    auto *headline = new QHBoxLayout;
    headline->addWidget(m_planned, 1);
    headline->addWidget(help, 0, Qt::AlignTop);
    words->addLayout(headline);
    words->addWidget(m_planLines);
    auto *line = new QWidget(this);
    auto *around = new QVBoxLayout(line);
    around->setContentsMargins(metrics::pageMargin, 8, metrics::pageMargin, 0);
    around->addWidget(planned);
    return line;
}

QWidget *ExperimentSheet::makeButtons()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(metrics::pageMargin, 12, metrics::pageMargin, 16);
    auto *close = makeButton(ButtonLook::Plain, line);
    close->setText(tr("Cancel"));
    auto *fixed = new TextLabel(tr("Starting fixes question, versions and rule; a change is a new experiment."), TextLook::Faint, line);
    fixed->setWrapping(true);
    row->addWidget(fixed, 1);
    row->addWidget(close);
    row->addWidget(m_save);
    row->addWidget(m_start);
    connect(close, &QPushButton::clicked, this, &ExperimentSheet::dismiss);
    return line;
}

} // namespace yiren
