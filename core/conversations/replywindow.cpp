#include "conversations/replywindow.h"

#include "time/durations.h"

#include <algorithm>

namespace yiren {

namespace {

using Trigger = TalkMessage::Trigger;
using Channel = TalkPeer::Channel;

constexpr qint64 longWindowMs = 48 * hourMs;
constexpr qint64 shortWindowMs = minuteMs;

// What a trigger gives; nothing: no right to answer over that channel.
struct WindowRight {
    std::optional<int> messages; // nothing: no limit
    qint64 lastsMs = 0;
};

std::optional<WindowRight> rightOf(Channel channel, Trigger trigger)
{
    const bool isOfficial = channel == Channel::Official;
    switch (trigger) {
    case Trigger::Message:
        return WindowRight{5, longWindowMs};
    case Trigger::Menu:
    case Trigger::Follow:
    case Trigger::Scan:
        return isOfficial ? std::optional(WindowRight{3, shortWindowMs}) : std::nullopt;
    case Trigger::Pay:
        return isOfficial ? std::optional(WindowRight{std::nullopt, longWindowMs}) : std::nullopt;
    case Trigger::Enter:
        return channel == Channel::Mini ? std::optional(WindowRight{2, shortWindowMs}) : std::nullopt;
    case Trigger::None:
        break;
    }
    return std::nullopt;
}

bool isBetter(const ReplyWindow &one, const ReplyWindow &other, qint64 now)
{
    if (one.isOpen(now) != other.isOpen(now))
        return one.isOpen(now);
    if (one.closesAt != other.closesAt)
        return one.closesAt > other.closesAt;
    return !one.left || (other.left && *one.left > *other.left);
}

} // namespace

ReplyWindow replyWindow(TalkPeer::Channel channel, const std::vector<ReplyStep> &steps, qint64 now)
{
    ReplyWindow best{0, 0};
    int sentSince = 0;
    bool isBack = false; // something came after an unfollow
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        if (step->leaves) {
            best.hasLeft = !isBack;
            break;
        }
        if (step->trigger == Trigger::None) {
            ++sentSince;
            continue;
        }
        isBack = true;
        const auto right = rightOf(channel, step->trigger);
        if (!right || now >= step->at + right->lastsMs)
            continue;
        ReplyWindow window{{}, step->at + right->lastsMs};
        if (right->messages)
            window.left = std::max(0, *right->messages - sentSince);
        if (best.closesAt == 0 || isBetter(window, best, now))
            best = window;
    }
    return best;
}

} // namespace yiren
