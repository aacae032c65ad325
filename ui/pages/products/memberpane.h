#pragma once

#include "pages/products/salepane.h"
#include "products/membership.h"

namespace yiren {

// Somebody's membership: how long it runs, and once more of it.
class MemberPane : public SalePane
{
    Q_OBJECT

public:
    using SalePane::SalePane;

    // `isSold`: its product is still for sale.
    void showMembership(const Membership &membership, BusinessDay today, bool isSold);
    std::optional<MembershipId> shown() const { return isVisible() && !isAsking() ? std::optional(m_shown) : std::nullopt; }

signals:
    void renewWanted(const Membership &membership);
    void takeBackWanted(const Membership &membership);

private:
    void addRenewalCode(const Membership &membership, bool isSold);

    MembershipId m_shown{};
};

// "ends today", "Days left: 12".
[[nodiscard]] QString daysLeftText(const Membership &membership, BusinessDay today);

} // namespace yiren
