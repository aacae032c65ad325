#pragma once

#include "bills/accountid.h"
#include "customers/rfm.h"
#include "storage/database.h"

namespace yiren {

// What RFM knows of one customer.
struct CustomerRfm {
    RfmValues values;
    std::optional<RfmScale> scale; // nothing: too few customers

    friend bool operator==(const CustomerRfm &, const CustomerRfm &) = default;
};

// customer_rfm and rfm_scale: computed from the orders of the last twelve months, always computable again.
class RfmStore
{
public:
    explicit RfmStore(Database &database) : m_database(database) {}

    // x
    [[nodiscard]] Result<bool> renew(AccountId account, BusinessDay today);
    // Nothing: this one bought nothing in those twelve months.
    [[nodiscard]] Result<std::optional<CustomerRfm>> of(AccountId account, CustomerId customer, BusinessDay today);

private:
    struct Row {
        CustomerId customer{};
        qint64 lastPaidAt = 0;
        qint64 orderDays = 0;
        Money spent;
        QString group;

        friend bool operator==(const Row &, const Row &) = default;
    };
    Result<QString> ledgerOf(AccountId account);
    Result<bool> isKnown(AccountId account, BusinessDay today, const QString &ledger);
    Result<std::vector<Row>> bought(AccountId account, BusinessDay today);
    Result<std::vector<Row>> kept(AccountId account);
    Done replace(AccountId account, const std::vector<Row> &before, const std::vector<Row> &now);
    Done writeScale(AccountId account, BusinessDay today, const QString &ledger, const std::optional<RfmScale> &scale);

    Database &m_database;
};

} // namespace yiren
