#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <vector>

class QObject;

namespace yiren {

// At most so many calls at once, in the order in which they asked.
class CallSlots
{
public:
    explicit CallSlots(size_t count) : m_count(count) {}

    // Runs `go` at once, or when one that is inside has left.
    void enter(const QObject *who, std::function<void()> go);
    // Also for one that still waits or was never here.
    void leave(const QObject *who);

private:
    struct Waiting {
        const QObject *who;
        std::function<void()> go;
    };

    size_t m_count;
    std::vector<const QObject *> m_inside;
    std::deque<Waiting> m_waiting;
};

} // namespace yiren
