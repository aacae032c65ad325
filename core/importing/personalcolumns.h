#pragma once

#include "orders/csvscanner.h"

#include <QStringList>

#include <array>

namespace yiren {

// Columns of a personal WeChat statement (contract/wechat-pay.md 12).
enum class PersonalColumn { Time, Kind, Counterparty, Product, Direction, Amount, Method, State, TradeNo, MerchantNo, Note };
constexpr size_t personalColumnCount = static_cast<size_t>(PersonalColumn::Note) + 1;

// Where they stand, by header words.
class PersonalColumns
{
public:
    [[nodiscard]] static bool isTitle(std::string_view line); // a line that only such a statement has
    [[nodiscard]] static bool isHeader(const QStringList &words);
    [[nodiscard]] static PersonalColumns fromHeader(const CsvRow &row);

    size_t count() const { return m_count; }
    // 交易对方 is not quoted even when it holds commas: surplus cells are parts of it.
    bool fits(const CsvRow &row) const { return row.size() >= m_count; }
    QString text(const CsvRow &row, PersonalColumn column) const; // without white space around; "/" (none) is empty. The row must fit
    [[nodiscard]] static QString word(PersonalColumn column);

private:
    static constexpr size_t absent = static_cast<size_t>(-1);

    PersonalColumns() { m_positions.fill(absent); }

    std::array<size_t, personalColumnCount> m_positions;
    size_t m_count = 0;
};

} // namespace yiren
