#include "sandbox/official/tagdesk.h"

#include <QRegularExpression>

#include <algorithm>

namespace yiren::sandbox {

namespace {

constexpr qint64 lastSystemTag = 2;
constexpr qsizetype mostTags = 100;
constexpr size_t mostTagsOfOne = 20;
constexpr qsizetype mostTagNameBytes = 30;
constexpr qsizetype mostUnderDeletedTag = 100'000;
constexpr qsizetype mostTaggedAtOnce = 50;

QJsonObject tagJson(const FollowerTag &tag)
{
    return {{QStringLiteral("id"), tag.id}, {QStringLiteral("name"), tag.name}};
}

bool isOpenId(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^o[0-9A-Za-z_-]{27}$"));
    return form.match(text).hasMatch();
}

} // namespace

DeskAnswer TagDesk::answer(const DeskRequest &request)
{
    const QJsonObject tag = request.body[u"tag"].toObject();
    switch (request.route.kind) {
    case OfficialCallKind::TagCreate:
        return create(tag);
    case OfficialCallKind::TagUpdate:
        return rename(tag);
    case OfficialCallKind::TagDelete:
        return remove(tag);
    case OfficialCallKind::Tagging:
    case OfficialCallKind::Untagging:
        return setMembers(request);
    case OfficialCallKind::TagsOfFollower:
        return tagsOf(request.body);
    default:
        return list();
    }
}

DeskAnswer TagDesk::list() const
{
    QJsonArray all;
    for (const FollowerTag &tag : m_followers.tags) {
        QJsonObject json = tagJson(tag);
        json.insert(QStringLiteral("count"), m_followers.countUnder(tag.id));
        all.append(json);
    }
    return bare({{QStringLiteral("tags"), all}});
}

DeskAnswer TagDesk::create(const QJsonObject &tag)
{
    if (auto problem = nameProblem(tag))
        return *problem;
    if (std::ranges::count_if(m_followers.tags, [](const FollowerTag &known) { return known.id > lastSystemTag; }) >= mostTags)
        return refused(45056);
    m_followers.tags.push_back({m_followers.nextTag++, tag[u"name"].toString()});
    return bare({{QStringLiteral("tag"), tagJson(m_followers.tags.back())}});
}

DeskAnswer TagDesk::rename(const QJsonObject &tag)
{
    if (auto problem = ownTagProblem(tag))
        return *problem;
    if (auto problem = nameProblem(tag))
        return *problem;
    m_followers.tag(tag[u"id"].toInteger())->name = tag[u"name"].toString();
    return enveloped();
}

DeskAnswer TagDesk::remove(const QJsonObject &tag)
{
    if (auto problem = ownTagProblem(tag))
        return *problem;
    const qint64 id = tag[u"id"].toInteger();
    if (m_followers.countUnder(id) > mostUnderDeletedTag)
        return refused(45057);
    m_followers.removeTag(id);
    return enveloped();
}

// A tag may keep its own name.
std::optional<DeskAnswer> TagDesk::nameProblem(const QJsonObject &tag) const
{
    if (!tag[u"name"].isString())
        return wrongType(QLatin1String("name"));
    const QString name = tag[u"name"].toString();
    if (name.toUtf8().size() > mostTagNameBytes)
        return refused(45158);
    const auto isOther = [&](const FollowerTag &known) { return known.name == name && known.id != tag[u"id"].toInteger(); };
    const bool isTaken = std::ranges::any_of(m_followers.tags, isOther);
    return name.trimmed().isEmpty() || isTaken ? std::optional(refused(45157)) : std::nullopt;
}

std::optional<DeskAnswer> TagDesk::ownTagProblem(const QJsonObject &tag) const
{
    if (!tag[u"id"].isDouble())
        return wrongType(QLatin1String("id"));
    const qint64 id = tag[u"id"].toInteger();
    if (id >= 0 && id <= lastSystemTag)
        return refused(45058);
    return m_followers.tag(id) ? std::nullopt : std::optional(refused(45159));
}

std::optional<DeskAnswer> TagDesk::memberProblem(const QJsonValue &openId) const
{
    if (!isOpenId(openId.toString()))
        return refused(40003);
    return m_followers.placeOf(openId.toString()) < 0 ? std::optional(refused(49003)) : std::nullopt;
}

DeskAnswer TagDesk::setMembers(const DeskRequest &request)
{
    if (!request.body[u"openid_list"].isArray() || !request.body[u"tagid"].isDouble())
        return wrongType(QLatin1String("openid_list or tagid"));
    const QJsonArray openIds = request.body[u"openid_list"].toArray();
    const qint64 tag = request.body[u"tagid"].toInteger();
    const bool isTagging = request.route.kind == OfficialCallKind::Tagging;
    if (openIds.isEmpty() || openIds.size() > mostTaggedAtOnce)
        return refused(40032);
    if (!m_followers.tag(tag))
        return refused(45159);
    for (const QJsonValue &openId : openIds) {
        if (auto problem = memberProblem(openId))
            return *problem;
        const KeptFollower &person = *m_followers.find(openId.toString());
        if (isTagging && !person.carries(tag) && person.tags.size() >= mostTagsOfOne)
            return refused(45059);
    }
    QJsonArray failed;
    for (const QJsonValue &openId : openIds) {
        KeptFollower &person = *m_followers.find(openId.toString());
        if (!person.isFollowing)
            failed.append(openId);
        else if (!isTagging)
            std::erase(person.tags, tag);
        else if (!person.carries(tag))
            person.tags.push_back(tag);
    }
    if (failed.isEmpty())
        return enveloped();
    DeskAnswer partial = refused(45171);
    partial.body.insert(QStringLiteral("fail_openid_list"), failed);
    return partial;
}

DeskAnswer TagDesk::tagsOf(const QJsonObject &body) const
{
    if (auto problem = memberProblem(body[u"openid"]))
        return *problem;
    QJsonArray tags;
    for (const qint64 tag : m_followers.find(body[u"openid"].toString())->tags)
        tags.append(tag);
    return bare({{QStringLiteral("tagid_list"), tags}});
}

} // namespace yiren::sandbox
