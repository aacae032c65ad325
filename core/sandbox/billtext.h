#pragma once

#include "sandbox/billstyle.h"

#include <QStringList>

namespace yiren::sandbox {

// Builds a bill file: lines of cells, every value after a back quote, in the given form.
class BillText
{
public:
    explicit BillText(const BillStyle &style) : m_style(style) {}

    void addHeader(const QString &columns); // as it stands, without back quotes
    void addValues(const QStringList &cells);
    [[nodiscard]] QByteArray toBytes() const;
    [[nodiscard]] QString count(qsizetype rows) const;

private:
    BillStyle m_style;
    QStringList m_lines;
};

// Merchant text inside a cell (contract/wechat-pay.md 11.2): comma, double quote and line ends are escaped.
[[nodiscard]] QString escapedForTradeBill(QString text);
[[nodiscard]] QString escapedForFundBill(QString text);

} // namespace yiren::sandbox
