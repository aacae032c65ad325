#include "conversations/snippetstore.h"

#include "customers/initials.h"

#include <QStringList>

#include <algorithm>

namespace yiren {

Result<std::vector<Snippet>> SnippetStore::all(AccountId account)
{
    auto query = m_database.prepare(QStringLiteral("SELECT id, name, initials, text, question, used, changed_at FROM snippet "
                                                   "WHERE account_id = ? ORDER BY used DESC, name"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<Snippet> snippets;
    while (query->next())
        snippets.push_back({query->integer(0), query->text(1), query->text(2), query->text(3), query->text(4),
                            static_cast<int>(query->integer(5)), query->integer(6)});
    return snippets;
}

Result<qint64> SnippetStore::put(AccountId account, const Snippet &snippet, qint64 now)
{
    const QString name = snippet.name.trimmed();
    if (name.isEmpty() || snippet.text.trimmed().isEmpty())
        return failure(ErrorKind::Usage, "talk.snippet_empty");
    const bool isFresh = snippet.id == 0;
    auto put = m_database.prepare(
        isFresh ? QStringLiteral("INSERT INTO snippet(name, initials, text, question, changed_at, account_id) VALUES(?, ?, ?, ?, ?, ?)")
                : QStringLiteral("UPDATE snippet SET name = ?, initials = ?, text = ?, question = ?, changed_at = ? WHERE account_id = ? "
                                 "AND id = ?"));
    if (!put)
        return failure(put.error());
    put->bind(0, name);
    put->bind(1, pinyinInitials(name, Pinyin()));
    put->bind(2, snippet.text);
    put->bind(3, snippet.question.trimmed());
    put->bind(4, now);
    put->bind(5, toInteger(account));
    if (!isFresh)
        put->bind(6, snippet.id);
    if (auto ran = put->run(); !ran) {
        const bool isTaken = ran.error().code == QLatin1String("storage.constraint");
        return failure(isTaken ? makeError(ErrorKind::Usage, "talk.snippet_exists", name) : ran.error());
    }
    return isFresh ? put->lastId() : snippet.id;
}

Done SnippetStore::remove(AccountId account, qint64 id)
{
    auto remove = m_database.prepare(QStringLiteral("DELETE FROM snippet WHERE account_id = ? AND id = ?"));
    if (!remove)
        return failure(remove.error());
    remove->bind(0, toInteger(account));
    remove->bind(1, id);
    return remove->run();
}

Done SnippetStore::noteUsed(AccountId account, qint64 id)
{
    auto note = m_database.prepare(QStringLiteral("UPDATE snippet SET used = used + 1 WHERE account_id = ? AND id = ?"));
    if (!note)
        return failure(note.error());
    note->bind(0, toInteger(account));
    note->bind(1, id);
    return note->run();
}

QString filledSnippet(const QString &text, const SnippetFacts &facts)
{
    struct Variable {
        QString name;
        QString value;
    };
    const std::vector<Variable> variables = {{QStringLiteral("{姓名}"), facts.name}, {QStringLiteral("{订单}"), facts.order}};
    QString filled;
    for (qsizetype at = 0; at < text.size();) { // once through: a value that looks like a variable is none
        const auto variable = std::ranges::find_if(
            variables, [&](const Variable &one) { return !one.value.isEmpty() && QStringView(text).sliced(at).startsWith(one.name); });
        filled += variable == variables.end() ? QString(text[at]) : variable->value;
        at += variable == variables.end() ? 1 : variable->name.size();
    }
    return filled;
}

std::vector<Snippet> matchingSnippets(const std::vector<Snippet> &all, const QString &typed)
{
    const QString word = typed.trimmed().toLower();
    std::vector<Snippet> matching;
    std::ranges::copy_if(all, std::back_inserter(matching), [&word](const Snippet &snippet) {
        const auto begins = [&word](const QString &one) { return one.startsWith(word); };
        return begins(snippet.name.toLower()) || std::ranges::any_of(snippet.initials.split(u' '), begins);
    });
    return matching;
}

} // namespace yiren
