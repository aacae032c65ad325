#include "wecom/moments.h"

#include "base/json.h"
#include "wecom/corpattachmentjson.h"
#include "wechat/officialfields.h"

#include <QJsonArray>
#include <QUrl>

namespace yiren {

namespace {

constexpr int momentsAPage = 20, momentRowsAPage = 1000;
constexpr qint64 momentMade = 3; // status: 1 started, 2 running

} // namespace

QByteArray momentBody(const CorpMoment &moment)
{
    QJsonObject range{{QStringLiteral("sender_list"),
                       QJsonObject{{QStringLiteral("user_list"), QJsonArray::fromStringList(QStringList{moment.sender})}}}};
    if (!moment.tags.isEmpty())
        range.insert(QStringLiteral("external_contact_list"),
                     QJsonObject{{QStringLiteral("tag_list"), QJsonArray::fromStringList(moment.tags)}});
    QJsonObject body{{QStringLiteral("visible_range"), range}};
    if (!moment.text.isEmpty())
        body.insert(QStringLiteral("text"), QJsonObject{{QStringLiteral("content"), moment.text}});
    if (!moment.attachments.empty())
        body.insert(QStringLiteral("attachments"), attachmentsJson(moment.attachments));
    return toBytes(body);
}

OfficialCall momentCall(const QByteArray &body)
{
    OfficialCall call = jsonCall("/cgi-bin/externalcontact/add_moment_task", {}, Safety::OnceOnly);
    call.body = body;
    return call;
}

Result<QString> momentJob(const OfficialAnswer &answer)
{
    OfficialFields fields(answer.json);
    const QString id = fields.id(QLatin1String("jobid"));
    if (auto end = endOfChange(fields); !end)
        return failure(end.error());
    return id;
}

OfficialCall momentMakingCall(const QString &jobid)
{
    return questionCall("/cgi-bin/externalcontact/get_moment_task_result", "jobid=" + QUrl::toPercentEncoding(jobid));
}

Result<MomentMaking> momentMaking(const OfficialAnswer &answer)
{
    OfficialFields fields(answer.json);
    MomentMaking making;
    making.isDone = fields.integer(QLatin1String("status")) == momentMade;
    const OfficialFields result(fields.object(QLatin1String("result")));
    making.momentId = result.optionalText(QLatin1String("moment_id"));
    making.refusal = answer.json.value(u"result").toObject().value(u"errcode").toInteger(0);
    return fields.end() ? Result<MomentMaking>(std::move(making)) : failure(fields.end().error());
}

OfficialCall momentListCall(qint64 from, qint64 until, const QString &cursor)
{
    return jsonCall("/cgi-bin/externalcontact/get_moment_list",
                    {{QStringLiteral("start_time"), from / 1000},
                     {QStringLiteral("end_time"), until / 1000},
                     {QStringLiteral("filter_type"), 0},
                     {QStringLiteral("cursor"), cursor},
                     {QStringLiteral("limit"), momentsAPage}});
}

Result<CorpPage<ListedMoment>> momentList(const OfficialAnswer &answer)
{
    OfficialFields list(answer.json);
    CorpPage<ListedMoment> page{{}, list.optionalText(QLatin1String("next_cursor"))};
    for (const QJsonObject &object : list.objects(QLatin1String("moment_list"))) {
        OfficialFields fields(object);
        page.rows.push_back({fields.id(QLatin1String("moment_id")), fields.optionalText(QLatin1String("creator")),
                             fields.time(QLatin1String("create_time")),
                             fields.optionalInteger(QLatin1String("create_type")).value_or(0) == 0,
                             fields.object(QLatin1String("text")).value(u"content").toString()});
        if (!fields.end())
            return failure(fields.end().error());
    }
    return page;
}

OfficialCall momentTasksCall(const QString &momentId, const QString &cursor)
{
    return jsonCall(
        "/cgi-bin/externalcontact/get_moment_task",
        {{QStringLiteral("moment_id"), momentId}, {QStringLiteral("cursor"), cursor}, {QStringLiteral("limit"), momentRowsAPage}});
}

Result<CorpPage<MassTask>> momentTasks(const OfficialAnswer &answer)
{
    OfficialFields list(answer.json);
    CorpPage<MassTask> page{{}, list.optionalText(QLatin1String("next_cursor"))};
    for (const QJsonObject &object : list.objects(QLatin1String("task_list"))) {
        OfficialFields fields(object);
        page.rows.push_back({fields.id(QLatin1String("userid")), fields.integer(QLatin1String("publish_status")) == 1, 0});
        if (!fields.end())
            return failure(fields.end().error());
    }
    return page;
}

OfficialCall momentTouchesCall(const QString &momentId, const QString &userid)
{
    return jsonCall("/cgi-bin/externalcontact/get_moment_comments",
                    {{QStringLiteral("moment_id"), momentId}, {QStringLiteral("userid"), userid}});
}

Result<MomentTouches> momentTouches(const OfficialAnswer &answer)
{
    const OfficialFields fields(answer.json);
    return MomentTouches{static_cast<qint64>(fields.objects(QLatin1String("like_list")).size()),
                         static_cast<qint64>(fields.objects(QLatin1String("comment_list")).size())};
}

OfficialCall momentCancelCall(const QString &momentId)
{
    return jsonCall("/cgi-bin/externalcontact/cancel_moment_task", {{QStringLiteral("moment_id"), momentId}}, Safety::OnceOnly);
}

} // namespace yiren
