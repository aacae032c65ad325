#include "wechat/followerstatistics.h"

#include "wechat/statisticsrows.h"

namespace yiren {

namespace {

StatisticsLimits followerLimits()
{
    return {7, BusinessDay(QDate(2014, 12, 1))};
}

} // namespace

Result<OfficialCall> followerMovementCall(const StatisticsRange &range, qint64 nowMs)
{
    return statisticsCall("/datacube/getusersummary", range, followerLimits(), nowMs);
}

Result<std::vector<FollowerMovement>> followerMovements(const OfficialAnswer &answer)
{
    return statisticsRows<FollowerMovement>(answer, [](OfficialFields &fields, BusinessDay day) {
        return FollowerMovement{day, static_cast<int>(fields.integer(QLatin1String("user_source"))),
                                fields.integer(QLatin1String("new_user")), fields.integer(QLatin1String("cancel_user"))};
    });
}

Result<OfficialCall> followerCountCall(const StatisticsRange &range, qint64 nowMs)
{
    return statisticsCall("/datacube/getusercumulate", range, followerLimits(), nowMs);
}

Result<std::vector<FollowerCount>> followerCounts(const OfficialAnswer &answer)
{
    return statisticsRows<FollowerCount>(answer, [](OfficialFields &fields, BusinessDay day) {
        return FollowerCount{day, fields.integer(QLatin1String("cumulate_user"))};
    });
}

std::optional<qint64> netFollowers(const std::vector<FollowerMovement> &movements, BusinessDay day)
{
    std::optional<qint64> net;
    for (const FollowerMovement &movement : movements) {
        if (movement.day == day)
            net = net.value_or(0) + movement.came - movement.went;
    }
    return net;
}

} // namespace yiren
