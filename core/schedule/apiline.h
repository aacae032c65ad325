#pragma once

#include "schedule/officialline.h"
#include "wechat/officialapi.h"

namespace yiren {

// The account's own API as the line of sending.
class ApiLine final : public OfficialLine
{
public:
    explicit ApiLine(OfficialApi &api) : m_api(api) {}
    JobHandle<OfficialAnswer> call(OfficialCall call) override { return m_api.call(std::move(call)); }

private:
    OfficialApi &m_api;
};

} // namespace yiren
