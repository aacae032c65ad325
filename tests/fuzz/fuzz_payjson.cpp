// Any bytes as the answers that money depends on, as a sealed resource and notice, as platform certificates and as the body of an error.
#include "base/json.h"
#include "pay/billaddress.h"
#include "pay/complaints.h"
#include "pay/orderstate.h"
#include "pay/payerrors.h"
#include "pay/paynotice.h"
#include "pay/payresource.h"
#include "pay/platformcertificates.h"
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
    const Secret apiV3Key("0123456789abcdefghijklmnopqrstuv");
    const HostAllowList hosts({QUrl(QStringLiteral("https://api.mch.weixin.qq.com"))});
    if (const auto address = readBillAddress(bytes, hosts); address && !hosts.check(address->url))
        __builtin_trap();
    HttpReply certificates;
    certificates.status = 200;
    certificates.body = bytes;
    (void)readCertificates(certificates, apiV3Key, KeyTable(), QDateTime::fromSecsSinceEpoch(1'554'208'460, Qt::UTC));
    (void)readNoticeHead(bytes);
    (void)openNotice(bytes, apiV3Key);
    const auto object = parseObject(bytes);
    if (!object)
        return 0;
    (void)readOrderState(*object);
    (void)readRefundState(*object);
    (void)readComplaints(*object);
    (void)openResource(*object, apiV3Key);
    return 0;
}
