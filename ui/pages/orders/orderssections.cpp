#include "formatting/format.h"
#include "frame/pageheader.h"
#include "pages/orders/orderdetail.h"
#include "pages/orders/orderspage.h"
#include "pages/products/sellingview.h"
#include "widgets/periodfilter.h"
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
    connect(m_selling, &SellingView::leadTo, this,
            [this](const QByteArray &page, const QString &target) { page == "orders" ? openTarget(target) : emit leadTo(page, target); });
    connect(m_selling, &SellingView::noticed, this, &OrdersPage::noticed);
    connect(m_detail, &OrderDetail::bookingWanted, m_selling, &SellingView::bookFor);
    connect(m_selling, &SellingView::deedFailed, this,
            [this](const Error &error, const std::function<void()> &again) { showDeedFailed(m_services.words(error), again); });
    for (const SellingSection section :
         {SellingSection::Shipping, SellingSection::Products, SellingSection::Courses, SellingSection::Bookings, SellingSection::Members})
        connect(command(sellingSectionName(section)), &QAction::triggered, this, [this, section] { m_selling->show(section); });
}

void OrdersPage::showSection()
{
    const bool ofOrders = m_selling->section() == SellingSection::Orders;
    rememberSection();
    m_pageJob.reset(); // what is still on its way belongs to the section before
    m_overviewJob.reset();
    m_orders->setVisible(ofOrders);
    m_search->setVisible(ofOrders);
    m_views->setVisible(ofOrders);
    m_export->setVisible(ofOrders);
    command("export")->setEnabled(ofOrders);
    command("views")->setEnabled(ofOrders);
    setListSearch(ofOrders ? m_search : m_selling->listSearch());
    setUsesPeriod(ofOrders);
    showWhatIsListed();
    refresh();
}

void OrdersPage::showWhatIsListed()
{
    header()->setTitle(tr("Orders"));
    m_onlyRefunds->setVisible(m_listed.isRefundUnderWay);
    m_onlyDays->setVisible(m_listed.days.has_value());
    if (m_listed.days)
        m_onlyDays->setText(tr("Only %1").arg(periodChoiceText(*m_listed.days)));
    m_days->setText(whatTheyComeTo());
}

QString OrdersPage::whatTheyComeTo() const
{
    const OrderFilter shown = filter();
    const QString days = shown.period ? format::dayRange(shown.period->first, shown.period->last.previous()) : tr("all days");
    if (!m_overview)
        return days;
    Money amount; // of all states, what was paid
    for (const auto &[state, sum] : m_overview->sums) {
        if (shown.state ? shown.state == state : state == OrderGroup::Paid || state == OrderGroup::Refunded)
            amount += sum.amount;
    }
    return shown.state ? tr("%1 · %2", "an amount, of which days").arg(format::money(amount), days)
                       : tr("paid %1 · %2", "an amount, of which days").arg(format::money(amount), days);
}

} // namespace yiren
