#pragma once

#include "complaints/complaintstore.h"
#include "models/tablemodel.h"

#include <memory>

namespace yiren {

class Clock;

using ComplaintsModel = TableModel<KeptComplaint>;

// The list of complaints: clock, the payer's words, order, amount, when.
[[nodiscard]] std::unique_ptr<ComplaintsModel> makeComplaintsModel(const Clock &clock);

} // namespace yiren
