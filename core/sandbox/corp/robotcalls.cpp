#include "sandbox/corp/reachcalls.h"

#include "time/durations.h"

namespace yiren::sandbox {

namespace {

constexpr int noRobot = 93000, robotDisabled = 93004, robotTooOften = 45009, robotBody = 40058;
constexpr size_t robotCallsAMinute = 20;

qsizetype mostRobotBytes(const QString &type)
{
    return type == u"text" ? 2048 : type == u"markdown" || type == u"markdown_v2" ? 4096 : 0;
}

} // namespace

DeskAnswer robotAnswer(ReachBook &book, const QString &key, const QJsonObject &body, qint64 nowMs)
{
    CorpRobot *robot = book.robot(key);
    if (!robot)
        return refused(noRobot);
    if (robot->isDisabled)
        return refused(robotDisabled);
    std::erase_if(robot->calls, [nowMs](qint64 at) { return at <= nowMs - minuteMs; });
    if (robot->calls.size() >= robotCallsAMinute)
        return refused(robotTooOften);
    robot->calls.push_back(nowMs);
    const QString type = body.value(u"msgtype").toString();
    const qsizetype size = body.value(type).toObject().value(u"content").toString().toUtf8().size();
    if (size < 1 || size > mostRobotBytes(type))
        return refused(robotBody);
    robot->posted.push_back(body);
    return enveloped();
}

} // namespace yiren::sandbox
