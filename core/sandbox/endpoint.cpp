#include "sandbox/endpoint.h"

#include <array>

namespace yiren::sandbox {

namespace {

struct Pattern {
    const char *method;
    const char *before; // the variable part stands between these two
    const char *after;
    bool hasVariable;
    Endpoint endpoint;
};

constexpr std::array patterns{
    Pattern{"POST", "/v3/pay/transactions/native", "", false, Endpoint::Order},
    Pattern{"POST", "/v3/pay/transactions/out-trade-no/", "/close", true, Endpoint::Close},
    Pattern{"GET", "/v3/pay/transactions/out-trade-no/", "", true, Endpoint::QueryByNumber},
    Pattern{"GET", "/v3/pay/transactions/id/", "", true, Endpoint::QueryByTransaction},
    Pattern{"POST", "/v3/refund/domestic/refunds", "", false, Endpoint::Refund},
    Pattern{"GET", "/v3/refund/domestic/refunds/", "", true, Endpoint::RefundQuery},
    Pattern{"GET", "/v3/bill/tradebill", "", false, Endpoint::TradeBill},
    Pattern{"GET", "/v3/bill/fundflowbill", "", false, Endpoint::FundFlowBill},
    Pattern{"GET", "/v3/billdownload/file", "", false, Endpoint::Download},
    Pattern{"GET", "/v3/certificates", "", false, Endpoint::Certificates},
    Pattern{"GET", "/v3/merchant-service/complaints-v2", "", false, Endpoint::Complaints},
    Pattern{"GET", "/v3/merchant-service/complaints-v2/", "/negotiation-historys", true, Endpoint::Negotiation},
    Pattern{"POST", "/v3/merchant-service/complaints-v2/", "/response", true, Endpoint::ComplaintReply},
    Pattern{"POST", "/v3/merchant-service/complaints-v2/", "/complete", true, Endpoint::ComplaintCompletion},
    Pattern{"GET", "/v3/merchant-service/complaints-v2/", "", true, Endpoint::Complaint},
    Pattern{"POST", "/v3/merchant-service/images/upload", "", false, Endpoint::ImageUpload},
    Pattern{"GET", "/v3/merchant-service/images/", "", true, Endpoint::Image},
};

// The variable part; nothing when the path does not match.
std::optional<QByteArray> matched(const Pattern &pattern, const QByteArray &path)
{
    if (!pattern.hasVariable)
        return path == pattern.before ? std::optional(QByteArray()) : std::nullopt;
    if (!path.startsWith(pattern.before) || !path.endsWith(pattern.after))
        return {};
    const QByteArray middle = path.mid(QByteArrayView(pattern.before).size()).chopped(QByteArrayView(pattern.after).size());
    if (middle.isEmpty() || middle.contains('/'))
        return {};
    return middle;
}

} // namespace

Routing routeOf(const QByteArray &method, const QByteArray &path)
{
    int status = 404;
    for (const Pattern &pattern : patterns) {
        const auto middle = matched(pattern, path);
        if (!middle)
            continue;
        if (method == pattern.method)
            return {Route{pattern.endpoint, QString::fromUtf8(QByteArray::fromPercentEncoding(*middle))}, 200};
        status = 405;
    }
    return {std::nullopt, status};
}

QString endpointName(Endpoint endpoint)
{
    switch (endpoint) {
    case Endpoint::Order:
        return QStringLiteral("order");
    case Endpoint::QueryByNumber:
    case Endpoint::QueryByTransaction:
        return QStringLiteral("query");
    case Endpoint::Close:
        return QStringLiteral("close");
    case Endpoint::Refund:
        return QStringLiteral("refund");
    case Endpoint::RefundQuery:
        return QStringLiteral("refundquery");
    case Endpoint::TradeBill:
        return QStringLiteral("tradebill");
    case Endpoint::FundFlowBill:
        return QStringLiteral("fundflowbill");
    case Endpoint::Download:
        return QStringLiteral("download");
    case Endpoint::Certificates:
        return QStringLiteral("certificates");
    case Endpoint::Complaints:
        return QStringLiteral("complaints");
    case Endpoint::Complaint:
        return QStringLiteral("complaint");
    case Endpoint::Negotiation:
        return QStringLiteral("negotiation");
    case Endpoint::ComplaintReply:
        return QStringLiteral("complaint_reply");
    case Endpoint::ComplaintCompletion:
        return QStringLiteral("complaint_complete");
    case Endpoint::ImageUpload:
        return QStringLiteral("image_upload");
    case Endpoint::Image:
        return QStringLiteral("image");
    }
    return {};
}

} // namespace yiren::sandbox
