#include "complaints/complaintstore.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace yiren {

namespace {

const QString complaintColumns =
    QStringLiteral("complaint_id, state, detail, complained_at, out_trade_no, transaction_id, amount, is_reply_due, openid, problem, "
                   "problem_text, wished_refund, is_fully_refunded, is_before_platform, times, images, first_seen_at, changed_at");

QString listText(const QStringList &list)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

QStringList listOf(const QString &text)
{
    QStringList list;
    for (const QJsonValue &one : QJsonDocument::fromJson(text.toUtf8()).array())
        list.append(one.toString());
    return list;
}

KeptComplaint complaintAt(const Statement &row)
{
    KeptComplaint kept;
    Complaint &complaint = kept.complaint;
    complaint.id = row.text(0);
    complaint.state = row.text(1);
    complaint.detail = row.text(2);
    complaint.complainedAt = row.integer(3);
    complaint.outTradeNo = OutTradeNo(row.text(4));
    complaint.transactionId = TransactionId(row.text(5));
    complaint.amount = row.optionalMoney(6);
    complaint.isReplyDue = row.integer(7) != 0;
    complaint.openid = OpenId(row.text(8));
    complaint.problem = row.text(9);
    complaint.problemText = row.text(10);
    complaint.wishedRefund = row.optionalMoney(11);
    complaint.isFullyRefunded = row.integer(12) != 0;
    complaint.isBeforePlatform = row.integer(13) != 0;
    complaint.times = static_cast<int>(row.integer(14));
    complaint.images = listOf(row.text(15));
    kept.firstSeenAt = row.integer(16);
    kept.changedAt = row.integer(17);
    return kept;
}

void bindComplaint(Statement &put, AccountId account, const KeptComplaint &kept)
{
    const Complaint &complaint = kept.complaint;
    put.bind(0, toInteger(account));
    put.bind(1, complaint.id);
    put.bind(2, complaint.state);
    put.bind(3, complaint.detail);
    put.bind(4, complaint.complainedAt);
    put.bind(5, complaint.outTradeNo);
    put.bind(6, complaint.transactionId);
    put.bind(7, complaint.amount);
    put.bind(8, complaint.isReplyDue);
    put.bind(9, complaint.openid);
    put.bind(10, complaint.problem);
    put.bind(11, complaint.problemText);
    put.bind(12, complaint.wishedRefund);
    put.bind(13, complaint.isFullyRefunded);
    put.bind(14, complaint.isBeforePlatform);
    put.bind(15, complaint.times);
    put.bind(16, listText(complaint.images));
    put.bind(17, kept.firstSeenAt);
    put.bind(18, kept.changedAt);
}

} // namespace

Result<std::vector<KeptComplaint>> ComplaintStore::select(const QString &condition, AccountId account, const QString &parameter)
{
    auto query = m_database.prepare(QStringLiteral("SELECT ") + complaintColumns + QStringLiteral(" FROM complaint WHERE account_id = ? ")
                                    + condition);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (!parameter.isNull())
        query->bind(1, parameter);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<KeptComplaint> complaints;
    while (query->next())
        complaints.push_back(complaintAt(*query));
    return complaints;
}

Result<std::vector<KeptComplaint>> ComplaintStore::all(AccountId account)
{
    return select(QStringLiteral("ORDER BY complained_at DESC, complaint_id"), account);
}

Result<std::vector<KeptComplaint>> ComplaintStore::open(AccountId account)
{
    return select(QStringLiteral("AND state <> 'PROCESSED' ORDER BY complained_at, complaint_id"), account);
}

Result<std::vector<KeptComplaint>> ComplaintStore::ofOrder(AccountId account, const OutTradeNo &number)
{
    return select(QStringLiteral("AND out_trade_no = ? ORDER BY complained_at DESC, complaint_id"), account, number.toString());
}

Result<KeptComplaint> ComplaintStore::complaint(AccountId account, const QString &id)
{
    auto found = select(QStringLiteral("AND complaint_id = ?"), account, id.isNull() ? QLatin1String("") : id);
    if (!found)
        return failure(found.error());
    if (found->empty())
        return failure(ErrorKind::NotFound, "complaint.not_found", id);
    return std::move(found->front());
}

