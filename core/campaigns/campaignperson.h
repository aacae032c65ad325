#pragma once

#include "campaigns/channelchoice.h"

namespace yiren {

// One person of a campaign.
struct CampaignPerson {
    // HeldOut to Cancelled as they are decided; Sending to Failed say what became of the message that was written down. Waiting: for 确认
    // in 企业微信. Done: by hand. Skipped: not lawful any more when the turn came.
    enum class State { HeldOut, Unreachable, Planned, Sending, Unknown, Waiting, Sent, Failed, Done, Skipped, Cancelled };

    CustomerId customer{};
    QString name;
    bool isHeldOut = false;
    ChannelChoice choice;
    QString text;                                    // as it is sent over the channel, without variables
    std::vector<std::pair<QString, QString>> values; // of the template, the same
    State state = State::Planned;
    std::optional<qint64> at; // when it was handed over, UTC ms
    QString failure;

    bool isReached() const { return state == State::Sent || state == State::Done; }
    friend bool operator==(const CampaignPerson &, const CampaignPerson &) = default;
};

// How many of a campaign stand where.
struct CampaignCounts {
    qint64 people = 0;
    qint64 heldOut = 0;
    qint64 unreachable = 0;
    qint64 planned = 0;  // by the machine
    qint64 toWrite = 0;  // by hand, open
    qint64 underWay = 0; // sending, or nobody knows
    qint64 waiting = 0;
    qint64 reached = 0;
    qint64 failed = 0; // skipped too
    qint64 cancelled = 0;

    friend bool operator==(const CampaignCounts &, const CampaignCounts &) = default;
};
[[nodiscard]] CampaignCounts countsOf(const std::vector<CampaignPerson> &people);

// What would be sent, before anything is.
struct CampaignPreview {
    struct Channel {
        CampaignChannel channel = CampaignChannel::Talk;
        qint64 written = 0;
        qint64 heldOut = 0;
        std::vector<std::pair<NotLawful, qint64>> reasons; // why others are not written to over it, the most frequent first
        friend bool operator==(const Channel &, const Channel &) = default;
    };
    std::vector<Channel> channels; // in their order
    qint64 people = 0;
    qint64 written = 0;
    qint64 heldOut = 0;
    qint64 unreachable = 0;

    friend bool operator==(const CampaignPreview &, const CampaignPreview &) = default;
};
[[nodiscard]] CampaignPreview previewOf(const std::vector<CampaignPerson> &people);

} // namespace yiren
