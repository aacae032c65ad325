#include "sandbox/payservice.h"

#include "base/json.h"
#include "crypto/random.h"
#include "sandbox/wire.h"

namespace yiren::sandbox {

namespace {

constexpr qint64 staleSeconds = 600;

// The signed answer names a hash that the file does not have.
ApiReply withWrongHash(ApiReply reply)
{
    auto body = parseObject(reply.body);
    if (!body || !body->contains(u"hash_value"))
        return reply;
    body->insert(QStringLiteral("hash_value"), QString::fromLatin1(randomBytes(20).toHex()));
    reply.body = toBytes(*body);
    return reply;
}

void replaceHeader(std::vector<ReceivedHeader> &headers, const QByteArray &name, const QByteArray &value)
{
    for (ReceivedHeader &header : headers) {
        if (header.name == name)
            header.value = value;
    }
}

} // namespace

PayService::PayService(MerchantBooks &books, const KeyRing &keys, const Clock &clock, const Options &options)
    : m_clock(clock), m_check(books.identity.mchid, keys.merchant.certificate.serial(), keys.merchant.key.publicKey()),
      m_signer(keys, options.mode), m_orders(books, clock), m_refunds(books, clock), m_bills(books, clock, options.pattern, options.layout),
      m_certificates(keys, options.mode), m_complaints(books, keys.merchant.key.publicKey(), clock), m_images(books)
{
}

std::optional<ApiReply> PayService::frontProblem(const ReceivedRequest &request)
{
    if (auto problem = m_check.authenticationProblem(request, nowSeconds()))
        return problem;
    if (!m_signer.accepts(request.header("Wechatpay-Serial")))
        return refusal(400, QLatin1String("PARAM_ERROR"), QStringLiteral("平台证书序列号Wechatpay-Serial错误"));
    return {};
}

Delivery PayService::handle(const ReceivedRequest &request)
{
    const Routing routing = routeOf(request.method, request.path());
    if (routing.route)
        ++m_requestCounts[endpointName(routing.route->endpoint)];
    if (auto problem = RequestCheck::headerProblem(request))
        return deliveryOf(*problem, {}, m_clock.now(), {});
    if (!routing.route)
        return deliveryOf(emptyReply(routing.status), {}, m_clock.now(), {});
    if (auto problem = frontProblem(request))
        return deliveryOf(*problem, {}, m_clock.now(), {});
    const auto fault = m_faults.take(endpointName(routing.route->endpoint));
    const ApiReply reply = fault ? answerUnder(*fault, request, *routing.route) : dispatch(request, *routing.route);
    return deliveryOf(reply, signature(request, reply, fault), m_clock.now(), fault);
}

ApiReply PayService::answerUnder(const Fault &fault, const ReceivedRequest &request, const Route &route)
{
    if (auto instead = replyInstead(fault))
        return *instead;
    switch (fault.kind) {
    case Fault::Kind::CloseBeforeApply:
        return emptyReply(500); // never sent
    case Fault::Kind::NotReady:
        return BillDesk::notReady();
    case Fault::Kind::NoStatement:
        return BillDesk::noStatement();
    case Fault::Kind::ForeignToken:
        return BillDesk::foreignToken();
    case Fault::Kind::ExpiredToken:
        break;
    case Fault::Kind::WrongHash:
        return withWrongHash(dispatch(request, route));
    case Fault::Kind::Status: {
        const ApiReply reply = dispatch(request, route);
        return reply.status < 300 ? statusReply(fault) : reply;
    }
    default:
        return dispatch(request, route);
    }
    if (route.endpoint == Endpoint::Download)
        return BillDesk::expiredToken();
    ApiReply reply = dispatch(request, route);
    m_bills.expireDownloads();
    return reply;
}

ApiReply PayService::dispatch(const ReceivedRequest &request, const Route &route)
{
    switch (route.endpoint) {
    case Endpoint::Order:
        return m_orders.create(request);
    case Endpoint::QueryByNumber:
        return m_orders.queryByNumber(request, route.argument);
    case Endpoint::QueryByTransaction:
        return m_orders.queryByTransaction(request, route.argument);
    case Endpoint::Close:
        return m_orders.close(request, route.argument);
    case Endpoint::Refund:
        return m_refunds.create(request);
    case Endpoint::RefundQuery:
        return m_refunds.query(request, route.argument);
    case Endpoint::TradeBill:
        return m_bills.tradeBill(request);
    case Endpoint::FundFlowBill:
        return m_bills.fundFlowBill(request);
    case Endpoint::Download:
        return m_bills.download(request);
    case Endpoint::Certificates:
        return m_certificates.list(request);
    case Endpoint::Complaints:
        return m_complaints.list(request);
    case Endpoint::Complaint:
        return m_complaints.detail(request, route.argument);
    case Endpoint::Negotiation:
        return m_complaints.negotiation(request, route.argument);
    case Endpoint::ComplaintReply:
        return m_complaints.reply(request, route.argument);
    case Endpoint::ComplaintCompletion:
        return m_complaints.complete(request, route.argument);
    case Endpoint::ImageUpload:
        return m_images.upload(request);
    case Endpoint::Image:
        return m_images.download(request, route.argument);
    }
    return emptyReply(404);
}

std::vector<ReceivedHeader> PayService::signature(const ReceivedRequest &request, const ApiReply &reply, const std::optional<Fault> &fault)
{
    const auto kind = fault ? std::optional(fault->kind) : std::nullopt;
    if (reply.signing == ApiReply::Signing::Unsigned || kind == Fault::Kind::MissingHeaders)
        return {};
    const QByteArray signedBody = kind == Fault::Kind::BadSignature ? reply.body + ' ' : reply.body;
    const qint64 seconds = kind == Fault::Kind::StaleTimestamp ? nowSeconds() - staleSeconds : nowSeconds();
    auto headers = m_signer.headers(request.header("Wechatpay-Serial"), signedBody, seconds);
    if (kind == Fault::Kind::SignTest)
        replaceHeader(headers, "Wechatpay-Signature", "WECHATPAY/SIGNTEST/" + randomBytes(256).toBase64());
    if (kind == Fault::Kind::UnknownSerial)
        replaceHeader(headers, "Wechatpay-Serial", randomBytes(20).toHex().toUpper());
    return headers;
}

} // namespace yiren::sandbox
