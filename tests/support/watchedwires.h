#pragma once

#include "conversations/replyjob.h"
#include "frame/talkwires.h"
#include "support/bookline.h"

namespace yiren {

// Connections to a corporation that the stand-in answers for in this thread.
class WatchedWires final : public TalkWires
{
public:
    WatchedWires(StorageThread &storage, const Clock &clock) : line(clock, 1, false), m_storage(storage), m_clock(clock)
    {
        line.books.kf.people[QStringLiteral("wm1")] = {QStringLiteral("wm1"), QStringLiteral("周舟"), {}, {}, {}, 0};
        line.books.kf.desks.push_back({QStringLiteral("wk1"), QStringLiteral("客服"), true, {}});
    }
    TalkSetup setup() const override { return {hasCorp ? &line : nullptr, nullptr, nullptr, m_storage, m_clock, AccountId{1}}; }
    JobHandle<TalkMessage> reply(const ReplyWish &wish) override { return JobHandle<TalkMessage>(new ReplyJob(setup(), wish)); }
    JobHandle<MessagesReport> read() override { return JobHandle<MessagesReport>(new MessagesJob(setup())); }

    // The customer writes at WeChat.
    void write(const QString &text)
    {
        line.books.kf.write(QStringLiteral("wk1"), QStringLiteral("wm1"), QStringLiteral("text"), {{QStringLiteral("content"), text}},
                            m_clock.now().toMSecsSinceEpoch());
    }

    mutable BookLine line;
    bool hasCorp = true;

private:
    StorageThread &m_storage;
    const Clock &m_clock;
};

} // namespace yiren
