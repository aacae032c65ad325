#include "bills/rowshape.h"

#include <QStringList>

namespace yiren {

namespace {

ColumnKind columnKindOf(QChar letter)
{
    if (letter == u'i')
        return ColumnKind::Integer;
    return letter == u'b' ? ColumnKind::Blob : ColumnKind::Text;
}

constexpr QLatin1String digestColumn("digest");

ColumnKind kindAt(const RowShape &shape, int index) // the digest comes last
{
    const auto position = static_cast<size_t>(index);
    return position < shape.columns.size() ? shape.columns[position].kind : ColumnKind::Blob;
}

QJsonValue valueOf(ColumnKind kind, const Statement &row, int column)
{
    if (row.isNull(column))
        return QJsonValue::Null;
    switch (kind) {
    case ColumnKind::Integer:
        return QString::number(row.integer(column));
    case ColumnKind::Blob:
        return QString::fromLatin1(row.blob(column).toHex());
    case ColumnKind::Text:
        break;
    }
    return row.text(column);
}

void bindValue(ColumnKind kind, const QJsonValue &value, Statement &statement, int parameter)
{
    if (value.isNull())
        return statement.bindNull(parameter);
    switch (kind) {
    case ColumnKind::Integer:
        return statement.bind(parameter, value.toString().toLongLong());
    case ColumnKind::Blob:
        return statement.bind(parameter, QByteArray::fromHex(value.toString().toLatin1()));
    case ColumnKind::Text:
        return statement.bind(parameter, value.toString());
    }
}

} // namespace

QString RowShape::columnList() const
{
    QStringList names;
    for (const ShapeColumn &column : columns)
        names.append(column.name);
    if (hasDigest)
        names.append(digestColumn);
    return names.join(QLatin1String(", "));
}

RowShape makeShape(const char *table, const char *dayColumn, bool hasDigest, const char *columns)
{
    RowShape shape{QString::fromLatin1(table), QString::fromLatin1(dayColumn), hasDigest, {}};
    for (const QString &column : QString::fromLatin1(columns).split(u' ', Qt::SkipEmptyParts))
        shape.columns.push_back({column.section(u':', 0, 0), columnKindOf(column.back())});
    return shape;
}

QJsonArray valuesOf(const RowShape &shape, const Statement &row, int first)
{
    QJsonArray values;
    for (int i = 0; i < shape.columnCount(); ++i)
        values.append(valueOf(kindAt(shape, i), row, first + i));
    return values;
}

void bindValues(const RowShape &shape, const QJsonArray &values, Statement &statement, int firstParameter)
{
    for (int i = 0; i < shape.columnCount(); ++i)
        bindValue(kindAt(shape, i), values.at(i), statement, firstParameter + i);
}

const RowShape &billFileShape()
{
    static const RowShape shape = makeShape("bill_file", "bill_day", true,
                                            "account_id:i kind:t bill_day:t state:t raw_file_id:i batch_id:i row_count:i quarantined:i "
                                            "summary_agrees:i summary:t received_at:i");
    return shape;
}

const RowShape &tradeRowShape()
{
    static const RowShape shape = makeShape(
        "trade_row", "bill_day", true,
        "account_id:i bill_file_id:i batch_id:i bill_day:t line:i kind:t traded_at:i transaction_id:t out_trade_no:t refund_id:t "
        "out_refund_no:t "
        "openid:t appid:t mchid:t device:t trade_type:t bank:t currency:t amount_fen:i settle_fen:i coupon_fen:i refund_fen:i "
        "applied_refund_fen:i coupon_refund_fen:i refund_kind:t refund_state:t fee_fen:i fee_rate:i product:t attach:t rate_note:t "
        "refund_applied_at:i refund_succeeded_at:i");
    return shape;
}

const RowShape &fundRowShape()
{
    static const RowShape shape = makeShape(
        "fund_row", "bill_day", true,
        "account_id:i bill_file_id:i batch_id:i fund_account:t bill_day:t line:i booked_at:i business_no:t flow_no:t business_name:t "
        "business_type:t direction:t amount_fen:i balance_fen:i applicant:t note:t voucher:t");
    return shape;
}

const RowShape &personalRowShape()
{
    static const RowShape shape = makeShape("personal_row", "traded_day", true,
                                            "account_id:i batch_id:i traded_at:i traded_day:t kind:t counterparty:t product:t direction:t "
                                            "amount_fen:i method:t state:t trade_no:t "
                                            "merchant_no:t note:t occurrence:i");
    return shape;
}

const RowShape &quarantineShape()
{
    static const RowShape shape =
        makeShape("quarantine_row", "row_day", false,
                  "account_id:i batch_id:i bill_file_id:i row_day:t line:i raw:t column_name:t expected:t found:t");
    return shape;
}

} // namespace yiren
