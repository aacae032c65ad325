#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace yiren::sandbox {

// What the sandbox serves.
enum class Endpoint {
    Order,
    QueryByNumber,
    QueryByTransaction,
    Close,
    Refund,
    RefundQuery,
    TradeBill,
    FundFlowBill,
    Download,
    Certificates,
    Complaints,
    Complaint,
    Negotiation,
    ComplaintReply,
    ComplaintCompletion,
    ImageUpload,
    Image,
};

struct Route {
    Endpoint endpoint;
    QString argument; // the percent-decoded variable part of the path
};

// A route, or the status of the empty answer: 404 for an unknown path, 405 for a known path with another method.
struct Routing {
    std::optional<Route> route;
    int status = 200;
};

[[nodiscard]] Routing routeOf(const QByteArray &method, const QByteArray &path);
// The name that fault scripts use.
[[nodiscard]] QString endpointName(Endpoint endpoint);

} // namespace yiren::sandbox
