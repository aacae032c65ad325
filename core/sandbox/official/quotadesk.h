#pragma once

#include "sandbox/official/officialbooks.h"
#include "sandbox/official/officialdesk.h"
#include "sandbox/official/ridbook.h"

namespace yiren::sandbox {

// Quotas, how they are set back, and what became of a request (contract/wechat-official-account.md 1.4).
class QuotaDesk final : public OfficialDesk
{
public:
    QuotaDesk(OfficialBooks &books, const RidBook &rids) : m_books(books), m_rids(rids) {}

    [[nodiscard]] DeskAnswer answer(const DeskRequest &request) override;

private:
    [[nodiscard]] DeskAnswer clear(const DeskRequest &request);
    [[nodiscard]] DeskAnswer clearOne(const DeskRequest &request);
    [[nodiscard]] DeskAnswer quota(const QJsonObject &body);
    [[nodiscard]] DeskAnswer rid(const QJsonObject &body) const;

    OfficialBooks &m_books;
    const RidBook &m_rids;
};

} // namespace yiren::sandbox
