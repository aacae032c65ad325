#include "campaigns/boughtstore.h"

#include "customers/personidstore.h"
#include "retention/paidmomentsstore.h"

namespace yiren {

Result<FirstBought> firstBoughtOf(Database &database, AccountId account, const Campaign &campaign)
{
    const qint64 id = toInteger(campaign.id);
    const auto paid = paidMoments(database, account,
                                  QStringLiteral("SELECT ") + activePersonOfRow()
                                      + QStringLiteral(" FROM campaign_person p JOIN customer c ON c.id = p.customer_id "
                                                       "WHERE p.campaign_id = %1")
                                            .arg(id));
    auto query = paid ? database.prepare(QStringLiteral("SELECT c.id, ") + activePersonOfRow()
                                         + QStringLiteral(" FROM campaign_person p JOIN customer c "
                                                          "ON c.id = p.customer_id WHERE p.campaign_id = ?"))
                      : failure(paid.error());
    if (!query)
        return failure(query.error());
    query->bind(0, id);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    FirstBought bought;
    while (query->next()) {
        if (const auto first = firstPaidSince(*paid, query->integer(1), campaign.beganAt.value_or(0)))
            bought.emplace(query->integer(0), *first);
    }
    return bought;
}

} // namespace yiren
