// How the form of counts is laid out.

#include "pages/experiments/countssheet.h"

#include "models/tableview.h"
#include "pages/experiments/experimentwords.h"
#include "theme/metrics.h"
#include "widgets/buttons.h"
#include "widgets/errorbar.h"
#include "widgets/filedrop.h"
#include "widgets/textlabel.h"

#include <QDateEdit>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace yiren {

namespace {

constexpr int mostCounted = 100'000'000;

QSpinBox *countField(const QString &name, QWidget *parent)
{
    auto *field = new QSpinBox(parent);
    field->setRange(0, mostCounted);
    field->setButtonSymbols(QAbstractSpinBox::NoButtons);
    field->setAccessibleName(name);
    return field;
}

} // namespace

QWidget *CountsSheet::makeRows()
{
    auto *widget = new QWidget(this);
    auto *grid = new QGridLayout(widget);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::gap);
    grid->setVerticalSpacing(6);
    grid->addWidget(new TextLabel(tr("Day"), TextLook::Secondary), 0, 0);
    grid->addWidget(m_day, 1, 0, 1, 2);
    grid->addWidget(new TextLabel(tr("Version"), TextLook::Secondary), 2, 0);
    grid->addWidget(new TextLabel(tr("Persons"), TextLook::Secondary), 2, 1);
    grid->addWidget(new TextLabel(convertedWord(m_experiment.rule.metric), TextLook::Secondary), 2, 2);
    if (isMoney(m_experiment.rule.metric))
        grid->addWidget(new TextLabel(isSplitByPerson(m_experiment.rule.design) ? tr("What each buyer spent, ¥") : tr("Revenue, ¥"),
                                      TextLook::Secondary),
                        2, 3);
    for (size_t arm = 0; arm < m_experiment.rule.arms.size(); ++arm)
        addRow(*grid, arm);
    return widget;
}

void CountsSheet::addRow(QGridLayout &grid, size_t arm)
{
    const QString name = armWords(m_experiment, arm);
    Row row{new TextLabel(name, TextLook::Strong), countField(tr("Persons of %1").arg(name), this),
            countField(tr("%1 of %2").arg(convertedWord(m_experiment.rule.metric), name), this), nullptr};
    const int line = static_cast<int>(arm) + 3;
    grid.addWidget(row.name, line, 0);
    grid.addWidget(row.persons, line, 1);
    grid.addWidget(row.converted, line, 2);
    if (isMoney(m_experiment.rule.metric)) {
        row.revenue = new QLineEdit(this);
        row.revenue->setPlaceholderText(QStringLiteral("120 85.5 300"));
        row.revenue->setAccessibleName(tr("Revenue of %1").arg(name));
        grid.addWidget(row.revenue, line, 3);
        connect(row.revenue, &QLineEdit::textChanged, this, [this, arm] { takeAmounts(arm); });
    }
    connect(row.persons, &QSpinBox::valueChanged, this, &CountsSheet::judge);
    connect(row.converted, &QSpinBox::valueChanged, this, &CountsSheet::judge);
    m_rows.push_back(row);
}

void CountsSheet::layOut()
{
    auto *close = makeButton(ButtonLook::Plain, this);
    close->setText(tr("Cancel"));
    connect(close, &QPushButton::clicked, this, &CountsSheet::dismiss);
    auto *note = new TextLabel(tr("Persons count once, on the day they first saw it; what is entered again for a day replaces it."),
                               TextLook::Secondary);
    note->setWrapping(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(m_save);
    body()->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    body()->setSpacing(metrics::gap);
    body()->addWidget(new TextLabel(tr("Enter counts"), TextLook::CardTitle));
    body()->addWidget(note);
    body()->addWidget(m_typing);
    body()->addWidget(m_fileWords);
    body()->addWidget(m_table, 1);
    body()->addWidget(m_drop);
    body()->addWidget(m_error);
    body()->addLayout(buttons);
}

} // namespace yiren
