#pragma once

#include "base/result.h"

#include <QHash>
#include <QString>

#include <optional>

namespace yiren {

// How often an API may be called on a day, from a dated file (contract 3.9). The truth of one account is WeChat's own answer to
// quotaCall().
class QuotaTable
{
public:
    // resources/quotas/official.json
    [[nodiscard]] static QuotaTable shipped();
    // BadReply "json.syntax", "json.missing".
    [[nodiscard]] static Result<QuotaTable> fromJson(const QByteArray &bytes);

    std::optional<int> limitOf(const QString &api) const; // by path: "/cgi-bin/draft/add"
    const QString &date() const { return m_date; }
    const QString &source() const { return m_source; }

private:
    QString m_date;
    QString m_source;
    QHash<QString, int> m_limits;
};

} // namespace yiren
