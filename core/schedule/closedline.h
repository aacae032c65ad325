#pragma once

#include "schedule/officialline.h"

namespace yiren {

// A line that can't be had: what was missed is said all the same.
class ClosedLine final : public OfficialLine
{
public:
    explicit ClosedLine(Error why) : m_why(std::move(why)) {}
    JobHandle<OfficialAnswer> call(OfficialCall) override
    {
        return JobHandle<OfficialAnswer>(new ReadyJob<OfficialAnswer>(failure(m_why)));
    }

private:
    Error m_why;
};

} // namespace yiren
