#include "reconcile/differencejson.h"

#include "base/json.h"

namespace yiren {

namespace {

constexpr qsizetype usualSize = 640; // bytes of one difference, its sentence included

void add(QByteArray &json, const char *key, const QString &text)
{
    json.append(key);
    if (text.isEmpty())
        json.append("null");
    else
        appendJsonText(json, text);
}

void add(QByteArray &json, const char *key, QLatin1String name)
{
    json.append(key);
    if (name.isEmpty())
        json.append("null");
    else
        json.append('"').append(name.data(), name.size()).append('"');
}

void add(QByteArray &json, const char *key, std::optional<Money> money)
{
    json.append(key);
    if (money)
        json.append(QByteArray::number(money->fen()));
    else
        json.append("null");
}

void add(QByteArray &json, const Difference &difference)
{
    add(json, "{\"class\":", differenceClassName(difference.kind));
    add(json, ",\"out_trade_no\":", difference.outTradeNo.toString());
    add(json, ",\"transaction_id\":", difference.transactionId.toString());
    add(json, ",\"out_refund_no\":", difference.outRefundNo.toString());
    add(json, ",\"refund_id\":", difference.refundId.toString());
    add(json, ",\"bill_fen\":", difference.bill);
    add(json, ",\"ledger_fen\":", difference.ledger);
    add(json, ",\"impact_fen\":", std::optional(difference.impact));
    add(json, ",\"cause\":", causeName(difference.cause));
    add(json, ",\"explanation\":", difference.explanation);
    add(json, ",\"suggested_action\":", actionName(difference.action));
    json.append('}');
}

} // namespace

QByteArray differencesJson(const std::vector<Difference> &differences)
{
    QByteArray json;
    json.reserve(static_cast<qsizetype>(differences.size()) * usualSize + 2);
    json.append('[');
    for (const Difference &difference : differences) {
        if (json.size() > 1)
            json.append(',');
        add(json, difference);
    }
    return json.append(']');
}

QJsonValue fenOrNull(std::optional<Money> money)
{
    return money ? QJsonValue(money->fen()) : QJsonValue();
}

} // namespace yiren
