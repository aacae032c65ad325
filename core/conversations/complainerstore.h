#pragma once

#include "bills/accountid.h"
#include "storage/database.h"

#include <QString>

#include <map>

namespace yiren {

// Customers who have an open complaint, so that their conversations stand first.
class ComplainerStore
{
public:
    explicit ComplainerStore(Database &database) : m_database(database) {}

    // By customer: the id of the oldest complaint that is not completed. Who complained says the payer's openid, or where WeChat Pay has
    // not named it yet, the order's.
    [[nodiscard]] Result<std::map<qint64, QString>> open(AccountId account);

private:
    Database &m_database;
};

} // namespace yiren
