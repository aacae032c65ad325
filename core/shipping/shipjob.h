#pragma once

#include "shipping/shippinglookjob.h"

namespace yiren {

// Tells WeChat how one order was shipped. WeChat is asked for the order first: what was shipped elsewhere meanwhile must not be corrected
// unawares. Then the data are written down, then sent, once. When no answer comes, the order is asked for; if it does not show the data,
// they stay Unknown and every later reading of the order asks again. The result is Done or Unknown. Errors: those of whatKeepsBack(), and
// WeChat's refusal.
class ShipJob final : public Job<ShippingDeed>
{
    Q_OBJECT

public:
    ShipJob(ShippingSetup setup, ShippingWish wish) : m_setup(setup), m_wish(std::move(wish)) {}

protected:
    void doStart() override { check(); }
    void doStop() override;

private:
    void check();
    void look();
    void begin();
    void send();
    void take(const Result<OfficialAnswer> &answer);
    void settle(ShippingDeed::State state, const QString &failure, const std::optional<Error> &refusal);
    void lookAgain();
    void readBack();

    const ShippingSetup m_setup;
    const ShippingWish m_wish;
    ShippingDeed m_deed;
    JobHandle<ShippingCase> m_reading;
    JobHandle<bool> m_look;
    JobHandle<ShippingDeed> m_beginning;
    JobHandle<OfficialAnswer> m_call;
    JobHandle<void> m_settling;
};

} // namespace yiren
