#include "sandbox/official/masstask.h"

#include <algorithm>

namespace yiren::sandbox {

namespace {

constexpr qint64 memoryMs = 24LL * 3600 * 1000;

bool counts(const MassTask &task)
{
    return task.isToAll && task.state != MassTask::State::Failed;
}

bool isSameMonth(QDate a, QDate b)
{
    return a.year() == b.year() && a.month() == b.month();
}

} // namespace

MassTask *MassBook::task(qint64 msgId)
{
    const auto found = std::find_if(tasks.begin(), tasks.end(), [msgId](const MassTask &task) { return task.msgId == msgId; });
    return found == tasks.end() ? nullptr : &*found;
}

MassTask *MassBook::remembered(const QString &clientMessageId, qint64 nowMs)
{
    const auto found = std::find_if(tasks.rbegin(), tasks.rend(), [&](const MassTask &task) {
        return task.clientMessageId == clientMessageId && nowMs - task.acceptedAtMs < memoryMs;
    });
    return found == tasks.rend() ? nullptr : &*found;
}

qint64 MassBook::sentOn(BusinessDay day) const
{
    const auto isOfDay = [day](const MassTask &task) { return counts(task) && BusinessDay::ofMs(task.acceptedAtMs) == day; };
    return std::count_if(tasks.begin(), tasks.end(), isOfDay) + (handDay == day ? sentByHand : 0);
}

qint64 MassBook::sentInMonthOf(BusinessDay day) const
{
    const auto isOfMonth = [day](const MassTask &task) {
        return counts(task) && isSameMonth(BusinessDay::ofMs(task.acceptedAtMs).date(), day.date());
    };
    return std::count_if(tasks.begin(), tasks.end(), isOfMonth) + (isSameMonth(handDay.date(), day.date()) ? sentByHand : 0);
}

} // namespace yiren::sandbox
