#include "retention/alertstore.h"

#include "audit/auditstore.h"
#include "retention/alertpartstore.h"
#include "retention/dailyfigurestore.h"
#include "storage/transaction.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr int daysWatched = 100; // nine weeks, and four weeks of mornings on which an alert could have begun
constexpr qsizetype longestReason = 200;
constexpr std::array allFigures{WatchedFigure::Revenue, WatchedFigure::Orders, WatchedFigure::NewFollowers, WatchedFigure::LostFollowers,
                                WatchedFigure::Readers};

const QString selectMuted = QStringLiteral("SELECT id, figure, reason, since, until_day FROM alert_mute WHERE account_id = ? AND "
                                           "ended_at IS NULL ORDER BY since, id");

// Until the day that is due; or until the one after it, where that is here already.
void cutToKnown(WatchedSeries &series, BusinessDay due)
{
    while (!series.days.empty() && series.days.back().first > due && !series.days.back().second)
        series.days.pop_back();
}

Done noteAlertDeed(Database &database, AccountId account, const QString &action, const QString &subject, qint64 now)
{
    AuditEntry entry;
    entry.at = now;
    entry.account = account;
    entry.action = action;
    entry.subject = subject;
    return AuditStore(database).append(entry);
}

Done addParts(Database &database, AccountId account, const std::vector<WatchedSeries> &figures, std::vector<FigureAlert> &alerts)
{
    for (FigureAlert &alert : alerts) {
        const auto series = std::ranges::find(figures, alert.figure, &WatchedSeries::figure);
        const auto parts = AlertPartStore(database).parts(alert.figure, account, {alert.day.plusDays(-daysWatched), alert.day.next()});
        if (!parts)
            return failure(parts.error());
        alert.parts = partsOf(alert, *series, *parts);
    }
    return {};
}

} // namespace

Result<std::vector<MutedFigure>> AlertStore::muted(AccountId account)
{
    auto query = m_database.prepare(selectMuted);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<MutedFigure> muted;
    while (query->next()) {
        if (const auto figure = watchedFigureFromName(query->text(1)))
            muted.push_back({query->integer(0), *figure, query->text(2), query->integer(3), query->day(4)});
    }
    return muted;
}

Result<qint64> AlertStore::add(AccountId account, const MutedFigure &mute)
{
    auto insert =
        m_database.prepare(QStringLiteral("INSERT INTO alert_mute(account_id, figure, reason, since, until_day) VALUES(?, ?, ?, ?, ?)"));
    if (!insert)
        return failure(insert.error());
    insert->bind(0, toInteger(account));
    insert->bind(1, watchedFigureName(mute.figure));
    insert->bind(2, mute.reason);
    insert->bind(3, mute.since);
    insert->bind(4, mute.until);
    if (auto ran = insert->run(); !ran)
        return failure(ran.error());
    return insert->lastId();
}

Result<bool> AlertStore::end(AccountId account, qint64 id, qint64 now)
{
    auto update =
        m_database.prepare(QStringLiteral("UPDATE alert_mute SET ended_at = ? WHERE account_id = ? AND id = ? AND ended_at IS NULL"));
    if (!update)
        return failure(update.error());
    update->bind(0, now);
    update->bind(1, toInteger(account));
    update->bind(2, id);
    if (auto ran = update->run(); !ran)
        return failure(ran.error());
    return update->changedRows() > 0;
}

Result<FigureAlerts> loadFigureAlerts(Database &database, AccountId account, qint64 nowMs)
{
    DailyFigureStore store(database);
    const BusinessDay today = BusinessDay::ofMs(nowMs);
    std::vector<WatchedSeries> figures;
    for (const WatchedFigure figure : allFigures) {
        auto series = store.figure(figure, account, {today.plusDays(-daysWatched), today});
        if (!series)
            return failure(series.error());
        cutToKnown(*series, DailyFigureStore::dueDay(figure, nowMs));
        figures.push_back(std::move(*series));
    }
    const auto muted = AlertStore(database).muted(account);
    if (!muted)
        return failure(muted.error());
    FigureAlerts alerts = afterMuting(figureAlerts(figures), *muted, today);
    if (auto added = addParts(database, account, figures, alerts.shown); !added)
        return failure(added.error());
    return alerts;
}

Result<qint64> muteFigure(Database &database, AccountId account, const MutedFigure &mute, qint64 now)
{
    MutedFigure kept = mute;
    kept.reason = mute.reason.trimmed();
    kept.since = now;
    if (kept.reason.isEmpty() || kept.reason.size() > longestReason)
        return failure(ErrorKind::Input, "alert.reason");
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    const auto id = AlertStore(database).add(account, kept);
    if (!id)
        return id;
    if (auto noted = noteAlertDeed(database, account, QStringLiteral("alert.muted"), watchedFigureName(kept.figure), now); !noted)
        return failure(noted.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return id;
}

Done unmuteFigure(Database &database, AccountId account, qint64 id, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    const auto ended = AlertStore(database).end(account, id, now);
    if (!ended)
        return failure(ended.error());
    if (!*ended)
        return failure(ErrorKind::NotFound, "alert.not_muted");
    if (auto noted = noteAlertDeed(database, account, QStringLiteral("alert.unmuted"), QString::number(id), now); !noted)
        return noted;
    return transaction->commit();
}

} // namespace yiren
