#pragma once

#include "storage/storagethread.h"

#include <QCoreApplication>
#include <QSemaphore>

namespace yiren {

// Holds a thread of the data file where the test wants it: what was asked of it before is done by then, what is asked later waits.
class HeldLane
{
public:
    enum class Lane { Writer, Reader, Historian };

    HeldLane(StorageThread &storage, Lane lane)
    {
        const auto hold = [gate = m_gate](Database &) -> Result<bool> {
            gate->reached.release();
            gate->open.acquire();
            return true;
        };
        if (lane == Lane::Historian) {
            m_history = storage.readHistory<bool>(std::nullopt, hold);
            m_history->start();
            return;
        }
        m_job = lane == Lane::Writer ? storage.write<bool>(hold) : storage.read<bool>(hold);
        m_job->start();
    }
    ~HeldLane() { letGo(); }
    HeldLane(const HeldLane &) = delete;
    HeldLane &operator=(const HeldLane &) = delete;

    // Until it is held here; what came of the work before it has been told then.
    void arrive()
    {
        m_gate->reached.acquire();
        QCoreApplication::processEvents();
    }
    void letGo()
    {
        if (!std::exchange(m_isLetGo, true))
            m_gate->open.release();
    }

private:
    struct Gate {
        QSemaphore reached, open;
    };
    std::shared_ptr<Gate> m_gate = std::make_shared<Gate>();
    bool m_isLetGo = false;
    JobHandle<bool> m_job;
    JobHandle<StorageThread::Versioned<bool>> m_history;
};

} // namespace yiren
