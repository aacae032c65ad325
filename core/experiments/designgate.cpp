#include "experiments/designgate.h"

#include "content/poststore.h"
#include "schedule/kindstanding.h"

#include <algorithm>

namespace yiren {

namespace {

DesignAnswer refused(Design design, DesignObstacle obstacle, DesignUnlock unlock)
{
    DesignAnswer answer;
    answer.design = design;
    answer.obstacle = obstacle;
    answer.unlock = unlock;
    return answer;
}

DesignAnswer byHand(Design design)
{
    DesignAnswer answer;
    answer.design = design;
    answer.isSetUpByHand = true;
    return answer;
}

BusinessDay periodAfter(const MassQuota &quota, BusinessDay today)
{
    const QDate date = today.date();
    return quota.period == MassQuota::Period::Day ? today.next() : BusinessDay(QDate(date.year(), date.month(), 1).addMonths(1));
}

// What keeps an account from sending to followers at all.
std::optional<DesignAnswer> sendingRefused(Design design, const OfficialRights &rights)
{
    if (!rights.isConnected)
        return refused(design, DesignObstacle::NotConnected, DesignUnlock::ConnectAccount);
    if (rights.massSends == Right::Denied)
        return refused(design, DesignObstacle::NotPermitted, DesignUnlock::VerifyAccount);
    if (rights.massSends == Right::Unknown)
        return refused(design, DesignObstacle::KindUnknown, DesignUnlock::CheckAccount);
    return {};
}

DesignAnswer tagSplit(const SplitAbilities &abilities)
{
    if (auto answer = sendingRefused(Design::TagSplit, abilities.rights))
        return *answer;
    if (abilities.rights.kind == OfficialKind::Unknown)
        return refused(Design::TagSplit, DesignObstacle::KindUnknown, DesignUnlock::SayKind);
    if (abilities.rights.kind == OfficialKind::Subscription)
        return refused(Design::TagSplit, DesignObstacle::OneSendADay, DesignUnlock::ServiceAccount);
    if (abilities.rights.followers != Right::Given) {
        const bool isDenied = abilities.rights.followers == Right::Denied;
        return refused(Design::TagSplit, DesignObstacle::NoTags, isDenied ? DesignUnlock::VerifyAccount : DesignUnlock::CheckAccount);
    }
    // Each follower is in one tag and gets one of the sends, however many arms there are (P4).
    DesignAnswer answer;
    answer.design = Design::TagSplit;
    answer.receipts = 1;
    answer.sendsLeft = std::max(0, abilities.quota.limit - abilities.massSends);
    if (answer.sendsLeft < answer.receipts) {
        answer.obstacle = DesignObstacle::QuotaUsed;
        answer.unlock = DesignUnlock::WaitForPeriod;
        answer.freeFrom = periodAfter(abilities.quota, abilities.today);
    }
    return answer;
}

// Days alternate by mass sends where the account has one a day, and else by hand: which version is shown on a day is nobody's permission.
DesignAnswer alternateDays(const SplitAbilities &abilities)
{
    DesignAnswer answer = byHand(Design::AlternateDays);
    const bool sendsDaily =
        abilities.rights.massSends == Right::Given && abilities.quota.period == MassQuota::Period::Day && abilities.quota.limit > 0;
    answer.isSetUpByHand = !sendsDaily;
    answer.sendsLeft = sendsDaily ? std::max(0, abilities.quota.limit - abilities.massSends) : 0;
    return answer;
}

} // namespace

std::vector<DesignAnswer> designAnswers(const SplitAbilities &abilities)
{
    std::vector<DesignAnswer> answers{tagSplit(abilities), byHand(Design::LandingPages), byHand(Design::QrCodes), byHand(Design::AutoReply),
                                      alternateDays(abilities)};
    std::ranges::stable_sort(answers, std::ranges::greater(), &DesignAnswer::isPossible);
    return answers;
}

Result<SplitAbilities> splitAbilities(Database &database, const Account &account, BusinessDay today)
{
    const auto rights = officialRights(database, account);
    const auto posts = PostStore(database).posts(account.id, {});
    if (!rights || !posts)
        return failure(rights ? posts.error() : rights.error());
    SplitAbilities abilities;
    abilities.rights = *rights;
    abilities.today = today;
    abilities.quota = massQuotaOf(*rights);
    abilities.massSends = massSends(plannedPosts(*posts), today, abilities.quota);
    return abilities;
}

} // namespace yiren
