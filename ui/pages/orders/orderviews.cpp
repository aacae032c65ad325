#include "pages/orders/orderviews.h"

#include "formatting/format.h"
#include "pages/orders/orderwords.h"
#include "storage/settingstore.h"
#include "widgets/periodfilter.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace yiren {

namespace {

struct OrderViewWords {
    Q_DECLARE_TR_FUNCTIONS(OrderViews)
};

const QString orderViewsKey = QStringLiteral("orders.views");

QJsonObject jsonOf(const OrderView &view)
{
    return {{QStringLiteral("name"), view.name},
            {QStringLiteral("state"), view.state ? orderStateName(*view.state) : QString()},
            {QStringLiteral("words"), view.words},
            {QStringLiteral("refund_under_way"), view.isRefundUnderWay},
            {QStringLiteral("every_day"), view.isEveryDay},
            {QStringLiteral("days"), view.days ? periodChoiceName(*view.days) : QString()},
            {QStringLiteral("source"), view.source ? recordSourceName(*view.source) : QString()}};
}

OrderView viewOf(const QJsonObject &json)
{
    OrderView view;
    view.name = json[QStringLiteral("name")].toString();
    view.state = orderStateFromName(json[QStringLiteral("state")].toString());
    view.words = json[QStringLiteral("words")].toString();
    view.isRefundUnderWay = json[QStringLiteral("refund_under_way")].toBool();
    view.isEveryDay = json[QStringLiteral("every_day")].toBool();
    if (const QString days = json[QStringLiteral("days")].toString(); !days.isEmpty())
        view.days = periodChoiceFromName(days);
    if (const QString source = json[QStringLiteral("source")].toString(); !source.isEmpty())
        view.source = recordSourceFromName(source);
    return view;
}

Done store(Database &database, const std::vector<OrderView> &views)
{
    return SettingStore(database).set(orderViewsKey, orderViewsJson(views));
}

} // namespace

QString orderViewJson(const OrderView &view)
{
    return QString::fromUtf8(QJsonDocument(jsonOf(view)).toJson(QJsonDocument::Compact));
}

OrderView orderViewFromJson(const QString &json)
{
    return viewOf(QJsonDocument::fromJson(json.toUtf8()).object());
}

QString orderViewsJson(const std::vector<OrderView> &views)
{
    QJsonArray list;
    for (const OrderView &view : views)
        list.append(jsonOf(view));
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

std::vector<OrderView> orderViewsFromJson(const QString &json)
{
    std::vector<OrderView> views;
    for (const QJsonValue &value : QJsonDocument::fromJson(json.toUtf8()).array()) {
        OrderView view = viewOf(value.toObject());
        if (!view.name.isEmpty() && views.size() < mostOrderViews)
            views.push_back(std::move(view));
    }
    return views;
}

QString viewSentence(const OrderView &view)
{
    QStringList parts{view.state ? orderStateWord(*view.state) : OrderViewWords::tr("All states")};
    if (view.source)
        parts.append(orderSourceWord(*view.source));
    if (view.isRefundUnderWay)
        parts.append(OrderViewWords::tr("refunds under way"));
    if (!view.words.isEmpty())
        parts.append(OrderViewWords::tr("“%1”").arg(format::oneLine(view.words)));
    if (view.days)
        parts.append(periodChoiceText(*view.days));
    else
        parts.append(view.isEveryDay || !view.words.isEmpty() ? OrderViewWords::tr("all days") : OrderViewWords::tr("the days at the top"));
    return parts.join(QStringLiteral(" · "));
}

Result<std::vector<OrderView>> loadOrderViews(Database &database)
{
    const auto json = SettingStore(database).value(orderViewsKey);
    if (!json)
        return failure(json.error());
    return orderViewsFromJson(*json);
}

Done addOrderView(Database &database, const OrderView &view, size_t place)
{
    auto views = loadOrderViews(database);
    if (!views)
        return failure(views.error());
    views->insert(views->begin() + static_cast<std::ptrdiff_t>(std::min(place, views->size())), view);
    return store(database, *views);
}

Done removeOrderView(Database &database, const QString &name)
{
    auto views = loadOrderViews(database);
    if (!views)
        return failure(views.error());
    std::erase_if(*views, [&name](const OrderView &view) { return view.name == name; });
    return store(database, *views);
}

} // namespace yiren
