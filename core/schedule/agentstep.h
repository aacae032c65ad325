#pragma once

#include "base/job.h"
#include "schedule/agenttimer.h"

namespace yiren {

// Starts a program. Its output once it ended with 0; else Storage "timer.refused" with its name and what it said, also when it has not
// ended after half a minute.
[[nodiscard]] JobHandle<QByteArray> runAgentStep(const AgentStep &step);

} // namespace yiren
