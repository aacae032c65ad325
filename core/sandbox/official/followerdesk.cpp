#include "sandbox/official/followerdesk.h"

namespace yiren::sandbox {

namespace {

constexpr qsizetype pageSize = 10'000;

} // namespace

DeskAnswer FollowerDesk::answer(const DeskRequest &request)
{
    return request.route.kind == OfficialCallKind::Tags ? tags() : followers(request.query.value(QLatin1String("next_openid")));
}

DeskAnswer FollowerDesk::followers(const QString &after) const
{
    const QStringList &all = m_books.mass.followers;
    const qsizetype before = after.isEmpty() ? -1 : all.indexOf(after);
    if (!after.isEmpty() && before < 0)
        return refused(40003);
    const QStringList page = all.mid(before + 1, pageSize);
    QJsonObject answer{{QStringLiteral("total"), all.size()},
                       {QStringLiteral("count"), page.size()},
                       {QStringLiteral("next_openid"), page.isEmpty() ? QString() : page.last()}};
    if (!page.isEmpty()) // absent when there are none
        answer.insert(QStringLiteral("data"), QJsonObject{{QStringLiteral("openid"), QJsonArray::fromStringList(page)}});
    return bare(answer);
}

DeskAnswer FollowerDesk::tags() const
{
    QJsonArray all;
    for (const FollowerTag &tag : m_books.mass.tags)
        all.append(QJsonObject{{QStringLiteral("id"), tag.id}, {QStringLiteral("name"), tag.name}, {QStringLiteral("count"), tag.count}});
    return bare({{QStringLiteral("tags"), all}});
}

} // namespace yiren::sandbox
