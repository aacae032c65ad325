#pragma once

#include "sandbox/official/officialbooks.h"
#include "sandbox/official/officialdesk.h"

namespace yiren::sandbox {

// Orders and after-sales of a WeChat Shop (contract/wechat-official-account.md 10.2). Names, phones and streets are masked: who wants them
// clear has to ask for each order, which is not served. Where the contract leaves it open: pages come in the order of update_time and id; a
// range that ends before it begins or is longer than seven days is 40097.
class ShopDesk final : public OfficialDesk
{
public:
    explicit ShopDesk(OfficialBooks &books) : m_books(books) {}

    [[nodiscard]] DeskAnswer answer(const DeskRequest &request) override;

private:
    [[nodiscard]] DeskAnswer list(const QJsonObject &body) const;
    [[nodiscard]] DeskAnswer order(const QJsonObject &body) const;
    [[nodiscard]] DeskAnswer aftersale(const QJsonObject &body) const;

    OfficialBooks &m_books;
};

} // namespace yiren::sandbox
