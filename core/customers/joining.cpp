#include "customers/joining.h"

#include "audit/auditstore.h"
#include "customers/customerfiguresstore.h"
#include "customers/customerstore.h"
#include "storage/transaction.h"

#include <algorithm>

namespace yiren {

namespace {

const QString factsBefore = QStringLiteral("before");
const QString factsAfter = QStringLiteral("after");
const QString joinedBefore = QStringLiteral("joined_before");
const QString splitReason = QStringLiteral("split");

// Figures of both, of which one may be without anything now, and the log.
Done endDeed(Database &database, AccountId account, const char *action, const CustomerJoin &join, qint64 now)
{
    if (auto computed = CustomerFiguresStore(database).compute(account, {join.kept, join.joined}); !computed)
        return computed;
    const QString persons = QStringLiteral("%1 %2").arg(toInteger(join.kept)).arg(toInteger(join.joined));
    return AuditStore(database).append({0, now, account, QLatin1String(action), persons, join.reason, {}});
}

Done checkActive(CustomerJoinStore &store, AccountId account, CustomerId customer)
{
    const auto active = store.isActive(account, customer);
    if (!active)
        return failure(active.error());
    return *active ? Done() : Done(failure(ErrorKind::NotFound, "customer.not_active", QString::number(toInteger(customer))));
}

// The person's own facts first; of the two ways of coming, the earlier.
QJsonObject factsOfBoth(QJsonObject kept, const QJsonObject &joined, qint64 now)
{
    if (kept[u"name"].toString().isEmpty()) {
        for (const char *fact : {"name", "initials"})
            kept[QLatin1String(fact)] = joined[QLatin1String(fact)];
    }
    const bool wasEarlier = joined[u"first_seen_at"].toInteger() < kept[u"first_seen_at"].toInteger();
    if (wasEarlier) {
        for (const char *fact : {"source", "source_detail", "first_seen_at"})
            kept[QLatin1String(fact)] = joined[QLatin1String(fact)];
    }
    kept[u"updated_at"] = now;
    return kept;
}

// What nobody changed since goes back to what it was.
QJsonObject factsTakenBack(QJsonObject current, const QJsonObject &moved, qint64 now)
{
    const QJsonObject before = moved[factsBefore].toObject(), after = moved[factsAfter].toObject();
    bool isAsLeft = true;
    for (auto fact = current.begin(); fact != current.end(); ++fact) {
        if (fact.key() == QLatin1String("updated_at"))
            continue;
        isAsLeft = isAsLeft && fact.value() == after[fact.key()];
        if (fact.value() == after[fact.key()])
            fact.value() = before[fact.key()];
    }
    const bool isUntouched = isAsLeft && current[u"updated_at"] == after[u"updated_at"];
    current[u"updated_at"] = isUntouched ? before[u"updated_at"] : QJsonValue(now);
    return current;
}

Result<CustomerJoin> moveToKept(CustomerJoinStore &store, const JoinRequest &request)
{
    const auto kept = store.facts(request.kept);
    const auto joined = store.facts(request.joined);
    if (!kept || !joined)
        return failure(kept ? joined.error() : kept.error());
    auto moved = store.moveAll(request.joined, request.kept);
    if (!moved)
        return failure(moved.error());
    const QJsonObject after = factsOfBoth(*kept, *joined, request.now);
    QJsonObject empty = *joined;
    empty[u"joined_into"] = toInteger(request.kept);
    empty[u"updated_at"] = request.now;
    for (const auto &[person, facts] : {std::pair(request.kept, after), std::pair(request.joined, empty)}) {
        if (auto set = store.setFacts(person, facts); !set)
            return failure(set.error());
    }
    moved->insert(factsBefore, *kept);
    moved->insert(factsAfter, after);
    moved->insert(joinedBefore, *joined);
    return CustomerJoin{0, request.kept, request.joined, joinReasonName(request.reason), request.now, *moved};
}

Done takeBackJoin(Database &database, const CustomerJoin &join, qint64 now)
{
    CustomerJoinStore store(database);
    if (auto back = store.moveBack(join); !back)
        return back;
    const auto current = store.facts(join.kept);
    if (!current)
        return failure(current.error());
    if (auto set = store.setFacts(join.kept, factsTakenBack(*current, join.moved, now)); !set)
        return set;
    if (auto set = store.setFacts(join.joined, join.moved[joinedBefore].toObject()); !set)
        return set;
    return store.setUndone(join.id, now);
}

Done takeBackSplit(Database &database, const CustomerJoin &split)
{
    CustomerJoinStore store(database);
    if (auto back = store.moveBack(split); !back)
        return back;
    const auto rest = store.hasAnything(split.kept);
    if (!rest)
        return failure(rest.error());
    if (*rest)
        return failure(ErrorKind::Refused, "customer.changed_since", QString::number(toInteger(split.kept)));
    return store.forgetSplit(split);
}

Result<CustomerJoin> splitOff(Database &database, const SplitRequest &request)
{
    CustomerStore customers(database);
    const auto known = customers.identities(request.customer);
    if (!known)
        return failure(known.error());
    qint64 since = request.now;
    for (const KnownIdentity &one : *known) {
        const bool isChosen = std::ranges::any_of(request.identities, [&one](const Identity &chosen) {
            return chosen.kind == one.identity.kind && chosen.value == one.identity.value;
        });
        since = isChosen ? std::min(since, one.since) : since;
    }
    const auto fresh = customers.create(request.account, {{}, QStringLiteral("hand"), {}, since, {}}, request.now);
    if (!fresh)
        return failure(fresh.error());
    const auto moved = CustomerJoinStore(database).moveIdentities(request.customer, *fresh, request.identities);
    if (!moved)
        return failure(moved.error());
    return CustomerJoin{0, *fresh, request.customer, splitReason, request.now, *moved};
}

} // namespace

Result<qint64> joinCustomers(Database &database, const JoinRequest &request)
{
    if (request.kept == request.joined)
        return failure(ErrorKind::Usage, "customer.join_same", QString::number(toInteger(request.kept)));
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    CustomerJoinStore store(database);
    for (const CustomerId person : {request.kept, request.joined}) {
        if (auto active = checkActive(store, request.account, person); !active)
            return failure(active.error());
    }
    const auto join = moveToKept(store, request);
    if (!join)
        return failure(join.error());
    const auto id = store.note(request.account, *join);
    if (!id)
        return id;
    if (auto ended = endDeed(database, request.account, "customer.joined", *join, request.now); !ended)
        return failure(ended.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return id;
}

Result<std::vector<JoinProposal>> openJoinProposals(Database &database, AccountId account)
{
    CustomerJoinStore store(database);
    auto claims = store.claims(account);
    const auto apart = store.apart(account);
    if (!claims || !apart)
        return failure(claims ? apart.error() : claims.error());
    return joinProposals(std::move(*claims), *apart);
}

Result<std::optional<qint64>> joinByRule(Database &database, const JoinRequest &request)
{
    using Made = std::optional<qint64>;
    CustomerStore customers(database);
    const auto kept = customers.activePerson(request.account, request.kept);
    const auto joined = customers.activePerson(request.account, request.joined);
    const auto apart = CustomerJoinStore(database).apart(request.account);
    if (!kept || !joined || !apart)
        return failure(!kept ? kept.error() : !joined ? joined.error() : apart.error());
    if (!*kept || !*joined || **kept == **joined)
        return Made();
    const bool isTakenBack = std::ranges::any_of(
        *apart, [pair = std::minmax(**kept, **joined)](const PersonsApart &two) { return std::minmax(two.first, two.second) == pair; });
    if (isTakenBack)
        return Made();
    const auto made = joinCustomers(database, {request.account, **kept, **joined, request.reason, request.now});
    return made ? Result<Made>(*made) : failure(made.error());
}

Result<qint64> splitCustomer(Database &database, const SplitRequest &request)
{
    if (request.identities.empty())
        return failure(ErrorKind::Usage, "customer.split_nothing", QString::number(toInteger(request.customer)));
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    CustomerJoinStore store(database);
    if (auto active = checkActive(store, request.account, request.customer); !active)
        return failure(active.error());
    const auto split = splitOff(database, request);
    if (!split)
        return failure(split.error());
    const auto id = store.note(request.account, *split);
    if (!id)
        return id;
    if (auto ended = endDeed(database, request.account, "customer.split", *split, request.now); !ended)
        return failure(ended.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return id;
}

Done undoJoin(Database &database, AccountId account, qint64 id, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    CustomerJoinStore store(database);
    const auto join = store.join(id);
    if (!join)
        return failure(join.error());
    if (!*join)
        return failure(ErrorKind::NotFound, "customer.no_join", QString::number(id));
    const auto hasLater = store.hasLaterJoin(**join);
    if (!hasLater)
        return failure(hasLater.error());
    if (*hasLater)
        return failure(ErrorKind::Refused, "customer.later_join", QString::number(id));
    const Done back = (*join)->isSplit() ? takeBackSplit(database, **join) : takeBackJoin(database, **join, now);
    if (!back)
        return back;
    if (auto ended = endDeed(database, account, "customer.join_undone", **join, now); !ended)
        return ended;
    return transaction->commit();
}

} // namespace yiren
