#include "formatting/format.h"
#include "pages/customers/customerdeeds.h"

// What the founder types of who somebody is.

namespace yiren {

void CustomerDeeds::addCustomer(const TypedCustomer &typed, const CustomerKeyPtr &key)
{
    run(
        [account = services().account.id, typed, key](Database &database, qint64 now) -> Result<qint64> {
            const auto id = addTypedCustomer(database, account, typed, key.get(), now);
            return id ? Result<qint64>(toInteger(*id)) : failure(id.error());
        },
        [this, typed, key](qint64 id) {
            emit added(CustomerId{id});
            emit done(tr("A new customer is in the list."), [this, id, typed, key] { removeCustomer(CustomerId{id}, typed, key); });
        },
        [this, typed, key] { addCustomer(typed, key); });
}

void CustomerDeeds::removeCustomer(CustomerId customer, const TypedCustomer &typed, const CustomerKeyPtr &key)
{
    run(
        [account = services().account.id, customer](Database &database, qint64 now) -> Result<qint64> {
            const auto removed = removeTypedCustomer(database, account, customer, now);
            return removed ? Result<qint64>(0) : failure(removed.error());
        },
        [this, typed, key](qint64) { emit done(tr("The new customer is taken back."), [this, typed, key] { addCustomer(typed, key); }); },
        [this, customer, typed, key] { removeCustomer(customer, typed, key); });
}

void CustomerDeeds::rename(CustomerId customer, const QString &name)
{
    auto before = std::make_shared<QString>();
    run(
        [account = services().account.id, customer, name, before](Database &database, qint64 now) -> Result<qint64> {
            const auto renamed = renameCustomer(database, account, customer, name, now);
            if (!renamed)
                return failure(renamed.error());
            *before = *renamed;
            return 0;
        },
        [this, customer, name, before](qint64) {
            const QString sentence = name.isEmpty() ? tr("The name is not known any more.") : tr("Named: %1").arg(format::oneLine(name));
            emit done(sentence, [this, customer, was = *before] { rename(customer, was); });
        },
        [this, customer, name] { rename(customer, name); });
}

} // namespace yiren