Result<std::vector<ComplaintTalk>> ComplaintStore::talk(AccountId account, const QString &id)
{
    auto query = m_database.prepare(QStringLiteral("SELECT log_id, at, speaker, operation, text, images FROM complaint_talk "
                                                   "WHERE account_id = ? AND complaint_id = ? ORDER BY at, log_id"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, id);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<ComplaintTalk> talk;
    while (query->next())
        talk.push_back({query->text(0), query->integer(1), query->text(2), query->text(3), query->text(4), listOf(query->text(5))});
    return talk;
}

Result<std::optional<QByteArray>> ComplaintStore::image(AccountId account, const QString &mediaId)
{
    auto query = m_database.prepare(QStringLiteral("SELECT bytes FROM complaint_image WHERE account_id = ? AND media_id = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, mediaId);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? std::optional(query->blob(0)) : std::nullopt;
}

Result<std::optional<qint64>> ComplaintStore::readAt(AccountId account)
{
    auto query = m_database.prepare(QStringLiteral("SELECT read_at FROM complaint_poll WHERE account_id = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? std::optional(query->integer(0)) : std::nullopt;
}

Result<bool> ComplaintStore::put(AccountId account, const Complaint &complaint, qint64 now)
{
    const auto known = this->complaint(account, complaint.id);
    if (!known && known.error().kind != ErrorKind::NotFound)
        return failure(known.error());
    KeptComplaint kept{complaint, known ? known->firstSeenAt : now, now};
    if (known && complaint.openid.isEmpty())
        kept.complaint.openid = known->complaint.openid;
    if (known && known->complaint == kept.complaint)
        return false;
    auto put = m_database.prepare(QStringLiteral("INSERT INTO complaint(account_id, ") + complaintColumns
                                  + QStringLiteral(") VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                                                   "ON CONFLICT(account_id, complaint_id) DO UPDATE SET state = excluded.state, "
                                                   "detail = excluded.detail, complained_at = excluded.complained_at, "
                                                   "out_trade_no = excluded.out_trade_no, transaction_id = excluded.transaction_id, "
                                                   "amount = excluded.amount, is_reply_due = excluded.is_reply_due, "
                                                   "openid = excluded.openid, problem = excluded.problem, "
                                                   "problem_text = excluded.problem_text, wished_refund = excluded.wished_refund, "
                                                   "is_fully_refunded = excluded.is_fully_refunded, "
                                                   "is_before_platform = excluded.is_before_platform, times = excluded.times, "
                                                   "images = excluded.images, changed_at = excluded.changed_at"));
    if (!put)
        return failure(put.error());
    bindComplaint(*put, account, kept);
    if (auto ran = put->run(); !ran)
        return failure(ran.error());
    return true;
}

Result<bool> ComplaintStore::putTalk(AccountId account, const QString &id, const std::vector<ComplaintTalk> &talk)
{
    auto put = m_database.prepare(QStringLiteral("INSERT OR IGNORE INTO complaint_talk(account_id, complaint_id, log_id, at, speaker, "
                                                 "operation, text, images) VALUES(?, ?, ?, ?, ?, ?, ?, ?)"));
    if (!put)
        return failure(put.error());
    bool isAnyNew = false;
    for (const ComplaintTalk &entry : talk) {
        put->bind(0, toInteger(account));
        put->bind(1, id);
        put->bind(2, entry.id);
        put->bind(3, entry.at);
        put->bind(4, entry.speaker);
        put->bind(5, entry.operation);
        put->bind(6, entry.text);
        put->bind(7, listText(entry.images));
        if (auto ran = put->run(); !ran)
            return failure(ran.error());
        isAnyNew = isAnyNew || put->changedRows() > 0;
    }
    return isAnyNew;
}

Done ComplaintStore::putImage(AccountId account, const QString &mediaId, const QByteArray &bytes, qint64 now)
{
    auto put = m_database.prepare(
        QStringLiteral("INSERT OR REPLACE INTO complaint_image(account_id, media_id, bytes, fetched_at) VALUES(?, ?, ?, ?)"));
    if (!put)
        return failure(put.error());
    put->bind(0, toInteger(account));
    put->bind(1, mediaId);
    put->bind(2, bytes);
    put->bind(3, now);
    return put->run();
}

Done ComplaintStore::noteRead(AccountId account, qint64 now)
{
    auto put = m_database.prepare(QStringLiteral("INSERT OR REPLACE INTO complaint_poll(account_id, read_at) VALUES(?, ?)"));
    if (!put)
        return failure(put.error());
    put->bind(0, toInteger(account));
    put->bind(1, now);
    return put->run();
}

Result<qint64> ComplaintStore::forgetPayers(AccountId account, const QStringList &openIds)
{
    auto forget = m_database.prepare(QStringLiteral("UPDATE complaint SET openid = '' WHERE account_id = ? AND openid = ?"));
    if (!forget)
        return failure(forget.error());
    qint64 forgotten = 0;
    for (const QString &openId : openIds) {
        forget->bind(0, toInteger(account));
        forget->bind(1, openId);
        if (auto ran = forget->run(); !ran)
            return failure(ran.error());
        forgotten += forget->changedRows();
    }
    return forgotten;
}

} // namespace yiren
