#pragma once

#include "bills/accountid.h"
#include "customers/segment.h"
#include "storage/database.h"

#include <vector>

namespace yiren {

enum class SegmentId : qint64 {};

[[nodiscard]] constexpr qint64 toInteger(SegmentId id)
{
    return static_cast<qint64>(id);
}

struct Segment {
    SegmentId id{};
    QString name;
    SegmentRule rule;
};

// Segments under their names. Each write is one statement.
class SegmentStore
{
public:
    explicit SegmentStore(Database &database) : m_database(database) {}

    // Usage "segment.name" for an empty name or one of more than 40 characters, "segment.name_taken", "segment.empty" without conditions,
    // "segment.condition".
    [[nodiscard]] Result<SegmentId> add(AccountId account, const QString &name, const SegmentRule &rule, qint64 nowMs);
    [[nodiscard]] Result<std::vector<Segment>> segments(AccountId account); // by name
    [[nodiscard]] Done rename(AccountId account, SegmentId segment, const QString &name, qint64 nowMs);
    // Deleted ones are kept, so that restore() brings them back; Usage "segment.name_taken" when their name was given anew.
    [[nodiscard]] Done remove(AccountId account, SegmentId segment, qint64 nowMs);
    [[nodiscard]] Done restore(AccountId account, SegmentId segment, qint64 nowMs);

private:
    Done checkName(AccountId account, const QString &name, SegmentId besides);

    Database &m_database;
};

} // namespace yiren
