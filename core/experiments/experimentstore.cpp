#include "experiments/experimentstore.h"

#include "experiments/experimentrule.h"

namespace yiren {

namespace {

const QString experimentColumns =
    QStringLiteral("SELECT id, rule, rule_hash, created_at, started_at, first_day, ended_at, ending, reason, looked_at, broken_at "
                   "FROM experiment ");

// Damaged "experiment.rule" where the text is not the one that was hashed.
Result<Experiment> experimentOf(const Statement &row, AccountId account)
{
    Experiment experiment;
    experiment.id = ExperimentId(row.integer(0));
    experiment.account = account;
    const QByteArray text = row.text(1).toUtf8();
    auto rule = ruleFromText(text);
    if (!rule)
        return failure(rule.error());
    experiment.rule = std::move(*rule);
    experiment.ruleHash = row.blob(2);
    experiment.createdAt = row.integer(3);
    experiment.startedAt = row.optionalInteger(4);
    experiment.firstDay = row.day(5);
    experiment.endedAt = row.optionalInteger(6);
    experiment.ending = endingFromName(row.text(7));
    experiment.reason = row.text(8);
    experiment.lookedAt = row.optionalInteger(9);
    experiment.brokenAt = row.optionalInteger(10);
    if (experiment.startedAt && experiment.ruleHash != ruleHash(text))
        return failure(ErrorKind::Damaged, "experiment.rule", QString::number(toInteger(experiment.id)));
    experiment.state = experiment.endedAt ? ExperimentState::Ended
        : experiment.startedAt            ? ExperimentState::Running
                                          : ExperimentState::Draft;
    return experiment;
}

Done putDecision(Database &database, ExperimentId id, const QString &kind, const std::optional<KeptDecision> &kept)
{
    if (!kept)
        return {};
    auto insert = database.prepare(QStringLiteral(
        "INSERT INTO experiment_decision(experiment_id, kind, day, p, winner) VALUES(?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"));
    if (!insert)
        return failure(insert.error());
    insert->bind(0, toInteger(id));
    insert->bind(1, kind);
    insert->bind(2, kept->day);
    insert->bind(3, QString::number(kept->p, 'g', 17));
    insert->bind(4, kept->winner ? std::optional(static_cast<qint64>(*kept->winner)) : std::nullopt);
    return insert->run();
}

} // namespace

Result<std::vector<Experiment>> ExperimentStore::experiments(AccountId account)
{
    auto query = m_database.prepare(experimentColumns
                                    + QStringLiteral("WHERE account_id = ? AND deleted_at IS NULL ORDER BY ended_at IS NOT NULL, "
                                                     "started_at IS NULL, COALESCE(started_at, created_at) DESC, id DESC"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<Experiment> experiments;
    while (query->next()) {
        auto one = experimentOf(*query, account);
        if (!one)
            return failure(one.error());
        experiments.push_back(std::move(*one));
    }
    return experiments;
}

Result<Experiment> ExperimentStore::experiment(AccountId account, ExperimentId id)
{
    auto query = m_database.prepare(experimentColumns + QStringLiteral("WHERE account_id = ? AND id = ? AND deleted_at IS NULL"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, toInteger(id));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    if (!query->next())
        return failure(ErrorKind::NotFound, "experiment.not_found", QString::number(toInteger(id)));
    return experimentOf(*query, account);
}

Result<KeptDecisions> ExperimentStore::decisions(ExperimentId id)
{
    auto query =
        m_database.prepare(QStringLiteral("SELECT kind, day, p, winner FROM experiment_decision WHERE experiment_id = ? ORDER BY kind"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(id));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    KeptDecisions kept;
    while (query->next()) {
        const auto winner = query->optionalInteger(3);
        const KeptDecision one{query->day(1).value_or(BusinessDay(QDate())), query->text(2).toDouble(),
                               winner ? std::optional(static_cast<size_t>(*winner)) : std::nullopt};
        (query->text(0) == QLatin1String("early") ? kept.early : kept.final) = one;
    }
    return kept;
}

Result<ExperimentId> ExperimentStore::add(const Experiment &draft)
{
    auto insert = m_database.prepare(QStringLiteral("INSERT INTO experiment(account_id, rule, created_at) VALUES(?, ?, ?)"));
    if (!insert)
        return failure(insert.error());
    insert->bind(0, toInteger(draft.account));
    insert->bind(1, QString::fromUtf8(ruleText(draft.rule)));
    insert->bind(2, draft.createdAt);
    if (auto done = insert->run(); !done)
        return failure(done.error());
    return ExperimentId(insert->lastId());
}

Done ExperimentStore::putRule(const Experiment &draft)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE experiment SET rule = ? WHERE account_id = ? AND id = ?"));
    if (!update)
        return failure(update.error());
    update->bind(0, QString::fromUtf8(ruleText(draft.rule)));
    update->bind(1, toInteger(draft.account));
    update->bind(2, toInteger(draft.id));
    return update->run();
}

Done ExperimentStore::putStart(const Experiment &started)
{
    auto update = m_database.prepare(
        QStringLiteral("UPDATE experiment SET rule_hash = ?, started_at = ?, first_day = ? WHERE account_id = ? AND id = ?"));
    if (!update)
        return failure(update.error());
    update->bind(0, started.ruleHash);
    update->bind(1, started.startedAt);
    update->bind(2, started.firstDay);
    update->bind(3, toInteger(started.account));
    update->bind(4, toInteger(started.id));
    return update->run();
}

Done ExperimentStore::putEnding(const Experiment &ended)
{
    auto update =
        m_database.prepare(QStringLiteral("UPDATE experiment SET ended_at = ?, ending = ?, reason = ? WHERE account_id = ? AND id = ?"));
    if (!update)
        return failure(update.error());
    update->bind(0, ended.endedAt);
    update->bind(1, endingName(ended.ending));
    update->bind(2, ended.reason);
    update->bind(3, toInteger(ended.account));
    update->bind(4, toInteger(ended.id));
    return update->run();
}

Done ExperimentStore::putDecisions(ExperimentId id, const KeptDecisions &kept)
{
    if (auto put = putDecision(m_database, id, QStringLiteral("early"), kept.early); !put)
        return put;
    return putDecision(m_database, id, QStringLiteral("final"), kept.final);
}

Done ExperimentStore::putLooked(AccountId account, ExperimentId id, qint64 at)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE experiment SET looked_at = ? WHERE account_id = ? AND id = ?"));
    if (!update)
        return failure(update.error());
    update->bind(0, at);
    update->bind(1, toInteger(account));
    update->bind(2, toInteger(id));
    return update->run();
}

Done ExperimentStore::putBroken(ExperimentId id, std::optional<qint64> at)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE experiment SET broken_at = ? WHERE id = ?"));
    if (!update)
        return failure(update.error());
    update->bind(0, at);
    update->bind(1, toInteger(id));
    return update->run();
}

Done ExperimentStore::setDeleted(AccountId account, ExperimentId id, std::optional<qint64> at)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE experiment SET deleted_at = ? WHERE account_id = ? AND id = ?"));
    if (!update)
        return failure(update.error());
    update->bind(0, at);
    update->bind(1, toInteger(account));
    update->bind(2, toInteger(id));
    if (auto done = update->run(); !done)
        return done;
    return update->changedRows() == 1 ? Done() : failure(ErrorKind::NotFound, "experiment.not_found", QString::number(toInteger(id)));
}

} // namespace yiren
