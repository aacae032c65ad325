// Any bytes as the answers that money depends on.
#include "base/json.h"
#include "pay/complaints.h"
#include "pay/orderstate.h"
#include "pay/refundstate.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto object = yiren::parseObject(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    if (!object)
        return 0;
    (void)yiren::readOrderState(*object);
    (void)yiren::readRefundState(*object);
    (void)yiren::readComplaints(*object);
    return 0;
}
