#include "formatting/format.h"
#include "frame/pageheader.h"
#include "pages/orders/orderspage.h"
#include "pages/products/sellingview.h"
#include "widgets/searchfield.h"
#include "widgets/textlabel.h"

#include <QAction>
#include <QPushButton>

// Which section of the page is in front: the orders, or what is sold.
namespace yiren {

void OrdersPage::connectSections()
{
    connect(m_selling, &SellingView::sectionChanged, this, &OrdersPage::showSection);
    connect(m_selling, &SellingView::loaded, this, [this] { showReady(); });
    connect(m_selling, &SellingView::loadFailed, this, [this](const Error &error) { showFailed(m_services.words(error)); });
    connect(m_selling, &SellingView::noticed, this, &OrdersPage::noticed);
    connect(m_selling, &SellingView::deedFailed, this,
            [this](const Error &error, const std::function<void()> &again) { showDeedFailed(m_services.words(error), again); });
    for (const SellingSection section :
         {SellingSection::Products, SellingSection::Courses, SellingSection::Bookings, SellingSection::Members})
        connect(command(sellingSectionName(section)), &QAction::triggered, this, [this, section] { m_selling->show(section); });
}

void OrdersPage::showSection()
{
    const bool ofOrders = m_selling->section() == SellingSection::Orders;
    m_pageJob.reset(); // what is still on its way belongs to the section before
    m_overviewJob.reset();
    m_orders->setVisible(ofOrders);
    m_search->setVisible(ofOrders);
    m_export->setVisible(ofOrders);
    command("export")->setEnabled(ofOrders);
    setListSearch(ofOrders ? m_search : nullptr);
    setUsesPeriod(ofOrders);
    showWhatIsListed();
    refresh();
}

void OrdersPage::showWhatIsListed()
{
    const OrderFilter shown = filter();
    QString days = shown.period ? format::dayRange(shown.period->first, shown.period->last.previous()) : tr("all days");
    if (!m_words.isEmpty())
        days = tr("“%1”, all days").arg(m_words);
    const bool ofOrders = m_selling->section() == SellingSection::Orders;
    header()->setTitle(tr("Orders"));
    m_days->setText(days);
    m_days->setVisible(!m_day && ofOrders);
    m_onlyDay->setVisible(m_day.has_value() && ofOrders);
    if (m_day)
        m_onlyDay->setText(tr("Only %1").arg(format::day(*m_day)));
}

} // namespace yiren
