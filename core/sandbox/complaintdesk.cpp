#include "sandbox/complaintdesk.h"

#include "sandbox/complaintjson.h"
#include "sandbox/complaintshape.h"
#include "sandbox/queryparameters.h"

#include <algorithm>

namespace yiren::sandbox {

namespace {

constexpr QLatin1String limitName("limit");
constexpr QLatin1String offsetName("offset");
constexpr QLatin1String beginName("begin_date");
constexpr QLatin1String endName("end_date");
constexpr QLatin1String merchantName("complainted_mchid");
constexpr qint64 mostDays = 30;

struct Page {
    qsizetype limit = 10;
    qsizetype offset = 0;
};

std::optional<ApiReply> pageProblem(const QueryParameters &parameters, qsizetype mostLimit, Page &page)
{
    bool isNumber = true;
    if (const QString limit = parameters.value(limitName); !limit.isEmpty())
        page.limit = limit.toLongLong(&isNumber);
    if (!isNumber || page.limit < 1 || page.limit > mostLimit)
        return queryError(limitName, QStringLiteral("1 to %1").arg(mostLimit));
    if (const QString offset = parameters.value(offsetName); !offset.isEmpty())
        page.offset = offset.toLongLong(&isNumber);
    if (!isNumber || page.offset < 0)
        return queryError(offsetName, QStringLiteral("0 or more"));
    return {};
}

std::optional<ApiReply> complaintRangeProblem(const QueryParameters &parameters)
{
    const auto begin = BusinessDay::fromText(parameters.value(beginName));
    const auto end = BusinessDay::fromText(parameters.value(endName));
    if (!begin || !end)
        return queryError(begin ? endName : beginName, QStringLiteral("yyyy-MM-dd"));
    if (*end < *begin || begin->daysTo(*end) > mostDays)
        return queryError(endName, QStringLiteral("at most 30 days after begin_date"));
    return {};
}

ApiReply unknownComplaint()
{
    return refusal(404, QLatin1String("RESOURCE_NOT_EXISTS"), QStringLiteral("投诉单不存在"));
}

} // namespace

Complaint *ComplaintDesk::find(const QString &complaintId) const
{
    const auto found = std::find_if(m_books.complaints.begin(), m_books.complaints.end(),
                                    [&](const Complaint &complaint) { return complaint.complaintId == complaintId; });
    return found == m_books.complaints.end() ? nullptr : &*found;
}

QJsonObject ComplaintDesk::json(const Complaint &complaint) const
{
    QJsonObject json = complaintJson(complaint, m_books.identity.mchid);
    if (complaint.phone.isEmpty())
        return json;
    if (const auto cipher = m_merchantKey.encryptOaepSha1(complaint.phone.toUtf8()))
        json.insert(QStringLiteral("payer_phone"), QString::fromLatin1(cipher->toBase64()));
    return json;
}

ApiReply ComplaintDesk::list(const ReceivedRequest &request) const
{
    const QueryParameters parameters(request.query());
    Page page;
    if (auto problem = parameters.problem({limitName, offsetName, beginName, endName, merchantName}))
        return *problem;
    if (auto problem = pageProblem(parameters, 50, page))
        return *problem;
    if (auto problem = complaintRangeProblem(parameters))
        return *problem;
    if (const QString merchant = parameters.value(merchantName); !merchant.isEmpty() && merchant != m_books.identity.mchid)
        return queryError(merchantName, QStringLiteral("not the merchant of the signature"));
    const BusinessDay begin = *BusinessDay::fromText(parameters.value(beginName));
    const BusinessDay end = *BusinessDay::fromText(parameters.value(endName));
    QJsonArray data;
    qsizetype found = 0;
    for (const Complaint &complaint : m_books.complaints) {
        const BusinessDay day = BusinessDay::ofMs(complaint.atMs);
        if (day < begin || end < day)
            continue;
        if (found++ >= page.offset && data.size() < page.limit)
            data.append(json(complaint));
    }
    QJsonObject body{{QStringLiteral("data"), data}, {QStringLiteral("limit"), page.limit}, {QStringLiteral("offset"), page.offset}};
    if (page.offset == 0)
        body.insert(QStringLiteral("total_count"), found);
    return answer(body);
}

ApiReply ComplaintDesk::detail(const ReceivedRequest &request, const QString &complaintId) const
{
    if (auto problem = QueryParameters(request.query()).problem({}))
        return *problem;
    const Complaint *complaint = find(complaintId);
    if (!complaint)
        return unknownComplaint();
    QJsonObject body = json(*complaint);
    body.insert(QStringLiteral("payer_openid"), complaint->openid.toString());
    return answer(body);
}

ApiReply ComplaintDesk::negotiation(const ReceivedRequest &request, const QString &complaintId) const
{
    const QueryParameters parameters(request.query());
    Page page;
    if (auto problem = parameters.problem({limitName, offsetName}))
        return *problem;
    if (auto problem = pageProblem(parameters, 300, page))
        return *problem;
    const Complaint *complaint = find(complaintId);
    if (!complaint)
        return unknownComplaint();
    const QJsonArray all = negotiationJson(*complaint);
    QJsonArray data;
    for (qsizetype i = page.offset; i < all.size() && data.size() < page.limit; ++i)
        data.append(all[i]);
    return answer({{QStringLiteral("data"), data},
                   {QStringLiteral("limit"), page.limit},
                   {QStringLiteral("offset"), page.offset},
                   {QStringLiteral("total_count"), all.size()}});
}

// Only the first reply changes the state. What was processed is not talked about any more.
ApiReply ComplaintDesk::reply(const ReceivedRequest &request, const QString &complaintId)
{
    QJsonObject body;
    if (auto problem = replyProblem(request, m_books, body))
        return *problem;
    Complaint *complaint = find(complaintId);
    if (!complaint)
        return unknownComplaint();
    if (complaint->state == Complaint::State::Processed)
        return invalidRequest(QStringLiteral("投诉单已处理完成"));
    QStringList images;
    for (const QJsonValue &image : body[u"response_images"].toArray())
        images.append(QStringLiteral("https://api.mch.weixin.qq.com/v3/merchant-service/images/") + image.toString());
    complaint->state = Complaint::State::Processing;
    complaint->awaitsReply = false;
    note(*complaint, "MERCHANT_RESPONSE", textIn(body, "response_content"), images);
    m_books.effects.record(EffectLedger::Kind::ComplaintReplied, complaintId, m_clock.now().toMSecsSinceEpoch());
    return noContent();
}

// May be repeated (contract 18).
ApiReply ComplaintDesk::complete(const ReceivedRequest &request, const QString &complaintId)
{
    if (auto problem = completionProblem(request, m_books))
        return *problem;
    Complaint *complaint = find(complaintId);
    if (!complaint)
        return unknownComplaint();
    if (complaint->state == Complaint::State::Processed)
        return noContent();
    complaint->state = Complaint::State::Processed;
    complaint->awaitsReply = false;
    note(*complaint, "MERCHANT_CONFIRM_COMPLETE", {}, {});
    m_books.effects.record(EffectLedger::Kind::ComplaintCompleted, complaintId, m_clock.now().toMSecsSinceEpoch());
    return noContent();
}

void ComplaintDesk::note(Complaint &complaint, const char *operation, const QString &text, const QStringList &images)
{
    complaint.history.push_back({m_clock.now().toMSecsSinceEpoch(), QStringLiteral("商家"), QString::fromLatin1(operation), text, images});
}

} // namespace yiren::sandbox
