#pragma once

#include "sandbox/studio.h"

namespace yiren::sandbox {

// Three complaints about recent orders: one whose reply is due this morning, one that is late and repeated, one that is done.
[[nodiscard]] std::vector<Complaint> studioComplaints(const Studio &studio);

} // namespace yiren::sandbox
