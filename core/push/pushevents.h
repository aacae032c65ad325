#pragma once

#include "push/inboundpush.h"

namespace yiren {

// What an event of that name is about; Other for names that are not known.
[[nodiscard]] pushed::Content eventContent(const QString &event, const PushField &fields);

} // namespace yiren
