#include "pay/clockskew.h"

namespace yiren {

namespace {

constexpr std::chrono::seconds noticeable{60};
constexpr std::chrono::seconds tooFar{300}; // WeChat Pay accepts no signature beyond

} // namespace

void ClockSkew::observe(const HttpReply &reply)
{
    const std::optional<QDateTime> date = reply.date();
    if (!date)
        return;
    // Date is cut to the second, and the server wrote it at some moment between sending and receiving: any offset from `least` to `most`
    // explains it.
    const qint64 least = reply.receivedAt.msecsTo(*date);
    const qint64 most = least + 1000 + reply.duration.count();
    const qint64 offset = least > 0 ? least : std::min<qint64>(most, 0);
    m_offset = std::chrono::seconds(offset / 1000);
}

ClockSkew::Verdict ClockSkew::verdict() const
{
    const std::chrono::seconds size = std::chrono::abs(m_offset);
    if (size > tooFar)
        return Verdict::TooFar;
    return size > noticeable ? Verdict::Warn : Verdict::Fine;
}

} // namespace yiren
