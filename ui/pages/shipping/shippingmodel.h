#pragma once

#include "models/tablemodel.h"
#include "shipping/shippingstore.h"

namespace yiren {

class Clock;

using ShippingModel = TableModel<ListedShipment>;

[[nodiscard]] std::unique_ptr<ShippingModel> makeShippingModel(const Clock &clock);

} // namespace yiren
