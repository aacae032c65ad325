#pragma once

#include "sandbox/official/officialbooks.h"
#include "sandbox/official/officialdesk.h"

namespace yiren::sandbox {

// datacube (contract/wechat-official-account.md 8): what Control put there, day by day, under the platform's rules of dates.
class StatisticsDesk final : public OfficialDesk
{
public:
    StatisticsDesk(const OfficialBooks &books, const Clock &clock) : m_books(books), m_clock(clock) {}

    [[nodiscard]] DeskAnswer answer(const DeskRequest &request) override;

private:
    const OfficialBooks &m_books;
    const Clock &m_clock;
};

} // namespace yiren::sandbox
