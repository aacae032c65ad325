#pragma once

#include "base/id.h"
#include "base/job.h"

#include <deque>
#include <map>

namespace yiren {

// Work that is asked for of orders: one at a time for each order, in the order of asking; that of different orders runs side by side.
// Nothing is dropped.
template <typename T>
class OrderDeeds
{
public:
    using Make = std::function<JobHandle<T>()>;
    using Then = std::function<void(const Result<T> &)>;

    // `make` is called when it is this deed's turn; `then` unless clear() came before.
    void run(const OutTradeNo &order, QObject *owner, Make make, Then then)
    {
        m_waiting[order].push_back({owner, std::move(make), std::move(then)});
        if (!m_running.contains(order))
            next(order);
    }
    void clear()
    {
        m_waiting.clear();
        m_running.clear();
    }

private:
    struct Deed {
        QObject *owner;
        Make make;
        Then then;
    };

    void next(const OutTradeNo &order)
    {
        m_running.erase(order);
        const auto waiting = m_waiting.find(order);
        if (waiting == m_waiting.end())
            return;
        const Deed deed = std::move(waiting->second.front());
        waiting->second.pop_front();
        if (waiting->second.empty())
            m_waiting.erase(waiting);
        Job<T> *job = m_running.emplace(order, deed.make()).first->second.get();
        job->then(deed.owner, [this, order, then = deed.then](const Result<T> &result) {
            const Result<T> kept = result; // the job and its result go
            const Then told = then;
            const OutTradeNo of = order;
            next(of);
            told(kept);
        });
        job->start();
    }

    std::map<OutTradeNo, std::deque<Deed>> m_waiting;
    std::map<OutTradeNo, JobHandle<T>> m_running;
};

} // namespace yiren
