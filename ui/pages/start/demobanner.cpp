#include "pages/start/demobanner.h"

#include "theme/looks.h"
#include "theme/metrics.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace yiren {

DemoBanner::DemoBanner(QWidget *parent)
    : QFrame(parent), m_sentence(new TextLabel(TextLook::Strong)), m_leave(makeButton(ButtonLook::Plain, this))
{
    setSurface(*this, "banner");
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::pageMargin, 6, metrics::pageMargin, 6);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_leave);
    connect(m_leave, &QPushButton::clicked, this, &DemoBanner::leaveChosen);
    retranslate();
}

void DemoBanner::retranslate()
{
    m_sentence->setText(tr("Demonstration data: a made-up ceramics studio in a folder of its own. Nothing here is yours."));
    m_leave->setText(tr("Leave the demonstration"));
    setAccessibleName(m_sentence->text());
}

void DemoBanner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace yiren
