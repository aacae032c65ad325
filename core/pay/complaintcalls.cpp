#include "pay/payapi.h"

#include "pay/answerjob.h"
#include "pay/imageupload.h"
#include "pay/nocontentjob.h"

// Complaints (contract/wechat-pay.md 19).

namespace yiren {

namespace {

constexpr qint64 longestSpanDays = 30;

QByteArray encodedId(const QString &text)
{
    return QUrl::toPercentEncoding(text);
}

// An image is a file: its bytes are not signed.
class ImageJob final : public Job<QByteArray>
{
public:
    ImageJob(PayTransport &transport, PayCall call) : m_call(transport.call(std::move(call))) {}

protected:
    void doStart() override
    {
        m_call->then(this, [this](const Result<HttpReply> &reply) {
            finish(reply ? Result<QByteArray>(reply->body) : Result<QByteArray>(failure(reply.error())));
        });
        m_call->start();
    }
    void doStop() override { m_call.reset(); }

private:
    JobHandle<HttpReply> m_call;
};

} // namespace

JobHandle<ComplaintPage> PayApi::complaints(BusinessDay from, BusinessDay to, qint64 offset)
{
    const qint64 days = from.daysTo(to) + 1;
    if (days < 1 || days > longestSpanDays)
        return readyJob<ComplaintPage>(failure(ErrorKind::Usage, "complaints.span", QString::number(days)));
    const PayCall call{.target = "/v3/merchant-service/complaints-v2?limit=" + QByteArray::number(mostComplaintsAtOnce)
                           + "&offset=" + QByteArray::number(offset) + "&begin_date=" + from.toText().toLatin1()
                           + "&end_date=" + to.toText().toLatin1() + "&complainted_mchid=" + encodedId(m_transport.merchant().toString())};
    return JobHandle<ComplaintPage>(
        new AnswerJob<ComplaintPage>(m_transport, call, [offset](const QJsonObject &answer) { return readComplaints(answer, offset); }));
}

JobHandle<Complaint> PayApi::complaint(const QString &id)
{
    const PayCall call{.target = "/v3/merchant-service/complaints-v2/" + encodedId(id)};
    return JobHandle<Complaint>(new AnswerJob<Complaint>(m_transport, call, [id](const QJsonObject &answer) {
        Result<Complaint> complaint = readComplaint(answer);
        if (complaint && complaint->id != id)
            return Result<Complaint>(failure(ErrorKind::BadReply, "pay.other_answer", complaint->id));
        return complaint;
    }));
}

JobHandle<ComplaintTalkPage> PayApi::complaintTalk(const QString &id, qint64 offset)
{
    const PayCall call{.target = "/v3/merchant-service/complaints-v2/" + encodedId(id)
                           + "/negotiation-historys?limit=" + QByteArray::number(mostTalkAtOnce) + "&offset=" + QByteArray::number(offset)};
    return JobHandle<ComplaintTalkPage>(new AnswerJob<ComplaintTalkPage>(m_transport, call, readComplaintTalk));
}

JobHandle<void> PayApi::changeComplaint(const PayCall &call)
{
    return JobHandle<void>(new NoContentJob(m_transport, call));
}

JobHandle<QString> PayApi::uploadImage(const QByteArray &image)
{
    const Result<PayCall> call = imageUploadCall(image);
    if (!call)
        return readyJob<QString>(failure(call.error()));
    return JobHandle<QString>(new AnswerJob<QString>(
        m_transport, *call, [](const QJsonObject &answer) { return textMember(answer, QLatin1String("media_id")); }));
}

JobHandle<QByteArray> PayApi::complaintImage(const QString &mediaId)
{
    const PayCall call{.target = "/v3/merchant-service/images/" + encodedId(mediaId), .answer = PayCall::Answer::UnsignedBytes};
    return JobHandle<QByteArray>(new ImageJob(m_transport, call));
}

} // namespace yiren
