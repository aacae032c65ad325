#include "frame/pageheader.h"

#include "widgets/textlabel.h"

#include <QHBoxLayout>

namespace yiren {

PageHeader::PageHeader(QWidget *parent)
    : QWidget(parent), m_title(new TextLabel(TextLook::PageTitle, this)), m_beside(new TextLabel(TextLook::Secondary, this)),
      m_left(new QHBoxLayout), m_right(new QHBoxLayout)
{
    m_left->setSpacing(10);
    m_left->addWidget(m_title);
    m_left->addWidget(m_beside);
    m_right->setSpacing(8);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addLayout(m_left);
    row->addStretch();
    row->addLayout(m_right);
    m_beside->hide();
    setMinimumHeight(30);
}

void PageHeader::setTitle(const QString &title, const QString &beside)
{
    m_title->setText(title);
    m_beside->setText(beside);
    m_beside->setVisible(!beside.isEmpty());
}

void PageHeader::addBesideTitle(QWidget *widget)
{
    m_left->addWidget(widget);
}

void PageHeader::addAction(QWidget *widget)
{
    m_right->addWidget(widget);
}

} // namespace yiren
