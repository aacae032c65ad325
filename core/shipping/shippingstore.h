#pragma once

#include "bills/accountid.h"
#include "storage/database.h"
#include "wechat/shipping.h"

#include <optional>

namespace yiren {

// An order as the list shows it.
struct ListedShipment {
    ManagedOrder order;
    QString payerName;       // empty: not known
    bool isUnderWay = false; // something was sent of which nothing is known yet
    QString failure;         // code of why the last thing that was sent was refused; empty: it was not

    friend bool operator==(const ListedShipment &, const ListedShipment &) = default;
};

// How far a reading of the open orders has come.
struct ShippingRun {
    qint64 startedAt = 0; // UTC ms
    int state = 0;        // order_state that is being read; 0: no reading was stopped
    QString index;        // last_index of WeChat; empty: from the beginning
};

// Orders as WeChat manages them, and the express companies that it knows.
class ShippingStore
{
public:
    explicit ShippingStore(Database &database) : m_database(database) {}

    // To be shipped, the oldest first; then shipped and not received, the newest first.
    [[nodiscard]] Result<std::vector<ListedShipment>> listed(AccountId account);
    [[nodiscard]] Result<std::vector<ManagedOrder>> open(AccountId account);              // whose money is held, the oldest first
    [[nodiscard]] Result<ManagedOrder> order(AccountId account, const TransactionId &id); // NotFound "shipping.not_found"
    // Open ones that were last read before that, UTC ms.
    [[nodiscard]] Result<std::vector<TransactionId>> unreadSince(AccountId account, qint64 at);
    [[nodiscard]] Result<std::optional<qint64>> readAt(AccountId account); // to the end, UTC ms; nothing: never
    [[nodiscard]] Result<ShippingRun> run(AccountId account);
    [[nodiscard]] Result<std::vector<ExpressCompany>> companies(AccountId account);
    [[nodiscard]] Result<std::optional<qint64>> companiesAt(AccountId account); // when they were asked for, UTC ms

    // Inside the caller's transaction. True when something is new or differs.
    [[nodiscard]] Result<bool> put(AccountId account, const ManagedOrder &order, qint64 now);
    [[nodiscard]] Done putRun(AccountId account, const ShippingRun &run);
    [[nodiscard]] Done noteRead(AccountId account, qint64 now); // to the end
    [[nodiscard]] Done putCompanies(AccountId account, const std::vector<ExpressCompany> &companies, qint64 now);
    // An erased person's: the openid and the parcels go. The number of orders.
    [[nodiscard]] Result<qint64> forgetPayer(AccountId account, const QString &openId);

private:
    Result<std::vector<ManagedOrder>> select(const QString &condition, AccountId account, const QString &parameter = {});
    Result<std::optional<qint64>> pollTime(AccountId account, const char *column);
    Done ensurePoll(AccountId account);

    Database &m_database;
};

} // namespace yiren
