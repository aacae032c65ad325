#pragma once

#include "content/postid.h"
#include "storage/database.h"
#include "time/businessday.h"

#include <optional>
#include <vector>

namespace yiren {

// What a person read in WeChat's backend and typed in: figures of one post from its publication to the end of a day. Nothing: not typed.
struct TypedReading {
    BusinessDay day{QDate()};
    std::optional<qint64> readers, sharers, followers, comments;
    qint64 typedAt = 0; // UTC ms

    friend bool operator==(const TypedReading &, const TypedReading &) = default;
};

class TypedReadingStore
{
public:
    explicit TypedReadingStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<TypedReading>> readings(PostId post); // by day
    [[nodiscard]] Result<std::optional<TypedReading>> reading(PostId post, BusinessDay day);
    // In place of what was typed for that day. Usage "reading.nothing" without any figure, "reading.negative".
    [[nodiscard]] Done put(PostId post, const TypedReading &reading);
    [[nodiscard]] Done remove(PostId post, BusinessDay day);

private:
    Database &m_database;
};

} // namespace yiren
