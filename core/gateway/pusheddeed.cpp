#include "gateway/pusheddeed.h"

#include "customers/customereventstore.h"
#include "customers/customerfiguresstore.h"
#include "customers/customernotestore.h"
#include "customers/customerstore.h"

namespace yiren {

namespace {

using Kind = PushedDeed::Kind;

// A follower who scans a code of ours takes part: it counts for the code as a link that is opened does.
CustomerEventKind eventKindOf(Kind kind)
{
    return kind == Kind::Followed ? CustomerEventKind::Follow
        : kind == Kind::Left      ? CustomerEventKind::Unfollow
                                  : CustomerEventKind::Interaction;
}

} // namespace

std::optional<PushedDeed> deedOf(const InboundPush &push)
{
    PushedDeed deed{Kind::Followed, push.from, push.createTime * 1000, {}, pushIdentity(push)};
    if (const auto *follow = std::get_if<pushed::Follow>(&push.content)) {
        deed.scene = follow->scene;
    } else if (std::holds_alternative<pushed::Unfollow>(push.content)) {
        deed.kind = Kind::Left;
    } else if (const auto *scan = std::get_if<pushed::Scan>(&push.content)) {
        deed.kind = Kind::Scanned;
        deed.scene = scan->scene;
    } else if (const auto *revoked = std::get_if<pushed::Revoked>(&push.content)) {
        deed.kind = Kind::Withdrew;
        deed.openid = revoked->openid;
    } else {
        return {};
    }
    return deed;
}

Done keepPushedDeeds(Database &database, AccountId account, const std::vector<PushedDeed> &deeds, const QString &eraseTask, qint64 now)
{
    CustomerStore customers(database);
    CustomerEventStore events(database);
    std::vector<CustomerId> concerned;
    for (const PushedDeed &deed : deeds) {
        const auto customer = customers.find(account, {IdentityKind::OpenId, {}, deed.openid});
        if (!customer)
            return failure(customer.error());
        if (!*customer)
            continue;
        if (deed.kind == Kind::Withdrew) {
            if (auto added = CustomerNoteStore(database).addTask(**customer, eraseTask, BusinessDay::ofMs(now), now); !added)
                return failure(added.error());
            continue;
        }
        // Not as the reading of followers names them: this one knows the moment. With the openid, which a split goes by.
        const QString key = pushedEventStart + deed.openid + u':' + deed.identity;
        if (auto added = events.add(account, {**customer, eventKindOf(deed.kind), deed.at, deed.scene, key, {}}); !added)
            return failure(added.error());
        concerned.push_back(**customer);
    }
    return CustomerFiguresStore(database).compute(account, concerned);
}

} // namespace yiren
