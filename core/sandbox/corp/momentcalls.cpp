#include "sandbox/corp/reachcalls.h"

#include "time/durations.h"

#include <QJsonArray>

#include <algorithm>

namespace yiren::sandbox {

namespace {

constexpr int momentParameter = 40058, momentsTooOften = 45009, momentNotThere = 41061, momentUnpublished = 41062;
constexpr size_t momentsEachMinute = 10;

QJsonArray touchesOf(int count, qint64 atMs)
{
    QJsonArray rows;
    for (int i = 0; i < count; ++i)
        rows.append(QJsonObject{{QStringLiteral("external_userid"), QStringLiteral("wmTouch%1").arg(i)},
                                {QStringLiteral("create_time"), atMs / 1000}});
    return rows;
}

} // namespace

std::optional<DeskAnswer> MomentCalls::answer(const QByteArray &name, const QJsonObject &body)
{
    if (name == "add_moment_task")
        return add(body);
    if (name == "get_moment_list")
        return list(body);
    CorpMomentTask *moment = m_books.reach.moment(body.value(u"moment_id").toString());
    if (name == "get_moment_task") {
        if (!moment)
            return refused(momentParameter);
        const QJsonObject task{{QStringLiteral("userid"), moment->sender},
                               {QStringLiteral("publish_status"), moment->publishedMs != 0 ? 1 : 0}};
        return enveloped({{QStringLiteral("task_list"), QJsonArray{task}}, {QStringLiteral("next_cursor"), QString()}});
    }
    if (name == "get_moment_comments")
        return touches(body);
    if (name != "cancel_moment_task")
        return std::nullopt;
    if (!moment)
        return refused(momentParameter);
    moment->isCancelled = true;
    return enveloped();
}

int MomentCalls::problemOf(const QJsonObject &body) const
{
    const QString text = body.value(u"text").toObject().value(u"content").toString();
    const QJsonArray attachments = body.value(u"attachments").toArray();
    if ((text.isEmpty() && attachments.isEmpty()) || text.toUcs4().size() > 2000 || attachments.size() > 9)
        return momentParameter;
    for (const QJsonValue &attachment : attachments) {
        const bool isSameKind = attachment.toObject().value(u"msgtype") == attachments.first().toObject().value(u"msgtype");
        if (!isSameKind || (attachments.size() > 1 && attachment.toObject().value(u"msgtype").toString() != u"image"))
            return momentParameter;
        if (const int problem = attachmentProblem(m_books, attachment.toObject(), true, nowMs()); problem != 0)
            return problem;
    }
    const auto recent =
        std::ranges::count_if(m_books.reach.moments, [this](const CorpMomentTask &one) { return one.createdMs > nowMs() - minuteMs; });
    return static_cast<size_t>(recent) >= momentsEachMinute ? momentsTooOften : 0;
}

DeskAnswer MomentCalls::add(const QJsonObject &body)
{
    if (const int problem = problemOf(body); problem != 0)
        return refused(problem);
    const QJsonArray senders = body.value(u"visible_range").toObject().value(u"sender_list").toObject().value(u"user_list").toArray();
    CorpMomentTask task;
    task.jobid = QStringLiteral("job%1").arg(++m_books.reach.serial);
    task.sender = senders.isEmpty() ? m_books.reach.members.value(0) : senders.first().toString();
    task.body = body;
    task.createdMs = nowMs();
    m_books.effects.record(EffectLedger::Kind::MomentTaskMade, task.jobid, nowMs());
    m_books.reach.moments.push_back(task);
    return enveloped({{QStringLiteral("jobid"), task.jobid}});
}

// The first question finds it running, the next one made.
DeskAnswer MomentCalls::making(const QString &jobid)
{
    const auto found = std::ranges::find(m_books.reach.moments, jobid, &CorpMomentTask::jobid);
    if (found == m_books.reach.moments.end() || nowMs() > found->createdMs + dayMs)
        return refused(momentParameter);
    const bool isMade = !found->momentId.isEmpty();
    const QJsonObject result{
        {QStringLiteral("errcode"), 0}, {QStringLiteral("errmsg"), QStringLiteral("ok")}, {QStringLiteral("moment_id"), found->momentId}};
    if (!isMade)
        found->momentId = QStringLiteral("mom%1").arg(++m_books.reach.serial);
    QJsonObject answer{{QStringLiteral("status"), isMade ? 3 : 2}, {QStringLiteral("type"), QStringLiteral("add_moment_task")}};
    if (isMade)
        answer.insert(QStringLiteral("result"), result);
    return enveloped(answer);
}

DeskAnswer MomentCalls::list(const QJsonObject &body) const
{
    const qint64 from = body.value(u"start_time").toInteger(-1) * 1000, until = body.value(u"end_time").toInteger(-1) * 1000;
    if (from < 0 || until < from || until - from > 30 * dayMs || body.value(u"limit").toInteger(20) > 20)
        return refused(momentParameter);
    QJsonArray rows;
    for (CorpMomentTask &moment : m_books.reach.moments) {
        if (moment.momentId.isEmpty()) // made by now, whoever asks
            moment.momentId = QStringLiteral("mom%1").arg(++m_books.reach.serial);
        if (moment.createdMs >= from && moment.createdMs / 1000 * 1000 <= until)
            rows.append(QJsonObject{{QStringLiteral("moment_id"), moment.momentId},
                                    {QStringLiteral("creator"), moment.sender},
                                    {QStringLiteral("create_time"), moment.createdMs / 1000},
                                    {QStringLiteral("create_type"), 0},
                                    {QStringLiteral("visible_type"), 1},
                                    {QStringLiteral("text"), moment.body.value(u"text").toObject()}});
    }
    return enveloped({{QStringLiteral("moment_list"), rows}, {QStringLiteral("next_cursor"), QString()}});
}

DeskAnswer MomentCalls::touches(const QJsonObject &body) const
{
    const CorpMomentTask *moment = m_books.reach.moment(body.value(u"moment_id").toString());
    if (!moment || moment->sender != body.value(u"userid").toString())
        return refused(momentNotThere);
    if (moment->publishedMs == 0)
        return refused(momentUnpublished);
    return enveloped({{QStringLiteral("comment_list"), touchesOf(moment->comments, moment->publishedMs)},
                      {QStringLiteral("like_list"), touchesOf(moment->likes, moment->publishedMs)}});
}

} // namespace yiren::sandbox
