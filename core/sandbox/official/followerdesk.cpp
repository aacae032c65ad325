#include "sandbox/official/followerdesk.h"

#include <algorithm>

namespace yiren::sandbox {

namespace {

constexpr qsizetype followerPageSize = 10'000;
constexpr qsizetype mostAskedPeople = 100;
constexpr qsizetype remarkBytesEnd = 30; // a remark is shorter

// The members that both lists share: those who are wanted behind `after`.
template <typename Wanted>
DeskAnswer followerPage(const FollowerBook &book, const QString &after, QJsonObject answer, Wanted isWanted)
{
    const qsizetype before = book.placeOf(after);
    if (!after.isEmpty() && before < 0)
        return refused(40003);
    QJsonArray page;
    for (auto person = book.people().begin() + (before + 1); person != book.people().end() && page.size() < followerPageSize; ++person) {
        if (person->isFollowing && isWanted(*person))
            page.append(person->openId);
    }
    answer.insert(QStringLiteral("count"), page.size());
    answer.insert(QStringLiteral("next_openid"), page.isEmpty() ? QString() : page.last().toString());
    if (!page.isEmpty()) // absent when there are none
        answer.insert(QStringLiteral("data"), QJsonObject{{QStringLiteral("openid"), page}});
    return bare(answer);
}

QJsonObject personJson(const KeptFollower &person)
{
    QJsonObject json{{QStringLiteral("subscribe"), person.isFollowing ? 1 : 0}, {QStringLiteral("openid"), person.openId}};
    if (!person.unionId.isEmpty())
        json.insert(QStringLiteral("unionid"), person.unionId);
    if (!person.isFollowing)
        return json;
    QJsonArray tags;
    for (const qint64 tag : person.tags)
        tags.append(tag);
    json.insert(QStringLiteral("language"), QStringLiteral("zh_CN"));
    json.insert(QStringLiteral("subscribe_time"), person.subscribedAt);
    json.insert(QStringLiteral("remark"), person.remark);
    json.insert(QStringLiteral("groupid"), 0);
    json.insert(QStringLiteral("tagid_list"), tags);
    json.insert(QStringLiteral("subscribe_scene"), person.scene);
    json.insert(QStringLiteral("qr_scene"), person.qrScene);
    json.insert(QStringLiteral("qr_scene_str"), person.qrSceneText);
    return json;
}

} // namespace

DeskAnswer FollowerDesk::answer(const DeskRequest &request)
{
    switch (request.route.kind) {
    case OfficialCallKind::Followers:
        return everybody(request.query.value(QLatin1String("next_openid")));
    case OfficialCallKind::FollowersUnderTag:
        return underTag(request.body);
    case OfficialCallKind::FollowerInfo:
        return person(request.query.value(QLatin1String("openid")));
    case OfficialCallKind::FollowerInfos:
        return people(request.body);
    default:
        return setRemark(request.body);
    }
}

DeskAnswer FollowerDesk::everybody(const QString &after) const
{
    return followerPage(m_books.followers, after, {{QStringLiteral("total"), m_books.followers.count()}},
                        [](const KeptFollower &) { return true; });
}

DeskAnswer FollowerDesk::underTag(const QJsonObject &body) const
{
    if (!body[u"tagid"].isDouble())
        return wrongType(QLatin1String("tagid"));
    const qint64 tag = body[u"tagid"].toInteger();
    if (!m_books.followers.tag(tag))
        return refused(45159);
    return followerPage(m_books.followers, body[u"next_openid"].toString(), {},
                        [tag](const KeptFollower &person) { return person.carries(tag); });
}

DeskAnswer FollowerDesk::person(const QString &openId) const
{
    const KeptFollower *known = m_books.followers.find(openId);
    return known ? bare(personJson(*known)) : refused(40003);
}

DeskAnswer FollowerDesk::people(const QJsonObject &body) const
{
    if (!body[u"user_list"].isArray())
        return wrongType(QLatin1String("user_list"));
    const QJsonArray asked = body[u"user_list"].toArray();
    if (asked.isEmpty() || asked.size() > mostAskedPeople)
        return refused(40032);
    QJsonArray told;
    for (const QJsonValue &one : asked) {
        const KeptFollower *known = m_books.followers.find(one[u"openid"].toString());
        if (!known)
            return refused(40003); // the whole call fails
        told.append(personJson(*known));
    }
    return bare({{QStringLiteral("user_info_list"), told}});
}

DeskAnswer FollowerDesk::setRemark(const QJsonObject &body)
{
    if (!body[u"openid"].isString() || !body[u"remark"].isString())
        return wrongType(QLatin1String("openid or remark"));
    KeptFollower *known = m_books.followers.find(body[u"openid"].toString());
    if (!known)
        return refused(40003);
    const QString remark = body[u"remark"].toString();
    if (remark.toUtf8().size() >= remarkBytesEnd)
        return refused(40092);
    if (!known->isFollowing)
        return refused(43004);
    known->remark = remark;
    return enveloped();
}

} // namespace yiren::sandbox
