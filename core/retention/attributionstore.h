#pragma once

#include "base/result.h"
#include "bills/accountid.h"
#include "retention/attribution.h"
#include "storage/database.h"

namespace yiren {

// Orders and what came before them.
class AttributionStore
{
public:
    explicit AttributionStore(Database &database) : m_database(database) {}

    // The ledger: orders paid in the period, without tests and without a number's second line, less what was given back: the larger of what
    // the order and what its arrived refunds say.
    [[nodiscard]] Result<std::vector<AttributedOrder>> orders(AccountId account, Period period);
    // By customer, of the days that may count for orders of the period.
    [[nodiscard]] Result<std::map<qint64, std::vector<Touch>>> touches(AccountId account, Period period);
    [[nodiscard]] Result<std::map<PostId, QString>> titles(AccountId account);

private:
    Database &m_database;
};

// "post:17", the whole of it, as payments, links and QR codes carry it.
[[nodiscard]] std::optional<PostId> postNamedBy(QStringView text);

// With titles and readers. For StorageThread::read().
[[nodiscard]] Result<Attribution> loadAttribution(Database &database, AccountId account, Period period);

} // namespace yiren
