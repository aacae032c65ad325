#include "pay/complaints.h"

#include "pay/answerfields.h"

#include "base/json.h"

#include <QJsonArray>

namespace yiren {

namespace {

Result<Complaint> readComplaint(const QJsonObject &entry)
{
    AnswerFields fields(entry);
    AnswerFields order(entry.value(u"complaint_order_info").toArray().first().toObject());
    Complaint complaint;
    complaint.id = fields.text(QLatin1String("complaint_id"));
    complaint.state = fields.text(QLatin1String("complaint_state"));
    complaint.detail = fields.optionalText(QLatin1String("complaint_detail"));
    complaint.complainedAt = fields.time(QLatin1String("complaint_time"));
    complaint.outTradeNo = OutTradeNo(order.optionalText(QLatin1String("out_trade_no")));
    complaint.amount = order.optionalMoney(QLatin1String("amount"));
    complaint.isReplyDue = entry.value(u"incoming_user_response").toBool();
    for (const AnswerFields *part : {&fields, &order}) {
        if (!part->end())
            return failure(part->end().error());
    }
    return complaint;
}

} // namespace

Result<ComplaintPage> readComplaints(const QJsonObject &answer)
{
    const Result<qint64> total = integerMember(answer, QLatin1String("total_count"));
    if (!total)
        return failure(total.error());
    ComplaintPage page;
    page.total = *total;
    const QJsonArray entries = answer.value(u"data").toArray();
    for (const QJsonValue &entry : entries) {
        Result<Complaint> complaint = readComplaint(entry.toObject());
        if (!complaint)
            return failure(complaint.error());
        page.complaints.push_back(std::move(*complaint));
    }
    return page;
}

} // namespace yiren
