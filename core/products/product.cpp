#include "products/product.h"

#include <array>

namespace yiren {

namespace {

constexpr std::array kindNames{"goods", "course", "service", "membership"}; // as ProductKind

constexpr qsizetype longestProductName = 60;
constexpr qint64 highestPriceFen = 100'000'000; // ¥ 1,000,000.00, more than WeChat Pay takes at once
constexpr int mostPieces = 1'000'000;
constexpr int mostSessions = 1000;
constexpr int shortestMinutes = 5;
constexpr int dayMinutes = 24 * 60;
constexpr int mostMonths = 120;

Done refuseUnless(bool isGood, const char *code, const QString &found)
{
    return isGood ? Done() : failure(makeError(ErrorKind::Input, code, found));
}

Done checkService(const Product &product)
{
    const bool fits = product.minutes >= shortestMinutes && product.minutes <= dayMinutes;
    if (auto checked = refuseUnless(fits, "product.minutes", QString::number(product.minutes)); !checked)
        return checked;
    return refuseUnless(product.bufferMinutes >= 0 && product.bufferMinutes <= dayMinutes, "product.buffer",
                        QString::number(product.bufferMinutes));
}

Done checkMembership(const Product &product)
{
    const bool fits = product.months >= 1 && product.months <= mostMonths;
    if (auto checked = refuseUnless(fits, "product.months", QString::number(product.months)); !checked)
        return checked;
    return refuseUnless(!product.level.trimmed().isEmpty(), "product.level", {});
}

} // namespace

QString productKindName(ProductKind kind)
{
    return QString::fromLatin1(kindNames[static_cast<size_t>(kind)]);
}

std::optional<ProductKind> productKindFromName(QStringView name)
{
    for (size_t i = 0; i < kindNames.size(); ++i) {
        if (name == QLatin1String(kindNames[i]))
            return static_cast<ProductKind>(i);
    }
    return std::nullopt;
}

Done checkProduct(const Product &product)
{
    const qsizetype length = product.name.trimmed().size();
    if (auto named = refuseUnless(length > 0 && length <= longestProductName, "product.name", QString::number(length)); !named)
        return named;
    const bool isSellable = product.price > Money() && product.price.fen() <= highestPriceFen;
    if (auto priced = refuseUnless(isSellable, "product.price", product.price.toYuanText()); !priced)
        return priced;
    switch (product.kind) {
    case ProductKind::Goods:
        return refuseUnless(product.lowStock >= 0 && product.lowStock <= mostPieces, "product.low_stock",
                            QString::number(product.lowStock));
    case ProductKind::Course:
        return refuseUnless(product.sessions >= 1 && product.sessions <= mostSessions, "product.sessions",
                            QString::number(product.sessions));
    case ProductKind::Service:
        return checkService(product);
    case ProductKind::Membership:
        break;
    }
    return checkMembership(product);
}

} // namespace yiren
