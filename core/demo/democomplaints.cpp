#include "demo/democomplaints.h"

#include "complaints/complaintdeeds.h"
#include "sandbox/complaintjson.h"
#include "sandbox/studiocomplaints.h"
#include "storage/transaction.h"

namespace yiren {

namespace {

QString imageUrl(const QString &mediaId)
{
    return QStringLiteral("https://api.mch.weixin.qq.com/v3/merchant-service/images/") + mediaId;
}

sandbox::Complaint::State sandboxState(const QString &state)
{
    using State = sandbox::Complaint::State;
    return state == u"PENDING" ? State::Pending : state == u"PROCESSED" ? State::Processed : State::Processing;
}

sandbox::Complaint::Problem sandboxProblem(const QString &problem)
{
    using Problem = sandbox::Complaint::Problem;
    return problem == u"REFUND" ? Problem::Refund : problem == u"SERVICE_NOT_WORK" ? Problem::ServiceNotWork : Problem::Others;
}

QStringList imageUrls(const QStringList &mediaIds)
{
    QStringList urls;
    for (const QString &mediaId : mediaIds)
        urls.append(imageUrl(mediaId));
    return urls;
}

sandbox::Complaint served(const Complaint &complaint, const std::vector<ComplaintTalk> &talk)
{
    sandbox::Complaint made;
    made.complaintId = complaint.id;
    made.atMs = complaint.complainedAt;
    made.detail = complaint.detail;
    made.state = sandboxState(complaint.state);
    made.problem = sandboxProblem(complaint.problem);
    made.problemText = complaint.problemText;
    made.openid = complaint.openid;
    made.transactionId = complaint.transactionId;
    made.outTradeNo = complaint.outTradeNo;
    made.amount = complaint.amount.value_or(Money());
    made.wishedRefund = complaint.wishedRefund.value_or(Money());
    made.times = complaint.times;
    made.awaitsReply = complaint.isReplyDue;
    made.wasRefunded = complaint.isFullyRefunded;
    made.images = imageUrls(complaint.images);
    for (const ComplaintTalk &entry : talk)
        made.history.push_back({entry.at, entry.speaker, entry.operation, entry.text, imageUrls(entry.images)});
    return made;
}

Done putImages(Database &database, AccountId account, const std::vector<sandbox::Complaint> &complaints, qint64 now)
{
    const auto images = sandbox::imagesOf(complaints);
    for (auto image = images.begin(); image != images.end(); ++image) {
        if (auto put = ComplaintStore(database).putImage(account, image.key(), image->bytes, now); !put)
            return put;
    }
    return {};
}

} // namespace

Done putDemoComplaints(Database &database, AccountId account, const sandbox::Studio &studio, qint64 now)
{
    for (const sandbox::Complaint &made : studio.complaints) {
        auto complaint = readComplaint(sandbox::complaintJson(made, studio.identity.mchid));
        const QJsonArray entries = sandbox::negotiationJson(made);
        const auto talk = readComplaintTalk({{QStringLiteral("data"), entries}, {QStringLiteral("total_count"), entries.size()}});
        if (!complaint || !talk)
            return failure(complaint ? talk.error() : complaint.error());
        complaint->openid = made.openid;
        if (auto kept = keepComplaint(database, account, {*complaint, talk->talk}, now); !kept)
            return failure(kept.error());
    }
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    if (auto put = putImages(database, account, studio.complaints, now); !put)
        return put;
    if (auto noted = ComplaintStore(database).noteRead(account, now); !noted)
        return noted;
    return transaction->commit();
}

Result<std::vector<sandbox::Complaint>> servedComplaints(Database &database, AccountId account)
{
    const auto kept = ComplaintStore(database).all(account);
    if (!kept)
        return failure(kept.error());
    std::vector<sandbox::Complaint> complaints;
    for (const KeptComplaint &one : *kept) {
        const auto talk = ComplaintStore(database).talk(account, one.complaint.id);
        if (!talk)
            return failure(talk.error());
        complaints.push_back(served(one.complaint, *talk));
    }
    return complaints;
}

} // namespace yiren
