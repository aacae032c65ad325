#include "pages/settings/checklist.h"

#include "formatting/format.h"
#include "widgets/chip.h"
#include "widgets/textlabel.h"
#include "words/labels.h"

#include <QEvent>
#include <QHBoxLayout>

#include <memory>

namespace yiren {

namespace {

constexpr int nameWidth = 148;
constexpr int stateWidth = 96;

Meaning stepMeaning(CheckStep::State state)
{
    switch (state) {
    case CheckStep::State::Ok:
        return Meaning::Good;
    case CheckStep::State::Warning:
    case CheckStep::State::NotPermitted:
        return Meaning::Attention;
    case CheckStep::State::Failed:
        return Meaning::Wrong;
    case CheckStep::State::NotAsked:
        break;
    }
    return Meaning::Neutral;
}

TextLabel *makeWords(const QString &text, TextLook look)
{
    auto *label = new TextLabel(text, look);
    label->setWrapping(true);
    label->setCopyable(true);
    return label;
}

} // namespace

CheckList::CheckList(ProblemWords words, QWidget *parent) : QWidget(parent), m_words(std::move(words)), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
}

void CheckList::set(std::vector<CheckStep> steps)
{
    m_steps = std::move(steps);
    rebuild();
}

void CheckList::rebuild()
{
    while (const std::unique_ptr<QLayoutItem> item{m_column->takeAt(0)}) {
        item->widget()->hide();
        item->widget()->deleteLater();
    }
    for (const CheckStep &step : m_steps)
        m_column->addWidget(makeLine(step));
    setVisible(!m_steps.empty());
}

QWidget *CheckList::makeLine(const CheckStep &step)
{
    auto *line = new QWidget(this);
    auto *name = new TextLabel(subjectText(step.name), TextLook::Strong);
    name->setFixedWidth(nameWidth);
    auto *chip = new Chip(stateText(checkStateName(step.state)), stepMeaning(step.state));
    chip->setMark(true);
    auto *chipPlace = new QWidget;
    chipPlace->setFixedWidth(stateWidth);
    auto *chipRow = new QHBoxLayout(chipPlace);
    chipRow->setContentsMargins(0, 0, 0, 0);
    chipRow->addWidget(chip);
    chipRow->addStretch();
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    if (step.error) {
        const Problem problem = m_words(*step.error);
        words->addWidget(makeWords(format::shortened(problem.sentence), TextLook::Body));
        if (!problem.nextStep.isEmpty())
            words->addWidget(makeWords(format::shortened(problem.nextStep), TextLook::Secondary));
    }
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 2, 0, 2);
    row->addWidget(name, 0, Qt::AlignTop);
    row->addWidget(chipPlace, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    return line;
}

void CheckList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QWidget::changeEvent(event);
}

} // namespace yiren
