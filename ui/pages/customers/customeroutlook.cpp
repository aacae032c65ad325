#include "pages/customers/customeroutlook.h"

#include "pages/customers/customeroutlookwords.h"
#include "pages/retention/nextactionreader.h"
#include "widgets/helppopover.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>

namespace yiren {

CustomerOutlookView::CustomerOutlookView(const NextActionReader &models, CustomerId customer, QWidget *parent)
    : QWidget(parent), m_models(models), m_customer(customer), m_lines(new TextLabel(TextLook::Body, this))
{
    m_lines->setWrapping(true);
    auto *help = new HelpPopover(this);
    help->set(tr("Outlook"),
              tr("chance to still buy: MBG/NBD; orders: BG/NBD or MBG/NBD; value: orders × what such a day brings (Gamma-Gamma)"),
              {tr("From: the days with a paid order of all customers, before today; fitted once a day."),
               tr("Habit: the median of the days between two orders, of this customer from three orders on, else of all."),
               tr("Bands, because of a single customer no more is known. How well the models foretold stands under Retention.")});
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_lines, 1);
    row->addWidget(help, 0, Qt::AlignTop);
    connect(&models, &NextActionReader::came, this, &CustomerOutlookView::showOutlook);
    showOutlook();
}

void CustomerOutlookView::showOutlook()
{
    const auto outlook = m_models.outlook(m_customer);
    m_lines->setText(outlook                 ? customerOutlookLines(*outlook).join(u'\n')
                         : m_models.isRead() ? tr("No paid order yet.")
                                             : tr("Being worked out …"));
}

} // namespace yiren
