#pragma once

#include "content/postversion.h"
#include "storage/database.h"

#include <vector>

namespace yiren {

// The texts that a post has had.
class PostVersionStore
{
public:
    explicit PostVersionStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<PostVersion>> versions(PostId post); // newest first
    [[nodiscard]] Result<std::optional<PostVersion>> newest(PostId post);
    [[nodiscard]] Result<PostVersion> version(PostId post, qint64 id); // NotFound "post.no_version"

    // Inside the caller's transaction.
    [[nodiscard]] Result<qint64> add(const PostVersion &version);
    // Writes a later text over the version. What it held before is gone.
    [[nodiscard]] Done renew(qint64 id, const Article &article, qint64 savedAt);

private:
    Database &m_database;
};

} // namespace yiren
