#pragma once

#include "accounts/account.h"
#include "pay/platformcertificates.h"
#include "storage/database.h"

namespace yiren {

// The accounts of the data file and the keys that verify their answers.
class AccountStore
{
public:
    explicit AccountStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<Account>> accounts(); // by id
    // The named account, or with an empty name the only one. Usage "account.ambiguous", NotFound "account.unknown" / "account.none".
    [[nodiscard]] Result<Account> resolve(const QString &name);
    // As resolve(), but a data file without any account gets one called `firstName`: files can be imported before anything is connected.
    [[nodiscard]] Result<Account> resolveOrCreate(const QString &name, const QString &firstName, qint64 now);
    // Adds the account, or fills in the one that was made by an import and has no merchant yet. Usage "account.exists".
    [[nodiscard]] Result<AccountId> add(const Account &account);
    // Writes the facts of an account that is there. With another AppID in the place of one, what WeChat said to the old one goes: its
    // uploads, what it may do, what it was asked today; with another Mini Program, its orders. NotFound "account.unknown"; as mayTake().
    [[nodiscard]] Done update(const Account &account);
    // Refused "account.posts_under_way" for another AppID while a post is on its way to the old one or lies in its draft box.
    [[nodiscard]] Done mayTake(const Account &account);
    // Whether there are bills, orders, refunds, rows of a statement, posts, customers or shipments.
    [[nodiscard]] Result<bool> hasBooks(AccountId id);
    // Only an account without money rows goes: Refused "account.has_books".
    [[nodiscard]] Done remove(AccountId id);

    [[nodiscard]] Result<PlatformKeys> platformKeys(AccountId id);
    [[nodiscard]] Done putPlatformKey(AccountId id, const PlatformKey &key);
    // Keeps certificates that WeChat Pay gave, and when, and lets expired ones go, in one transaction.
    [[nodiscard]] Done keepCertificates(AccountId id, const std::vector<PlatformCertificate> &certificates, qint64 now);

private:
    Result<bool> hasOtherAppId(const Account &account, const char *column, const QString &appid); // than the one that is there
    Done forgetOfficial(AccountId id);
    Done forget(std::initializer_list<const char *> tables, AccountId id);
    Result<qint64> write(const QString &sql, const Account &account, AccountId id); // how many rows

    Database &m_database;
};

} // namespace yiren
