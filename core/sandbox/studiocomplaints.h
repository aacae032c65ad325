#pragma once

#include "sandbox/studio.h"

namespace yiren::sandbox {

// Three complaints about recent orders: one whose reply is due this morning, one that is late and repeated, one that is done.
[[nodiscard]] std::vector<Complaint> studioComplaints(const Studio &studio);

// What their payers took pictures of, by media_id.
[[nodiscard]] QHash<QString, ComplaintImage> imagesOf(const std::vector<Complaint> &complaints);

} // namespace yiren::sandbox
