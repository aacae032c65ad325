#pragma once

#include "bills/accountid.h"
#include "readership/statisticsplan.h"
#include "storage/database.h"

namespace yiren {

// What WeChat's statistics have answered, by day.
class StatisticsAnswerStore
{
public:
    explicit StatisticsAnswerStore(Database &database) : m_database(database) {}

    // Of the period's days, with the days on which something was published.
    [[nodiscard]] Result<StatisticsOnHand> onHand(AccountId account, Period period);
    // Inside the caller's transaction.
    [[nodiscard]] Done put(AccountId account, const StatisticsAnswer &answer);

private:
    Done readAnswers(StatisticsOnHand &onHand, AccountId account, Period period);
    Done readPublished(StatisticsOnHand &onHand, AccountId account, Period period);
    Done readQuiet(StatisticsOnHand &onHand, AccountId account, Period period);
    Done readRefusal(StatisticsOnHand &onHand, AccountId account);

    Database &m_database;
};

} // namespace yiren
