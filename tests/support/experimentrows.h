#pragma once

#include "experiments/experimentdeeds.h"
#include "support/experimentbuilders.h"
#include "time/durations.h"

#include <QtTest>

// Experiments and persons in a data file.
namespace yiren::experimentrows {

inline constexpr AccountId account{1};

inline qint64 morning(int day)
{
    return trialStart.plusDays(day - 1).start().toMSecsSinceEpoch() + 9 * hourMs;
}

inline Experiment drafted(Database &database, const ExperimentRule &rule = titleRule())
{
    Experiment draft;
    draft.account = account;
    draft.rule = rule;
    return saveDraft(database, draft, morning(1)).value_or(Experiment());
}

inline Experiment started(Database &database, const ExperimentRule &rule = titleRule())
{
    return startExperiment(database, account, drafted(database, rule).id, morning(1)).value_or(Experiment());
}

// Landing pages with addresses of their own, whose visitors' orders are counted here.
inline ExperimentRule ownRule()
{
    ExperimentRule rule = titleRule();
    rule.source = CountSource::Own;
    rule.metric = Metric::Orders;
    rule.arms[0].shown = QStringLiteral("page/a");
    rule.arms[1].shown = QStringLiteral("page/b");
    return rule;
}

inline void addPerson(Database &database, qint64 id, const QString &openid)
{
    const QString person = QStringLiteral("INSERT INTO customer(id, account_id, first_seen_at, updated_at) VALUES(%1, 1, 0, 0)").arg(id);
    const QString identity = QStringLiteral("INSERT INTO customer_identity(account_id, customer_id, kind, value, reason, since) "
                                            "VALUES(1, %1, 'openid', '%2', 'import', 0)")
                                 .arg(id)
                                 .arg(openid);
    QVERIFY(database.execute(person));
    QVERIFY(database.execute(identity));
}

// Everybody who is there by an openid follows the account.
inline void letAllFollow(Database &database)
{
    QVERIFY(database.execute(QStringLiteral("INSERT OR IGNORE INTO follower(account_id, openid, is_following, run) "
                                            "SELECT account_id, value, 1, 1 FROM customer_identity WHERE kind = 'openid'")));
}

} // namespace yiren::experimentrows
