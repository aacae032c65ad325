#pragma once

#include "bills/rowshape.h"
#include "customers/erasure.h"

namespace yiren {

// Takes the payer out of rows of money without changing anything that was booked. All inside the caller's transaction.
class ErasureMoneyStore
{
public:
    explicit ErasureMoneyStore(Database &database) : m_database(database) {}

    // Each openid becomes a random name of its own, the same in orders, bill rows, notes of imports and lines that could not be read, with
    // the rows' digests made anew: what one person paid can still be told from what another one paid, which finding double payments needs,
    // and nothing leads from the name to the person. An openid with orders keeps its place among the customer's identities under that
    // name, so that the orders still add up for the empty customer.
    [[nodiscard]] Done anonymise(const ErasedPerson &person);

private:
    [[nodiscard]] Done renameRows(const RowShape &shape, AccountId account, const QString &openId, const QString &name);
    [[nodiscard]] Done renameInChanges(const RowShape &shape, const QString &openId, const QString &name);
    [[nodiscard]] Done renameIdentity(AccountId account, const QString &openId, const QString &name);
    [[nodiscard]] Done renameInLines(const QString &openId, const QString &name);

    Database &m_database;
};

} // namespace yiren
