#include "products/saleplan.h"

#include "customers/customerstore.h"
#include "products/couponstore.h"
#include "products/holderstore.h"
#include "products/membershipstore.h"
#include "products/productstore.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr qint64 mostAtOnce = 9999;

Result<Product> productForSale(Database &database, AccountId account, ProductId id)
{
    const auto products = ProductStore(database).products(account);
    if (!products)
        return failure(products.error());
    const auto found = std::find_if(products->begin(), products->end(), [id](const ListedProduct &one) { return one.product.id == id; });
    if (found == products->end())
        return failure(ErrorKind::NotFound, "product.not_found", QString::number(toInteger(id)));
    return found->product;
}

Done planLine(Database &database, AccountId account, const SaleWish &wish, Sale &sale)
{
    const auto product = productForSale(database, account, *wish.product);
    if (!product)
        return failure(product.error());
    if (wish.quantity < 1 || wish.quantity > mostAtOnce)
        return failure(ErrorKind::Input, "sale.quantity", QString::number(wish.quantity));
    sale.lines = {{product->id, product->name, wish.quantity, product->price, {}}};
    const Money price = sale.lines.front().amount();
    if (wish.amount > price)
        return failure(ErrorKind::Input, "sale.above_price", price.toYuanText());
    return discountLines(sale.lines, price - wish.amount);
}

Result<std::optional<CustomerId>> wishedCustomer(Database &database, AccountId account, const SaleWish &wish)
{
    if (wish.customer)
        return CustomerStore(database).activePerson(account, *wish.customer);
    const auto holder = HolderStore(database).named(account, wish.name);
    return holder ? Result<std::optional<CustomerId>>(holder->customer) : failure(holder.error());
}

Done planRecipient(Database &database, AccountId account, const SaleWish &wish, Sale &sale)
{
    if (wish.renews) {
        const auto holder = MembershipStore(database).holder(account, *wish.renews);
        if (!holder)
            return failure(holder.error());
        sale.customer = holder->customer;
        sale.renews = holder->customer ? std::nullopt : wish.renews;
        return {};
    }
    if (!wish.customer && wish.name.trimmed().isEmpty())
        return {};
    const auto customer = wishedCustomer(database, account, wish);
    if (!customer)
        return failure(customer.error());
    sale.customer = *customer;
    return *customer ? Done() : failure(makeError(ErrorKind::Input, "sale.no_customer", wish.name.trimmed()));
}

} // namespace

Result<Sale> planSale(Database &database, AccountId account, const SaleWish &wish, qint64 now)
{
    Sale sale;
    sale.beforeCoupon = wish.amount;
    if (auto planned = wish.product ? planLine(database, account, wish, sale) : Done(); !planned)
        return failure(planned.error());
    if (auto planned = planRecipient(database, account, wish, sale); !planned)
        return failure(planned.error());
    sale.coupon = wish.coupon.trimmed();
    if (sale.coupon.isEmpty())
        return sale;
    const auto off = CouponStore(database, account).offered({sale.coupon, {}, sale.beforeCoupon, sale.customer}, now);
    if (!off)
        return failure(off.error());
    sale.couponOff = *off;
    return sale;
}

Result<std::optional<ProductId>> productSoldAs(Database &database, AccountId account, const QString &name, Money amount)
{
    const auto products = ProductStore(database).products(account);
    if (!products)
        return failure(products.error());
    const auto found = std::find_if(products->begin(), products->end(), [&](const ListedProduct &one) {
        return one.product.name == name.trimmed() && one.product.price == amount;
    });
    return found == products->end() ? std::optional<ProductId>() : std::optional(found->product.id);
}

QString saleText(const std::vector<OrderLine> &lines, qsizetype mostBytes)
{
    QStringList parts;
    for (const OrderLine &line : lines)
        parts.append(line.quantity == 1 ? line.name : QStringLiteral("%1 × %2").arg(line.name).arg(line.quantity));
    QString text = parts.join(u'，');
    if (text.toUtf8().size() <= mostBytes)
        return text;
    const QChar more(0x2026);
    while (!text.isEmpty() && (text + more).toUtf8().size() > mostBytes)
        text.chop(text.back().isLowSurrogate() ? 2 : 1);
    return text + more;
}

} // namespace yiren
