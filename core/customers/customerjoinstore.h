#pragma once

#include "bills/accountid.h"
#include "customers/joinrules.h"
#include "storage/database.h"

#include <QJsonObject>

namespace yiren {

// A join or a split as it is remembered (customer_join). Of a split, `kept` is the new person.
struct CustomerJoin {
    qint64 id = 0;
    CustomerId kept{};
    CustomerId joined{};
    QString reason; // joinReasonName(), or "split"
    qint64 at = 0;  // UTC ms
    QJsonObject moved;

    [[nodiscard]] bool isSplit() const { return reason == QLatin1String("split"); }
};

// What joins, splits and their undoing read and write; joining.h has the deeds. Writing stands inside the caller's transaction.
class CustomerJoinStore
{
public:
    explicit CustomerJoinStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<IdentityClaim>> claims(AccountId account);  // of persons that are not joined to others
    [[nodiscard]] Result<std::vector<CustomerJoin>> joins(AccountId account);    // those that stand, newest first
    [[nodiscard]] Result<std::vector<PersonsApart>> apart(AccountId account);    // as who they are by now
    [[nodiscard]] Result<std::optional<CustomerJoin>> join(qint64 id);           // nothing: undone, or never there
    [[nodiscard]] Result<bool> hasLaterJoin(const CustomerJoin &join);           // that touches one of its persons
    [[nodiscard]] Result<bool> isActive(AccountId account, CustomerId customer); // there, not joined to another, not erased

    // Moves everything but sealed and own fields' values, which are bound to their place; the rows that were moved.
    [[nodiscard]] Result<QJsonObject> moveAll(CustomerId from, CustomerId to);
    // The identities, with the following and leaving that came by them. NotFound "customer.identity_unknown".
    [[nodiscard]] Result<QJsonObject> moveIdentities(CustomerId from, CustomerId to, const std::vector<Identity> &identities);
    [[nodiscard]] Done moveBack(const CustomerJoin &join);

    // name, initials, source, source_detail, first_seen_at, joined_into, updated_at
    [[nodiscard]] Result<QJsonObject> facts(CustomerId customer);
    [[nodiscard]] Done setFacts(CustomerId customer, const QJsonObject &facts);
    [[nodiscard]] Result<qint64> note(AccountId account, const CustomerJoin &join);
    [[nodiscard]] Done setUndone(qint64 join, qint64 now);
    [[nodiscard]] Done forgetSplit(const CustomerJoin &split); // with the person that it made, and joins of that person, which are undone
    [[nodiscard]] Result<bool> hasAnything(CustomerId customer);

private:
    Result<std::vector<IdentityClaim>> claimsOf(const QString &sql, const std::vector<AccountId> &accounts);
    Result<std::vector<CustomerJoin>> read(const QString &where, qint64 value);
    Result<QJsonArray> moveRows(const QString &table, const QString &ids, CustomerId from, CustomerId to);
    Result<QJsonArray> moveTags(CustomerId from, CustomerId to);

    Database &m_database;
};

} // namespace yiren
