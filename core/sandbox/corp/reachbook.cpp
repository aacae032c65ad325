#include "sandbox/corp/reachbook.h"

#include "time/businessday.h"

#include <algorithm>

namespace yiren::sandbox {

namespace {

template <typename Row>
Row *rowOf(std::vector<Row> &rows, QString Row::*name, const QString &value)
{
    const auto found = std::ranges::find_if(rows, [&](const Row &row) { return row.*name == value; });
    return found == rows.end() ? nullptr : &*found;
}

bool isOfSameMonth(qint64 one, qint64 other)
{
    const QDate a = BusinessDay::ofMs(one).date(), b = BusinessDay::ofMs(other).date();
    return a.year() == b.year() && a.month() == b.month();
}

constexpr int resultSent = 1, resultNotFriend = 2, resultLimit = 3;

} // namespace

CorpGroup *ReachBook::group(const QString &chatId)
{
    return rowOf(groups, &CorpGroup::chatId, chatId);
}

CorpMass *ReachBook::mass(const QString &msgid)
{
    return rowOf(masses, &CorpMass::msgid, msgid);
}

CorpMomentTask *ReachBook::moment(const QString &momentId)
{
    return rowOf(moments, &CorpMomentTask::momentId, momentId);
}

CorpRobot *ReachBook::robot(const QString &key)
{
    return rowOf(robots, &CorpRobot::key, key);
}

void ReachBook::confirm(CorpMass &mass, qint64 atMs)
{
    if (mass.isCancelled || mass.confirmedMs != 0)
        return;
    mass.confirmedMs = atMs;
    const int most = BusinessDay::ofMs(atMs).date().daysInMonth();
    for (const QString &target : mass.targets) {
        const CorpGroup *chat = group(target);
        const bool isThere = mass.isToGroups ? chat && !chat->isDismissed : friends.contains(target);
        const auto had = std::ranges::count_if(masses, [&](const CorpMass &other) {
            const auto result = other.results.find(target);
            return result != other.results.end() && result->second == resultSent && isOfSameMonth(other.confirmedMs, atMs);
        });
        mass.results[target] = !isThere ? resultNotFriend : had >= most ? resultLimit : resultSent;
    }
}

} // namespace yiren::sandbox
