#include "pages/shipping/shippingmodel.h"

#include "formatting/format.h"
#include "pages/shipping/shippingwords.h"
#include "time/clock.h"

#include <QCoreApplication>

namespace yiren {

namespace {

using ShippingColumn = ShippingModel::Column;

struct ShippingModelWords {
    Q_DECLARE_TR_FUNCTIONS(Shipping)
};

std::vector<ShippingColumn> payerAndGoods()
{
    return {
        ShippingColumn(
            "payer", [] { return ShippingModelWords::tr("Payer"); },
            [](const ListedShipment &row) { return format::orDash(format::oneLine(row.payerName)); })
            .looks(TableBase::CellLook::Strong)
            .wide(110),
        ShippingColumn(
            "goods", [] { return ShippingModelWords::tr("Goods"); },
            [](const ListedShipment &row) { return format::oneLine(row.order.description); })
            .copiedAs([](const ListedShipment &row) { return row.order.description; })
            .wide(170)
            .stretched(),
        ShippingColumn(
            "paid", [] { return ShippingModelWords::tr("Frozen, ¥"); },
            [](const ListedShipment &row) { return format::plainMoney(row.order.paid); })
            .sortedBy([](const ListedShipment &a, const ListedShipment &b) { return a.order.paid < b.order.paid; })
            .asNumber()
            .wide(100),
    };
}

} // namespace

std::unique_ptr<ShippingModel> makeShippingModel(const Clock &clock)
{
    const auto now = [&clock] { return clock.now().toMSecsSinceEpoch(); };
    std::vector<ShippingColumn> columns = payerAndGoods();
    columns.push_back(ShippingColumn(
                          "state", [] { return ShippingModelWords::tr("State"); }, shippingStateText)
                          .asChip([now](const ListedShipment &row) { return shippingStateMeaning(row, now()); })
                          .wide(110));
    columns.push_back(ShippingColumn(
                          "since", [] { return ShippingModelWords::tr("Paid"); },
                          [now](const ListedShipment &row) {
                              return ShippingModelWords::tr("%1 ago").arg(format::duration(now() - row.order.paidAt, currentLanguage()));
                          })
                          .sortedBy([](const ListedShipment &a, const ListedShipment &b) { return a.order.paidAt > b.order.paidAt; })
                          .wide(140));
    columns.push_back(ShippingColumn(
                          "order", [] { return ShippingModelWords::tr("Order number"); },
                          [](const ListedShipment &row) { return row.order.key.outTradeNo.toString(); })
                          .looks(TableBase::CellLook::Secondary)
                          .wide(190)
                          .givingWay(1));
    return std::make_unique<ShippingModel>(std::move(columns),
                                           [](const ListedShipment &row) { return row.order.key.transaction.toString(); });
}

} // namespace yiren
