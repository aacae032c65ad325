#pragma once

#include "vault/vaultkey.h"

#include <QHash>
#include <QMutex>
#include <QStringList>

#include <optional>
#include <vector>

namespace yiren {

// The sealed secrets of an open vault, in memory: read by the program's thread, renewed by the storage thread after each commit.
class SealedRows
{
public:
    void put(const std::vector<SealedRow> &rows);
    void remove(const QStringList &names);
    [[nodiscard]] std::optional<SealedRow> find(const QString &name) const;

private:
    mutable QMutex m_mutex;
    QHash<QString, SealedRow> m_rows;
};

} // namespace yiren
