#include "conversations/suggestion.h"

namespace yiren {

namespace {

// What came right before an answer, if a customer said it.
const QString answersSql = QStringLiteral(
    "SELECT q.text, a.text, a.at FROM talk_message a JOIN talk_message q ON q.id = (SELECT c.id FROM talk_message c "
    "WHERE c.peer_id = a.peer_id AND (c.at, c.id) < (a.at, a.id) AND c.speaker <> 'system' ORDER BY c.at DESC, c.id DESC LIMIT 1) "
    "WHERE a.account_id = ? AND a.speaker IN ('us', 'colleague') AND a.kind = 'text' AND a.state IN ('', 'sent') AND a.rule_id IS NULL "
    "AND a.text <> '' AND a.recalled_at IS NULL AND q.speaker = 'customer' AND q.kind = 'text' AND q.recalled_at IS NULL "
    "ORDER BY a.id DESC LIMIT ?");

} // namespace

Result<std::vector<AnsweredQuestion>> SuggestionStore::known(AccountId account, int limit)
{
    const auto snippets = SnippetStore(m_database).all(account);
    auto query = m_database.prepare(answersSql);
    if (!snippets || !query)
        return failure(snippets ? query.error() : snippets.error());
    std::vector<AnsweredQuestion> known;
    for (const Snippet &snippet : *snippets) {
        if (!snippet.question.isEmpty())
            known.push_back({snippet.question, snippet.text, 0, snippet.name});
    }
    query->bind(0, toInteger(account));
    query->bind(1, limit);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    while (query->next())
        known.push_back({query->text(0), query->text(1), query->integer(2), {}});
    return known;
}

} // namespace yiren
