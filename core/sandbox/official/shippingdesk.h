#pragma once

#include "sandbox/official/officialbooks.h"
#include "sandbox/official/officialdesk.h"
#include "time/clock.h"

namespace yiren::sandbox {

// Shipping data of a Mini Program's orders (contract/wechat-official-account.md 10.1). Where the contract leaves it open: a merged payment
// is shipped as a whole or not at all; a correction that changes nothing is refused; an order that was received can't be corrected any
// more.
class ShippingDesk final : public OfficialDesk
{
public:
    ShippingDesk(OfficialBooks &books, const Clock &clock) : m_books(books), m_clock(clock) {}

    [[nodiscard]] DeskAnswer answer(const DeskRequest &request) override;

private:
    [[nodiscard]] DeskAnswer upload(const QJsonObject &body);
    [[nodiscard]] DeskAnswer uploadCombined(const QJsonObject &body);
    [[nodiscard]] DeskAnswer order(const QJsonObject &body);
    [[nodiscard]] DeskAnswer list(const QJsonObject &body) const;
    // What is wrong with shipping one order that way, as an errcode; 0: nothing.
    [[nodiscard]] int shipmentProblem(const QJsonObject &shipment, const QString &payer);
    void apply(const QJsonObject &shipment);
    [[nodiscard]] ManagedTrade *find(const QJsonObject &key);

    OfficialBooks &m_books;
    const Clock &m_clock;
};

} // namespace yiren::sandbox
