#include "autoreply/answerstore.h"

#include "conversations/talkrows.h"

#include <algorithm>

namespace yiren {

namespace {

const QStringList answerStateNames{QStringLiteral("waiting"), QStringLiteral("sending"), QStringLiteral("done"), QStringLiteral("dropped"),
                                   QStringLiteral("failed")};

ReplyAnswer answerAt(const Statement &row)
{
    ReplyAnswer answer;
    answer.id = row.integer(0);
    answer.message = row.integer(1);
    answer.rule = row.integer(2);
    answer.decidedAt = row.integer(3);
    answer.dueAt = row.integer(4);
    answer.state = answerStateFromName(row.text(5));
    answer.nextStep = static_cast<int>(row.integer(6));
    answer.touchedAt = row.integer(7);
    answer.order = OutTradeNo(row.text(8));
    answer.why = row.text(9);
    return answer;
}

} // namespace

QString answerStateName(ReplyAnswer::State state)
{
    return answerStateNames[static_cast<qsizetype>(state)];
}

ReplyAnswer::State answerStateFromName(QStringView name)
{
    for (qsizetype i = 0; i < answerStateNames.size(); ++i) {
        if (name == answerStateNames[i])
            return static_cast<ReplyAnswer::State>(i);
    }
    return ReplyAnswer::State::Failed; // the schema lets no other in
}

Result<std::optional<qint64>> AnswerStore::mark(AccountId account)
{
    auto query = m_database.prepare(QStringLiteral("SELECT decided_up_to FROM reply_mark WHERE account_id = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? std::optional(query->integer(0)) : std::nullopt;
}

Done AnswerStore::setMark(AccountId account, qint64 upTo)
{
    auto put = m_database.prepare(QStringLiteral("INSERT INTO reply_mark(account_id, decided_up_to) VALUES(?, ?) "
                                                 "ON CONFLICT(account_id) DO UPDATE SET decided_up_to = excluded.decided_up_to"));
    if (!put)
        return failure(put.error());
    put->bind(0, toInteger(account));
    put->bind(1, upTo);
    return put->run();
}

Result<qint64> AnswerStore::newestMessage(AccountId account)
{
    auto query = m_database.prepare(QStringLiteral("SELECT coalesce(max(id), 0) FROM talk_message WHERE account_id = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? query->integer(0) : 0;
}

Result<std::vector<PeerMessage>> AnswerStore::selectMessages(const QString &condition, AccountId account, qint64 id, int limit)
{
    auto query = m_database.prepare(QStringLiteral("SELECT ") + talkPeerColumns + QStringLiteral(", ") + talkMessageColumns
                                    + QStringLiteral(" FROM talk_message m JOIN talk_peer p ON p.id = m.peer_id "
                                                     "WHERE m.account_id = ? AND ")
                                    + condition + QStringLiteral(" ORDER BY m.id LIMIT ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, id);
    query->bind(2, limit);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<PeerMessage> messages;
    while (query->next())
        messages.push_back({talkPeerAt(*query), talkMessageAt(*query, talkPeerWidth)});
    return messages;
}

Result<std::vector<PeerMessage>> AnswerStore::messagesAfter(AccountId account, qint64 id, int limit)
{
    return selectMessages(QStringLiteral("m.id > ? AND m.speaker IN ('customer', 'system')"), account, id, limit);
}

Result<std::optional<PeerMessage>> AnswerStore::message(AccountId account, qint64 id)
{
    auto found = selectMessages(QStringLiteral("m.id = ?"), account, id, 1);
    if (!found)
        return failure(found.error());
    return found->empty() ? std::nullopt : std::optional(std::move(found->front()));
}

Result<std::vector<TalkMessage>> AnswerStore::historyOf(qint64 peer, qint64 since)
{
    auto query = m_database.prepare(QStringLiteral("SELECT ") + talkMessageColumns
                                    + QStringLiteral(" FROM talk_message m WHERE m.peer_id = ? AND m.at >= ? ORDER BY m.at, m.id"));
    if (!query)
        return failure(query.error());
    query->bind(0, peer);
    query->bind(1, since);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<TalkMessage> history;
    while (query->next())
        history.push_back(talkMessageAt(*query));
    return history;
}

Result<QStringList> AnswerStore::latestTexts(AccountId account, int limit)
{
    auto query = m_database.prepare(QStringLiteral("SELECT text FROM talk_message WHERE account_id = ? AND speaker = 'customer' "
                                                   "AND kind = 'text' AND text <> '' GROUP BY text ORDER BY max(id) DESC LIMIT ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, limit);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    QStringList texts;
    while (query->next())
        texts.append(query->text(0));
    return texts;
}

Result<bool> AnswerStore::add(AccountId account, const ReplyAnswer &answer)
{
    auto add = m_database.prepare(
        QStringLiteral("INSERT INTO reply_answer(account_id, message_id, rule_id, decided_at, due_at, state, touched_at) "
                       "VALUES(?, ?, ?, ?, ?, 'waiting', ?) ON CONFLICT(account_id, message_id) DO NOTHING"));
    if (!add)
        return failure(add.error());
    add->bind(0, toInteger(account));
    add->bind(1, answer.message);
    add->bind(2, answer.rule);
    add->bind(3, answer.decidedAt);
    add->bind(4, answer.dueAt);
    add->bind(5, answer.decidedAt);
    if (auto ran = add->run(); !ran)
        return failure(ran.error());
    return add->changedRows() > 0;
}

Result<std::vector<ReplyAnswer>> AnswerStore::select(const QString &condition, AccountId account, const std::vector<qint64> &values)
{
    auto query = m_database.prepare(QStringLiteral("SELECT id, message_id, rule_id, decided_at, due_at, state, next_step, touched_at, "
                                                   "out_trade_no, why FROM reply_answer WHERE account_id = ? ")
                                    + condition);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    for (size_t i = 0; i < values.size(); ++i)
        query->bind(static_cast<int>(i) + 1, values[i]);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<ReplyAnswer> answers;
    while (query->next())
        answers.push_back(answerAt(*query));
    return answers;
}

Result<std::optional<ReplyAnswer>> AnswerStore::ofMessage(AccountId account, qint64 message)
{
    const auto found = select(QStringLiteral("AND message_id = ?"), account, {message});
    if (!found)
        return failure(found.error());
    return found->empty() ? std::nullopt : std::optional(found->front());
}

Result<std::vector<ReplyAnswer>> AnswerStore::due(AccountId account, qint64 now)
{
    return select(
        QStringLiteral("AND ((state = 'waiting' AND due_at <= ?) OR (state = 'sending' AND touched_at <= ?)) ORDER BY due_at, id"), account,
        {now, now - answerLeaseMs});
}

Result<std::optional<qint64>> AnswerStore::nextDueAt(AccountId account)
{
    const auto open = select(QStringLiteral("AND state IN ('waiting', 'sending')"), account, {});
    if (!open)
        return failure(open.error());
    std::optional<qint64> next;
    for (const ReplyAnswer &answer : *open) {
        const qint64 at = answer.state == ReplyAnswer::State::Waiting ? answer.dueAt : answer.touchedAt + answerLeaseMs;
        next = std::min(next.value_or(at), at);
    }
    return next;
}

Result<std::vector<ReplyAnswer>> AnswerStore::latest(AccountId account, int limit)
{
    return select(QStringLiteral("ORDER BY id DESC LIMIT ?"), account, {limit});
}

Result<std::optional<OutTradeNo>> AnswerStore::openOrder(AccountId account, qint64 peer, ProductId product, qint64 until)
{
    auto query = m_database.prepare(QStringLiteral(
        "SELECT q.out_trade_no FROM talk_message m CROSS JOIN reply_answer a ON a.account_id = m.account_id AND a.message_id = m.id "
        "JOIN pay_request q ON q.account_id = a.account_id AND q.out_trade_no = a.out_trade_no "
        "JOIN order_line l ON l.account_id = q.account_id AND l.out_trade_no = q.out_trade_no "
        "JOIN product p ON p.id = l.product_id WHERE m.account_id = ? AND m.peer_id = ? AND a.out_trade_no <> '' AND p.id = ? "
        "AND q.amount_fen = p.price_fen AND q.state = 'open' AND q.code_expires_at >= ? ORDER BY a.id DESC LIMIT 1"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, peer);
    query->bind(2, toInteger(product));
    query->bind(3, until);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? std::optional(OutTradeNo(query->text(0))) : std::nullopt;
}

Result<bool> AnswerStore::move(const ReplyAnswer &from, const ReplyAnswer &to)
{
    auto move =
        m_database.prepare(QStringLiteral("UPDATE reply_answer SET state = ?, next_step = ?, touched_at = ?, out_trade_no = ?, why = ? "
                                          "WHERE id = ? AND state = ? AND next_step = ? AND touched_at = ?"));
    if (!move)
        return failure(move.error());
    move->bind(0, answerStateName(to.state));
    move->bind(1, to.nextStep);
    move->bind(2, to.touchedAt);
    move->bind(3, to.order);
    move->bind(4, to.why);
    move->bind(5, from.id);
    move->bind(6, answerStateName(from.state));
    move->bind(7, from.nextStep);
    move->bind(8, from.touchedAt);
    if (auto ran = move->run(); !ran)
        return failure(ran.error());
    return move->changedRows() > 0;
}

} // namespace yiren
