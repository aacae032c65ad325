#include "sandbox/queryparameters.h"

#include <algorithm>

namespace yiren::sandbox {

QueryParameters::QueryParameters(const QByteArray &query)
{
    if (query.isEmpty())
        return;
    for (const QByteArray &part : query.split('&')) {
        const qsizetype equals = part.indexOf('=');
        const QByteArray rawName = equals < 0 ? part : part.left(equals);
        const QByteArray rawValue = equals < 0 ? QByteArray() : part.mid(equals + 1);
        const QString name = QString::fromUtf8(QByteArray::fromPercentEncoding(rawName));
        if (m_values.contains(name))
            m_repeated = name;
        m_values.insert(name, QString::fromUtf8(QByteArray::fromPercentEncoding(rawValue)));
    }
}

std::optional<ApiReply> QueryParameters::problem(std::initializer_list<QLatin1String> allowed) const
{
    if (!m_repeated.isEmpty())
        return queryError(m_repeated, QStringLiteral("given twice"));
    for (auto entry = m_values.begin(); entry != m_values.end(); ++entry) {
        const QString &name = entry.key();
        if (std::none_of(allowed.begin(), allowed.end(), [&](QLatin1String known) { return known == name; }))
            return queryError(name, QStringLiteral("unknown parameter"));
    }
    return {};
}

ApiReply queryError(const QString &name, const QString &issue)
{
    return parameterError(u'/' + name, issue, QLatin1String("query"));
}

} // namespace yiren::sandbox
