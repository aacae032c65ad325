#include "complaints/complaintdeeds.h"

#include "audit/auditstore.h"
#include "base/crashpoint.h"
#include "complaints/complaintclock.h"
#include "storage/transaction.h"

#include <algorithm>

namespace yiren {

namespace {

Done noteDeed(Database &database, AccountId account, const char *action, const ComplaintDeed &deed, const QString &detail, qint64 now)
{
    return AuditStore(database).append(
        {0, now, account, QLatin1String(action), QStringLiteral("complaint %1").arg(deed.complaint), detail, {}});
}

// WeChat said that it was done: the next reading would show the same.
Done advance(Database &database, AccountId account, const ComplaintDeed &deed, qint64 now)
{
    ComplaintStore store(database);
    auto kept = store.complaint(account, deed.complaint);
    if (!kept)
        return failure(kept.error());
    Complaint &complaint = kept->complaint;
    if (deed.kind == DeedKind::Complete)
        complaint.state = QStringLiteral("PROCESSED");
    else if (complaint.state == u"PENDING")
        complaint.state = QStringLiteral("PROCESSING");
    complaint.isReplyDue = false;
    const auto put = store.put(account, complaint, now);
    return put ? Done() : failure(put.error());
}

// Inside the caller's transaction.
Done settle(Database &database, AccountId account, const ComplaintDeed &deed, DeedState state, const QString &failureCode, qint64 now)
{
    if (auto settled = ComplaintDeedStore(database).settle(deed.id, state, failureCode, now); !settled)
        return settled;
    return noteDeed(database, account, "complaint.deed_settled", deed,
                    deedKindName(deed.kind) + u' ' + deedStateName(state) + (failureCode.isEmpty() ? QString() : u' ' + failureCode), now);
}

Result<bool> settleByNews(Database &database, AccountId account, const ComplaintNews &news, qint64 now)
{
    const auto deeds = ComplaintDeedStore(database).ofComplaint(account, news.complaint.id);
    if (!deeds)
        return failure(deeds.error());
    for (const ComplaintDeed &deed : *deeds) {
        if (!deed.isUnderWay() || (deed.kind == DeedKind::Reply && !news.talk))
            continue;
        const DeedState found = whatBecameOf(deed, news.complaint, news.talk.value_or(std::vector<ComplaintTalk>()), *deeds, now);
        if (found == deed.state)
            continue;
        const QString code = found == DeedState::Failed ? QString(notArrived) : QString();
        if (auto settled = settle(database, account, deed, found, code, now); !settled)
            return failure(settled.error());
        return true;
    }
    return false;
}

} // namespace

const ComplaintDeed *ComplaintCase::underWay() const
{
    const auto found = std::ranges::find_if(deeds, &ComplaintDeed::isUnderWay);
    return found == deeds.end() ? nullptr : &*found;
}

Result<ComplaintCase> loadComplaintCase(Database &database, AccountId account, const QString &id)
{
    auto kept = ComplaintStore(database).complaint(account, id);
    if (!kept)
        return failure(kept.error());
    auto talk = ComplaintStore(database).talk(account, id);
    auto deeds = ComplaintDeedStore(database).ofComplaint(account, id);
    if (!talk || !deeds)
        return failure(talk ? deeds.error() : talk.error());
    return ComplaintCase{std::move(*kept), std::move(*talk), std::move(*deeds)};
}

std::optional<Error> whatKeepsBack(const ComplaintCase &about, DeedKind kind, const QString &text)
{
    const Complaint &complaint = about.kept.complaint;
    if (!isOpen(complaint))
        return makeError(ErrorKind::Refused, "complaint.processed", complaint.id);
    if (about.underWay())
        return makeError(ErrorKind::Locked, "complaint.under_way", complaint.id);
    if (kind == DeedKind::Complete && complaint.state == u"PENDING")
        return makeError(ErrorKind::Refused, "complaint.not_answered", complaint.id);
    const auto last = std::ranges::find_if(about.deeds.rbegin(), about.deeds.rend(), [](const ComplaintDeed &deed) {
        return deed.kind == DeedKind::Reply && deed.state == DeedState::Sent;
    });
    const auto isSince = [&](const ComplaintTalk &entry) { return entry.operation.startsWith(u"USER") && entry.at > last->sentAt; };
    if (kind == DeedKind::Reply && last != about.deeds.rend() && last->text == text && std::ranges::none_of(about.talk, isSince))
        return makeError(ErrorKind::Refused, "complaint.same_reply", complaint.id);
    return {};
}

Result<ComplaintDeed> beginDeed(Database &database, AccountId account, const ComplaintDeed &deed, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    const auto about = loadComplaintCase(database, account, deed.complaint);
    if (!about)
        return failure(about.error());
    if (const auto reason = whatKeepsBack(*about, deed.kind, deed.text))
        return failure(*reason);
    ComplaintDeed begun = deed;
    begun.state = DeedState::Sending;
    begun.sentAt = now;
    const auto id = ComplaintDeedStore(database).add(account, begun);
    if (!id)
        return failure(id.error());
    begun.id = *id;
    if (auto noted = noteDeed(database, account, "complaint.deed_begun", begun, deedKindName(begun.kind), now); !noted)
        return failure(noted.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    crashPoint("complaint.deed_begun");
    return begun;
}

Done settleDeed(Database &database, AccountId account, const ComplaintDeed &deed, DeedState state, const QString &failureCode, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    const auto deeds = ComplaintDeedStore(database).ofComplaint(account, deed.complaint);
    if (!deeds)
        return failure(deeds.error());
    const auto standing = std::ranges::find(*deeds, deed.id, &ComplaintDeed::id);
    if (standing == deeds->end() || !standing->isUnderWay())
        return {}; // WeChat's history was quicker
    if (auto settled = settle(database, account, deed, state, failureCode, now); !settled)
        return settled;
    if (auto advanced = state == DeedState::Sent ? advance(database, account, deed, now) : Done(); !advanced)
        return advanced;
    if (auto committed = transaction->commit(); !committed)
        return committed;
    crashPoint("complaint.deed_settled");
    return {};
}

Result<bool> keepComplaint(Database &database, AccountId account, const ComplaintNews &news, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    ComplaintStore store(database);
    const auto isChanged = store.put(account, news.complaint, now);
    if (!isChanged)
        return failure(isChanged.error());
    const auto hasTalk = news.talk ? store.putTalk(account, news.complaint.id, *news.talk) : Result<bool>(false);
    const auto isSettled = hasTalk ? settleByNews(database, account, news, now) : hasTalk;
    if (!isSettled)
        return failure(isSettled.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return *isChanged || *hasTalk || *isSettled;
}

} // namespace yiren
