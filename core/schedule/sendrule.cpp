#include "schedule/sendrule.h"

#include <QTime>

#include <algorithm>

namespace yiren {

namespace {

bool isNight(qint64 utcMs, const QByteArray &zone)
{
    const QTime hour = QTime::fromString(plannedAt(utcMs, zone).wall.mid(11), QStringLiteral("HH:mm"));
    return hour >= QTime(22, 0) || hour < QTime(7, 0);
}

qint64 graceOf(const LateRules &rules)
{
    return std::max(rules.graceMs, lookEveryMs);
}

// A late post is one of a queue after waking: it leaves a minute after the one before. A last sending in the future means that the clock
// was set back; then nobody knows how long ago it was, and the post waits as well.
bool isQueued(const PlannedTime &due, const SendMoment &moment)
{
    return due.atMs < moment.awakeSinceMs && moment.lastSentMs && moment.nowMs < *moment.lastSentMs + lateSendEveryMs;
}

} // namespace

SendDecision decide(const PlannedTime &due, const SendMoment &moment, const LateRules &rules)
{
    const qint64 lateMs = moment.nowMs - due.atMs;
    if (lateMs < 0)
        return SendDecision::Wait;
    if (lateMs > graceOf(rules))
        return SendDecision::Ask;
    const bool isLate = lateMs > lookEveryMs;
    if (isLate && !rules.sendsAtNight && isNight(moment.nowMs, due.zone) && !isNight(due.atMs, due.zone))
        return SendDecision::Ask;
    return isQueued(due, moment) ? SendDecision::Wait : SendDecision::Send;
}

SendRound sendRound(std::vector<DuePost> posts, SendMoment moment, const LateRules &rules)
{
    std::ranges::stable_sort(posts, {}, [](const DuePost &post) { return post.due.atMs; });
    SendRound round;
    for (const DuePost &post : posts) {
        const SendDecision decision = decide(post.due, moment, rules);
        if (decision == SendDecision::Send) {
            round.send.push_back(post.id);
            moment.lastSentMs = moment.nowMs;
        } else if (decision == SendDecision::Ask) {
            round.missed.push_back(post.id);
        } else {
            const qint64 look = post.due.atMs > moment.nowMs ? post.due.atMs : moment.nowMs + lateSendEveryMs;
            round.nextLookMs = round.nextLookMs ? std::min(*round.nextLookMs, look) : look;
        }
    }
    return round;
}

} // namespace yiren
