#pragma once

#include "content/post.h"
#include "storage/database.h"

#include <vector>

namespace yiren {

// Which posts of an account. Nothing set: all that are not deleted.
struct PostFilter {
    QString words;                 // each must stand in title, text or series; two Chinese characters are enough
    std::vector<PostState> states; // empty: any
    std::optional<QString> series; // its exact name; an empty one: in no series
    std::optional<bool> isIdea;
    std::optional<qint64> dueFrom;  // UTC ms, inclusive
    std::optional<qint64> dueUntil; // UTC ms, exclusive
};

// The posts themselves. What is decided about them goes through content/postdeeds.h, which keeps versions and the audit log.
class PostStore
{
public:
    explicit PostStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<Post> post(AccountId account, PostId id); // NotFound "post.not_found", also when deleted
    // Those with a time first, by it; then the others, the last edited first.
    [[nodiscard]] Result<std::vector<Post>> posts(AccountId account, const PostFilter &filter);
    [[nodiscard]] Result<QStringList> series(AccountId account); // in use, by name

    // Inside the caller's transaction.
    [[nodiscard]] Result<PostId> add(const Post &post);
    [[nodiscard]] Done put(const Post &post); // writes what is there; NotFound "post.not_found"
    [[nodiscard]] Done setDeleted(AccountId account, PostId id, std::optional<qint64> at); // NotFound "post.not_found"

private:
    Database &m_database;
};

} // namespace yiren
