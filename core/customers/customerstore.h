#pragma once

#include "bills/accountid.h"
#include "customers/identity.h"
#include "search/pinyin.h"
#include "storage/database.h"

namespace yiren {

// A person who is not known yet.
struct NewCustomer {
    QString name;
    QString source; // as Customer::source
    QString sourceDetail;
    qint64 firstSeenAt = 0; // UTC ms
    std::optional<qint64> batchId;
};

// Persons and what they are known by. Writing stands inside the caller's transaction; names get their pinyin initials here.
class CustomerStore
{
public:
    explicit CustomerStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<CustomerId> create(AccountId account, const NewCustomer &customer, qint64 now);
    // Who is known by it, by whatever app where `app` is empty; nothing: nobody.
    [[nodiscard]] Result<std::optional<CustomerId>> find(AccountId account, const Identity &identity);
    [[nodiscard]] Result<std::vector<KnownIdentity>> identities(CustomerId customer); // by kind, app, value
    // NotFound "customer.unknown". With tags and figures.
    [[nodiscard]] Result<Customer> customer(CustomerId customer);
    // Who that person is now: itself, or whom it was joined to; nothing: not there, or erased.
    [[nodiscard]] Result<std::optional<CustomerId>> activePerson(AccountId account, CustomerId customer);
    [[nodiscard]] Result<QString> appOf(AccountId account); // the AppID that openids of the account belong to; empty: not set up
    [[nodiscard]] Result<qint64> count(AccountId account);  // without those that were joined to another

    // Nothing happens to an identity that is there already: it stays with whom it is. True when it is new.
    [[nodiscard]] Result<bool> addIdentity(AccountId account, CustomerId customer, const KnownIdentity &known,
                                           std::optional<qint64> batchId = {});
    [[nodiscard]] Done setName(CustomerId customer, const QString &name, qint64 now);
    [[nodiscard]] Done setSource(CustomerId customer, const QString &source, const QString &detail, qint64 now);
    [[nodiscard]] Done setFirstSeen(CustomerId customer, qint64 at, qint64 now);
    // Nothing happens when the person has the tag, or has it not. True when something changed.
    [[nodiscard]] Result<bool> addTag(CustomerId customer, const QString &tag, qint64 now, std::optional<qint64> batchId = {});
    [[nodiscard]] Result<bool> removeTag(CustomerId customer, const QString &tag);

private:
    // Prepared once: thousands of persons come at once.
    Result<Statement *> prepared(std::optional<Statement> &statement, const char *sql);

    Database &m_database;
    std::optional<Pinyin> m_pinyin;
    std::optional<Statement> m_insert, m_insertIdentity, m_insertTag, m_find;
};

} // namespace yiren
