#pragma once

#include "bills/accountid.h"
#include "products/holder.h"
#include "storage/database.h"

#include <vector>

namespace yiren {

// Finds for whom something is. Of customers only their id is kept beside a thing; a name stands there only where there is no customer.
class HolderStore
{
public:
    explicit HolderStore(Database &database) : m_database(database) {}

    // The one customer with exactly this name, or who is offered as it by names(); somebody who is none yet when there is none or several.
    // Input "holder.empty".
    [[nodiscard]] Result<Holder> named(AccountId account, const QString &name);
    // Of customers, those seen last first, without empty ones. Of several with one name each is "张伟 · …fK3x9a", the end of the openid,
    // or, where no openid is known, "张伟 · #12", the customer's number.
    [[nodiscard]] Result<QStringList> names(AccountId account, int most);

private:
    struct Person {
        CustomerId id{};
        QString openid; // empty: not known
    };
    static QString markOf(const Person &person);
    Result<std::vector<Person>> personsNamed(AccountId account, const QString &name);

    Database &m_database;
};

// For stores of tables with the columns customer_id and holder.
[[nodiscard]] QString holderColumns(const char *table); // two columns: id, name; of a joined customer those of whom it is by now
[[nodiscard]] Holder holderOf(const Statement &row, int column);
void bindHolder(Statement &statement, int parameter, const Holder &holder); // two parameters: customer_id, holder

} // namespace yiren
