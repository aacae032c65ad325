// Any bytes as the answers that money depends on, as a sealed resource and as the body of an error.
#include "base/json.h"
#include "pay/complaints.h"
#include "pay/orderstate.h"
#include "pay/payerrors.h"
#include "pay/payresource.h"
#include "pay/refundstate.h"

#include <cstdint>

using namespace yiren;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    HttpReply refused;
    refused.status = 401;
    refused.body = bytes;
    (void)payErrorKey(payError(HttpRequest(), refused, "GET\n/v3/certificates\n1554208460\n593BEC0C930BF1AF\n\n"));
    const auto object = parseObject(bytes);
    if (!object)
        return 0;
    (void)readOrderState(*object);
    (void)readRefundState(*object);
    (void)readComplaints(*object);
    (void)openResource(*object, Secret("0123456789abcdefghijklmnopqrstuv"));
    return 0;
}
