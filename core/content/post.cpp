#include "content/post.h"

#include <algorithm>
#include <array>

namespace yiren {

namespace {

constexpr std::array kindNames = {"draft", "publish", "mass_send", "moments", "group"};
constexpr std::array stateNames = {"draft", "scheduled", "sending", "unknown", "waiting_for_you", "published", "failed", "missed"};

template <typename Value, size_t count>
QString nameAmong(const std::array<const char *, count> &names, Value value)
{
    return QString::fromLatin1(names.at(static_cast<size_t>(value)));
}

template <typename Value, size_t count>
std::optional<Value> valueOf(const std::array<const char *, count> &names, QStringView name)
{
    const auto found = std::find_if(names.begin(), names.end(), [&](const char *known) { return name == QLatin1String(known); });
    if (found == names.end())
        return {};
    return static_cast<Value>(found - names.begin());
}

} // namespace

QString postKindName(PostKind kind)
{
    return nameAmong(kindNames, kind);
}

std::optional<PostKind> postKindFromName(QStringView name)
{
    return valueOf<PostKind>(kindNames, name);
}

QString postStateName(PostState state)
{
    return nameAmong(stateNames, state);
}

std::optional<PostState> postStateFromName(QStringView name)
{
    return valueOf<PostState>(stateNames, name);
}

bool isCarriedByHand(const Post &post)
{
    const bool isText = post.kind == PostKind::Moments || post.kind == PostKind::Group;
    return post.state == PostState::WaitingForYou
        && (isText || post.failure == QLatin1String("post.no_official") || post.failure == QLatin1String("post.no_draft_box"));
}

bool isAccepted(const Post &post)
{
    return post.state == PostState::WaitingForYou && post.failure == QLatin1String("post.still_processing");
}

bool liesInTheBox(const Post &post)
{
    return post.state == PostState::WaitingForYou && !isCarriedByHand(post);
}

} // namespace yiren
