#pragma once

#include "base/job.h"
#include "gateway/arrivedpush.h"
#include "push/inboundpush.h"
#include "push/passivereply.h"

#include <QTimer>

#include <functional>
#include <optional>

namespace yiren {

// Who has something to say to a push at once: rules (PassiveRules). Each may be empty.
struct PassiveDesk {
    // Null: nothing. Asked for pushes of the official account and Mini Programs, once each, after they are kept.
    std::function<JobHandle<std::optional<PassiveReply>>(PushEntrance entrance, const InboundPush &push)> ask;
    // It took longer than a second, and WeChat was told that nothing comes: what is said now goes as a message of its own.
    std::function<void(const InboundPush &push, const PassiveReply &reply)> late;
    // The reply was handed over to whoever had asked; or nobody was there any more.
    std::function<void(const InboundPush &push, bool hasLeft)> told;
};

// One question to the desk: `told` hears the reply, or nothing when the time is up; after that `late` does.
class PassiveTurn final : public QObject
{
    Q_OBJECT

public:
    using Hears = std::function<void(const std::optional<PassiveReply> &)>;

    PassiveTurn(JobHandle<std::optional<PassiveReply>> job, int milliseconds, Hears told, std::function<void(const PassiveReply &)> late,
                QObject *parent);

private:
    void tell(const std::optional<PassiveReply> &reply);

    JobHandle<std::optional<PassiveReply>> m_job;
    Hears m_told;
    std::function<void(const PassiveReply &)> m_late;
    QTimer m_deadline{this}; // what is measured by it can be looked at
};

} // namespace yiren
