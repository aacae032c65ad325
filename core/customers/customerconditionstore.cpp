#include "customers/customerconditionstore.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace yiren {

namespace {

constexpr qsizetype shortestTail = 4;

QString likeEscaped(QString word)
{
    return word.replace(u'\\', QLatin1String("\\\\")).replace(u'%', QLatin1String("\\%")).replace(u'_', QLatin1String("\\_"));
}

QString columnOf(SegmentField field)
{
    switch (field) {
    case SegmentField::LastSeen:
        return QStringLiteral("f.last_event_at");
    case SegmentField::LastPaid:
        return QStringLiteral("f.last_paid_at");
    case SegmentField::FirstSeen:
        return QStringLiteral("c.first_seen_at");
    case SegmentField::Orders:
        return QStringLiteral("f.orders");
    case SegmentField::Paid:
        return QStringLiteral("(f.paid_fen - f.refunded_fen)");
    case SegmentField::Refunded:
        return QStringLiteral("f.refunded_fen");
    case SegmentField::Views:
        return QStringLiteral("f.views");
    case SegmentField::Interactions:
        return QStringLiteral("f.interactions");
    case SegmentField::Source:
        return QStringLiteral("c.source");
    case SegmentField::SourceDetail:
        return QStringLiteral("c.source_detail");
    case SegmentField::Group:
        return QStringLiteral("COALESCE(r.rfm_group, '')");
    case SegmentField::Name:
        return QStringLiteral("c.name");
    case SegmentField::Tag:
    case SegmentField::Following:
        break;
    }
    return {};
}

// Letters and digits of ids; Chinese is in no number.
bool canEndANumber(const QString &word)
{
    return word.size() >= shortestTail
        && std::all_of(word.begin(), word.end(), [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
}

const QLatin1String following("c.id IN (SELECT i.customer_id FROM follower w CROSS JOIN customer_identity i ON i.account_id = w.account_id "
                              "AND i.kind = 'openid' AND i.value = w.openid WHERE w.account_id = ? AND w.is_following = 1)");
const QLatin1String tagged("c.id IN (SELECT t.customer_id FROM customer_tag t WHERE t.tag = ?)");

} // namespace

void CustomerCondition::put(const QString &sql, std::initializer_list<std::variant<qint64, QString>> values)
{
    m_sql += sql;
    m_values.insert(m_values.end(), values);
}

CustomerCondition CustomerCondition::ofRule(const SegmentRule &rule, AccountId account, BusinessDay today)
{
    CustomerCondition all;
    for (const SegmentCondition &condition : rule.conditions) {
        all.m_sql += all.m_sql.isEmpty() ? QLatin1String("(") : QLatin1String(rule.match == SegmentRule::Match::All ? " AND " : " OR ");
        all.add(condition, account, today);
    }
    if (!all.m_sql.isEmpty())
        all.m_sql += u')';
    return all;
}

void CustomerCondition::add(const SegmentCondition &condition, AccountId account, BusinessDay today)
{
    switch (segmentValueOf(condition.field)) {
    case SegmentValue::Days:
        return addDays(condition, today);
    case SegmentValue::Count:
    case SegmentValue::Fen:
        return addNumber(condition);
    case SegmentValue::Code:
    case SegmentValue::Text:
        return addText(condition, account);
    }
}

void CustomerCondition::addDays(const SegmentCondition &condition, BusinessDay today)
{
    const qint64 from = today.plusDays(-std::get<qint64>(condition.value)).start().toMSecsSinceEpoch();
    const QString column = columnOf(condition.field);
    if (condition.op == SegmentOperator::Within)
        put(QStringLiteral("(%1 IS NOT NULL AND %1 >= ?)").arg(column), {from});
    else
        put(QStringLiteral("(%1 IS NULL OR %1 < ?)").arg(column), {from});
}

void CustomerCondition::addNumber(const SegmentCondition &condition)
{
    const QLatin1String comparison(condition.op == SegmentOperator::AtLeast ? ">=" : "<=");
    put(QStringLiteral("COALESCE(%1, 0) %2 ?").arg(columnOf(condition.field), comparison), {std::get<qint64>(condition.value)});
}

void CustomerCondition::addText(const SegmentCondition &condition, AccountId account)
{
    const auto &text = std::get<QString>(condition.value);
    const QLatin1String negated(condition.op == SegmentOperator::IsNot ? "NOT " : "");
    if (condition.field == SegmentField::Tag)
        put(negated + tagged, {text});
    else if (condition.field == SegmentField::Following)
        put((text == u"yes" ? QLatin1String() : QLatin1String("NOT ")) + following, {toInteger(account)});
    else if (condition.op == SegmentOperator::Contains)
        put(QStringLiteral("%1 LIKE ? ESCAPE '\\'").arg(columnOf(condition.field)), {u'%' + likeEscaped(text) + u'%'});
    else
        put(QStringLiteral("%1%2 = ?").arg(negated, columnOf(condition.field)), {text});
}

CustomerCondition CustomerCondition::ofWord(const QString &word, AccountId account, const std::vector<CustomerId> &callers)
{
    CustomerCondition found;
    const QString within = u'%' + likeEscaped(word) + u'%';
    found.put(
        QStringLiteral("c.id IN (SELECT n.id FROM customer n WHERE +n.account_id = ? AND (n.name LIKE ? ESCAPE '\\' "
                       "OR n.initials LIKE ? ESCAPE '\\') UNION SELECT t.customer_id FROM customer_tag t WHERE t.tag >= ? AND t.tag < ?"),
        {toInteger(account), within, within, word, QString(word + QChar(0xffff))});
    if (canEndANumber(word)) {
        const QString tail = word.right(shortestTail);
        const QString ending = u'%' + likeEscaped(word);
        found.put(QStringLiteral(" UNION SELECT i.customer_id FROM customer_identity i WHERE i.account_id = ? AND substr(i.value, -4) = ? "
                                 "AND i.kind <> 'phone' AND i.value LIKE ? ESCAPE '\\'"),
                  {toInteger(account), tail, ending});
        for (const char *number : {"out_trade_no", "transaction_id"}) {
            found.put(
                QStringLiteral(" UNION SELECT i.customer_id FROM orders o CROSS JOIN customer_identity i ON i.account_id = o.account_id "
                               "AND i.value = o.openid AND i.kind = 'openid' "
                               "WHERE o.account_id = ? AND substr(o.%1, -4) = ? AND o.%1 LIKE ? ESCAPE '\\'")
                    .arg(QLatin1String(number)),
                {toInteger(account), tail, ending});
        }
    }
    if (!callers.empty()) {
        QJsonArray ids;
        for (const CustomerId caller : callers)
            ids.append(toInteger(caller));
        found.put(QStringLiteral(" UNION SELECT value FROM json_each(?)"),
                  {QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact))});
    }
    found.m_sql += u')';
    return found;
}

