#include "pay/complaints.h"

#include "pay/answerfields.h"

#include "base/json.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace yiren {

namespace {

const QLatin1String complaintPath("/v3/merchant-service/complaints-v2/");

// media_url holds addresses; the lists come as one object or as an array of them.
QStringList imagesIn(const QJsonValue &media)
{
    const QJsonArray groups = media.isArray() ? media.toArray() : QJsonArray{media};
    QStringList images;
    for (const QJsonValue &group : groups) {
        const QJsonValue urls = group.toObject().value(u"media_url");
        const QJsonArray list = urls.isArray() ? urls.toArray() : QJsonArray{urls};
        for (const QJsonValue &url : list) {
            if (const QString id = complaintImageId(url.toString()); !id.isEmpty())
                images.append(id);
        }
    }
    return images;
}

Result<ComplaintTalk> readTalk(const QJsonObject &entry)
{
    AnswerFields fields(entry);
    ComplaintTalk talk;
    talk.id = fields.text(QLatin1String("log_id"));
    talk.at = fields.time(QLatin1String("operate_time"));
    talk.operation = fields.text(QLatin1String("operate_type"));
    talk.speaker = fields.optionalText(QLatin1String("operator"));
    talk.text = fields.optionalText(QLatin1String("operate_details"));
    talk.images = imagesIn(entry.value(u"complaint_media_list"));
    return fields.end() ? Result<ComplaintTalk>(std::move(talk)) : failure(fields.end().error());
}

PayCall change(const QString &complaint, QLatin1String what, const QJsonObject &body, Safety safety)
{
    PayCall call;
    call.method = HttpMethod::Post;
    call.target = (complaintPath.data() + QUrl::toPercentEncoding(complaint)) + '/' + what.data();
    call.body = toBytes(body);
    call.safety = safety;
    return call;
}

} // namespace

QString complaintImageId(const QString &mediaUrl)
{
    static const QRegularExpression form(QStringLiteral("^https://[^/]+/v3/merchant-service/images/([^/?#]{1,512})$"));
    const auto match = form.match(mediaUrl);
    return match.hasMatch() ? QUrl::fromPercentEncoding(match.captured(1).toUtf8()) : QString();
}

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
    complaint.transactionId = TransactionId(order.optionalText(QLatin1String("transaction_id")));
    complaint.amount = order.optionalMoney(QLatin1String("amount"));
    complaint.isReplyDue = entry.value(u"incoming_user_response").toBool();
    complaint.openid = OpenId(fields.optionalText(QLatin1String("payer_openid")));
    complaint.problem = fields.optionalText(QLatin1String("problem_type"));
    complaint.problemText = fields.optionalText(QLatin1String("problem_description"));
    complaint.wishedRefund = fields.optionalMoney(QLatin1String("apply_refund_amount"));
    complaint.isFullyRefunded = entry.value(u"complaint_full_refunded").toBool();
    complaint.isBeforePlatform = entry.value(u"in_platform_service").toBool();
    complaint.times = std::max(1, entry.value(u"user_complaint_times").toInt(1));
    complaint.images = imagesIn(entry.value(u"complaint_media_list"));
    for (const AnswerFields *part : {&fields, &order}) {
        if (!part->end())
            return failure(part->end().error());
    }
    return complaint;
}

Result<ComplaintPage> readComplaints(const QJsonObject &answer, qint64 offset)
{
    ComplaintPage page;
    if (offset == 0) {
        const Result<qint64> total = integerMember(answer, QLatin1String("total_count"));
        if (!total)
            return failure(total.error());
        page.total = *total;
    }
    const QJsonArray entries = answer.value(u"data").toArray();
    for (const QJsonValue &entry : entries) {
        Result<Complaint> complaint = readComplaint(entry.toObject());
        if (!complaint)
            return failure(complaint.error());
        page.complaints.push_back(std::move(*complaint));
    }
    return page;
}

Result<ComplaintTalkPage> readComplaintTalk(const QJsonObject &answer)
{
    const Result<qint64> total = integerMember(answer, QLatin1String("total_count"));
    if (!total)
        return failure(total.error());
    ComplaintTalkPage page{*total, {}};
    const QJsonArray entries = answer.value(u"data").toArray();
    for (const QJsonValue &entry : entries) {
        Result<ComplaintTalk> talk = readTalk(entry.toObject());
        if (!talk)
            return failure(talk.error());
        page.talk.push_back(std::move(*talk));
    }
    return page;
}

Done checkComplaintReply(const QString &text, const QStringList &images)
{
    const qsizetype characters = std::ranges::count_if(text, [](QChar c) { return !c.isLowSurrogate(); });
    const auto surrogate = std::ranges::find_if(text, [](QChar c) { return c.isSurrogate(); });
    if (text.trimmed().isEmpty())
        return failure(ErrorKind::Input, "complaint.reply_empty");
    if (characters > longestReply)
        return failure(ErrorKind::Input, "complaint.reply_too_long", QString::number(characters));
    if (surrogate != text.end())
        return failure(ErrorKind::Input, "complaint.reply_character", text.mid(surrogate - text.begin(), 2));
    if (images.size() > mostReplyImages)
        return failure(ErrorKind::Input, "complaint.reply_images", QString::number(images.size()));
    return {};
}

Result<PayCall> complaintReplyCall(const MerchantId &merchant, const QString &complaint, const QString &text, const QStringList &images)
{
    if (auto checked = checkComplaintReply(text, images); !checked)
        return failure(checked.error());
    QJsonObject body{{QStringLiteral("complainted_mchid"), merchant.toString()}, {QStringLiteral("response_content"), text}};
    if (!images.isEmpty())
        body.insert(QStringLiteral("response_images"), QJsonArray::fromStringList(images));
    return change(complaint, QLatin1String("response"), body, Safety::OnceOnly);
}

PayCall complaintCompletionCall(const MerchantId &merchant, const QString &complaint)
{
    const QJsonObject body{{QStringLiteral("complainted_mchid"), merchant.toString()}};
    return change(complaint, QLatin1String("complete"), body, Safety::IdempotentByKey);
}

} // namespace yiren
