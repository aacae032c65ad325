#pragma once

#include "content/post.h"
#include "storage/database.h"
#include "time/period.h"

#include <vector>

namespace yiren {

// What the page of contents shows at once.
struct ContentBooks {
    // A post that has no day.
    struct Loose {
        Post post;
        qsizetype characters = 0; // of its words, without marks
    };

    std::vector<Post> planned; // with a time in these days, by it
    std::vector<Loose> drafts; // edited last first; all posts with the words, where words are searched for
    std::vector<Loose> ideas;
    int waiting = 0;   // posts that wait for a person, of any day
    int goneWrong = 0; // failed or missed, of any day
};

// `words` as PostFilter's. For StorageThread::read().
[[nodiscard]] Result<ContentBooks> loadContent(Database &database, AccountId account, const Period &days, const QString &words);

} // namespace yiren
