#include "pages/experiments/designfield.h"

#include "pages/experiments/experimentwords.h"
#include "theme/metrics.h"
#include "widgets/textlabel.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QRadioButton>

#include <algorithm>

namespace yiren {

DesignField::DesignField(QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this)), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(metrics::gap);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int design) {
        m_wanted = static_cast<Design>(design);
        emit changed();
    });
}

void DesignField::clearRows()
{
    for (QAbstractButton *button : m_group->buttons())
        m_group->removeButton(button);
    for (QWidget *widget : m_widgets)
        widget->deleteLater();
    m_widgets.clear();
}

void DesignField::setAnswers(const std::vector<DesignAnswer> &answers)
{
    clearRows();
    m_answers = answers;
    for (int row = 0; row < static_cast<int>(answers.size()); ++row)
        addRow(answers[static_cast<size_t>(row)], row);
    choose(m_wanted);
}

void DesignField::addRow(const DesignAnswer &answer, int row)
{
    auto *button = new QRadioButton(designWord(answer.design), this);
    auto *words = new TextLabel(TextLook::Secondary, this);
    words->setWrapping(true);
    words->setText(answer.isPossible() ? designExplanation(answer.design) : obstacleWords(answer));
    if (!answer.isPossible())
        setTone(*words, Meaning::Attention);
    button->setEnabled(answer.isPossible());
    button->setAccessibleDescription(words->text());
    m_group->addButton(button, static_cast<int>(answer.design));
    m_grid->addWidget(button, row, 0, Qt::AlignTop);
    m_grid->addWidget(words, row, 1);
    m_widgets.insert(m_widgets.end(), {button, words});
}

bool DesignField::isPossible(Design design) const
{
    return std::ranges::any_of(m_answers, [design](const DesignAnswer &answer) { return answer.design == design && answer.isPossible(); });
}

void DesignField::choose(Design design)
{
    m_wanted = design;
    const auto first = std::ranges::find_if(m_answers, [](const DesignAnswer &answer) { return answer.isPossible(); });
    if (!isPossible(design) && first != m_answers.end())
        m_wanted = first->design;
    for (QAbstractButton *button : m_group->buttons()) {
        if (button->isEnabled() && m_group->id(button) == static_cast<int>(m_wanted))
            button->setChecked(true);
    }
}

std::optional<Design> DesignField::chosen() const
{
    return isPossible(m_wanted) ? std::optional(m_wanted) : std::nullopt;
}

} // namespace yiren
