#include "menus/menudeedstore.h"

namespace yiren {

Result<std::vector<MenuDeed>> MenuDeedStore::select(AccountId account, const QString &condition)
{
    auto query = m_database.prepare(QStringLiteral("SELECT id, version_id, body, state, sent_at, unknown_since, failure FROM menu_deed "
                                                   "WHERE account_id = ? ")
                                    + condition + QStringLiteral(" ORDER BY id DESC"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<MenuDeed> deeds;
    while (query->next())
        deeds.push_back({query->integer(0), query->integer(1), query->blob(2), menuDeedStateFromName(query->text(3)), query->integer(4),
                         query->integer(5), query->text(6)});
    return deeds;
}

Result<std::vector<MenuDeed>> MenuDeedStore::deeds(AccountId account)
{
    return select(account, {});
}

Result<std::optional<MenuDeed>> MenuDeedStore::underWay(AccountId account)
{
    auto open = select(account, QStringLiteral("AND state IN ('sending', 'unknown')"));
    if (!open)
        return failure(open.error());
    return open->empty() ? std::optional<MenuDeed>() : std::optional(std::move(open->front()));
}

Result<qint64> MenuDeedStore::add(AccountId account, const MenuDeed &deed)
{
    auto add = m_database.prepare(
        QStringLiteral("INSERT INTO menu_deed(account_id, version_id, body, state, sent_at) VALUES(?, ?, ?, 'sending', ?)"));
    if (!add)
        return failure(add.error());
    add->bind(0, toInteger(account));
    deed.version > 0 ? add->bind(1, deed.version) : add->bindNull(1);
    add->bind(2, deed.body);
    add->bind(3, deed.sentAt);
    if (auto ran = add->run(); !ran)
        return failure(ran.error().code == QLatin1String("storage.constraint") ? makeError(ErrorKind::Locked, "menus.under_way")
                                                                               : ran.error());
    return add->lastId();
}

Done MenuDeedStore::settle(qint64 deed, MenuDeed::State state, const QString &failureCode, qint64 now)
{
    const bool isSettled = state == MenuDeed::State::Done || state == MenuDeed::State::Refused;
    auto settle = m_database.prepare(QStringLiteral("UPDATE menu_deed SET state = ?, failure = ?, settled_at = ?, unknown_since = "
                                                    "coalesce(unknown_since, ?) WHERE id = ? AND state IN ('sending', 'unknown')"));
    if (!settle)
        return failure(settle.error());
    settle->bind(0, menuDeedStateName(state));
    settle->bind(1, failureCode);
    isSettled ? settle->bind(2, now) : settle->bindNull(2);
    state == MenuDeed::State::Unknown ? settle->bind(3, now) : settle->bindNull(3);
    settle->bind(4, deed);
    if (auto ran = settle->run(); !ran || !isSettled)
        return ran;
    auto plan = m_database.prepare(QStringLiteral("UPDATE menu_plan SET state = ?, failure = ? WHERE deed_id = ? AND state = 'begun'"));
    if (!plan)
        return failure(plan.error());
    plan->bind(0, menuPlanStateName(state == MenuDeed::State::Done ? MenuPlan::State::Done : MenuPlan::State::Failed));
    plan->bind(1, failureCode);
    plan->bind(2, deed);
    return plan->run();
}

Result<std::vector<MenuPlan>> MenuDeedStore::plans(AccountId account)
{
    auto query = m_database.prepare(QStringLiteral("SELECT id, version_id, due_at, state, begun_at, failure FROM menu_plan WHERE "
                                                   "account_id = ? ORDER BY due_at DESC, id DESC"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<MenuPlan> plans;
    while (query->next())
        plans.push_back({query->integer(0), query->integer(1), query->integer(2), menuPlanStateFromName(query->text(3)), query->integer(4),
                         query->text(5)});
    return plans;
}

Result<qint64> MenuDeedStore::addPlan(AccountId account, const MenuPlan &plan, qint64 now)
{
    auto add = m_database.prepare(
        QStringLiteral("INSERT INTO menu_plan(account_id, version_id, due_at, made_at, state) VALUES(?, ?, ?, ?, 'waiting')"));
    if (!add)
        return failure(add.error());
    add->bind(0, toInteger(account));
    add->bind(1, plan.version);
    add->bind(2, plan.dueAt);
    add->bind(3, now);
    if (auto ran = add->run(); !ran)
        return failure(ran.error());
    return add->lastId();
}

Done MenuDeedStore::beginPlan(qint64 plan, qint64 deed, qint64 now)
{
    auto begin =
        m_database.prepare(QStringLiteral("UPDATE menu_plan SET state = 'begun', begun_at = ?, deed_id = ?, failure = '' WHERE id = "
                                          "? AND state = 'waiting'"));
    if (!begin)
        return failure(begin.error());
    begin->bind(0, now);
    begin->bind(1, deed);
    begin->bind(2, plan);
    return begin->run();
}

Done MenuDeedStore::setPlan(AccountId account, qint64 plan, MenuPlan::State state, const QString &failureCode)
{
    auto set = m_database.prepare(QStringLiteral("UPDATE menu_plan SET state = ?, failure = ? WHERE account_id = ? AND id = ? AND state <> "
                                                 "'done' AND (state <> 'begun' OR ? = 'waiting')"));
    if (!set)
        return failure(set.error());
    const QString name = menuPlanStateName(state);
    set->bind(0, name);
    set->bind(1, failureCode);
    set->bind(2, toInteger(account));
    set->bind(3, plan);
    set->bind(4, name);
    if (auto ran = set->run(); !ran)
        return ran;
    return set->changedRows() == 1 ? Done() : Done(failure(ErrorKind::NotFound, "menus.no_plan", QString::number(plan)));
}

} // namespace yiren
