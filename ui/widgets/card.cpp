#include "widgets/card.h"

#include "theme/metrics.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace yiren {

Card::Card(QWidget *parent)
    : QFrame(parent), m_line(new QWidget(this)), m_titleLayout(new QHBoxLayout(m_line)),
      m_title(new TextLabel(TextLook::CardTitle, m_line)), m_beside(new TextLabel(TextLook::Faint, m_line)), m_body(new QVBoxLayout)
{
    setSurface(*this, "card");
    m_titleLayout->setContentsMargins(0, 0, 0, 0);
    m_titleLayout->setSpacing(8);
    m_titleLayout->addWidget(m_title);
    m_titleLayout->addWidget(m_beside);
    m_titleLayout->addStretch();
    m_beside->setGivingWay(true);
    m_line->hide();
    m_body->setSpacing(8);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::cardPaddingX, metrics::cardPaddingY, metrics::cardPaddingX, metrics::cardPaddingY);
    column->setSpacing(8);
    column->addWidget(m_line);
    column->addLayout(m_body, 1);
}

void Card::setTitle(const QString &title, const QString &beside)
{
    m_title->setText(title);
    m_beside->setText(beside);
    setAccessibleName(title);
    m_line->show();
}

void Card::addToTitle(QWidget *widget)
{
    m_titleLayout->addWidget(widget);
    m_line->show();
}

} // namespace yiren
