#pragma once

#include "bills/accountid.h"
#include "customers/customerkey.h"
#include "storage/database.h"

#include <vector>

namespace yiren {

// Finds people by the end of their phone numbers, which stand sealed: four digits by a blind index, more by opening what those four found.
class CustomerPhoneStore
{
public:
    explicit CustomerPhoneStore(Database &database) : m_database(database) {}

    // Whose number ends in `typed`, or is it. Nobody for what is no four digits or more; "-" between digits means nothing.
    [[nodiscard]] Result<std::vector<CustomerId>> endingWith(AccountId account, const CustomerKey &key, const QString &typed);

    // Inside the caller's transaction. `index`: CustomerKey::phoneIndex(), `tail`: phoneTailIndex() of the same number.
    [[nodiscard]] Done setTail(AccountId account, const QString &index, const QString &tail);
    // Makes the index of up to `most` numbers that came while there was none. How many were looked at; 0: all have it.
    [[nodiscard]] Result<int> fillTails(AccountId account, const CustomerKey &key, int most);

private:
    struct Numbered {
        qint64 identity = 0;
        CustomerId customer{};
        QString index;
    };
    Result<std::vector<Numbered>> identities(const QString &where, AccountId account, const std::variant<qint64, QString> &value);
    // The number with this index as it stands sealed with the person or with one who was joined into it; nothing: nowhere.
    Result<std::optional<QString>> number(const CustomerKey &key, const Numbered &identity);

    Database &m_database;
    std::optional<Statement> m_set, m_values;
};

} // namespace yiren
