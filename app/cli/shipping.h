#pragma once

#include "cli/session.h"
#include "shipping/shippingsjob.h"

#include <QJsonObject>

namespace yiren {

// Reads from WeChat what of the Mini Program's orders is open.
[[nodiscard]] Result<ShippingsReport> syncShipping(Books &books, Terminal &terminal);
// What came, as a line and as a member of `answer`. Exit 4 when one of them could not be read.
[[nodiscard]] Exit presentShipping(Terminal &terminal, const ShippingsReport &report, QJsonObject &answer);

} // namespace yiren
