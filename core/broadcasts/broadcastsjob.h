#pragma once

#include "broadcasts/broadcastlookjob.h"

namespace yiren {

struct BroadcastsReport {
    qint64 looked = 0;
    std::vector<Broadcast> changed;   // whose state is another one now
    std::optional<Error> failure;     // of the first that could not be looked at; the others were
    std::optional<qint64> nextLookAt; // UTC ms; nothing: nothing waits
};

// Looks at every broadcast that is due, the oldest first. Stopping it anywhere loses nothing. Errors: the data file's.
class BroadcastsJob final : public Job<BroadcastsReport>
{
    Q_OBJECT

public:
    explicit BroadcastsJob(BroadcastSetup setup) : m_setup(setup) {}

protected:
    void doStart() override;
    void doStop() override;

private:
    void lookAtNext();
    void take(const Result<Broadcast> &looked);
    void end();

    const BroadcastSetup m_setup;
    std::vector<Broadcast> m_due;
    size_t m_next = 0;
    BroadcastsReport m_report;
    JobHandle<std::vector<Broadcast>> m_reading;
    JobHandle<Broadcast> m_look;
};

} // namespace yiren
