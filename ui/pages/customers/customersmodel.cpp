#include "pages/customers/customersmodel.h"

#include "formatting/format.h"
#include "pages/customers/customerwords.h"
#include "time/clock.h"

#include <QCoreApplication>

namespace yiren {

namespace {

using CustomersColumn = CustomersModel::Column;

struct CustomersModelWords {
    Q_DECLARE_TR_FUNCTIONS(Customers)
};

// The store sorts; the model only has to know by which columns it can.
bool isSortedByStore(const ListedCustomer &, const ListedCustomer &)
{
    return false;
}

QString lastSeenText(const ListedCustomer &row, const Clock &clock)
{
    const auto &at = row.customer.figures.lastEventAt;
    return at ? daysAgoText(BusinessDay::ofMs(*at).daysTo(BusinessDay::of(clock.now()))) : QStringLiteral("—");
}

std::vector<CustomersColumn> whoItIs()
{
    return {
        CustomersColumn(
            "name", [] { return CustomersModelWords::tr("Customer"); },
            [](const ListedCustomer &row) { return format::oneLine(customerNameText(row)); })
            .copiedAs([](const ListedCustomer &row) { return customerNameText(row); })
            .looks(TableBase::CellLook::Strong)
            .wide(130)
            .stretched(),
        CustomersColumn(
            "source", [] { return CustomersModelWords::tr("Source"); },
            [](const ListedCustomer &row) { return format::oneLine(customerSourceText(row.customer)); })
            .copiedAs([](const ListedCustomer &row) { return customerSourceText(row.customer); })
            .looks(TableBase::CellLook::Secondary)
            .wide(180)
            .givingWay(2),
        CustomersColumn(
            "rfm_group", [] { return CustomersModelWords::tr("Group"); },
            [](const ListedCustomer &row) { return row.group ? rfmGroupWord(*row.group) : QString(); })
            .asChip([](const ListedCustomer &row) { return row.group ? rfmGroupMeaning(*row.group) : Meaning::Neutral; })
            .wide(120),
    };
}

} // namespace

std::unique_ptr<CustomersModel> makeCustomersModel(const Clock &clock)
{
    std::vector<CustomersColumn> columns = whoItIs();
    columns.push_back(CustomersColumn(
                          "orders", [] { return CustomersModelWords::tr("Orders"); },
                          [](const ListedCustomer &row) { return format::count(row.customer.figures.orders); })
                          .sortedBy(isSortedByStore)
                          .asNumber()
                          .wide(72));
    columns.push_back(CustomersColumn(
                          "kept_fen", [] { return CustomersModelWords::tr("Paid, ¥"); },
                          [](const ListedCustomer &row) { return format::plainMoney(row.customer.figures.kept()); })
                          .sortedBy(isSortedByStore)
                          .asNumber()
                          .wide(104));
    columns.push_back(CustomersColumn(
                          "last_event_at", [] { return CustomersModelWords::tr("Last interaction"); },
                          [&clock](const ListedCustomer &row) { return lastSeenText(row, clock); })
                          .copiedAs([](const ListedCustomer &row) {
                              const auto &at = row.customer.figures.lastEventAt;
                              return at ? msToBeijingText(*at) : QString();
                          })
                          .sortedBy(isSortedByStore)
                          .looks(TableBase::CellLook::Secondary)
                          .wide(120));
    columns.push_back(CustomersColumn(
                          "first_seen_at", [] { return CustomersModelWords::tr("First seen"); },
                          [](const ListedCustomer &row) { return format::fullDay(BusinessDay::ofMs(row.customer.firstSeenAt)); })
                          .sortedBy(isSortedByStore)
                          .looks(TableBase::CellLook::Secondary)
                          .wide(104)
                          .givingWay(1));
    return std::make_unique<CustomersModel>(std::move(columns), [](const ListedCustomer &row) { return customerKey(row.customer.id); });
}

QString customerKey(CustomerId id)
{
    return QString::number(toInteger(id));
}

CustomerSort customerSortOf(const QByteArray &column)
{
    if (column == "orders")
        return CustomerSort::Orders;
    if (column == "kept_fen")
        return CustomerSort::Paid;
    if (column == "first_seen_at")
        return CustomerSort::FirstSeen;
    return CustomerSort::LastEvent;
}

} // namespace yiren
