#pragma once

#include "sandbox/apireply.h"

#include <QHash>

#include <initializer_list>
#include <optional>

namespace yiren::sandbox {

// The query part of a request, decoded.
class QueryParameters
{
public:
    explicit QueryParameters(const QByteArray &query);

    QString value(QLatin1String name) const { return m_values.value(name); } // empty when absent
    // PARAM_ERROR for a name that does not belong there or comes twice.
    [[nodiscard]] std::optional<ApiReply> problem(std::initializer_list<QLatin1String> allowed) const;

private:
    QHash<QString, QString> m_values;
    QString m_repeated;
};

[[nodiscard]] ApiReply queryError(const QString &name, const QString &issue);

} // namespace yiren::sandbox
