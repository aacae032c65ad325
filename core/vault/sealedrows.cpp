#include "vault/sealedrows.h"

namespace yiren {

void SealedRows::put(const std::vector<SealedRow> &rows)
{
    const QMutexLocker lock(&m_mutex);
    for (const SealedRow &row : rows)
        m_rows.insert(row.name, row);
}

void SealedRows::remove(const QStringList &names)
{
    const QMutexLocker lock(&m_mutex);
    for (const QString &name : names)
        m_rows.remove(name);
}

std::optional<SealedRow> SealedRows::find(const QString &name) const
{
    const QMutexLocker lock(&m_mutex);
    const auto found = m_rows.constFind(name);
    return found == m_rows.constEnd() ? std::nullopt : std::optional<SealedRow>(*found);
}

} // namespace yiren
