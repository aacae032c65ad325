#include "conversations/knownanswerstore.h"

#include "conversations/snippetstore.h"

namespace yiren {

Result<std::vector<KnownAnswer>> KnownAnswerStore::past(AccountId account, int atMost)
{
    auto query = m_database.prepare(QStringLiteral(
        "SELECT a.id, a.text, a.at, (SELECT group_concat(text, ' ') FROM (SELECT q.text FROM talk_message q WHERE q.peer_id = a.peer_id "
        "AND q.speaker = 'customer' AND q.kind = 'text' AND q.recalled_at IS NULL AND (q.at, q.id) < (a.at, a.id) "
        "AND NOT EXISTS (SELECT 1 FROM talk_message b WHERE b.peer_id = a.peer_id AND b.speaker IN ('us', 'colleague') AND "
        "b.leaves_waiting = 0 "
        "AND (b.at, b.id) < (a.at, a.id) AND (b.at, b.id) > (q.at, q.id)) ORDER BY q.at, q.id)) AS question "
        "FROM talk_message a WHERE a.account_id = ? AND a.speaker IN ('us', 'colleague') AND a.kind = 'text' AND a.state <> 'failed' "
        "AND a.recalled_at IS NULL AND a.rule_id IS NULL AND a.leaves_waiting = 0 AND a.text <> '' AND question <> '' ORDER BY a.id DESC "
        "LIMIT ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, atMost);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<KnownAnswer> answers;
    while (query->next())
        answers.push_back({KnownAnswer::Source::Past, query->integer(0), {}, query->text(3), query->text(1), query->integer(2)});
    return answers;
}

Result<std::vector<KnownAnswer>> KnownAnswerStore::all(AccountId account, int atMost)
{
    auto answers = past(account, atMost);
    if (!answers)
        return answers;
    const auto snippets = SnippetStore(m_database).all(account);
    if (!snippets)
        return failure(snippets.error());
    for (const Snippet &snippet : *snippets) {
        if (!snippet.question.isEmpty())
            answers->push_back({KnownAnswer::Source::Snippet, snippet.id, snippet.name, snippet.question, snippet.text, snippet.changedAt});
    }
    return answers;
}

} // namespace yiren
