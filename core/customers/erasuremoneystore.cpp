#include "customers/erasuremoneystore.h"

#include "bills/rowchangestore.h"
#include "crypto/random.h"
#include "orders/ledgershapes.h"
#include "storage/rowdigest.h"

#include <QJsonDocument>

#include <algorithm>
#include <ranges>

namespace yiren {

namespace {

qsizetype openIdColumn(const RowShape &shape)
{
    return std::ranges::find(shape.columns, QLatin1String("openid"), &ShapeColumn::name) - shape.columns.begin();
}

// Of a row as valuesOf() gives it.
QByteArray digestOfValues(const RowShape &shape, const QJsonArray &values)
{
    RowDigest digest(shape.table.toLatin1().constData());
    qsizetype at = 0;
    for (const ShapeColumn &column : shape.columns) {
        const QJsonValue value = values[at++];
        if (value.isNull())
            digest.addNull();
        else if (column.kind == ColumnKind::Integer)
            digest.add(value.toString().toLongLong());
        else if (column.kind == ColumnKind::Text)
            digest.add(value.toString());
        else
            digest.add(QByteArray::fromHex(value.toString().toLatin1()));
    }
    return digest.result();
}

// The row with another payer. False where it is another person's.
bool renameIn(const RowShape &shape, QJsonArray &values, const QString &openId, const QString &name)
{
    const qsizetype at = openIdColumn(shape);
    if (values.size() != shape.columnCount() || values[at].toString() != openId)
        return false;
    values[at] = name;
    values[values.size() - 1] = QString::fromLatin1(digestOfValues(shape, values).toHex());
    return true;
}

QString changeText(const QJsonArray &values)
{
    return QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
}

QJsonArray changeFrom(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).array();
}

} // namespace

Done ErasureMoneyStore::anonymise(const ErasedPerson &person)
{
    for (const QString &openId : person.openIds) {
        const QString name = QStringLiteral("erased-") + QString::fromLatin1(randomBytes(10).toHex());
        for (const RowShape *shape : {&orderShape(), &tradeRowShape()}) {
            if (auto renamed = renameRows(*shape, person.account, openId, name); !renamed)
                return renamed;
            if (auto renamed = renameInChanges(*shape, openId, name); !renamed)
                return renamed;
        }
        if (auto renamed = renameInLines(openId, name); !renamed)
            return renamed;
        if (auto renamed = renameIdentity(person.account, openId, name); !renamed)
            return renamed;
    }
    return {};
}

Done ErasureMoneyStore::renameRows(const RowShape &shape, AccountId account, const QString &openId, const QString &name)
{
    auto rows = m_database.prepare(
        QStringLiteral("SELECT id, %1 FROM %2 WHERE account_id = ? AND openid = ?").arg(shape.columnList(), shape.table));
    auto update = m_database.prepare(QStringLiteral("UPDATE %1 SET openid = ?, digest = ? WHERE id = ?").arg(shape.table));
    if (!rows || !update)
        return failure(rows ? update.error() : rows.error());
    rows->bind(0, toInteger(account));
    rows->bind(1, openId);
    if (auto ran = rows->run(); !ran)
        return ran;
    std::vector<std::pair<qint64, QJsonArray>> found; // read to the end before the table is changed
    while (rows->next())
        found.emplace_back(rows->integer(0), valuesOf(shape, *rows, 1));
    for (auto &[id, values] : found) {
        if (!renameIn(shape, values, openId, name))
            continue;
        update->bind(0, name);
        update->bind(1, QByteArray::fromHex(values.last().toString().toLatin1()));
        update->bind(2, id);
        if (auto ran = update->run(); !ran)
            return ran;
    }
    return {};
}

Done ErasureMoneyStore::renameInChanges(const RowShape &shape, const QString &openId, const QString &name)
{
    auto rows = m_database.prepare(
        QStringLiteral("SELECT id, before, after FROM row_change WHERE table_name = ? AND (instr(before, ?) > 0 OR instr(after, ?) > 0)"));
    auto update = m_database.prepare(QStringLiteral("UPDATE row_change SET before = ?, after = ? WHERE id = ?"));
    if (!rows || !update)
        return failure(rows ? update.error() : rows.error());
    rows->bind(0, shape.table);
    rows->bind(1, openId);
    rows->bind(2, openId);
    if (auto ran = rows->run(); !ran)
        return ran;
    std::vector<std::tuple<qint64, QString, QString>> found;
    while (rows->next())
        found.emplace_back(rows->integer(0), rows->text(1), rows->text(2));
    for (auto &[id, before, after] : found) {
        for (QString *text : {&before, &after}) {
            QJsonArray values = changeFrom(*text);
            if (renameIn(shape, values, openId, name))
                *text = changeText(values);
        }
        update->bind(0, before);
        update->bind(1, after);
        update->bind(2, id);
        if (auto ran = update->run(); !ran)
            return ran;
    }
    return {};
}

Done ErasureMoneyStore::renameIdentity(AccountId account, const QString &openId, const QString &name)
{
    auto update = m_database.prepare(QStringLiteral(
        "UPDATE customer_identity SET value = ?, reason = 'erased', batch_id = NULL WHERE account_id = ? AND kind = 'openid' AND value = ? "
        "AND (EXISTS (SELECT 1 FROM orders o WHERE o.account_id = customer_identity.account_id AND o.openid = ?) "
        "OR EXISTS (SELECT 1 FROM trade_row r WHERE r.account_id = customer_identity.account_id AND r.openid = ?))"));
    if (!update)
        return failure(update.error());
    update->bind(0, name);
    update->bind(1, toInteger(account));
    update->bind(2, openId);
    update->bind(3, name);
    update->bind(4, name);
    return update->run();
}

Done ErasureMoneyStore::renameInLines(const QString &openId, const QString &name)
{
    auto update = m_database.prepare(
        QStringLiteral("UPDATE quarantine_row SET raw = replace(raw, ?, ?), found = replace(found, ?, ?) WHERE instr(raw, ?) > 0"));
    if (!update)
        return failure(update.error());
    for (const int at : {0, 2}) {
        update->bind(at, openId);
        update->bind(at + 1, name);
    }
    update->bind(4, openId);
    return update->run();
}

} // namespace yiren
