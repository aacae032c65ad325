#pragma once

#include "customers/erasure.h"
#include "customers/personaldata.h"

namespace yiren {

// Reads what stands about one person, class by class.
class PersonalDataStore
{
public:
    explicit PersonalDataStore(Database &database) : m_database(database) {}

    // With all that were joined to the person, also where they were erased; the first id is the one that was kept. NotFound
    // "customer.unknown".
    [[nodiscard]] Result<ErasedPerson> person(AccountId account, CustomerId customer);
    // Of every class but Fields.
    [[nodiscard]] Result<std::vector<PersonalItem>> items(PersonalClass kind, const ErasedPerson &person);
    // Fields: the texts of sealed ones are empty, with the sealed value beside.
    struct Value {
        PersonalItem item;
        std::optional<SealedValue> sealed;
    };
    [[nodiscard]] Result<std::vector<Value>> values(const ErasedPerson &person);
    [[nodiscard]] Result<std::pair<QString, std::optional<qint64>>> nameAndErasure(CustomerId customer);

private:
    Database &m_database;
};

} // namespace yiren
