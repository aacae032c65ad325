#pragma once

#include "base/result.h"

#include <atomic>
#include <memory>

namespace yiren {

// Asks work on another thread to end without what it would have brought. Copies are one sign: one side raises it, the work looks at it.
class StopSign
{
public:
    // Raises it. False: too late, the work has passed its last look and brings what it brings.
    [[nodiscard]] bool raise() const
    {
        State expected = State::Running;
        return m_state->compare_exchange_strong(expected, State::Stopped) || expected == State::Stopped;
    }
    // The work's look on its way: Cancelled "cancelled" once it is raised.
    [[nodiscard]] Done look() const { return answer(m_state->load() != State::Stopped); }
    // The work's last look, right before what others can see of it: from then on nobody stops it.
    [[nodiscard]] Done lastLook() const
    {
        State expected = State::Running;
        return answer(m_state->compare_exchange_strong(expected, State::Past) || expected == State::Past);
    }

private:
    enum class State { Running, Stopped, Past };

    static Done answer(bool goesOn) { return goesOn ? Done() : Done(failure(ErrorKind::Cancelled, "cancelled")); }

    std::shared_ptr<std::atomic<State>> m_state = std::make_shared<std::atomic<State>>(State::Running);
};

} // namespace yiren
