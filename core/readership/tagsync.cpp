#include "readership/tagsync.h"

#include "audit/auditstore.h"
#include "customers/customerliststore.h"
#include "readership/tagdeedstore.h"
#include "readership/tagsyncstore.h"
#include "storage/transaction.h"

#include <algorithm>
#include <functional>

namespace yiren {

namespace {

Done inOneTransaction(Database &database, const std::function<Done()> &work)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    if (auto done = work(); !done)
        return done;
    return transaction->commit();
}

Done addDeeds(Database &database, AccountId account, const TagChoice &choice, qint64 now)
{
    const auto people = TagSyncStore(database).people(account, choice);
    if (!people)
        return failure(people.error());
    TagDeedStore deeds(database);
    for (qsizetype at = 0; at < people->size(); at += mostTaggedAtOnce) {
        const auto kind = choice.isHere ? TagDeed::Kind::Give : TagDeed::Kind::Take;
        if (auto added = deeds.add(account, {0, kind, choice.tag, people->mid(at, mostTaggedAtOnce), now, false}); !added)
            return added;
    }
    return {};
}

// What lets a tag be made comes first, then what makes room with a person, then what needs it.
Done writeDeeds(Database &database, AccountId account, const std::vector<TagChoice> &choices, const QStringList &made, qint64 now)
{
    for (const QString &tag : made) {
        if (auto added = TagDeedStore(database).add(account, {0, TagDeed::Kind::Make, tag, {}, now, false}); !added)
            return added;
    }
    for (const bool isGiving : {false, true}) {
        for (const TagChoice &choice : choices) {
            if (choice.direction != TagDirection::ToWeChat || choice.isHere != isGiving)
                continue;
            if (auto added = addDeeds(database, account, choice, now); !added)
                return added;
        }
    }
    return {};
}

Result<TagPlan> planFor(Database &database, AccountId account, const std::vector<TagChoice> &choices)
{
    const auto comparison = TagSyncStore(database).comparison(account);
    if (!comparison)
        return failure(comparison.error());
    if (comparison->openDeeds > 0)
        return failure(ErrorKind::Locked, "tags.open_deeds", QString::number(comparison->openDeeds));
    std::vector<TagDirection> directions;
    for (const TagDifference &one : comparison->differences) {
        const auto choice = std::ranges::find_if(choices, [&one](const TagChoice &made) {
            return made.tag == one.tag && made.isHere == one.isHere && made.wasAgreed == one.wasAgreed;
        });
        directions.push_back(choice == choices.end() ? TagDirection::Leave : choice->direction);
    }
    TagPlan plan = planOf(*comparison, directions);
    if (plan.isTooMany)
        return failure(ErrorKind::Refused, "tags.too_many", QString::number(comparison->ownTags + plan.made.size()));
    return plan;
}

// Inside the caller's transaction.
Done decide(Database &database, AccountId account, const std::vector<TagChoice> &choices, qint64 now)
{
    const auto plan = planFor(database, account, choices);
    if (!plan)
        return failure(plan.error());
    TagSyncStore store(database);
    if (auto written = writeDeeds(database, account, choices, plan->made, now); !written)
        return written;
    for (const TagChoice &choice : choices) {
        if (choice.direction == TagDirection::Leave)
            continue;
        auto done = choice.direction == TagDirection::FromWeChat ? store.takeFromWeChat(account, choice, now) : Done();
        if (done)
            done = store.noteDecided(account, choice.tag, now);
        if (!done)
            return done;
    }
    const QString detail = QStringLiteral("to WeChat: made %1, given %2, taken %3; here: given %4, taken %5")
                               .arg(plan->made.size())
                               .arg(plan->given)
                               .arg(plan->taken)
                               .arg(plan->givenHere)
                               .arg(plan->takenHere);
    return AuditStore(database).append({0, now, account, QStringLiteral("tags.decided"), QStringLiteral("tags"), detail, {}});
}

Done tagSegment(Database &database, AccountId account, const SegmentTag &wish, qint64 now)
{
    constexpr int all = 1'000'000;
    const auto people = CustomerListStore(database, account, wish.today).page({wish.rule, {}}, {CustomerSort::FirstSeen, true, {}, all});
    if (!people)
        return failure(people.error());
    std::vector<qint64> customers;
    for (const ListedCustomer &one : *people)
        customers.push_back(toInteger(one.customer.id));
    return TagSyncStore(database).setTagged(account, wish.tag, customers, now);
}

} // namespace

Result<TagComparison> compareSegmentTag(Database &database, AccountId account, const SegmentTag &wish, qint64 now)
{
    const auto transaction = Transaction::begin(database); // is rolled back
    if (!transaction)
        return failure(transaction.error());
    if (auto tagged = tagSegment(database, account, wish, now); !tagged)
        return failure(tagged.error());
    return TagSyncStore(database).comparison(account, wish.tag);
}

Done decideTags(Database &database, AccountId account, const std::vector<TagChoice> &choices, qint64 now)
{
    return inOneTransaction(database, [&] { return decide(database, account, choices, now); });
}

Done decideSegmentTag(Database &database, AccountId account, const SegmentTag &wish, qint64 now)
{
    return inOneTransaction(database, [&]() -> Done {
        if (auto tagged = tagSegment(database, account, wish, now); !tagged)
            return tagged;
        const auto comparison = TagSyncStore(database).comparison(account, wish.tag);
        if (!comparison)
            return failure(comparison.error());
        std::vector<TagChoice> choices;
        for (const TagDifference &one : comparison->differences)
            choices.push_back({one.tag, one.isHere, one.wasAgreed, TagDirection::ToWeChat});
        return decide(database, account, choices, now);
    });
}

Done dropTagDeeds(Database &database, AccountId account, qint64 now)
{
    return inOneTransaction(database, [&] { return TagDeedStore(database).drop(account, now); });
}

} // namespace yiren
