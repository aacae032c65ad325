#include "readership/tagcomparison.h"

namespace yiren {

bool canBeWeChatTag(const QString &tag)
{
    constexpr qsizetype mostBytes = 30;
    return !tag.trimmed().isEmpty() && tag.toUtf8().size() <= mostBytes;
}

TagDirection suggestedDirection(const TagDifference &difference)
{
    if (difference.isHere && !difference.isAtWeChat && !difference.wasAgreed && !canBeWeChatTag(difference.tag))
        return TagDirection::Leave;
    return difference.isHere == difference.wasAgreed ? TagDirection::FromWeChat : TagDirection::ToWeChat;
}

TagPlan planOf(const TagComparison &comparison, const std::vector<TagDirection> &directions)
{
    TagPlan plan;
    for (size_t i = 0; i < comparison.differences.size() && i < directions.size(); ++i) {
        const TagDifference &one = comparison.differences[i];
        if (directions[i] == TagDirection::FromWeChat)
            (one.isHere ? plan.takenHere : plan.givenHere) += one.people;
        if (directions[i] != TagDirection::ToWeChat)
            continue;
        const qint64 people = one.isHere ? one.people - one.full : one.people;
        (one.isHere ? plan.given : plan.taken) += people;
        plan.full += one.isHere ? one.full : 0;
        plan.calls += (people + mostTaggedAtOnce - 1) / mostTaggedAtOnce;
        if (one.isHere && !one.isAtWeChat && !plan.made.contains(one.tag)) {
            plan.made.append(one.tag);
            ++plan.calls;
        }
    }
    plan.isTooMany = comparison.ownTags + plan.made.size() > mostWeChatTags;
    return plan;
}

} // namespace yiren
