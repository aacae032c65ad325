#pragma once

#include "sandbox/official/deskanswer.h"

namespace yiren::sandbox {

// A part of the official account that answers one family of calls.
class OfficialDesk
{
public:
    virtual ~OfficialDesk() = default;
    [[nodiscard]] virtual DeskAnswer answer(const DeskRequest &request) = 0;
};

} // namespace yiren::sandbox
