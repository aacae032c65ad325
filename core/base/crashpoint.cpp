#include "base/crashpoint.h"

#include <cstdlib>
#include <cstring>

namespace yiren {

void crashPoint(const char *name)
{
    static const char *const wanted = std::getenv("YIREN_CRASH_AT");
    if (wanted && std::strcmp(wanted, name) == 0)
        std::_Exit(99);
}

} // namespace yiren
