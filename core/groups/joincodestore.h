#pragma once

#include "bills/accountid.h"
#include "groups/customergroup.h"
#include "storage/database.h"

namespace yiren {

// Codes for joining groups. Writing stands inside the caller's transaction.
class JoinCodeStore
{
public:
    explicit JoinCodeStore(Database &database) : m_database(database) {}

    // With how many customers each brought; the newest first, without those that were removed.
    [[nodiscard]] Result<std::vector<JoinCode>> codes(AccountId account);
    [[nodiscard]] Result<JoinCode> code(AccountId account, qint64 id); // NotFound "groups.no_code"
    // Usage "groups.key_taken".
    [[nodiscard]] Result<qint64> add(AccountId account, const JoinCode &code);
    [[nodiscard]] Done settle(const JoinCode &code); // state, configId, qrAddress, failure
    [[nodiscard]] Done putPicture(qint64 id, const QByteArray &picture);
    [[nodiscard]] Done loseOld(AccountId account, qint64 before); // those in the making that were begun before: nobody knows

private:
    Database &m_database;
};

} // namespace yiren
