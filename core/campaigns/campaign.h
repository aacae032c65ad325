#pragma once

#include "customers/customerid.h"
#include "customers/segment.h"

#include <optional>
#include <utility>
#include <vector>

namespace yiren {

enum class CampaignId : qint64 {};
[[nodiscard]] constexpr qint64 toInteger(CampaignId id)
{
    return static_cast<qint64>(id);
}

// How somebody may be written to, in the order in which one is chosen: what costs nothing of the person's patience or the month's quota
// first.
enum class CampaignChannel {
    Talk,         // a message of a conversation whose window is open (contract, official account 4.1; wecom 6.3)
    Subscription, // a notice by a template that was accepted (4.6, 4.7)
    Corp,         // 企业微信's mass message, which the owner confirms there (wecom 4.1)
    Mass,         // 群发 to a tag (3.8)
    ByHand,       // the founder writes, with text and name to copy; never automated
};
[[nodiscard]] QString campaignChannelName(CampaignChannel channel); // "talk", "subscription", "corp", "mass", "by_hand"
[[nodiscard]] std::optional<CampaignChannel> campaignChannelFromName(QStringView name);
[[nodiscard]] const std::vector<CampaignChannel> &campaignChannels(); // in their order

// What the founder decides.
struct CampaignPlan {
    QString name;
    SegmentRule rule;
    QString text;                                    // may hold {姓名} {订单} {链接}; {链接} has no value here
    QString app;                                     // of the template: an appid
    QString templateId;                              // empty: no subscription
    std::vector<std::pair<QString, QString>> values; // of the template, with the same variables
    std::vector<CampaignChannel> channels{CampaignChannel::Talk, CampaignChannel::Subscription, CampaignChannel::Corp,
                                          CampaignChannel::ByHand};
    int heldOut = 2000; // of 10,000 (PRODUCT.md, journey 10: 20 %)
    int days = 14;      // to buy in, from the beginning

    bool uses(CampaignChannel channel) const;
    friend bool operator==(const CampaignPlan &, const CampaignPlan &) = default;
};

struct Campaign {
    enum class State { Draft, Sending, Ended, Cancelled };
    // The one mass send that all of channel Mass share.
    struct Mass {
        QString state; // "" not begun, "sending", "unknown", "sent", "failed"
        std::optional<int> tag;
        QByteArray body;
        QString id; // WeChat's
        std::optional<qint64> at;
        QString failure;
        friend bool operator==(const Mass &, const Mass &) = default;
    };

    CampaignId id{};
    CampaignPlan plan;
    State state = State::Draft;
    qint64 changedAt = 0; // UTC ms
    QString frozen;       // all that was decided, as it was hashed before the first was written down
    QByteArray frozenHash;
    std::optional<qint64> beganAt, endedAt;
    Mass mass;

    friend bool operator==(const Campaign &, const Campaign &) = default;
};
[[nodiscard]] QString campaignStateName(Campaign::State state); // "draft", "sending", "ended", "cancelled"
[[nodiscard]] Campaign::State campaignStateFromName(QStringView name);

} // namespace yiren
