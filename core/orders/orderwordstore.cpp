#include "orders/orderwordstore.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace yiren {

namespace {

constexpr qsizetype tailLength = 4; // as the indexes orders_number_tail and orders_transaction_tail have it

QString escapedForLike(QString word)
{
    return word.replace(u'\\', QLatin1String("\\\\")).replace(u'%', QLatin1String("\\%")).replace(u'_', QLatin1String("\\_"));
}

bool hasOnlyAscii(const QString &word)
{
    return std::all_of(word.begin(), word.end(), [](QChar letter) { return letter.unicode() < 128; });
}

QString jsonOf(const QStringList &texts)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

// LIKE takes letters of ASCII in either case, an index does not: all ways to write it, sixteen of four letters.
QStringList casesOf(const QString &text)
{
    QStringList all{QString()};
    for (const QChar letter : text) {
        const bool isLetter = letter.unicode() < 128 && letter.isLetter();
        QStringList longer;
        for (const QString &begun : all) {
            longer.append(begun + letter.toLower());
            if (isLetter)
                longer.append(begun + letter.toUpper());
        }
        all = longer;
    }
    return all;
}

Result<QStringList> textsOf(Database &database, const QString &sql, const QStringList &values)
{
    auto query = database.prepare(sql);
    if (!query)
        return failure(query.error());
    for (int i = 0; i < values.size(); ++i)
        query->bind(i, values[i]);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    QStringList texts;
    while (query->next())
        texts.append(query->text(0));
    return texts;
}

// From one product of the index to the next one: a step for each product, not for each order. Nothing: there are more.
Result<std::optional<QStringList>> productsWith(Database &database, AccountId account, const QString &within, qint64 most)
{
    auto query = database.prepare(
        QStringLiteral("WITH RECURSIVE named(product) AS (SELECT min(product) FROM orders WHERE account_id = %1 UNION ALL "
                       "SELECT (SELECT min(o.product) FROM orders o WHERE o.account_id = %1 AND o.product > n.product) FROM named n "
                       "WHERE n.product IS NOT NULL LIMIT %2) SELECT product, product LIKE ? ESCAPE '\\' FROM named")
            .arg(toInteger(account))
            .arg(most + 1));
    if (!query)
        return failure(query.error());
    query->bind(0, within);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    QStringList found;
    qint64 all = 0;
    for (; query->next(); ++all) {
        if (query->integer(1) != 0)
            found.append(query->text(0));
    }
    return all > most ? std::optional<QStringList>() : std::optional(found);
}

// Whether more than so many orders have one of the products, or an openid that begins so.
Result<bool> areMany(Database &database, AccountId account, const OrderWord &word, qint64 most)
{
    const QString one = QStringLiteral("SELECT 1 FROM %1 CROSS JOIN orders o ON o.account_id = %2 AND ");
    QString sql = one.arg(QStringLiteral("json_each(?) p")).arg(toInteger(account)) + QStringLiteral("o.product = p.value");
    QStringList values{word.products};
    if (hasOnlyAscii(word.word)) {
        sql += QStringLiteral(" UNION ALL ") + one.arg(QStringLiteral("json_each(?) b")).arg(toInteger(account))
            + QStringLiteral("o.openid >= b.value AND o.openid < b.value || char(0xffff)");
        values.append(jsonOf(casesOf(word.word.left(tailLength))));
    }
    const auto counted = textsOf(database, QStringLiteral("SELECT count(*) FROM (%1 LIMIT %2)").arg(sql).arg(most + 1), values);
    if (!counted)
        return failure(counted.error());
    return counted->front().toLongLong() > most;
}

const QString payersWith = QStringLiteral("SELECT i.value FROM customer c CROSS JOIN customer_identity i ON i.customer_id = c.id AND "
                                          "i.kind = 'openid' WHERE c.name LIKE ? ESCAPE '\\'");

OrderWordCondition lookedUpCondition(const OrderWord &word, AccountId account)
{
    const QString ofAccount = QStringLiteral("orders o ON o.account_id = %1 AND ").arg(toInteger(account));
    OrderWordCondition condition{QStringLiteral("AND id IN (SELECT o.id FROM json_each(?) p CROSS JOIN %1o.product = p.value "
                                                "UNION SELECT o.id FROM json_each(?) p CROSS JOIN %1o.openid = p.value ")
                                     .arg(ofAccount),
                                 {word.products, word.openids}};
    if (hasOnlyAscii(word.word)) { // in Chinese there is no number and no openid
        const QString ending = u'%' + escapedForLike(word.word), tails = jsonOf(casesOf(word.word.right(tailLength)));
        condition.sql += QStringLiteral("UNION SELECT o.id FROM json_each(?) t CROSS JOIN orders o INDEXED BY orders_number_tail ON "
                                        "o.account_id = %1 AND substr(o.out_trade_no, -4) = t.value AND o.out_trade_no LIKE ? ESCAPE '\\' "
                                        "UNION SELECT o.id FROM json_each(?) t CROSS JOIN orders o INDEXED BY orders_transaction_tail ON "
                                        "o.account_id = %1 AND substr(o.transaction_id, -4) = t.value AND o.transaction_id LIKE ? ESCAPE "
                                        "'\\' UNION SELECT o.id FROM json_each(?) b CROSS JOIN %2o.openid >= b.value AND "
                                        "o.openid < b.value || char(0xffff) AND o.openid LIKE ? ESCAPE '\\' ")
                             .arg(QString::number(toInteger(account)), ofAccount);
        condition.values +=
            {tails, ending, tails, ending, jsonOf(casesOf(word.word.left(tailLength))), QString(escapedForLike(word.word) + u'%')};
    }
    condition.sql += QStringLiteral(") ");
    return condition;
}

} // namespace

