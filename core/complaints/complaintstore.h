#pragma once

#include "bills/accountid.h"
#include "pay/complaints.h"
#include "storage/database.h"

namespace yiren {

// A complaint with when it was first seen here and last seen changed, UTC ms.
struct KeptComplaint {
    Complaint complaint;
    qint64 firstSeenAt = 0;
    qint64 changedAt = 0;

    friend bool operator==(const KeptComplaint &, const KeptComplaint &) = default;
};

// Complaints as WeChat Pay showed them, with their talk and images.
class ComplaintStore
{
public:
    explicit ComplaintStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<KeptComplaint>> all(AccountId account);                               // newest first
    [[nodiscard]] Result<std::vector<KeptComplaint>> open(AccountId account);                              // the oldest first
    [[nodiscard]] Result<std::vector<KeptComplaint>> ofOrder(AccountId account, const OutTradeNo &number); // newest first
    [[nodiscard]] Result<KeptComplaint> complaint(AccountId account, const QString &id);                   // NotFound "complaint.not_found"
    [[nodiscard]] Result<std::vector<ComplaintTalk>> talk(AccountId account, const QString &id);           // the oldest first
    [[nodiscard]] Result<std::optional<QByteArray>> image(AccountId account, const QString &mediaId);
    // When the list was read to its end last, UTC ms; nothing: never.
    [[nodiscard]] Result<std::optional<qint64>> readAt(AccountId account);

    // Inside the caller's transaction. True when something is new or differs. An openid that is known stays: the list does not name it.
    [[nodiscard]] Result<bool> put(AccountId account, const Complaint &complaint, qint64 now);
    [[nodiscard]] Result<bool> putTalk(AccountId account, const QString &id, const std::vector<ComplaintTalk> &talk);
    [[nodiscard]] Done putImage(AccountId account, const QString &mediaId, const QByteArray &bytes, qint64 now);
    [[nodiscard]] Done noteRead(AccountId account, qint64 now);
    // An erased person's: the openids go, the words of a complaint stay as evidence. The number of complaints.
    [[nodiscard]] Result<qint64> forgetPayers(AccountId account, const QStringList &openIds);

private:
    Result<std::vector<KeptComplaint>> select(const QString &condition, AccountId account, const QString &parameter = {});

    Database &m_database;
};

} // namespace yiren
