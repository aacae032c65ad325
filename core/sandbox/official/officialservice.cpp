#include "sandbox/official/officialservice.h"

#include "base/json.h"
#include "sandbox/official/addressdesk.h"
#include "sandbox/official/backendreplydesk.h"
#include "sandbox/official/bodyjson.h"
#include "sandbox/official/commentdesk.h"
#include "sandbox/official/draftdesk.h"
#include "sandbox/official/followerdesk.h"
#include "sandbox/official/massdesk.h"
#include "sandbox/official/materialdesk.h"
#include "sandbox/official/mediadesk.h"
#include "sandbox/official/menudesk.h"
#include "sandbox/official/messagedesk.h"
#include "sandbox/official/noticedesk.h"
#include "sandbox/official/publishdesk.h"
#include "sandbox/official/quotadesk.h"
#include "sandbox/official/settling.h"
#include "sandbox/official/statisticsdesk.h"
#include "sandbox/official/shippingdesk.h"
#include "sandbox/official/shopdesk.h"
#include "sandbox/official/tagdesk.h"
#include "sandbox/official/templatedesk.h"
#include "sandbox/official/tokendesk.h"
#include "sandbox/wire.h"

namespace yiren::sandbox {

namespace {

bool needsToken(const OfficialRoute &route)
{
    return route.family != OfficialFamily::Tokens && route.kind != OfficialCallKind::ClearQuotaBySecret;
}

// Some gateway's page: errors below the API are no JSON (contract/wechat-official-account.md 11.2).
ApiReply gatewayPage(int status)
{
    ApiReply reply = file("<html><head><title>" + QByteArray::number(status) + "</title></head><body></body></html>\r\n", "text/html");
    reply.status = status;
    return reply;
}

} // namespace

OfficialService::OfficialService(OfficialBooks &books, FaultScript &faults, const Clock &clock)
    : m_books(books), m_faults(faults), m_clock(clock), m_rids(clock)
{
    m_desks[OfficialFamily::Tokens] = std::make_unique<TokenDesk>(books, clock);
    m_desks[OfficialFamily::Quotas] = std::make_unique<QuotaDesk>(books, m_rids);
    m_desks[OfficialFamily::Addresses] = std::make_unique<AddressDesk>();
    m_desks[OfficialFamily::Followers] = std::make_unique<FollowerDesk>(books);
    m_desks[OfficialFamily::Tags] = std::make_unique<TagDesk>(books);
    m_desks[OfficialFamily::Media] = std::make_unique<MediaDesk>(books, clock);
    m_desks[OfficialFamily::Materials] = std::make_unique<MaterialDesk>(books, clock);
    m_desks[OfficialFamily::Drafts] = std::make_unique<DraftDesk>(books, clock);
    m_desks[OfficialFamily::Publishing] = std::make_unique<PublishDesk>(books, clock);
    m_desks[OfficialFamily::Mass] = std::make_unique<MassDesk>(books, clock);
    m_desks[OfficialFamily::Comments] = std::make_unique<CommentDesk>(books, clock);
    m_desks[OfficialFamily::Statistics] = std::make_unique<StatisticsDesk>(books, clock);
    m_desks[OfficialFamily::Menus] = std::make_unique<MenuDesk>(books, clock);
    m_desks[OfficialFamily::BackendReplies] = std::make_unique<BackendReplyDesk>(books);
    m_desks[OfficialFamily::Templates] = std::make_unique<TemplateDesk>();
    m_desks[OfficialFamily::Messages] = std::make_unique<MessageDesk>(books, clock);
    m_desks[OfficialFamily::Notices] = std::make_unique<NoticeDesk>(books, clock);
    m_desks[OfficialFamily::Shipping] = std::make_unique<ShippingDesk>(books, clock);
    m_desks[OfficialFamily::Shop] = std::make_unique<ShopDesk>(books);
}

Delivery OfficialService::handle(const ReceivedRequest &request)
{
    const OfficialRoute *route = officialRouteOf(request.path());
    if (!route)
        return deliveryOf(emptyReply(404), {}, m_clock.now(), {});
    ++m_requestCounts[QLatin1String(route->name)];
    settleUntil(m_books, m_clock.now().toMSecsSinceEpoch());
    std::optional<Fault> fault;
    const ApiReply reply = replyTo(*route, request, fault);
    return deliveryOf(reply, {}, m_clock.now(), fault);
}

bool OfficialService::isMeant(const ReceivedRequest &request) const
{
    const QueryParameters query(request.query());
    if (const QString token = query.value(QLatin1String("access_token")); !token.isEmpty()) {
        const TokenBook::Verdict verdict = m_books.tokens.judge(token);
        return verdict == TokenBook::Verdict::Valid || verdict == TokenBook::Verdict::Expired;
    }
    const auto body = bodyObject(request.body);
    const QString asked = body ? body->value(u"appid").toString() : QString();
    return (asked.isEmpty() ? query.value(QLatin1String("appid")) : asked) == m_books.settings.appid;
}

ApiReply OfficialService::replyTo(const OfficialRoute &route, const ReceivedRequest &request, std::optional<Fault> &fault)
{
    if (auto problem = frontProblem(route, request))
        return replyOf(*problem, request);
    if (route.kind == OfficialCallKind::Elsewhere)
        return emptyReply(404);
    fault = m_faults.take(QLatin1String(route.name));
    return fault ? replyUnder(*fault, route, request) : replyOf(dispatch(route, request), request);
}

std::optional<DeskAnswer> OfficialService::frontProblem(const OfficialRoute &route, const ReceivedRequest &request)
{
    const OfficialSettings &settings = m_books.settings;
    if (settings.accountClass == OfficialClass::Shop && !settings.allowedAddresses.contains(settings.clientAddress))
        return DeskAnswer{403, 0, {}, {}, {}, {}, {}}; // without a word (contract 1.3)
    const QByteArrayView method(route.method);
    if (!method.isEmpty() && request.method != method)
        return refused(method == "GET" ? 43001 : 43002);
    if (needsToken(route)) {
        if (auto problem = tokenProblem(QueryParameters(request.query()).value(QLatin1String("access_token"))))
            return problem;
    }
    if (!isPermitted(m_books.settings.accountClass, route.permission))
        return refused(48001);
    if (const int limit = m_books.counters.spend(route); limit != 0)
        return refused(limit);
    return {};
}

std::optional<DeskAnswer> OfficialService::tokenProblem(const QString &token) const
{
    if (token.isEmpty())
        return refused(41001);
    switch (m_books.tokens.judge(token)) {
    case TokenBook::Verdict::Valid:
        return {};
    case TokenBook::Verdict::Malformed:
        return refused(40014);
    case TokenBook::Verdict::Unknown:
        return refused(40001);
    case TokenBook::Verdict::Expired:
        return refused(42001);
    }
    return {};
}

DeskAnswer OfficialService::dispatch(const OfficialRoute &route, const ReceivedRequest &request)
{
    const RequestBody kind = bodyOf(route);
    if (kind != RequestBody::None && request.body.isEmpty())
        return refused(44002);
    DeskRequest asked{route, request, QueryParameters(request.query()), {}};
    if (kind == RequestBody::Json) {
        const auto body = bodyObject(request.body);
        if (!body)
            return refused(47001);
        asked.body = *body;
    }
    return m_desks.at(route.family)->answer(asked);
}

ApiReply OfficialService::replyUnder(const Fault &fault, const OfficialRoute &route, const ReceivedRequest &request)
{
    switch (fault.kind) {
    case Fault::Kind::CloseBeforeApply:
        return emptyReply(500); // never sent
    case Fault::Kind::ErrorCode:
        return replyOf(scriptedError(fault), request);
    case Fault::Kind::Status: {
        if (fault.effect == Fault::Effect::Applied) [[maybe_unused]]
            const DeskAnswer unseen = dispatch(route, request);
        return gatewayPage(fault.status);
    }
    case Fault::Kind::TruncatedJson: {
        ApiReply reply = replyOf(dispatch(route, request), request);
        reply.body.truncate(reply.body.size() / 2);
        return reply;
    }
    default:
        if (auto instead = replyInstead(fault))
            return *instead;
        return replyOf(dispatch(route, request), request);
    }
}

DeskAnswer OfficialService::scriptedError(const Fault &fault) const
{
    const int errcode = fault.argument.toInt();
    return errcode == 40164 ? addressRefused(m_books.settings) : refused(errcode);
}

ApiReply OfficialService::replyOf(const DeskAnswer &answer, const ReceivedRequest &request)
{
    if (answer.status != 200)
        return emptyReply(answer.status);
    if (answer.bytes) {
        ApiReply reply = file(*answer.bytes, answer.contentType);
        reply.headers.push_back({"Content-disposition", "attachment; filename=\"" + answer.fileName + '"'});
        return reply;
    }
    QJsonObject body = answer.body;
    const QString rid = answer.errcode == 0 ? QString() : m_rids.make();
    if (answer.errcode != 0) {
        body.insert(QStringLiteral("errcode"), answer.errcode);
        body.insert(QStringLiteral("errmsg"), QString(answer.errmsg + QStringLiteral(" rid: ") + rid));
    }
    const ApiReply reply = file(toBytes(body), answer.contentType);
    if (!rid.isEmpty())
        m_rids.keep(rid, {m_rids.nowSeconds(), request.body, reply.body, m_books.settings.clientAddress});
    return reply;
}

} // namespace yiren::sandbox
