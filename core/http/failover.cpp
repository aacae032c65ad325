#include "http/failover.h"

namespace yiren {

HostChoice afterFailure(const HostChoice &choice, size_t hosts, qint64 nowMs)
{
    if (hosts < 2)
        return choice;
    const size_t next = (choice.index + 1) % hosts;
    if (next == 0)
        return {};
    return {next, choice.leftMainAt.value_or(nowMs)};
}

HostChoice beforeCall(const HostChoice &choice, qint64 nowMs)
{
    if (choice.leftMainAt && nowMs - *choice.leftMainAt >= mainHostRestMs)
        return {};
    return choice;
}

} // namespace yiren
