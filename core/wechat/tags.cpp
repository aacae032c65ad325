#include "wechat/tags.h"

#include "wechat/officialfields.h"

namespace yiren {

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
