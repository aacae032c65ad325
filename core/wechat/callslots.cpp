#include "wechat/callslots.h"

namespace yiren {

void CallSlots::enter(const QObject *who, std::function<void()> go)
{
    if (m_inside.size() >= m_count) {
        m_waiting.push_back({who, std::move(go)});
        return;
    }
    m_inside.push_back(who);
    go();
}

void CallSlots::leave(const QObject *who)
{
    std::erase_if(m_waiting, [who](const Waiting &one) { return one.who == who; });
    if (std::erase(m_inside, who) == 0 || m_waiting.empty())
        return;
    const Waiting next = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_inside.push_back(next.who);
    next.go();
}

} // namespace yiren
