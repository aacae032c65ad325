#include "demo/demogroups.h"

#include "broadcasts/broadcasts.h"
#include "customers/customerstore.h"
#include "groups/groupkeeping.h"
#include "groups/joincodestore.h"
#include "sandbox/studioreach.h"
#include "selling/qrcode.h"
#include "storage/transaction.h"
#include "time/durations.h"
#include "wecom/joinways.h"

#include <set>

namespace yiren {

namespace {

constexpr qint64 readsAt = 22 * hourMs; // of each evening

GroupChat chatOf(const sandbox::CorpGroup &group)
{
    GroupChat chat;
    chat.chatId = group.chatId;
    chat.name = group.name;
    chat.owner = group.owner;
    chat.createdAt = group.createdMs;
    chat.memberVersion = QStringLiteral("mv-%1").arg(group.version);
    for (const sandbox::CorpGroupMember &member : group.members)
        chat.members.push_back(
            {member.id, member.isExternal, member.name, member.unionid, member.invitor, member.joinScene, member.state, member.joinedMs});
    return chat;
}

Done inTransaction(Database &database, const std::function<Done()> &work)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    if (auto done = work(); !done)
        return done;
    return transaction->commit();
}

// The customers whom the ledger knows are met in the groups under one more id.
Done putIds(Database &database, AccountId account, const sandbox::Studio &studio, const std::vector<sandbox::StudioStay> &stays)
{
    CustomerStore customers(database);
    std::set<size_t> seen;
    for (const sandbox::StudioStay &stay : stays) {
        if (!seen.insert(stay.customer).second)
            continue;
        const auto person = customers.find(account, {IdentityKind::OpenId, {}, studio.customers[stay.customer].openid.toString()});
        if (!person)
            return failure(person.error());
        if (!*person)
            continue;
        const Identity own{IdentityKind::ExternalUserId, QLatin1String(sandbox::studioCorpid), sandbox::studioExternalId(stay.customer)};
        if (auto added = customers.addIdentity(account, **person, {own, QStringLiteral("group"), stay.joinedMs}); !added)
            return failure(added.error());
    }
    return {};
}

Done putCode(Database &database, AccountId account, qint64 at)
{
    JoinWay way;
    way.remark = QString::fromUtf8(sandbox::studioJoinSource);
    way.state = QString::fromLatin1(sandbox::studioJoinKey);
    way.chatIds = {QLatin1String(sandbox::studioGroups[0].chatId)};
    JoinCode code;
    code.key = way.state;
    code.source = way.remark;
    code.chatIds = way.chatIds;
    code.body = joinWayBody(way);
    code.begunAt = at;
    JoinCodeStore store(database);
    const auto id = store.add(account, code);
    const auto picture = qrCodeOf(QString::fromLatin1(sandbox::studioJoinAddress));
    if (!id || !picture)
        return failure(id ? picture.error() : id.error());
    code.id = *id;
    code.state = JoinCode::State::Made;
    code.configId = QLatin1String(sandbox::studioJoinWay);
    if (auto settled = store.settle(code); !settled)
        return settled;
    return store.putPicture(*id, pngOf(*picture));
}

Done readGroups(Database &database, AccountId account, const sandbox::Studio &studio, const std::vector<sandbox::StudioStay> &stays)
{
    for (size_t group = 0; group < sandbox::studioGroups.size(); ++group) {
        const QString chatId = QLatin1String(sandbox::studioGroups[group].chatId);
        if (auto listed = inTransaction(database, [&] { return GroupStore(database).putListed(account, {{chatId, 0}}); }); !listed)
            return listed;
        for (BusinessDay day = studio.last.plusDays(-sandbox::studioGroups[group].daysOld); day <= studio.last; day = day.next()) {
            const qint64 at = day.start().toMSecsSinceEpoch() + readsAt;
            const auto kept = keepGroupChat(database, account, QLatin1String(sandbox::studioCorpid),
                                            chatOf(sandbox::studioGroupAt(studio, stays, group, at)), at);
            if (!kept)
                return failure(kept.error());
        }
    }
    return {};
}

TargetState demoTargetState(int result)
{
    return result == 1 ? TargetState::Sent : result == 2 ? TargetState::NotFriend : TargetState::Open;
}

Result<Broadcast> putAsked(Database &database, AccountId account, BroadcastKind kind, const char *words, const QStringList &targets,
                           qint64 at)
{
    Broadcast draft;
    draft.kind = kind;
    draft.sender = QLatin1String(sandbox::studioMember);
    draft.text = QString::fromUtf8(words);
    qint64 id = 0;
    const Done added = inTransaction(database, [&]() -> Done {
        const auto made = addBroadcast(database, account, draft, targets, at - 5 * minuteMs);
        id = made.value_or(0);
        return made ? Done() : failure(made.error());
    });
    if (!added)
        return failure(added.error());
    return beginBroadcast(database, account, id, "{}", at);
}

Done putMass(Database &database, AccountId account, const sandbox::CorpMass &mass, const char *words)
{
    auto broadcast = putAsked(database, account, mass.isToGroups ? BroadcastKind::Groups : BroadcastKind::Customers, words, mass.targets,
                              mass.createdMs);
    if (!broadcast)
        return failure(broadcast.error());
    std::vector<BroadcastTarget> results;
    for (const auto &[target, result] : mass.results)
        results.push_back({target, demoTargetState(result), result == 1 ? std::optional(mass.confirmedMs) : std::nullopt});
    broadcast->state = BroadcastState::Waiting;
    broadcast->task = mass.msgid;
    if (mass.confirmedMs != 0)
        broadcast->confirmedAt = mass.confirmedMs;
    broadcast->lookedAt = mass.createdMs + hourMs;
    const auto kept = keepStanding(database, account, std::move(*broadcast), results, mass.createdMs + hourMs);
    return kept ? Done() : failure(kept.error());
}

Done putMoment(Database &database, AccountId account, const sandbox::CorpMomentTask &moment)
{
    auto broadcast = putAsked(database, account, BroadcastKind::Moment, sandbox::studioMomentWords, {}, moment.createdMs);
    if (!broadcast)
        return failure(broadcast.error());
    broadcast->state = BroadcastState::Sent;
    broadcast->task = moment.momentId;
    broadcast->job = moment.jobid;
    broadcast->confirmedAt = moment.publishedMs;
    broadcast->likes = moment.likes;
    broadcast->comments = moment.comments;
    broadcast->lookedAt = moment.publishedMs + dayMs;
    const auto kept = keepStanding(database, account, std::move(*broadcast), {}, moment.publishedMs + dayMs);
    return kept ? Done() : failure(kept.error());
}

} // namespace

Done putDemoGroups(Database &database, AccountId account, const sandbox::Studio &studio, qint64 now)
{
    const auto stays = sandbox::studioStays(studio);
    if (auto put = inTransaction(database, [&] { return putIds(database, account, studio, stays); }); !put)
        return put;
    const qint64 madeAt = now - sandbox::studioGroups[0].daysOld * dayMs;
    if (auto put = inTransaction(database, [&] { return putCode(database, account, madeAt); }); !put)
        return put;
    const auto known =
        inTransaction(database, [&] { return GroupStore(database).putColleagues(account, {QLatin1String(sandbox::studioMember)}); });
    if (!known)
        return known;
    if (auto read = readGroups(database, account, studio, stays); !read)
        return read;
    const sandbox::ReachBook book = sandbox::studioReach(studio);
    if (auto put = putMass(database, account, book.masses[0], sandbox::studioSentWords); !put)
        return put;
    if (auto put = putMoment(database, account, book.moments.front()); !put)
        return put;
    return putMass(database, account, book.masses[1], sandbox::studioWaitingWords);
}

} // namespace yiren
