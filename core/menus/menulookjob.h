#pragma once

#include "base/job.h"
#include "menus/menudeeds.h"
#include "menus/menusetup.h"
#include "wechat/menus.h"

namespace yiren {

// Reads what is at WeChat and keeps it; what is under way is settled by it. Where the API is not for this account (48001), what is shown is
// read all the same, and the reading says so.
class MenuLookJob final : public Job<MenuReading>
{
    Q_OBJECT

public:
    explicit MenuLookJob(MenuSetup setup) : m_setup(setup) {}

protected:
    void doStart() override;
    void doStop() override;

private:
    void askApi();
    void keep(const Result<ApiMenu> &api);

    const MenuSetup m_setup;
    ShownMenu m_shown;
    JobHandle<ShownMenu> m_askingShown;
    JobHandle<ApiMenu> m_askingApi;
    JobHandle<MenuReading> m_keeping;
};

} // namespace yiren
