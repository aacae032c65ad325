#pragma once

#include "base/job.h"
#include "wechat/officialanswer.h"

namespace yiren {

// The official account as sending asks it. In the program it is the account's OfficialApi.
class OfficialLine
{
public:
    virtual ~OfficialLine() = default;
    // One attempt of one call. OutcomeUnknown: it may have been carried out.
    [[nodiscard]] virtual JobHandle<OfficialAnswer> call(OfficialCall call) = 0;
};

} // namespace yiren
