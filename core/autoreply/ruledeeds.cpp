#include "autoreply/ruledeeds.h"

#include "audit/auditstore.h"
#include "products/productstore.h"
#include "storage/transaction.h"

#include <algorithm>
#include <functional>

namespace yiren {

namespace {

// `deed` gives what the log calls it.
Done performOnRules(Database &database, AccountId account, const char *action, qint64 now,
                    const std::function<Result<QString>(RuleStore &)> &deed)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    RuleStore store(database);
    const auto subject = deed(store);
    if (!subject)
        return failure(subject.error());
    if (auto noted = AuditStore(database).append({0, now, account, QString::fromLatin1(action), *subject, {}, {}}); !noted)
        return noted;
    return transaction->commit();
}

QString ruleSubject(qint64 id)
{
    return QStringLiteral("rule %1").arg(id);
}

Result<QString> subjectIf(const Done &done, qint64 id)
{
    return done ? Result<QString>(ruleSubject(id)) : failure(done.error());
}

} // namespace

Result<qint64> keepRule(Database &database, AccountId account, ReplyRule rule, qint64 now)
{
    if (const Done sound = rule.isOn ? checkRule(rule) : checkRuleFiles(rule); !sound)
        return failure(sound.error());
    const Done kept =
        performOnRules(database, account, rule.id == 0 ? "rule.added" : "rule.changed", now, [&](RuleStore &store) -> Result<QString> {
            if (rule.id == 0) {
                rule.switchedOnAt = rule.isOn ? now : 0;
                const auto id = store.add(account, rule);
                if (!id)
                    return failure(id.error());
                rule.id = *id;
                return ruleSubject(rule.id);
            }
            const auto before = store.rule(account, rule.id);
            if (!before)
                return failure(before.error());
            rule.switchedOnAt = rule.isOn && !before->isOn ? now : before->switchedOnAt;
            return subjectIf(store.put(account, rule), rule.id);
        });
    return kept ? Result<qint64>(rule.id) : failure(kept.error());
}

Done switchRule(Database &database, AccountId account, qint64 id, bool isOn, qint64 now)
{
    return performOnRules(database, account, isOn ? "rule.on" : "rule.off", now, [&](RuleStore &store) -> Result<QString> {
        auto rule = store.rule(account, id);
        if (!rule)
            return failure(rule.error());
        if (const Done sound = isOn ? checkRule(*rule) : Done(); !sound)
            return failure(sound.error());
        rule->switchedOnAt = isOn && !rule->isOn ? now : rule->switchedOnAt;
        rule->isOn = isOn;
        return subjectIf(store.put(account, *rule), id);
    });
}

Done orderRules(Database &database, AccountId account, const std::vector<qint64> &ids, qint64 now)
{
    return performOnRules(database, account, "rule.order", now, [&](RuleStore &store) -> Result<QString> {
        const auto rules = store.rules(account);
        if (!rules)
            return failure(rules.error());
        const bool areAll = std::ranges::is_permutation(ids, *rules, {}, {}, [](const ReplyRule &rule) { return rule.id; });
        if (!areAll)
            return failure(ErrorKind::Usage, "rule.order");
        for (size_t i = 0; i < ids.size(); ++i) {
            if (const Done placed = store.setPosition(account, ids[i], static_cast<int>(i) + 1); !placed)
                return failure(placed.error());
        }
        return QStringLiteral("rules");
    });
}

Done removeRule(Database &database, AccountId account, qint64 id, qint64 now)
{
    return performOnRules(database, account, "rule.removed", now,
                          [&](RuleStore &store) { return subjectIf(store.setRemoved(account, id, now), id); });
}

Done restoreRule(Database &database, AccountId account, qint64 id, qint64 now)
{
    return performOnRules(database, account, "rule.restored", now, [&](RuleStore &store) -> Result<QString> {
        auto rule = store.rule(account, id);
        if (!rule)
            return failure(rule.error());
        rule->isOn = false;
        if (const Done put = store.put(account, *rule); !put)
            return failure(put.error());
        return subjectIf(store.setRemoved(account, id, {}), id);
    });
}

Result<std::vector<qint64>> addWelcomeExample(Database &database, AccountId account, qint64 now)
{
    std::vector<qint64> ids;
    const Done added = performOnRules(database, account, "rule.example", now, [&](RuleStore &store) -> Result<QString> {
        const auto products = ProductStore(database).products(account);
        if (!products)
            return failure(products.error());
        const auto oldest =
            std::ranges::min_element(*products, {}, [](const ListedProduct &listed) { return toInteger(listed.product.id); });
        const auto product = oldest == products->end() ? std::nullopt : std::optional(oldest->product);
        for (const ReplyRule &rule : welcomeExample(product)) {
            const auto id = store.add(account, rule);
            if (!id)
                return failure(id.error());
            ids.push_back(*id);
        }
        return QStringLiteral("rules");
    });
    return added ? Result<std::vector<qint64>>(std::move(ids)) : failure(added.error());
}

} // namespace yiren
