#include "customers/followerperson.h"

#include "customers/customerfiguresstore.h"
#include "time/durations.h"

#include <cstdlib>

namespace yiren {

QString followerCode(const Follower &follower)
{
    if (!follower.qrSceneText.isEmpty())
        return follower.qrSceneText;
    return follower.qrScene == 0 ? QString() : QString::number(follower.qrScene);
}

Done FollowerPeople::keep(const Follower &follower)
{
    const auto erased = isErased(follower);
    if (!erased)
        return failure(erased.error());
    if (*erased)
        return m_followers.remove(m_account, follower.openId);
    if (auto put = m_followers.putTold(m_account, follower, m_now); !put)
        return put;
    const auto known = m_customers.find(m_account, {IdentityKind::OpenId, {}, follower.openId.toString()});
    if (!known)
        return failure(known.error());
    if (!follower.isFollowing) {
        if (!*known) // came and left between two questions: nothing is known but an openid
            return {};
        m_kept.push_back(**known);
        return addEvent(**known, CustomerEventKind::Unfollow, m_now, follower);
    }
    const auto found = *known ? Result<Found>(Found{**known, false, QStringLiteral("follower")}) : person(follower);
    if (!found)
        return failure(found.error());
    m_kept.push_back(found->id);
    if (auto added = addIdentities(*found, follower); !added)
        return added;
    if (auto filled = fillIn(*found, follower); !filled)
        return filled;
    return addEvent(found->id, CustomerEventKind::Follow, follower.subscribedAt > 0 ? follower.subscribedAt : m_now, follower);
}

// WeChat's subscribe_time is that of the last following (contract 2.3).
Result<bool> FollowerPeople::isErased(const Follower &follower)
{
    const auto at = m_erased.erasedAt(follower.openId);
    if (!at)
        return failure(at.error());
    if (!*at)
        return false;
    if (!follower.isFollowing || follower.subscribedAt <= **at)
        return true;
    const auto forgotten = m_erased.forget(follower.openId);
    return forgotten ? Result<bool>(false) : failure(forgotten.error());
}

// By the unionid, or a new one.
Result<FollowerPeople::Found> FollowerPeople::person(const Follower &follower)
{
    if (!follower.unionId.isEmpty()) {
        const auto known = m_customers.find(m_account, {IdentityKind::UnionId, {}, follower.unionId});
        if (!known)
            return failure(known.error());
        if (*known)
            return Found{**known, false, QStringLiteral("unionid")};
    }
    const qint64 since = follower.subscribedAt > 0 ? follower.subscribedAt : m_now;
    const auto id = m_customers.create(m_account, {follower.remark, follower.scene, followerCode(follower), since, {}}, m_now);
    if (!id)
        return failure(id.error());
    return Found{*id, true, QStringLiteral("follower")};
}

Done FollowerPeople::addIdentities(const Found &found, const Follower &follower)
{
    const auto appId = app();
    if (!appId)
        return failure(appId.error());
    const KnownIdentity openId{{IdentityKind::OpenId, *appId, follower.openId.toString()}, found.reason, m_now};
    const auto known = m_customers.find(m_account, {IdentityKind::OpenId, {}, follower.openId.toString()});
    if (!known)
        return failure(known.error());
    if (!*known) {
        if (auto added = m_customers.addIdentity(m_account, found.id, openId); !added)
            return failure(added.error());
    }
    if (follower.unionId.isEmpty())
        return {};
    // Another person's unionid stays there: two persons that are one are joined by a rule, with its reason.
    const auto added = m_customers.addIdentity(m_account, found.id, {{IdentityKind::UnionId, {}, follower.unionId}, found.reason, m_now});
    return added ? Done() : failure(added.error());
}

// Of one who was known before: the founder's remark where no name is known, and the way of coming when that was before anything else.
Done FollowerPeople::fillIn(const Found &found, const Follower &follower)
{
    if (found.isNew)
        return {};
    const auto customer = m_customers.customer(found.id);
    if (!customer)
        return failure(customer.error());
    if (customer->name.isEmpty() && !follower.remark.isEmpty()) {
        if (auto set = m_customers.setName(found.id, follower.remark, m_now); !set)
            return set;
    }
    const bool cameFirst = follower.subscribedAt > 0 && follower.subscribedAt <= customer->firstSeenAt;
    if (follower.scene.isEmpty() || !(customer->source.isEmpty() || (customer->source == QLatin1String("order") && cameFirst)))
        return {};
    if (cameFirst) {
        if (auto seen = m_customers.setFirstSeen(found.id, follower.subscribedAt, m_now); !seen)
            return seen;
    }
    return m_customers.setSource(found.id, follower.scene, followerCode(follower), m_now);
}

Done FollowerPeople::addEvent(CustomerId id, CustomerEventKind kind, qint64 at, const Follower &follower)
{
    const auto pushedAt = m_events.lastPushed(id, kind);
    if (!pushedAt)
        return failure(pushedAt.error());
    if (*pushedAt && (kind == CustomerEventKind::Unfollow || std::abs(**pushedAt - at) < minuteMs))
        return {};
    const QString code = followerCode(follower);
    const QString key = QStringLiteral("%1:%2:%3").arg(customerEventName(kind), follower.openId.toString(), QString::number(at));
    const auto added = m_events.add(m_account, {id, kind, at, code.isEmpty() ? follower.scene : code, key, {}});
    return added ? Done() : failure(added.error());
}

Done FollowerPeople::finish()
{
    return CustomerFiguresStore(m_database).compute(m_account, m_kept);
}

Result<QString> FollowerPeople::app()
{
    if (!m_app) {
        auto appId = m_customers.appOf(m_account);
        if (!appId)
            return appId;
        m_app = std::move(*appId);
    }
    return *m_app;
}

} // namespace yiren
