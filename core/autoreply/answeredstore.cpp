#include "autoreply/answeredstore.h"

namespace yiren {

namespace {

const QString selectAnswered = QStringLiteral(
    "SELECT a.id, a.message_id, a.rule_id, a.decided_at, a.due_at, a.state, a.next_step, a.touched_at, a.out_trade_no, a.why, "
    "json_extract(r.body, '$.name'), m.text, coalesce(nullif(c.name, ''), nullif(p.name, ''), p.peer) FROM reply_answer a "
    "JOIN reply_rule r ON r.id = a.rule_id JOIN talk_message m ON m.id = a.message_id JOIN talk_peer p ON p.id = m.peer_id "
    "LEFT JOIN customer_identity i ON i.account_id = p.account_id AND i.value = p.peer "
    "AND i.kind = iif(p.channel = 'kf', 'external_userid', 'openid') LEFT JOIN customer c ON c.id = i.customer_id "
    "WHERE a.account_id = ? GROUP BY a.id ORDER BY a.id DESC LIMIT ?");

} // namespace

Result<std::vector<AnsweredRow>> AnsweredStore::latest(AccountId account, int limit)
{
    auto query = m_database.prepare(selectAnswered);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, limit);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<AnsweredRow> rows;
    while (query->next()) {
        AnsweredRow row;
        row.answer.id = query->integer(0);
        row.answer.message = query->integer(1);
        row.answer.rule = query->integer(2);
        row.answer.decidedAt = query->integer(3);
        row.answer.dueAt = query->integer(4);
        row.answer.state = answerStateFromName(query->text(5));
        row.answer.nextStep = static_cast<int>(query->integer(6));
        row.answer.touchedAt = query->integer(7);
        row.answer.order = OutTradeNo(query->text(8));
        row.answer.why = query->text(9);
        row.rule = query->text(10);
        row.question = query->text(11);
        row.who = query->text(12);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace yiren
