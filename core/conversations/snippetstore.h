#pragma once

#include "bills/accountid.h"
#include "storage/database.h"

#include <vector>

namespace yiren {

// An answer that is used again.
struct Snippet {
    qint64 id = 0; // 0: not kept yet
    QString name;
    QString initials; // the name's, as pinyinInitials(); made by the store
    QString text;     // may hold {姓名} {订单}
    QString question; // what it answers; empty: it is not suggested
    int used = 0;
    qint64 changedAt = 0; // UTC ms

    friend bool operator==(const Snippet &, const Snippet &) = default;
};

class SnippetStore
{
public:
    explicit SnippetStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<Snippet>> all(AccountId account); // the most used first, then by name
    // Adds it, or changes the one with its id. Its id. Usage "talk.snippet_empty" without name or text, "talk.snippet_exists" for a name
    // that another one has.
    [[nodiscard]] Result<qint64> put(AccountId account, const Snippet &snippet, qint64 now);
    [[nodiscard]] Done remove(AccountId account, qint64 id);
    [[nodiscard]] Done noteUsed(AccountId account, qint64 id);

private:
    Database &m_database;
};

// What the variables of a snippet stand for.
struct SnippetFacts {
    QString name;  // {姓名}
    QString order; // {订单}
};
// The text with its variables filled in. One that nothing is known for stays as it stands, so that it is seen before sending.
[[nodiscard]] QString filledSnippet(const QString &text, const SnippetFacts &facts);

// Those whose name or its initials begin with what was typed after "/", in the order they have; all for nothing typed.
[[nodiscard]] std::vector<Snippet> matchingSnippets(const std::vector<Snippet> &all, const QString &typed);

} // namespace yiren
