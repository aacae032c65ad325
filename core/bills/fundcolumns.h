#pragma once

#include "bills/billscanner.h"

#include <QString>

#include <array>

namespace yiren {

// Columns of a fund-flow bill (contract/wechat-pay.md 11.3), the same for the three accounts.
enum class FundColumn { Time, BusinessNo, FlowNo, BusinessName, BusinessType, Direction, Amount, Balance, Applicant, Note, Voucher };
constexpr size_t fundColumnCount = static_cast<size_t>(FundColumn::Voucher) + 1;

// Where they stand, by header words.
class FundColumns
{
public:
    // Input "bill.unknown_layout" when one that is needed is missing.
    [[nodiscard]] static Result<FundColumns> fromHeader(const BillLine &line);
    [[nodiscard]] static bool isHeader(const BillLine &line);

    size_t count() const { return m_count; }
    // A note may hold the separator: then there are surplus cells, which belong to it.
    bool fits(const LineCells &cells) const { return cells.size() == m_count || (cells.size() > m_count && m_note != absent); }
    std::string_view cell(const LineCells &cells, FundColumn column) const; // the row must fit
    [[nodiscard]] static QString word(FundColumn column);

private:
    static constexpr size_t absent = static_cast<size_t>(-1);

    FundColumns() { m_positions.fill(absent); }

    std::array<size_t, fundColumnCount> m_positions;
    size_t m_count = 0;
    size_t m_note = absent;
};

} // namespace yiren
