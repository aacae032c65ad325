#include "pages/content/contentbooks.h"

#include "content/articletext.h"
#include "content/poststore.h"

#include <algorithm>

namespace yiren {

namespace {

ContentBooks::Loose looseOf(const Post &post)
{
    return {post, characterCount(articleText(post.article))};
}

void sortIn(ContentBooks &books, const std::vector<Post> &posts, bool isSearch)
{
    for (const Post &post : posts) {
        if (post.isIdea)
            books.ideas.push_back(looseOf(post));
        else if (isSearch || !post.due)
            books.drafts.push_back(looseOf(post));
        books.waiting += post.state == PostState::WaitingForYou ? 1 : 0;
        books.goneWrong += post.state == PostState::Failed || post.state == PostState::Missed ? 1 : 0;
    }
}

} // namespace

Result<ContentBooks> loadContent(Database &database, AccountId account, const Period &days, const QString &words)
{
    PostFilter ofDays;
    ofDays.dueFrom = days.startMs();
    ofDays.dueUntil = days.endMs();
    auto planned = PostStore(database).posts(account, ofDays);
    PostFilter others;
    others.words = words;
    if (words.isEmpty())
        others.states = {PostState::Draft, PostState::WaitingForYou, PostState::Failed, PostState::Missed};
    const auto posts = PostStore(database).posts(account, others);
    if (!planned || !posts)
        return failure(planned ? posts.error() : planned.error());
    ContentBooks books;
    books.planned = std::move(*planned);
    sortIn(books, *posts, !words.isEmpty());
    return books;
}

} // namespace yiren
