#include "complaints/complaintdeedstore.h"

namespace yiren {

Result<std::vector<ComplaintDeed>> ComplaintDeedStore::select(const QString &condition, AccountId account, const QString &parameter)
{
    auto query =
        m_database.prepare(QStringLiteral("SELECT id, complaint_id, kind, target, body, text, state, sent_at, settled_at, failure, "
                                          "unknown_since "
                                          "FROM complaint_deed WHERE account_id = ? ")
                           + condition + QStringLiteral(" ORDER BY id"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (!parameter.isNull())
        query->bind(1, parameter);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<ComplaintDeed> deeds;
    while (query->next()) {
        ComplaintDeed deed;
        deed.id = query->integer(0);
        deed.complaint = query->text(1);
        deed.kind = deedKindFromName(query->text(2));
        deed.target = query->text(3).toUtf8();
        deed.body = query->blob(4);
        deed.text = query->text(5);
        deed.state = deedStateFromName(query->text(6));
        deed.sentAt = query->integer(7);
        deed.settledAt = query->integer(8);
        deed.failure = query->text(9);
        deed.unknownSince = query->integer(10);
        deeds.push_back(std::move(deed));
    }
    return deeds;
}

Result<std::vector<ComplaintDeed>> ComplaintDeedStore::ofComplaint(AccountId account, const QString &complaint)
{
    return select(QStringLiteral("AND complaint_id = ?"), account, complaint.isNull() ? QLatin1String("") : complaint);
}

Result<std::vector<ComplaintDeed>> ComplaintDeedStore::underWay(AccountId account)
{
    return select(QStringLiteral("AND state IN ('sending', 'unknown')"), account);
}

Result<qint64> ComplaintDeedStore::add(AccountId account, const ComplaintDeed &deed)
{
    auto add = m_database.prepare(QStringLiteral("INSERT INTO complaint_deed(account_id, complaint_id, kind, target, body, text, state, "
                                                 "sent_at, settled_at, failure) VALUES(?, ?, ?, ?, ?, ?, ?, ?, NULL, '')"));
    if (!add)
        return failure(add.error());
    add->bind(0, toInteger(account));
    add->bind(1, deed.complaint);
    add->bind(2, deedKindName(deed.kind));
    add->bind(3, QString::fromUtf8(deed.target));
    add->bind(4, deed.body);
    add->bind(5, deed.text);
    add->bind(6, deedStateName(deed.state));
    add->bind(7, deed.sentAt);
    if (auto ran = add->run(); !ran)
        return failure(ran.error().code == QLatin1String("storage.constraint")
                           ? makeError(ErrorKind::Locked, "complaint.under_way", deed.complaint)
                           : ran.error());
    return add->lastId();
}

Done ComplaintDeedStore::settle(qint64 id, ComplaintDeed::State state, const QString &failureCode, qint64 now)
{
    auto settle = m_database.prepare(QStringLiteral("UPDATE complaint_deed SET state = ?, failure = ?, settled_at = ?, "
                                                    "unknown_since = coalesce(unknown_since, ?) WHERE id = ?"));
    if (!settle)
        return failure(settle.error());
    const bool isSettled = state == ComplaintDeed::State::Sent || state == ComplaintDeed::State::Failed;
    settle->bind(0, deedStateName(state));
    settle->bind(1, failureCode);
    isSettled ? settle->bind(2, now) : settle->bindNull(2);
    state == ComplaintDeed::State::Unknown ? settle->bind(3, now) : settle->bindNull(3);
    settle->bind(4, id);
    return settle->run();
}

} // namespace yiren
