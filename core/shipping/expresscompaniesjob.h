#pragma once

#include "base/job.h"
#include "shipping/shippingsetup.h"
#include "shipping/shippingstore.h"

namespace yiren {

// The express companies that WeChat knows: those that were asked for within a day, else asked for now. When WeChat can't be asked, older
// ones do.
class ExpressCompaniesJob final : public Job<std::vector<ExpressCompany>>
{
    Q_OBJECT

public:
    explicit ExpressCompaniesJob(ShippingSetup setup) : m_setup(setup) {}

protected:
    void doStart() override;
    void doStop() override;

private:
    struct Kept {
        std::vector<ExpressCompany> companies;
        std::optional<qint64> at;
    };
    void ask();
    void take(const Result<std::vector<ExpressCompany>> &companies);

    const ShippingSetup m_setup;
    Kept m_kept;
    JobHandle<Kept> m_reading;
    JobHandle<std::vector<ExpressCompany>> m_asking;
    JobHandle<void> m_keeping;
};

} // namespace yiren
