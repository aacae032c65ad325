#include "wecom/massmessages.h"

#include "base/json.h"
#include "wecom/corpattachmentjson.h"
#include "wechat/officialfields.h"

#include <QJsonArray>

namespace yiren {

namespace {

constexpr int massesAPage = 100, massRowsAPage = 1000;

OfficialCall massCall(const char *path, QJsonObject body, const QString &cursor)
{
    if (!cursor.isEmpty())
        body.insert(QStringLiteral("cursor"), cursor);
    return jsonCall(path, body);
}

QString chatTypeName(MassMessage::To to)
{
    return to == MassMessage::To::Customers ? QStringLiteral("single") : QStringLiteral("group");
}

MassResult::State massResultState(qint64 number)
{
    using State = MassResult::State;
    return number >= 0 && number <= 3 ? static_cast<State>(number) : State::Other;
}

OfficialCall massDeedCall(const char *path, const QString &msgid)
{
    return jsonCall(path, {{QStringLiteral("msgid"), msgid}}, Safety::OnceOnly);
}

} // namespace

QByteArray massMessageBody(const MassMessage &message)
{
    const bool isToCustomers = message.to == MassMessage::To::Customers;
    QJsonObject body{
        {QStringLiteral("chat_type"), chatTypeName(message.to)},
        {QStringLiteral("sender"), message.sender},
        {isToCustomers ? QStringLiteral("external_userid") : QStringLiteral("chat_id_list"), QJsonArray::fromStringList(message.targets)}};
    if (!message.text.isEmpty())
        body.insert(QStringLiteral("text"), QJsonObject{{QStringLiteral("content"), message.text}});
    if (!message.attachments.empty())
        body.insert(QStringLiteral("attachments"), attachmentsJson(message.attachments));
    return toBytes(body);
}

OfficialCall massMessageCall(const QByteArray &body)
{
    OfficialCall call = jsonCall("/cgi-bin/externalcontact/add_msg_template", {}, Safety::OnceOnly);
    call.body = body;
    return call;
}

Result<CreatedMass> createdMass(const OfficialAnswer &answer)
{
    OfficialFields fields(answer.json);
    CreatedMass created{fields.id(QLatin1String("msgid")), {}};
    for (const QString &target : fields.idsAs<QString>(QLatin1String("fail_list")))
        created.unsendable.append(target);
    if (auto end = endOfChange(fields); !end)
        return failure(end.error());
    return created;
}

OfficialCall massListCall(MassMessage::To to, qint64 from, qint64 until, const QString &cursor)
{
    return massCall("/cgi-bin/externalcontact/get_groupmsg_list_v2",
                    {{QStringLiteral("chat_type"), chatTypeName(to)},
                     {QStringLiteral("start_time"), from / 1000},
                     {QStringLiteral("end_time"), until / 1000},
                     {QStringLiteral("filter_type"), 0},
                     {QStringLiteral("limit"), massesAPage}},
                    cursor);
}

Result<CorpPage<ListedMass>> massList(const OfficialAnswer &answer)
{
    OfficialFields list(answer.json);
    CorpPage<ListedMass> page{{}, list.optionalText(QLatin1String("next_cursor"))};
    for (const QJsonObject &object : list.objects(QLatin1String("group_msg_list"))) {
        OfficialFields fields(object);
        ListedMass mass;
        mass.msgid = fields.id(QLatin1String("msgid"));
        mass.creator = fields.optionalText(QLatin1String("creator"));
        mass.createdAt = fields.time(QLatin1String("create_time"));
        mass.isOfApi = fields.optionalInteger(QLatin1String("create_type")).value_or(0) == 0;
        mass.text = fields.object(QLatin1String("text")).value(u"content").toString();
        mass.attachments = static_cast<qsizetype>(fields.objects(QLatin1String("attachments")).size());
        if (!fields.end())
            return failure(fields.end().error());
        page.rows.push_back(std::move(mass));
    }
    return page;
}

OfficialCall massTasksCall(const QString &msgid, const QString &cursor)
{
    return massCall("/cgi-bin/externalcontact/get_groupmsg_task",
                    {{QStringLiteral("msgid"), msgid}, {QStringLiteral("limit"), massRowsAPage}}, cursor);
}

Result<CorpPage<MassTask>> massTasks(const OfficialAnswer &answer)
{
    OfficialFields list(answer.json);
    CorpPage<MassTask> page{{}, list.optionalText(QLatin1String("next_cursor"))};
    for (const QJsonObject &object : list.objects(QLatin1String("task_list"))) {
        OfficialFields fields(object);
        page.rows.push_back({fields.id(QLatin1String("userid")), fields.integer(QLatin1String("status")) == 2,
                             fields.optionalTime(QLatin1String("send_time"))});
        if (!fields.end())
            return failure(fields.end().error());
    }
    return page;
}

OfficialCall massResultsCall(const QString &msgid, const QString &userid, const QString &cursor)
{
    return massCall("/cgi-bin/externalcontact/get_groupmsg_send_result",
                    {{QStringLiteral("msgid"), msgid}, {QStringLiteral("userid"), userid}, {QStringLiteral("limit"), massRowsAPage}},
                    cursor);
}

Result<CorpPage<MassResult>> massResults(const OfficialAnswer &answer)
{
    OfficialFields list(answer.json);
    CorpPage<MassResult> page{{}, list.optionalText(QLatin1String("next_cursor"))};
    for (const QJsonObject &object : list.objects(QLatin1String("send_list"))) {
        OfficialFields fields(object);
        const QString customer = fields.optionalId(QLatin1String("external_userid"));
        page.rows.push_back({customer.isEmpty() ? fields.id(QLatin1String("chat_id")) : customer,
                             massResultState(fields.integer(QLatin1String("status"))), fields.optionalTime(QLatin1String("send_time"))});
        if (!fields.end())
            return failure(fields.end().error());
    }
    return page;
}

OfficialCall massRemindCall(const QString &msgid)
{
    return massDeedCall("/cgi-bin/externalcontact/remind_groupmsg_send", msgid);
}

OfficialCall massCancelCall(const QString &msgid)
{
    return massDeedCall("/cgi-bin/externalcontact/cancel_groupmsg_send", msgid);
}

} // namespace yiren
