#pragma once

#include "bills/accountid.h"
#include "storage/database.h"
#include "time/businessday.h"

namespace yiren {

// What is known of money that WeChat holds back: a Mini Program's orders wait until they are shipped and received (PRODUCT.md P18).
class HeldMoneyStore
{
public:
    explicit HeldMoneyStore(Database &database) : m_database(database) {}

    // An order whose shipping WeChat manages, as it was read last.
    struct Managed {
        bool isFinished = false; // WeChat says that nothing is held any more
        BusinessDay readOn{QDate()};
    };
    [[nodiscard]] Result<std::optional<Managed>> managed(AccountId account, const QString &transaction);
    [[nodiscard]] Result<QString> miniAppid(AccountId account); // empty: no Mini Program is connected
    // Whether an account of this data file has this app id: an official account, a Mini Program or a shop.
    [[nodiscard]] Result<bool> isConnected(const QString &appid);
    // Whether any account's movement of `day` or later is the trade's, by its number or by the voucher that its row of that day's bill has.
    [[nodiscard]] Result<bool> hasMoved(AccountId account, const QString &number, BusinessDay day);
    [[nodiscard]] Result<bool> hasBasicBillSince(AccountId account, BusinessDay day); // of that day or a later one

private:
    [[nodiscard]] Result<bool> says(Statement query);

    Database &m_database;
};

} // namespace yiren
