#pragma once

#include "campaigns/campaign.h"
#include "conversations/replywindow.h"
#include "subscriptions/subscription.h"

namespace yiren {

// Why somebody may not be written to over a channel now.
enum class NotLawful {
    NotChosen,       // the campaign leaves the channel out
    NotConnected,    // the account or corporation is not connected
    NeverWrote,      // no conversation over that channel
    WindowClosed,    // 48 hours are over
    RepliesUsedUp,   // five messages were sent since
    NoTemplate,      // the campaign has none
    NeverAccepted,   //
    AcceptedUsedUp,  //
    RefusedSince,    //
    NotFollowing,    //
    NotPermitted,    // WeChat does not let this account
    QuotaUsedUp,     // of the account for this period, or of the person for the month
    SameTextForAll,  // a mass send can't say a name
    NoContact,       // no friend in 企业微信
    VariableMissing, // the text needs something that is not known of this person
    NoColleague,     // nobody is known who would confirm it in 企业微信: customer groups were never read
};
[[nodiscard]] QString notLawfulName(NotLawful why); // "not_chosen", …: stable
[[nodiscard]] std::optional<NotLawful> notLawfulFromName(QStringView name);

struct ChannelReason {
    CampaignChannel channel = CampaignChannel::Talk;
    NotLawful why = NotLawful::NotChosen;

    friend bool operator==(const ChannelReason &, const ChannelReason &) = default;
};

// What is known of the ways to one person.
struct ReachFacts {
    struct Talk {
        qint64 peer = 0;
        ReplyWindow window;
        bool isConnected = false;
        friend bool operator==(const Talk &, const Talk &) = default;
    };
    struct Subscription {
        QString openid;
        SubscriptionStanding standing;
        friend bool operator==(const Subscription &, const Subscription &) = default;
    };
    struct Contact {
        QString externalUserid;
        int left = 0; // whether a mass message may still come this month: 0 or more
        friend bool operator==(const Contact &, const Contact &) = default;
    };
    std::vector<Talk> talks;
    std::vector<Subscription> subscriptions; // to the campaign's template
    QString follower;                        // openid that follows the official account; empty: none
    std::optional<Contact> contact;
    bool isTextWhole = true;    // every variable of the text has a value
    bool areValuesWhole = true; // of the template's

    friend bool operator==(const ReachFacts &, const ReachFacts &) = default;
};

// What the account can do at all.
struct ReachMeans {
    bool isTemplateConnected = false; // the app of the template
    bool isMassConnected = false;
    bool mayMassSend = false;
    int massLeft = 0; // mass sends of this period
    bool isCorpConnected = false;
    bool hasColleague = false; // who confirms there
    bool hasVariables = false; // the text does
};

struct ChannelChoice {
    std::optional<CampaignChannel> channel; // nothing: none is lawful
    QString address;                        // openid or external_userid
    qint64 peer = 0;                        // of Talk
    std::vector<ChannelReason> reasons;     // of each that stands before the chosen one; of all where there is none

    friend bool operator==(const ChannelChoice &, const ChannelChoice &) = default;
};

// The first channel, in their order, over which this person may be written to now. Pure.
[[nodiscard]] ChannelChoice chooseChannel(const CampaignPlan &plan, const ReachFacts &facts, const ReachMeans &means, qint64 now);

} // namespace yiren
