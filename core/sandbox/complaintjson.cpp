#include "sandbox/complaintjson.h"

#include "time/businessday.h"

namespace yiren::sandbox {

namespace {

QString complaintStateWord(Complaint::State state)
{
    switch (state) {
    case Complaint::State::Pending:
        return QStringLiteral("PENDING");
    case Complaint::State::Processing:
        return QStringLiteral("PROCESSING");
    case Complaint::State::Processed:
        return QStringLiteral("PROCESSED");
    }
    return {};
}

QString problemWord(Complaint::Problem problem)
{
    switch (problem) {
    case Complaint::Problem::Refund:
        return QStringLiteral("REFUND");
    case Complaint::Problem::ServiceNotWork:
        return QStringLiteral("SERVICE_NOT_WORK");
    case Complaint::Problem::Others:
        return QStringLiteral("OTHERS");
    }
    return {};
}

QJsonObject mediaEntry(const QString &kind, const QStringList &images)
{
    return {{QStringLiteral("media_type"), kind}, {QStringLiteral("media_url"), QJsonArray::fromStringList(images)}};
}

QJsonObject orderEntry(const Complaint &complaint)
{
    return {{QStringLiteral("transaction_id"), complaint.transactionId.toString()},
            {QStringLiteral("out_trade_no"), complaint.outTradeNo.toString()},
            {QStringLiteral("amount"), complaint.amount.fen()}};
}

QJsonObject negotiationEntry(const Complaint::Negotiation &entry, const QString &logId)
{
    QJsonObject json{{QStringLiteral("log_id"), logId},
                     {QStringLiteral("operator"), entry.speaker},
                     {QStringLiteral("operate_time"), msToRfc3339(entry.atMs)},
                     {QStringLiteral("operate_type"), entry.operation},
                     {QStringLiteral("operate_details"), entry.text}};
    const QString kind = QStringLiteral("OPERATION_IMAGE");
    QJsonArray list;
    for (const QString &image : entry.images)
        list.append(mediaEntry(kind, {image}));
    if (list.size() == 1)
        json.insert(QStringLiteral("complaint_media_list"), list.first());
    else if (!list.isEmpty())
        json.insert(QStringLiteral("complaint_media_list"), list);
    return json;
}

} // namespace

QJsonObject complaintJson(const Complaint &complaint, const QString &mchid)
{
    QJsonObject json{{QStringLiteral("complaint_id"), complaint.complaintId},
                     {QStringLiteral("complaint_time"), msToRfc3339(complaint.atMs)},
                     {QStringLiteral("complaint_detail"), complaint.detail},
                     {QStringLiteral("complaint_state"), complaintStateWord(complaint.state)},
                     {QStringLiteral("complainted_mchid"), mchid},
                     {QStringLiteral("complaint_order_info"), QJsonArray{orderEntry(complaint)}},
                     {QStringLiteral("complaint_full_refunded"), complaint.wasRefunded},
                     {QStringLiteral("incoming_user_response"), complaint.awaitsReply},
                     {QStringLiteral("problem_description"), complaint.problemText},
                     {QStringLiteral("user_complaint_times"), complaint.times},
                     {QStringLiteral("problem_type"), problemWord(complaint.problem)},
                     {QStringLiteral("in_platform_service"), false},
                     {QStringLiteral("need_immediate_service"), false}};
    if (complaint.wishedRefund > Money())
        json.insert(QStringLiteral("apply_refund_amount"), complaint.wishedRefund.fen());
    if (!complaint.images.isEmpty())
        json.insert(QStringLiteral("complaint_media_list"),
                    QJsonArray{mediaEntry(QStringLiteral("USER_COMPLAINT_IMAGE"), complaint.images)});
    return json;
}

QJsonArray negotiationJson(const Complaint &complaint)
{
    QJsonArray list;
    for (const Complaint::Negotiation &entry : complaint.history)
        list.append(negotiationEntry(entry, complaint.complaintId + QStringLiteral("-%1").arg(list.size() + 1)));
    return list;
}

} // namespace yiren::sandbox
