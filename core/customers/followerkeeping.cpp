#include "customers/followerkeeping.h"

#include "customers/customereventstore.h"
#include "customers/customerfiguresstore.h"
#include "customers/customerstore.h"
#include "customers/erasedopenidstore.h"
#include "customers/followerperson.h"
#include "storage/transaction.h"

#include <functional>

namespace yiren {

namespace {

// Runs `keep` in a transaction and says where the reading stands then.
Result<FollowerStanding> standingAfter(Database &database, AccountId account, int atMost, const std::function<Result<FollowerRun>()> &keep)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    const auto run = keep();
    if (!run)
        return failure(run.error());
    FollowerListStore store(database);
    const auto total = store.count(account);
    const auto untold = store.countUntold(account);
    auto asked = run->isListed ? store.untold(account, atMost) : Result<std::vector<OpenId>>(std::vector<OpenId>());
    if (!total || !untold || !asked)
        return failure(!total ? total.error() : !untold ? untold.error() : asked.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return FollowerStanding{*run, *total, *untold, std::move(*asked)};
}

Done noteLeft(Database &database, AccountId account, const std::vector<OpenId> &gone, qint64 now)
{
    CustomerStore customers(database);
    CustomerEventStore events(database);
    std::vector<CustomerId> concerned;
    for (const OpenId &openId : gone) {
        const auto customer = customers.find(account, {IdentityKind::OpenId, {}, openId.toString()});
        if (!customer)
            return failure(customer.error());
        if (!*customer) // left before anything was known but the openid
            continue;
        const auto pushedAt = events.lastPushed(**customer, CustomerEventKind::Unfollow);
        if (!pushedAt)
            return failure(pushedAt.error());
        if (*pushedAt) // and the moment is known
            continue;
        const QString key = QStringLiteral("unfollow:%1:%2").arg(openId.toString(), QString::number(now));
        if (auto added = events.add(account, {**customer, CustomerEventKind::Unfollow, now, {}, key, {}}); !added)
            return failure(added.error());
        concerned.push_back(**customer);
    }
    return CustomerFiguresStore(database).compute(account, concerned);
}

Result<FollowerRun> keepLastPage(Database &database, AccountId account, FollowerRun run, const FollowerPage &page, qint64 now)
{
    if (page.total && run.listed < *page.total)
        return failure(ErrorKind::BadReply, "wechat.followers_short", QStringLiteral("%1 of %2").arg(run.listed).arg(*page.total));
    FollowerListStore store(database);
    const auto gone = store.takeAwayUnlisted(account, run.id, now);
    if (!gone)
        return failure(gone.error());
    if (auto noted = noteLeft(database, account, *gone, now); !noted)
        return failure(noted.error());
    run.isListed = true;
    run.went = static_cast<qint64>(gone->size());
    return run;
}

Result<FollowerRun> keepPage(Database &database, AccountId account, FollowerRun run, const FollowerPage &page, qint64 now)
{
    FollowerListStore store(database);
    ErasedOpenIdStore erased(database, account);
    for (const OpenId &openId : page.openIds) {
        const auto isNew = store.putListed(account, openId, run.id);
        const auto erasedAt = erased.erasedAt(openId); // asked about anew each time: only the answer says whether they came back
        if (!isNew || !erasedAt)
            return failure(isNew ? erasedAt.error() : isNew.error());
        run.came += *isNew && !*erasedAt ? 1 : 0;
    }
    run.listed += static_cast<qint64>(page.openIds.size());
    run.next = page.next;
    if (page.isLast()) {
        auto last = keepLastPage(database, account, run, page, now);
        if (!last)
            return last;
        run = *last;
    }
    if (auto put = store.putRun(run, now); !put)
        return failure(put.error());
    return run;
}

} // namespace

Result<FollowerStanding> beginFollowerRun(Database &database, AccountId account, int atMost, qint64 now)
{
    return standingAfter(database, account, atMost, [&]() -> Result<FollowerRun> {
        FollowerListStore store(database);
        const auto unfinished = store.unfinishedRun(account);
        if (!unfinished)
            return failure(unfinished.error());
        return *unfinished ? Result<FollowerRun>(**unfinished) : store.beginRun(account, now);
    });
}

Result<FollowerStanding> keepFollowerPage(Database &database, AccountId account, const FollowerRun &run, const FollowerPage &page,
                                          int atMost, qint64 now)
{
    return standingAfter(database, account, atMost, [&] { return keepPage(database, account, run, page, now); });
}

Result<FollowerStanding> keepToldFollowers(Database &database, AccountId account, const FollowerRun &run, const std::vector<Follower> &told,
                                           int atMost, qint64 now)
{
    return standingAfter(database, account, atMost, [&]() -> Result<FollowerRun> {
        FollowerPeople people(database, account, now);
        for (const Follower &follower : told) {
            if (auto kept = people.keep(follower); !kept)
                return failure(kept.error());
        }
        if (auto computed = people.finish(); !computed)
            return failure(computed.error());
        return run;
    });
}

Result<FollowerStanding> keepUnknownFollower(Database &database, AccountId account, const FollowerRun &run, const OpenId &openId,
                                             int atMost, qint64 now)
{
    return standingAfter(database, account, atMost, [&]() -> Result<FollowerRun> {
        Follower nothing;
        nothing.openId = openId;
        nothing.isFollowing = true;
        if (auto put = FollowerListStore(database).putTold(account, nothing, now); !put)
            return failure(put.error());
        return run;
    });
}

Done endFollowerRun(Database &database, qint64 run, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    if (auto ended = FollowerListStore(database).endRun(run, now); !ended)
        return ended;
    return transaction->commit();
}

} // namespace yiren
