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

    // A value of a phone was written or removed: from now on the person, with all who were joined into this one, is found by the numbers
    // that stand sealed and by no other. Without the key no number can be read: the person is found by none until indexMissing().
    [[nodiscard]] Done followValues(CustomerId customer, const CustomerKey *key, qint64 now);
    // Whether the field holds phones, also a deleted one.
    [[nodiscard]] Result<bool> isPhoneField(qint64 field);
    // Makes the indexes of up to `most` customers after `after` whose number stands sealed and is not found. The last of them; nothing:
    // there was none.
    [[nodiscard]] Result<std::optional<CustomerId>> indexMissing(AccountId account, const CustomerKey &key, CustomerId after, int most,
                                                                 qint64 now);

private:
    struct Numbered {
        qint64 identity = 0;
        CustomerId customer{};
        QString index;
    };
    Result<std::vector<Numbered>> identities(const QString &where, AccountId account, const std::variant<qint64, QString> &value);
    Result<std::vector<QString>> numbers(CustomerId customer, const CustomerKey &key);
    // The number with this index as it stands sealed with the person or with one who was joined into it; nothing: nowhere.
    Result<std::optional<QString>> number(const CustomerKey &key, const Numbered &identity);

    Database &m_database;
    std::optional<Statement> m_set, m_values;
};

} // namespace yiren
