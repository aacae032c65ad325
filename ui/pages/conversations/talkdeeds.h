#pragma once

#include "conversations/snippetstore.h"
#include "frame/pagedeeds.h"

namespace yiren {

// What is done with conversations and snippets on the page, besides sending.
class TalkDeeds : public PageDeeds
{
    Q_OBJECT

public:
    using PageDeeds::PageDeeds;

    struct Mark {
        qint64 peer = 0;
        qint64 before = 0; // what it was done up to
        qint64 upTo = 0;   // the last message of now
    };
    void markDone(const std::vector<Mark> &marks); // nobody waits for an answer to these any more
    void putSnippet(const Snippet &snippet, const std::optional<Snippet> &before);
    void removeSnippet(const Snippet &snippet);
    void noteUsed(qint64 snippet);

private:
    void unmark(const std::vector<Mark> &marks);
    void restore(const Snippet &snippet);
};

} // namespace yiren
