#include "pay/paynotice.h"

#include "base/json.h"
#include "pay/payresource.h"

namespace yiren {

namespace {

// A profit sharing comes as TRANSACTION.SUCCESS too: the kind is what the resource says it was.
PayNotice::About aboutOf(const QString &originalType)
{
    if (originalType == QLatin1String("transaction"))
        return PayNotice::About::Order;
    if (originalType == QLatin1String("refund"))
        return PayNotice::About::Refund;
    return originalType == QLatin1String("complaint") ? PayNotice::About::Complaint : PayNotice::About::Other;
}

Done readContent(PayNotice &notice, const QJsonObject &content)
{
    const auto text = [&content](const char *name) { return textMember(content, QLatin1String(name)); };
    if (notice.about == PayNotice::About::Complaint) {
        const auto complaint = text("complaint_id");
        if (!complaint)
            return failure(complaint.error());
        notice.complaint = *complaint;
        return {};
    }
    const bool isRefund = notice.about == PayNotice::About::Refund;
    const auto merchant = text("mchid");
    const auto order = text("out_trade_no");
    const auto refund = isRefund ? text("out_refund_no") : Result<QString>(QString());
    for (const Result<QString> *member : {&merchant, &order, &refund}) {
        if (!*member)
            return failure(member->error());
    }
    notice.merchant = MerchantId(*merchant);
    notice.outTradeNo = OutTradeNo(*order);
    notice.outRefundNo = OutRefundNo(*refund);
    return {};
}

} // namespace

Result<PayNotice> readNoticeHead(const QByteArray &body)
{
    const auto object = parseObject(body);
    if (!object)
        return failure(object.error());
    const auto id = textMember(*object, QLatin1String("id"));
    const auto type = textMember(*object, QLatin1String("event_type"));
    if (!id || !type)
        return failure(id ? type.error() : id.error());
    PayNotice notice;
    notice.id = *id;
    notice.eventType = *type;
    return notice;
}

Result<PayNotice> openNotice(const QByteArray &body, const Secret &apiV3Key)
{
    auto notice = readNoticeHead(body);
    if (!notice)
        return notice;
    if (apiV3Key.isEmpty())
        return failure(ErrorKind::Credential, "pay.no_apiv3_key");
    const QJsonObject resource = parseObject(body)->value(u"resource").toObject();
    const auto opened = openResource(resource, apiV3Key);
    if (!opened)
        return failure(opened.error());
    const auto content = parseObject(*opened);
    if (!content)
        return failure(content.error());
    notice->about = aboutOf(resource.value(u"original_type").toString());
    if (notice->about == PayNotice::About::Other)
        return notice;
    if (auto read = readContent(*notice, *content); !read)
        return failure(read.error());
    return notice;
}

} // namespace yiren
