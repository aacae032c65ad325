#include "wechat/tags.h"

#include "wechat/officialfields.h"

#include <QJsonArray>

namespace yiren {

namespace {

constexpr qsizetype mostTagBytes = 30;
constexpr size_t mostTagged = 50;
constexpr int lastSystemTag = 2;
constexpr int taggedInPart = 45171;

Done checkTagName(const QString &name)
{
    const qsizetype bytes = name.toUtf8().size();
    const bool isBlank = name.trimmed().isEmpty();
    if (!isBlank && bytes <= mostTagBytes)
        return {};
    const QString expected = isBlank ? QStringLiteral("needed") : QStringLiteral("bytes:%1").arg(mostTagBytes);
    return failure(inputError("wechat.follower_field", {{}, 0, QStringLiteral("name"), expected, QString::number(isBlank ? 0 : bytes)}));
}

Done checkOwnTag(int id)
{
    return id > lastSystemTag ? Done() : failure(inputError("wechat.tag_system", {{}, 0, QStringLiteral("id"), {}, QString::number(id)}));
}

OfficialCall tagChangeCall(const char *path, const QJsonObject &tag)
{
    return jsonCall(path, {{QStringLiteral("tag"), tag}}, Safety::OnceOnly);
}

Result<OfficialCall> membersCall(const char *path, int id, const std::vector<OpenId> &people)
{
    if (people.empty() || people.size() > mostTagged)
        return failure(inputError("wechat.follower_field",
                                  {{}, 0, QStringLiteral("openid_list"), QStringLiteral("openids:50"), QString::number(people.size())}));
    QJsonArray openIds;
    for (const OpenId &person : people)
        openIds.append(person.toString());
    return jsonCall(path, {{QStringLiteral("openid_list"), openIds}, {QStringLiteral("tagid"), id}}, Safety::OnceOnly);
}

} // namespace

OfficialCall tagListCall()
{
    return questionCall("/cgi-bin/tags/get");
}

Result<std::vector<FollowerTag>> followerTags(const OfficialAnswer &answer)
{
    OfficialFields fields(answer.json);
    std::vector<FollowerTag> tags;
    for (const QJsonObject &item : fields.objects(QLatin1String("tags"))) {
        OfficialFields one(item);
        const FollowerTag tag{static_cast<int>(one.integer(QLatin1String("id"))), one.text(QLatin1String("name")),
                              one.optionalInteger(QLatin1String("count")).value_or(0)};
        if (!one.end())
            return failure(one.end().error());
        tags.push_back(tag);
    }
    return tags;
}

Result<OfficialCall> tagCreateCall(const QString &name)
{
    const Done sound = checkTagName(name);
    return sound ? Result<OfficialCall>(tagChangeCall("/cgi-bin/tags/create", {{QStringLiteral("name"), name}})) : failure(sound.error());
}

Result<FollowerTag> tagCreated(const OfficialAnswer &answer)
{
    OfficialFields fields(answer.json.value(u"tag").toObject());
    const FollowerTag tag{static_cast<int>(fields.integer(QLatin1String("id"))), fields.text(QLatin1String("name")), 0};
    const Done read = endOfChange(fields);
    return read ? Result<FollowerTag>(tag) : failure(read.error());
}

Result<OfficialCall> tagRenameCall(int id, const QString &name)
{
    for (const Done &sound : {checkOwnTag(id), checkTagName(name)}) {
        if (!sound)
            return failure(sound.error());
    }
    return tagChangeCall("/cgi-bin/tags/update", {{QStringLiteral("id"), id}, {QStringLiteral("name"), name}});
}

Result<OfficialCall> tagDeleteCall(int id)
{
    const Done sound = checkOwnTag(id);
    return sound ? Result<OfficialCall>(tagChangeCall("/cgi-bin/tags/delete", {{QStringLiteral("id"), id}})) : failure(sound.error());
}

Result<OfficialCall> taggingCall(int id, const std::vector<OpenId> &people)
{
    return membersCall("/cgi-bin/tags/members/batchtagging", id, people);
}

Result<OfficialCall> untaggingCall(int id, const std::vector<OpenId> &people)
{
    return membersCall("/cgi-bin/tags/members/batchuntagging", id, people);
}

Result<std::vector<OpenId>> leftOutOfTagging(const OfficialAnswer &answer)
{
    OfficialFields fields(answer.json);
    const auto people = fields.idsAs<OpenId>(QLatin1String("fail_openid_list"));
    if (const Done read = endOfChange(fields); !read)
        return failure(read.error());
    if (answer.code == taggedInPart && people.empty())
        return failure(ErrorKind::OutcomeUnknown, "json.missing", QStringLiteral("fail_openid_list"));
    return people;
}

OfficialCall tagsOfFollowerCall(const OpenId &openId)
{
    return jsonCall("/cgi-bin/tags/getidlist", {{QStringLiteral("openid"), openId.toString()}});
}

Result<std::vector<int>> tagsOfFollower(const OfficialAnswer &answer)
{
    OfficialFields fields(answer.json);
    if (!fields.has(QLatin1String("tagid_list")))
        return failure(ErrorKind::BadReply, "json.missing", QStringLiteral("tagid_list"));
    const std::vector<qint64> ids = fields.integers(QLatin1String("tagid_list"));
    return fields.end() ? Result<std::vector<int>>(std::vector<int>(ids.begin(), ids.end())) : failure(fields.end().error());
}

OfficialCall followerTotalCall()
{
    return questionCall("/cgi-bin/user/get");
}

Result<qint64> followerTotal(const OfficialAnswer &answer)
{
    OfficialFields fields(answer.json);
    const qint64 total = fields.integer(QLatin1String("total"));
    return fields.end() ? Result<qint64>(total) : failure(fields.end().error());
}

} // namespace yiren
