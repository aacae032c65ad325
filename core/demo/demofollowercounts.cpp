#include "demo/demofollowercounts.h"

#include "readership/followerstore.h"
#include "retention/staystore.h"

#include <map>

namespace yiren {

namespace {

constexpr int daysCounted = 90;
constexpr int otherSource = 0; // WeChat's number for all ways that have none of their own

struct DayFlow {
    qint64 came = 0;
    qint64 went = 0;
};

} // namespace

Done putDemoFollowerCounts(Database &database, AccountId account, BusinessDay last)
{
    const auto stays = StayStore(database).followers(account);
    if (!stays)
        return failure(stays.error());
    const BusinessDay first = last.plusDays(1 - daysCounted);
    std::map<BusinessDay, DayFlow> flows;
    qint64 followers = 0;
    for (const Stay &stay : *stays) {
        const auto left = stay.until ? std::optional(BusinessDay::ofMs(*stay.until)) : std::nullopt;
        ++flows[BusinessDay::ofMs(stay.from)].came;
        if (left)
            ++flows[*left].went;
        followers += BusinessDay::ofMs(stay.from) < first ? 1 : 0;
        followers -= left && *left < first ? 1 : 0;
    }
    FollowerStore store(database);
    for (BusinessDay day = first; day <= last; day = day.next()) {
        const DayFlow flow = flows[day];
        followers += flow.came - flow.went;
        if (auto put = store.put(account, FollowerMovement{day, otherSource, flow.came, flow.went}); !put)
            return put;
        if (auto put = store.put(account, FollowerCount{day, followers}); !put)
            return put;
    }
    return {};
}

} // namespace yiren
