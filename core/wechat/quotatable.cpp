#include "wechat/quotatable.h"

#include "base/json.h"

#include <QFile>

namespace yiren {

QuotaTable QuotaTable::shipped()
{
    QFile file(QStringLiteral(":/quotas/official.json"));
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    return isOpen ? fromJson(file.readAll()).value_or(QuotaTable()) : QuotaTable();
}

Result<QuotaTable> QuotaTable::fromJson(const QByteArray &bytes)
{
    const auto json = parseObject(bytes);
    if (!json)
        return failure(json.error());
    QuotaTable table;
    const auto date = textMember(*json, QLatin1String("date"));
    const auto source = textMember(*json, QLatin1String("source"));
    if (!date || !source)
        return failure(date ? source.error() : date.error());
    table.m_date = *date;
    table.m_source = *source;
    const QJsonObject limits = json->value(u"calls_per_day").toObject();
    for (auto limit = limits.begin(); limit != limits.end(); ++limit)
        table.m_limits.insert(limit.key(), limit.value().toInt());
    return table;
}

std::optional<int> QuotaTable::limitOf(const QString &api) const
{
    const auto limit = m_limits.find(api);
    return limit == m_limits.end() ? std::nullopt : std::optional(*limit);
}

} // namespace yiren
