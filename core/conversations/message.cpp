#include "conversations/message.h"

#include <array>

namespace yiren {

namespace {

using Speaker = TalkMessage::Speaker;
using Trigger = TalkMessage::Trigger;
using TalkState = TalkMessage::State;
using Channel = TalkPeer::Channel;

template <typename Value>
struct TalkWord {
    Value value;
    const char *name;
};

constexpr std::array channelWords{TalkWord<Channel>{Channel::Kf, "kf"}, TalkWord<Channel>{Channel::Official, "official"},
                                  TalkWord<Channel>{Channel::Mini, "mini"}};
constexpr std::array speakerWords{TalkWord<Speaker>{Speaker::Customer, "customer"}, TalkWord<Speaker>{Speaker::Us, "us"},
                                  TalkWord<Speaker>{Speaker::Colleague, "colleague"}, TalkWord<Speaker>{Speaker::System, "system"}};
constexpr std::array triggerWords{TalkWord<Trigger>{Trigger::None, ""},      TalkWord<Trigger>{Trigger::Message, "message"},
                                  TalkWord<Trigger>{Trigger::Menu, "menu"},  TalkWord<Trigger>{Trigger::Follow, "follow"},
                                  TalkWord<Trigger>{Trigger::Scan, "scan"},  TalkWord<Trigger>{Trigger::Pay, "pay"},
                                  TalkWord<Trigger>{Trigger::Enter, "enter"}};
constexpr std::array stateWords{TalkWord<TalkState>{TalkState::None, ""}, TalkWord<TalkState>{TalkState::Sending, "sending"},
                                TalkWord<TalkState>{TalkState::Unknown, "unknown"}, TalkWord<TalkState>{TalkState::Sent, "sent"},
                                TalkWord<TalkState>{TalkState::Failed, "failed"}};

template <typename Words, typename Value>
QString wordOf(const Words &words, Value value)
{
    for (const auto &word : words) {
        if (word.value == value)
            return QString::fromLatin1(word.name);
    }
    return {};
}

// The first one for a word that is none: the schema lets no other in.
template <typename Words>
auto valueOf(const Words &words, QStringView name)
{
    for (const auto &word : words) {
        if (name == QLatin1String(word.name))
            return word.value;
    }
    return words.front().value;
}

} // namespace

QString talkChannelName(TalkPeer::Channel channel)
{
    return wordOf(channelWords, channel);
}

TalkPeer::Channel talkChannelFromName(QStringView name)
{
    return valueOf(channelWords, name);
}

QString talkSpeakerName(TalkMessage::Speaker speaker)
{
    return wordOf(speakerWords, speaker);
}

TalkMessage::Speaker talkSpeakerFromName(QStringView name)
{
    return valueOf(speakerWords, name);
}

QString talkTriggerName(TalkMessage::Trigger trigger)
{
    return wordOf(triggerWords, trigger);
}

TalkMessage::Trigger talkTriggerFromName(QStringView name)
{
    return valueOf(triggerWords, name);
}

QString talkStateName(TalkMessage::State state)
{
    return wordOf(stateWords, state);
}

TalkMessage::State talkStateFromName(QStringView name)
{
    return valueOf(stateWords, name);
}

} // namespace yiren
