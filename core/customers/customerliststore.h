#pragma once

#include "customers/customer.h"
#include "customers/customerconditionstore.h"
#include "customers/customerkey.h"
#include "customers/rfm.h"
#include "storage/database.h"

namespace yiren {

// Which customers are listed, and in which order.
struct CustomerFilter {
    SegmentRule rule;
    QString words;             // CustomerCondition::ofWords()
    CustomerKeyPtr phoneKey{}; // finds by the end of a phone number; without it no phone is found
};
enum class CustomerSort { LastEvent, Paid, Orders, FirstSeen }; // Paid: less refunded; LastEvent: without one, the first sight

// One row of the list. Its tags are not read.
struct ListedCustomer {
    Customer customer;
    QString openid; // empty: none is known
    std::optional<RfmGroup> group;

    friend bool operator==(const ListedCustomer &, const ListedCustomer &) = default;
};

// Customers as a list, without those that were joined to another or erased.
class CustomerListStore
{
public:
    CustomerListStore(Database &database, AccountId account, BusinessDay today) : m_database(database), m_account(account), m_today(today)
    {
    }

    struct Page {
        CustomerSort sort = CustomerSort::LastEvent;
        bool isDescending = true;
        std::optional<ListedCustomer> after; // from the start without it
        int limit = 0;
    };
    // A row comes once, whatever is added between two pages.
    [[nodiscard]] Result<std::vector<ListedCustomer>> page(const CustomerFilter &filter, const Page &page);
    [[nodiscard]] Result<qint64> count(const CustomerFilter &filter);
    // Nothing: there is no such customer, or not any more.
    [[nodiscard]] Result<std::optional<ListedCustomer>> customer(CustomerId id);

    [[nodiscard]] Result<QStringList> sources(); // that customers have, by name
    [[nodiscard]] Result<QStringList> tags();    // most used first, at most 200

private:
    Result<CustomerCondition> conditionOf(const CustomerFilter &filter);
    Result<QStringList> texts(const QString &sql);

    Database &m_database;
    AccountId m_account;
    BusinessDay m_today;
};

} // namespace yiren
