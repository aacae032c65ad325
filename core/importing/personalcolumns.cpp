#include "importing/personalcolumns.h"

#include "bills/billcolumns.h"

#include <algorithm>

namespace yiren {

namespace {

// In the order of PersonalColumn.
constexpr QStringView words[personalColumnCount] = {u"交易时间", u"交易类型", u"交易对方", u"商品",     u"收/支", u"金额(元)",
                                                    u"支付方式", u"当前状态", u"交易单号", u"商户单号", u"备注"};

constexpr std::string_view title = "微信支付账单明细";

} // namespace

bool PersonalColumns::isTitle(std::string_view line)
{
    return line.find(title) != std::string_view::npos;
}

bool PersonalColumns::isHeader(const QStringList &header)
{
    for (const PersonalColumn needed : {PersonalColumn::Time, PersonalColumn::Direction, PersonalColumn::Amount, PersonalColumn::TradeNo}) {
        if (!header.contains(words[static_cast<size_t>(needed)]))
            return false;
    }
    return true;
}

PersonalColumns PersonalColumns::fromHeader(const CsvRow &row)
{
    PersonalColumns columns;
    columns.m_count = row.size();
    for (size_t position = 0; position < row.size(); ++position) {
        const auto found = std::find(std::begin(words), std::end(words), normalisedHeader(row[position]));
        if (found != std::end(words))
            columns.m_positions[static_cast<size_t>(found - std::begin(words))] = position;
    }
    return columns;
}

QString PersonalColumns::text(const CsvRow &row, PersonalColumn column) const
{
    const size_t position = m_positions[static_cast<size_t>(column)];
    if (position == absent)
        return {};
    const size_t surplus = row.size() - m_count;
    const size_t counterparty = m_positions[static_cast<size_t>(PersonalColumn::Counterparty)];
    const size_t first = position > counterparty ? position + surplus : position;
    const size_t last = position == counterparty ? first + surplus : first;
    std::string bytes(row[first]);
    for (size_t i = first + 1; i <= last; ++i)
        bytes.append(",").append(row[i]);
    const QString text = QString::fromStdString(bytes).trimmed();
    return text == u"/" ? QString() : text;
}

QString PersonalColumns::word(PersonalColumn column)
{
    return words[static_cast<size_t>(column)].toString();
}

} // namespace yiren
