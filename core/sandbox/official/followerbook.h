#pragma once

#include <QHash>
#include <QString>

#include <algorithm>
#include <vector>

namespace yiren::sandbox {

// What WeChat knows of a person who follows or has followed (contract/wechat-official-account.md 2.2).
struct KeptFollower {
    QString openId;
    bool isFollowing = true;
    QString unionId;         // empty: the account belongs to none at the Open Platform
    qint64 subscribedAt = 0; // Unix seconds; 0 in OfficialControl::follow(): now
    QString remark;
    std::vector<qint64> tags; // of FollowerBook::tags
    QString scene = QStringLiteral("ADD_SCENE_SEARCH");
    qint64 qrScene = 0;
    QString qrSceneText;

    [[nodiscard]] bool carries(qint64 tag) const { return std::ranges::find(tags, tag) != tags.end(); }
};

struct FollowerTag {
    qint64 id = 0;
    QString name;
};

// Who follows, who does not any more, and the tags.
class FollowerBook
{
public:
    std::vector<FollowerTag> tags;
    qint64 nextTag = 100; // a number is never given twice

    // A new one comes last; of one who has followed before, nothing but the place stays.
    void follow(const KeptFollower &person);
    void unfollow(const QString &openId); // openid and unionid stay

    // In the order in which they came, those who left among them.
    const std::vector<KeptFollower> &people() const { return m_people; }
    [[nodiscard]] qsizetype placeOf(const QString &openId) const { return m_places.value(openId, -1); } // -1: has never followed
    [[nodiscard]] KeptFollower *find(const QString &openId);                                            // nullptr: has never followed
    [[nodiscard]] bool isFollowing(const QString &openId) const;
    [[nodiscard]] qsizetype count() const; // who follow
    [[nodiscard]] qsizetype countUnder(qint64 tag) const;

    [[nodiscard]] FollowerTag *tag(qint64 id); // nullptr: there is none
    void removeTag(qint64 id);

private:
    std::vector<KeptFollower> m_people;
    QHash<QString, qsizetype> m_places;
};

// Invented people, the same for the same number, with openids of 28 characters and the tags of the contract's example (A.2): the first
// twelve are 老客户, the first of all is starred.
[[nodiscard]] FollowerBook inventedFollowers(qsizetype count);

} // namespace yiren::sandbox
