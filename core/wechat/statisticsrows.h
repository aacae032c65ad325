#pragma once

#include "wechat/officialanswer.h"
#include "wechat/officialfields.h"

#include "time/businessday.h"

#include <functional>

namespace yiren {

// The rows of a `list`, each with its day; the day that can't be read is BadReply "json.type".
template <typename Row>
[[nodiscard]] Result<std::vector<Row>> statisticsRows(const OfficialAnswer &answer,
                                                      const std::function<Row(OfficialFields &, BusinessDay)> &read)
{
    if (!answer.json.value(u"list").isArray())
        return failure(ErrorKind::BadReply, "json.missing", QStringLiteral("list"));
    std::vector<Row> rows;
    for (const QJsonObject &item : OfficialFields(answer.json).objects(QLatin1String("list"))) {
        OfficialFields fields(item);
        const auto day = BusinessDay::fromText(fields.optionalText(QLatin1String("ref_date")));
        if (!day)
            return failure(ErrorKind::BadReply, "json.type", QStringLiteral("ref_date"));
        rows.push_back(read(fields, *day));
        if (!fields.end())
            return failure(fields.end().error());
    }
    return rows;
}

} // namespace yiren
