#pragma once

#include "base/result.h"
#include "conversations/message.h"
#include "products/productid.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace yiren {

// Follow: somebody follows; where nobody can, in 微信客服 and Mini Programs, somebody enters the conversation. AnyMessage: whatever the
// customer sends, also a picture.
enum class RuleTrigger { Follow, Keyword, MenuClick, Scan, AnyMessage };
// How a word is held against the message's words (ruletext.h).
enum class KeywordMatch { Exact, Contains, Regex };
// When: by the time of the message, in Beijing.
enum class RuleHours { Always, Within, Outside };

// One thing that is sent. What its kind does not have keeps its first value.
struct RuleReply {
    // Snippet: the founder's snippet of that name. Card: the product, as a card of a Mini Program or a link where the rule names one and
    // the channel takes it, else its name and price, with the link's address. Order: makes an order of the product and sends its code as a
    // picture, and the text with its link. File: 微信客服 alone sends it; Voice, Video: not in a Mini Program (contract, wecom 6.3,
    // official account 4.1).
    enum class Kind { Text, Picture, Link, Card, Snippet, Order, File, Voice, Video };

    Kind kind = Kind::Text;
    QString text;            // Text, Order: may hold {姓名}, Order {商品} {金额} {链接} {订单} too; Link, Video: its description
    QString title;           // Link, and a Card that leads somewhere; Video, empty: its file's name
    QString url;             // Link, Card
    QString appid, pagePath; // Card
    QString snippet;         // Snippet: its name
    std::optional<ProductId> product; // Card, Order
    QByteArray picture;               // Picture; of a Link or Card that leads somewhere its thumbnail, else a link's code; Video: its cover

    QString fileName;   // File, Voice, Video
    QString fileDigest; // of its bytes, SHA-256 in hex
    QByteArray file;    // its bytes, where they are new; a rule that was read has none (RuleStore::file())

    bool leadsSomewhere() const { return !url.isEmpty() || !appid.isEmpty(); }
    void setFile(const QString &name, const QByteArray &bytes);
    friend bool operator==(const RuleReply &one, const RuleReply &other); // the digest stands for the file's bytes
};

// What is answered by itself, and when. Which rule answers says decide().
struct ReplyRule {
    qint64 id = 0; // 0: not kept yet
    QString name;
    bool isOn = false;
    qint64 switchedOnAt = 0; // UTC ms; earlier messages are none of its

    RuleTrigger trigger = RuleTrigger::Keyword;
    KeywordMatch match = KeywordMatch::Contains;
    QStringList words; // Keyword: one of them is enough; MenuClick: keys, Scan: scenes; without any every one
    std::vector<TalkPeer::Channel> channels{TalkPeer::Channel::Kf, TalkPeer::Channel::Official, TalkPeer::Channel::Mini};
    RuleHours hours = RuleHours::Always;
    int fromMinute = 9 * 60;   // of the day
    int toMinute = 18 * 60;    // exclusive
    bool onlyWorkdays = false; // office hours are those of workdays only
    bool whenAskedTwice = false;

    int delaySeconds = 0;
    bool stopsWhenAnswered = true;  // by a person, since the message
    std::optional<bool> stillWaits; // for the founder's own answer; nothing: as leavesWaiting() has it of such rules
    std::vector<RuleReply> replies;
    QString addTag;                    // to the customer; empty: none
    QString task;                      // what is to be done about the customer; empty: none
    std::optional<int> taskInDays = 0; // after the message's day; nothing: it is a note without a day, as of rules before there were tasks

    friend bool operator==(const ReplyRule &, const ReplyRule &) = default;
};

// Who has only this rule's answer still waits for the founder's: where the rule does not say, what is said to any message and outside
// office hours only puts off.
[[nodiscard]] bool leavesWaiting(const ReplyRule &rule);

// In their order.
using ReplyRules = std::vector<ReplyRule>;

inline constexpr int mostDelaySeconds = 600;
inline constexpr int mostTaskDays = 365;
inline constexpr qsizetype mostWords = 50;
inline constexpr qsizetype mostReplies = 5; // WeChat lets so many answer one message (contract, official account 4.1, wecom 6.3)
inline constexpr qsizetype mostRuleReplyBytes = 2048;

// Input, `place.column` names the field: "rule.name", "rule.words", "rule.pattern" (detail: why), "rule.channels", "rule.hours",
// "rule.asked_twice" (only messages are), "rule.delay", "rule.task", "rule.replies", "rule.reply" (detail: the reply's number from 1, and
// what it lacks), "rule.file", "rule.voice" and "rule.video" (as checkRuleFiles()), "rule.video_beside" (detail: the reply's number; its
// title, description or cover), "rule.variable" (detail: the reply that names an order and makes
// none).
[[nodiscard]] Done checkRule(const ReplyRule &rule);
// What WeChat would take of files that are new. Input "rule.file" (6 bytes to 20 MB), "rule.voice" (AMR or MP3 of at most 60 s and 2 MB;
// what has no frames that can be counted is none), "rule.video" (MP4 of at most 10 MB); detail: the reply's number from 1.
[[nodiscard]] Done checkRuleFiles(const ReplyRule &rule);
[[nodiscard]] bool isOfFile(RuleReply::Kind kind); // File, Voice, Video
// Whether WeChat would take these bytes as the file of such a reply.
[[nodiscard]] bool isTakenAsFile(RuleReply::Kind kind, const QString &name, const QByteArray &bytes);

} // namespace yiren
