#pragma once

#include "base/job.h"
#include "schedule/agenttimer.h"

namespace yiren {

// How the system's programs are started: runAgentStep().
using RunAgentStep = std::function<JobHandle<QByteArray>(const AgentStep &)>;

// Each ends with what is there then. Storage "file.write", "file.remove" or "timer.refused".
[[nodiscard]] JobHandle<TimerState> installTimer(const TimerPlan &plan, RunAgentStep run); // or renew it; refused, nothing of it stays
[[nodiscard]] JobHandle<TimerState> removeTimer(const TimerPlan &plan, RunAgentStep run);  // not an error when it is not there
[[nodiscard]] JobHandle<TimerState> lookAtTimer(const TimerPlan &plan, RunAgentStep run);

} // namespace yiren
