#include "sandbox/ordershape.h"

#include <QRegularExpression>

namespace yiren::sandbox {

namespace {

using Type = JsonShape::Type;

constexpr auto required = JsonShape::Presence::Required;
constexpr qint64 mostFen = 100'000'000'000;

JsonShape::Member text(const char *name, qint64 most, JsonShape::Presence presence = JsonShape::Presence::Optional)
{
    return {QLatin1String(name), Type::Text, presence, 1, most, nullptr};
}

JsonShape::Member integer(const char *name, qint64 least, JsonShape::Presence presence = JsonShape::Presence::Optional)
{
    return {QLatin1String(name), Type::Integer, presence, least, mostFen, nullptr};
}

JsonShape::Member object(const char *name, const JsonShape &inside, JsonShape::Presence presence = JsonShape::Presence::Optional)
{
    return {QLatin1String(name), Type::Object, presence, 0, 0, &inside};
}

JsonShape::Member list(const char *name, const JsonShape &element, qint64 most)
{
    return {QLatin1String(name), Type::List, JsonShape::Presence::Optional, 1, most, &element};
}

JsonShape::Member flag(const char *name)
{
    return {QLatin1String(name), Type::Boolean, JsonShape::Presence::Optional, 0, 0, nullptr};
}

const JsonShape &detailShape()
{
    static const JsonShape goods{{text("merchant_goods_id", 32, required), text("wechatpay_goods_id", 32), text("goods_name", 256),
                                  integer("quantity", 1, required), integer("unit_price", 0, required)}};
    static const JsonShape detail{{integer("cost_price", 0), text("invoice_id", 32), list("goods_detail", goods, 6000)}};
    return detail;
}

const JsonShape &sceneShape()
{
    static const JsonShape store{{text("id", 32, required), text("name", 256), text("area_code", 32), text("address", 512)}};
    static const JsonShape scene{{text("payer_client_ip", 45), text("device_id", 32), object("store_info", store)}};
    return scene;
}

} // namespace

const JsonShape &orderShape()
{
    static const JsonShape amount{{integer("total", 1, required), text("currency", 16)}};
    static const JsonShape settle{{flag("profit_sharing")}};
    // The unit of description's limit is open (7.1): 127 bytes is the safe reading, so it is the one held to here.
    static const JsonShape order{{text("appid", 32, required), text("mchid", 32, required), text("description", 127, required),
                                  text("out_trade_no", 32, required), text("time_expire", 64), text("attach", 128),
                                  text("notify_url", 255, required), text("goods_tag", 32), flag("support_fapiao"),
                                  object("amount", amount, required), object("detail", detailShape()), object("scene_info", sceneShape()),
                                  object("settle_info", settle)}};
    return order;
}

const JsonShape &closeShape()
{
    static const JsonShape close{{text("mchid", 32, required)}};
    return close;
}

const JsonShape &refundShape()
{
    static const JsonShape amount{{integer("refund", 1, required), integer("total", 1, required), text("currency", 16, required)}};
    static const JsonShape goods{{text("merchant_goods_id", 32, required), text("wechatpay_goods_id", 32), text("goods_name", 256),
                                  integer("unit_price", 0, required), integer("refund_amount", 0, required),
                                  integer("refund_quantity", 1, required)}};
    static const JsonShape refund{{text("transaction_id", 32), text("out_trade_no", 32), text("out_refund_no", 64, required),
                                   text("reason", 80), text("notify_url", 256), text("funds_account", 32),
                                   object("amount", amount, required), list("goods_detail", goods, 6000)}};
    return refund;
}

bool isOutTradeNo(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A[0-9A-Za-z_\\-*|]{6,32}\\z"));
    return form.match(text).hasMatch();
}

bool isOutRefundNo(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A[0-9A-Za-z_\\-*|@]{1,64}\\z"));
    return form.match(text).hasMatch();
}

} // namespace yiren::sandbox
