#pragma once

#include "models/viewmemory.h"

namespace yiren {

// What closing the window does while posts are planned.
enum class WhenClosed { Ask, StayInTray, End };

[[nodiscard]] inline WhenClosed whenClosed(const ViewMemory &memory)
{
    const QString name = memory.value(QStringLiteral("when-closed")).toString();
    return name == u"tray" ? WhenClosed::StayInTray : name == u"end" ? WhenClosed::End : WhenClosed::Ask;
}

inline void setWhenClosed(ViewMemory &memory, WhenClosed choice)
{
    memory.set(QStringLiteral("when-closed"),
               choice == WhenClosed::StayInTray ? QStringLiteral("tray")
                   : choice == WhenClosed::End  ? QStringLiteral("end")
                                                : QString());
}

} // namespace yiren
