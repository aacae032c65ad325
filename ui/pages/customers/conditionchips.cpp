#include "pages/customers/conditionchips.h"

#include "formatting/format.h"
#include "pages/content/flowlayout.h"
#include "pages/customers/segmentwords.h"
#include "widgets/buttons.h"

#include <QEvent>

namespace yiren {

ConditionChips::ConditionChips(QWidget *parent) : QWidget(parent), m_flow(new FlowLayout(8))
{
    m_flow->setContentsMargins(0, 0, 0, 0);
    setLayout(m_flow);
    hide();
}

void ConditionChips::show(const SegmentRule &rule)
{
    m_rule = rule;
    fill();
    setVisible(!rule.conditions.empty());
}

void ConditionChips::fill()
{
    while (const std::unique_ptr<QLayoutItem> item{m_flow->takeAt(0)}) {
        item->widget()->hide();
        item->widget()->deleteLater();
    }
    for (size_t i = 0; i < m_rule.conditions.size(); ++i) {
        const QString sentence = conditionSentence(m_rule.conditions[i]);
        SegmentRule without = m_rule;
        without.conditions.erase(without.conditions.begin() + static_cast<std::ptrdiff_t>(i));
        QPushButton *button = addButton("close", format::shortened(sentence, 40), without);
        button->setAccessibleName(tr("Take off the condition: %1").arg(sentence));
        button->setToolTip(tr("Take off this condition"));
    }
    if (m_rule.conditions.size() < 2)
        return;
    SegmentRule other = m_rule;
    const bool isAll = m_rule.match == SegmentRule::Match::All;
    other.match = isAll ? SegmentRule::Match::Any : SegmentRule::Match::All;
    QPushButton *match = addButton("filter", isAll ? tr("all must hold") : tr("one is enough"), other);
    match->setToolTip(isAll ? tr("Change: one of the conditions is enough") : tr("Change: all conditions must hold"));
}

QPushButton *ConditionChips::addButton(const char *icon, const QString &text, SegmentRule then)
{
    auto *button = makeButton(ButtonLook::Plain, this, icon);
    button->setText(QString(text).replace(u'&', QLatin1String("&&")));
    connect(button, &QPushButton::clicked, this, [this, then = std::move(then)] { emit changed(then); });
    m_flow->addWidget(button);
    button->show();
    return button;
}

void ConditionChips::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

} // namespace yiren
