#include "wechat/followers.h"

#include "wechat/officialfields.h"

#include <QJsonArray>
#include <QUrl>

namespace yiren {

namespace {

constexpr size_t mostAskedFollowers = 100;
constexpr qsizetype mostRemarkBytes = 29;

Result<Follower> oneFollower(const QJsonObject &object)
{
    OfficialFields fields(object);
    if (!fields.has(QLatin1String("subscribe"))) // nobody is taken for gone because a member is missing
        return failure(ErrorKind::BadReply, "json.missing", QStringLiteral("subscribe"));
    Follower one;
    one.openId = fields.idAs<OpenId>(QLatin1String("openid"));
    one.isFollowing = fields.flag(QLatin1String("subscribe"));
    one.unionId = fields.optionalText(QLatin1String("unionid"));
    one.subscribedAt = fields.optionalTime(QLatin1String("subscribe_time"));
    one.remark = fields.optionalText(QLatin1String("remark"));
    for (const qint64 tag : fields.integers(QLatin1String("tagid_list")))
        one.tags.push_back(static_cast<int>(tag));
    one.scene = fields.optionalText(QLatin1String("subscribe_scene"));
    one.qrScene = fields.optionalInteger(QLatin1String("qr_scene")).value_or(0);
    one.qrSceneText = fields.optionalText(QLatin1String("qr_scene_str"));
    return fields.end() ? Result<Follower>(std::move(one)) : failure(fields.end().error());
}

} // namespace

OfficialCall followerPageCall(const OpenId &after)
{
    const QByteArray from = QUrl::toPercentEncoding(after.toString());
    return questionCall("/cgi-bin/user/get", from.isEmpty() ? QByteArray() : "next_openid=" + from);
}

OfficialCall taggedPageCall(int tag, const OpenId &after)
{
    return jsonCall("/cgi-bin/user/tag/get", {{QStringLiteral("tagid"), tag}, {QStringLiteral("next_openid"), after.toString()}});
}

Result<FollowerPage> followerPage(const OfficialAnswer &answer)
{
    OfficialFields fields(answer.json);
    OfficialFields data(fields.object(QLatin1String("data")));
    const FollowerPage page{fields.optionalInteger(QLatin1String("total")), data.idsAs<OpenId>(QLatin1String("openid")),
                            OpenId(fields.optionalText(QLatin1String("next_openid")))};
    const qint64 count = fields.integer(QLatin1String("count"));
    for (const Done &read : {fields.end(), data.end()}) {
        if (!read)
            return failure(read.error());
    }
    if (count != static_cast<qint64>(page.openIds.size()))
        return failure(ErrorKind::BadReply, "json.missing", QStringLiteral("openid"));
    return page;
}

Result<OfficialCall> followersCall(const std::vector<OpenId> &openIds)
{
    if (openIds.empty() || openIds.size() > mostAskedFollowers)
        return failure(inputError("wechat.follower_field",
                                  {{}, 0, QStringLiteral("user_list"), QStringLiteral("openids:100"), QString::number(openIds.size())}));
    QJsonArray people;
    for (const OpenId &openId : openIds)
        people.append(QJsonObject{{QStringLiteral("openid"), openId.toString()}, {QStringLiteral("lang"), QStringLiteral("zh_CN")}});
    return jsonCall("/cgi-bin/user/info/batchget", {{QStringLiteral("user_list"), people}});
}

Result<std::vector<Follower>> followers(const OfficialAnswer &answer)
{
    const OfficialFields fields(answer.json);
    if (!fields.has(QLatin1String("user_info_list")))
        return failure(ErrorKind::BadReply, "json.missing", QStringLiteral("user_info_list"));
    std::vector<Follower> people;
    for (const QJsonObject &object : fields.objects(QLatin1String("user_info_list"))) {
        auto one = oneFollower(object);
        if (!one)
            return failure(one.error());
        people.push_back(std::move(*one));
    }
    return people;
}

Result<OfficialCall> remarkCall(const OpenId &openId, const QString &remark)
{
    const qsizetype bytes = remark.toUtf8().size();
    if (bytes > mostRemarkBytes)
        return failure(
            inputError("wechat.follower_field",
                       {{}, 0, QStringLiteral("remark"), QStringLiteral("bytes:%1").arg(mostRemarkBytes), QString::number(bytes)}));
    return jsonCall("/cgi-bin/user/info/updateremark", {{QStringLiteral("openid"), openId.toString()}, {QStringLiteral("remark"), remark}},
                    Safety::OnceOnly);
}

} // namespace yiren