void CustomerCondition::add(const CustomerCondition &other)
{
    if (other.m_sql.isEmpty())
        return;
    m_sql += (m_sql.isEmpty() ? QLatin1String() : QLatin1String(" AND ")) + other.m_sql;
    m_values.insert(m_values.end(), other.m_values.begin(), other.m_values.end());
}

QString CustomerCondition::shownQuery(AccountId account) const
{
    QString text =
        QStringLiteral(
            "SELECT c.id, c.name FROM customer c LEFT JOIN customer_figures f ON f.customer_id = c.id "
            "LEFT JOIN customer_rfm r ON r.customer_id = c.id WHERE c.account_id = %1 AND c.joined_into IS NULL AND c.erased_at IS NULL")
            .arg(toInteger(account));
    if (m_sql.isEmpty())
        return text;
    text += QLatin1String(" AND ");
    auto value = m_values.begin();
    for (const QChar letter : m_sql) { // no text that somebody typed is part of it
        if (letter != u'?' || value == m_values.end()) {
            text += letter;
            continue;
        }
        const auto *number = std::get_if<qint64>(&*value);
        text += number ? QString::number(*number) : u'\'' + QString(std::get<QString>(*value)).replace(u'\'', QLatin1String("''")) + u'\'';
        ++value;
    }
    return text;
}

int CustomerCondition::bind(Statement &statement, int at) const
{
    for (const auto &value : m_values)
        std::visit([&](const auto &plain) { statement.bind(at++, plain); }, value);
    return at;
}

} // namespace yiren
