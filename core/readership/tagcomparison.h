#pragma once

#include "bills/accountid.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace yiren {

// Followers who carry a tag on one side only, the customers here or the followers at WeChat, compared with what was agreed on last.
struct TagDifference {
    QString tag;
    bool isHere = false;    // they carry it here and not at WeChat; else the other way round
    bool wasAgreed = false; // both sides had it when they were compared last: the other side has taken it away since
    qint64 people = 0;
    qint64 full = 0;         // of those, who carry 20 tags at WeChat already and can't get another one
    QStringList names;       // of the first three
    bool isAtWeChat = false; // the tag itself
    bool isFirst = false;    // nobody has decided about this tag yet, so nobody knows which side changed

    friend bool operator==(const TagDifference &, const TagDifference &) = default;
};

enum class TagDirection { Leave, ToWeChat, FromWeChat };

// What is decided about one difference.
struct TagChoice {
    QString tag;
    bool isHere = false;
    bool wasAgreed = false;
    TagDirection direction = TagDirection::Leave;
};

struct TagComparison {
    std::vector<TagDifference> differences; // by tag
    int ownTags = 0;                        // that WeChat has, besides its own three
    qint64 strangers = 0;                   // openids under a tag at WeChat who are no customers here
    qint64 openDeeds = 0;                   // calls of an earlier decision that have not been made
};

inline constexpr int mostWeChatTags = 100; // contract/wechat-official-account.md 2.5
inline constexpr int mostTagsOfFollower = 20;
inline constexpr int mostTaggedAtOnce = 50;

// What would be done, by a set of choices.
struct TagPlan {
    QStringList made; // tags
    qint64 given = 0; // people and tags at WeChat
    qint64 taken = 0;
    qint64 givenHere = 0;
    qint64 takenHere = 0;
    qint64 full = 0; // are left out
    qint64 calls = 0;
    bool isTooMany = false; // more tags than WeChat holds

    bool isEmpty() const { return given + taken + givenHere + takenHere == 0; }
};

// Whether WeChat takes the name: 1 to 30 bytes of UTF-8, ten Chinese characters.
[[nodiscard]] bool canBeWeChatTag(const QString &tag);
// Whichever side changed since is followed; of a first time both sides get what the other has.
[[nodiscard]] TagDirection suggestedDirection(const TagDifference &difference);
// The choices are in the order of the differences. Pure: nothing is changed.
[[nodiscard]] TagPlan planOf(const TagComparison &comparison, const std::vector<TagDirection> &directions);

} // namespace yiren
