#pragma once

#include "models/viewmemory.h"

namespace yiren {

// Whether notifications of the system may show what customers wrote, and their names. Not unless it was said so: others may look at the
// screen.
[[nodiscard]] inline bool noticesShowText(const ViewMemory &memory)
{
    return memory.value(QStringLiteral("notices-show-text")).toBool();
}

inline void setNoticesShowText(ViewMemory &memory, bool on)
{
    memory.set(QStringLiteral("notices-show-text"), on);
}

} // namespace yiren
