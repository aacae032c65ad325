#pragma once

#include "accounts/capability.h"
#include "bills/accountid.h"
#include "readership/postmoney.h"
#include "readership/typedreadingstore.h"
#include "schedule/besttime.h"
#include "wechat/articlestatistics.h"

#include <map>

namespace yiren {

// What is known of the readers of one post.
struct PostReading {
    std::optional<ArticleTotal> article; // as WeChat reports it
    std::vector<TypedReading> typed;     // by day
};

// The newest figures of a post, WeChat's where it has any of readers, else those that were typed in.
struct NewestFigures {
    enum class Origin { Nobody, WeChat, Typed };

    Origin origin = Origin::Nobody;
    BusinessDay upTo{QDate()}; // the end of this day; not of Nobody
    ReadingFigures figures;
};
[[nodiscard]] NewestFigures newestFigures(const PostReading &reading);

// Of all posts that are out; those of which nothing is known are left out. For StorageThread::read(), as the following.
[[nodiscard]] Result<std::map<PostId, PostReading>> postReadings(Database &database, AccountId account);

// All that came of one post.
struct PostOutcome {
    PostId post{};
    PostReading reading;
    std::optional<BusinessDay> published;
    bool wasAsked = false;  // WeChat has answered about the day of its publication
    bool isRefused = false; // this kind of account gets no figures (48001)
    PostMoney money;
};
// `today` in Beijing: bills up to it are looked through. NotFound "post.not_found" for one that is not out.
[[nodiscard]] Result<PostOutcome> postOutcome(Database &database, AccountId account, PostId post, BusinessDay today);

// Articles that went out by a call, with readers, for bestTimes(): those that followers were told of, or the others, because the two don't
// compare. Readers are those of seven days, because WeChat counts whole days: of the first 24 hours a day's end would say more of an
// article of the morning. Followers are those at the end of the day before. Articles of fewer days are left out.
[[nodiscard]] Result<std::vector<PostReach>> postReaches(Database &database, AccountId account, bool werePushed);

} // namespace yiren
