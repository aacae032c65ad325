#include "sandbox/official/followerbook.h"

#include <algorithm>
#include <array>

namespace yiren::sandbox {

namespace {

constexpr qint64 starred = 2;
constexpr qint64 regulars = 101;
constexpr qsizetype regularsCount = 12;
constexpr qint64 firstFollowSeconds = 1'780'000'000; // each a minute after the one before
constexpr std::array inventedScenes{"ADD_SCENE_SEARCH", "ADD_SCENE_QR_CODE", "ADD_SCENE_PROFILE_CARD", "ADD_SCENE_PROFILE_LINK"};

KeptFollower inventedFollower(qsizetype number)
{
    KeptFollower person;
    person.openId = QStringLiteral("oSandboxFollower%1").arg(number, 12, 10, QLatin1Char('0'));
    person.subscribedAt = firstFollowSeconds + number * 60;
    person.scene = QLatin1String(inventedScenes.at(static_cast<size_t>(number) % inventedScenes.size()));
    if (person.scene == QLatin1String("ADD_SCENE_QR_CODE"))
        person.qrSceneText = QStringLiteral("booth-12");
    if (number <= regularsCount)
        person.tags.push_back(regulars);
    if (number == 1)
        person.tags.push_back(starred);
    return person;
}

} // namespace

void FollowerBook::follow(const KeptFollower &person)
{
    if (KeptFollower *known = find(person.openId)) {
        *known = person;
        return;
    }
    m_places.insert(person.openId, static_cast<qsizetype>(m_people.size()));
    m_people.push_back(person);
}

void FollowerBook::unfollow(const QString &openId)
{
    KeptFollower *known = find(openId);
    if (!known)
        return;
    KeptFollower left;
    left.openId = known->openId;
    left.unionId = known->unionId;
    left.isFollowing = false;
    *known = left;
}

KeptFollower *FollowerBook::find(const QString &openId)
{
    const qsizetype place = placeOf(openId);
    return place < 0 ? nullptr : &m_people[static_cast<size_t>(place)];
}

bool FollowerBook::isFollowing(const QString &openId) const
{
    const qsizetype place = placeOf(openId);
    return place >= 0 && m_people[static_cast<size_t>(place)].isFollowing;
}

qsizetype FollowerBook::count() const
{
    return std::ranges::count_if(m_people, &KeptFollower::isFollowing);
}

qsizetype FollowerBook::countUnder(qint64 tag) const
{
    return std::ranges::count_if(m_people, [tag](const KeptFollower &person) { return person.isFollowing && person.carries(tag); });
}

FollowerTag *FollowerBook::tag(qint64 id)
{
    const auto found = std::ranges::find(tags, id, &FollowerTag::id);
    return found == tags.end() ? nullptr : &*found;
}

void FollowerBook::removeTag(qint64 id)
{
    std::erase_if(tags, [id](const FollowerTag &tag) { return tag.id == id; });
    for (KeptFollower &person : m_people)
        std::erase(person.tags, id);
}

FollowerBook inventedFollowers(qsizetype count)
{
    FollowerBook book;
    book.tags = {{starred, QStringLiteral("星标组")}, {regulars, QStringLiteral("老客户")}};
    book.nextTag = regulars + 1;
    for (qsizetype number = 1; number <= count; ++number)
        book.follow(inventedFollower(number));
    return book;
}

} // namespace yiren::sandbox
