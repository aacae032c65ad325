#pragma once

#include "storage/database.h"

#include <vector>

namespace yiren {

// Answers that are being written and were not sent yet, one a peer.
class DraftStore
{
public:
    explicit DraftStore(Database &database) : m_database(database) {}

    // The newest to any of these peers; empty: none.
    [[nodiscard]] Result<QString> draft(const std::vector<qint64> &peers);
    // An empty text removes it.
    [[nodiscard]] Done keep(qint64 peer, const QString &text, qint64 now);

private:
    Database &m_database;
};

} // namespace yiren
