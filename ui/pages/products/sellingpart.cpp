#include "pages/products/sellingpart.h"

#include "frame/cashier.h"
#include "theme/metrics.h"
#include "widgets/detailpane.h"
#include "widgets/emptystate.h"

#include <QHBoxLayout>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace yiren {

SellingPart::SellingPart(const PageServices &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_tools(new QHBoxLayout), m_stack(new QStackedLayout), m_nothing(new EmptyState(this))
{
    m_tools->setSpacing(8);
    connect(m_nothing, &EmptyState::actionTriggered, this, [this] { emptyActionTriggered(); });
}

SellingPart::~SellingPart() = default;

void SellingPart::layOut(QWidget *list, DetailPane *pane)
{
    m_stack->addWidget(list);
    m_stack->addWidget(m_nothing);
    auto *left = new QVBoxLayout;
    left->setSpacing(metrics::gap);
    left->addLayout(m_tools);
    left->addLayout(m_stack, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    row->addLayout(left, 1);
    row->addWidget(pane);
    pane->hide();
}

std::function<QString()> SellingPart::whyNoMoney() const
{
    return [cashier = m_services.cashier] {
        return cashier && cashier->canTakeMoney() ? QString() : tr("Connect WeChat Pay in the settings first");
    };
}

void SellingPart::showList()
{
    m_stack->setCurrentIndex(0);
}

void SellingPart::showNothing(const char *icon, const QString &sentence, const QString &action, const QString &detail)
{
    m_nothing->set(icon, sentence, action, detail);
    m_stack->setCurrentIndex(1);
}

} // namespace yiren