Result<OrderWord> lookUpOrderWord(Database &database, AccountId account, const QString &word, const OrderWordLimits &limits)
{
    OrderWord found{word, OrderWord::Way::Compared, {}, {}};
    if (hasOnlyAscii(word) && word.size() < tailLength) // any order may end so
        return found;
    const QString within = u'%' + escapedForLike(word) + u'%';
    const auto products = productsWith(database, account, within, limits.products);
    if (!products)
        return failure(products.error());
    if (!*products)
        return found;
    found.products = jsonOf(**products);
    const auto payers = textsOf(database, payersWith + QStringLiteral(" LIMIT %1").arg(limits.openids + 1), {within});
    const auto many = areMany(database, account, found, limits.orders);
    if (!payers || !many)
        return failure(payers ? many.error() : payers.error());
    if (payers->size() <= limits.openids)
        found.openids = jsonOf(*payers);
    found.way = *many || found.openids.isNull() ? OrderWord::Way::Frequent : OrderWord::Way::LookedUp;
    return found;
}

OrderWordCondition conditionOf(const OrderWord &word, AccountId account)
{
    if (word.way == OrderWord::Way::LookedUp)
        return lookedUpCondition(word, account);
    const QString ending = u'%' + escapedForLike(word.word), within = ending + u'%', beginning = escapedForLike(word.word) + u'%';
    const bool isFrequent = word.way == OrderWord::Way::Frequent;
    const bool namesPayers = !word.openids.isNull();
    // A plus keeps the search on its way through the newest orders.
    OrderWordCondition condition{
        QStringLiteral("AND (%1 OR +openid IN (%2)")
            .arg(isFrequent ? QStringLiteral("+product IN (SELECT value FROM json_each(?))") : QStringLiteral("product LIKE ? ESCAPE '\\'"),
                 namesPayers ? QStringLiteral("SELECT value FROM json_each(?)") : payersWith),
        {isFrequent ? word.products : within, namesPayers ? word.openids : within}};
    if (hasOnlyAscii(word.word)) { // in the middle of an openid stand all letters
        condition.sql +=
            QStringLiteral(" OR out_trade_no LIKE ? ESCAPE '\\' OR transaction_id LIKE ? ESCAPE '\\' OR openid LIKE ? ESCAPE '\\'");
        condition.values += {ending, ending, beginning};
    }
    condition.sql += QStringLiteral(") ");
    return condition;
}

} // namespace yiren
