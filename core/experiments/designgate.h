#pragma once

#include "accounts/officialrights.h"
#include "experiments/experiment.h"
#include "schedule/massquota.h"

namespace yiren {

// What this account can split on, as far as the data file knows.
struct SplitAbilities {
    OfficialRights rights;
    MassQuota quota;
    int massSends = 0; // planned or done in the running period
    BusinessDay today{QDate()};
};

enum class DesignObstacle {
    None,
    NotConnected, // no AppID: nothing can be sent
    NotPermitted, // WeChat answers 48001: personal or unverified
    NoTags,       // followers and tags may not be asked for
    KindUnknown,  // subscription or service: nobody knows yet
    OneSendADay,  // a subscription account: the arms could not go out on the same day (P5)
    QuotaUsed     // not enough sends are left in this period
};
// The cheapest step that would lift it.
enum class DesignUnlock {
    None,
    ConnectAccount,
    CheckAccount,   // ask WeChat what the account may do
    VerifyAccount,  // 认证
    SayKind,        // the founder says which kind it is
    ServiceAccount, // only with a 服务号
    WaitForPeriod   // from `freeFrom` on
};

struct DesignAnswer {
    Design design = Design::LandingPages;
    DesignObstacle obstacle = DesignObstacle::None;
    DesignUnlock unlock = DesignUnlock::None;
    int sendsLeft = 0;             // TagSplit: of this period
    int receipts = 0;              // TagSplit, AlternateDays on sends: how many of a follower's receipts a month it takes
    BusinessDay freeFrom{QDate()}; // WaitForPeriod
    // What asks for something the program can't see: an answer is set up by hand in WeChat's own pages.
    bool isSetUpByHand = false;

    bool isPossible() const { return obstacle == DesignObstacle::None; }
};

// All designs, the possible ones first, in each the best for that account first. Addresses, codes and answers are possible for everybody,
// so there is always a way on. Pure. A follower gets one of the sends of a tag split, however many arms there are.
[[nodiscard]] std::vector<DesignAnswer> designAnswers(const SplitAbilities &abilities);

// Of the account's rights, quota and posts. For StorageThread::read().
[[nodiscard]] Result<SplitAbilities> splitAbilities(Database &database, const Account &account, BusinessDay today);

} // namespace yiren
