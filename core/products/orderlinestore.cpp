#include "products/orderlinestore.h"

#include "products/linesplit.h"

namespace yiren {

Done discountLines(std::vector<OrderLine> &lines, Money discount)
{
    std::vector<Money> amounts;
    for (const OrderLine &line : lines)
        amounts.push_back(line.amount());
    const auto parts = splitOverLines(discount, amounts);
    if (!parts)
        return failure(parts.error());
    for (size_t i = 0; i < lines.size(); ++i)
        lines[i].discount += (*parts)[i];
    return {};
}

Result<std::vector<OrderLine>> OrderLineStore::lines(const OutTradeNo &order)
{
    auto query = m_database.prepare(QStringLiteral("SELECT product_id, name, quantity, price_fen, discount_fen FROM order_line WHERE "
                                                   "account_id = ? AND out_trade_no = ? ORDER BY position"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(m_account));
    query->bind(1, order);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<OrderLine> lines;
    while (query->next()) {
        const auto product = query->optionalInteger(0);
        lines.push_back({product ? std::optional(ProductId(*product)) : std::nullopt, query->text(1), query->integer(2), query->money(3),
                         query->money(4)});
    }
    return lines;
}

Done OrderLineStore::add(const OutTradeNo &order, const std::vector<OrderLine> &lines)
{
    auto insert = m_database.prepare(QStringLiteral("INSERT INTO order_line(account_id, out_trade_no, position, product_id, name, "
                                                    "quantity, price_fen, discount_fen) VALUES(?, ?, ?, ?, "
                                                    "?, ?, ?, ?)"));
    if (!insert)
        return failure(insert.error());
    for (size_t i = 0; i < lines.size(); ++i) {
        const OrderLine &line = lines[i];
        insert->bind(0, toInteger(m_account));
        insert->bind(1, order);
        insert->bind(2, static_cast<qint64>(i + 1));
        insert->bind(3, line.product ? std::optional(toInteger(*line.product)) : std::nullopt);
        insert->bind(4, line.name);
        insert->bind(5, line.quantity);
        insert->bind(6, line.price);
        insert->bind(7, line.discount);
        if (auto ran = insert->run(); !ran)
            return ran;
        insert->reset();
    }
    return {};
}

} // namespace yiren
