#pragma once

#include "sandbox/studiohistory.h"

namespace yiren::sandbox {

// Makes orders of the studio on which both sides agree.
class StudioOrders
{
public:
    [[nodiscard]] HistoryOrder paid(qint64 atMs, const OpenId &openid, RandomStream &random);
    [[nodiscard]] HistoryOrder abandoned(qint64 atMs, RandomStream &random); // never paid, closed after half an hour

private:
    [[nodiscard]] Order ordered(qint64 atMs, const QString &description, Money total);

    qint64 m_serial = 0;
};

// Pays an order: settled amount and fee follow from its coupon and the rate.
void pay(Order &order, const OpenId &openid, qint64 atMs, quint64 serial, FeeRate rate, const std::optional<Coupon> &coupon = {});

} // namespace yiren::sandbox
