#include "alerts/robotalertstore.h"

#include "base/json.h"
#include "conversations/inboxstore.h"
#include "storage/settingstore.h"
#include "time/durations.h"

#include <QJsonObject>

namespace yiren {

namespace {

constexpr std::array alertNames{"complaint", "difference", "window", "post"}; // as AlertKind
constexpr int mostThreads = 1000;

constexpr auto selectComplaints = "SELECT complaint_id FROM complaint WHERE account_id = ? AND first_seen_at >= ? ORDER BY first_seen_at";
constexpr auto selectDifferingDays =
    "SELECT r.day FROM reconcile_day r WHERE r.account_id = ? AND r.ran_at >= ? AND EXISTS (SELECT 1 FROM difference d "
    "WHERE d.account_id = r.account_id AND d.day = r.day) ORDER BY r.day";
constexpr auto selectPosts = "SELECT id || '/' || due_at FROM post WHERE account_id = ? AND due_at >= ? AND state IN ('failed', 'missed') "
                             "AND deleted_at IS NULL ORDER BY due_at, id";

QString chosenKey(AccountId account)
{
    return QStringLiteral("robot.alerts.%1").arg(toInteger(account));
}

} // namespace

QString alertKindName(AlertKind kind)
{
    return QLatin1String(alertNames[static_cast<size_t>(kind)]);
}

Result<RobotAlertStore::Chosen> RobotAlertStore::chosen(AccountId account)
{
    const auto text = SettingStore(m_database).value(chosenKey(account));
    if (!text)
        return failure(text.error());
    const auto json = parseObject(text->toUtf8());
    Chosen chosen;
    for (const AlertKind kind : alertKinds) {
        const qint64 since = json ? json->value(alertKindName(kind)).toString().toLongLong() : 0;
        if (since > 0)
            chosen.emplace(kind, since);
    }
    return chosen;
}

Done RobotAlertStore::choose(AccountId account, const Chosen &chosen)
{
    QJsonObject json;
    for (const auto &[kind, since] : chosen)
        json.insert(alertKindName(kind), QString::number(since));
    return SettingStore(m_database).set(chosenKey(account), QString::fromUtf8(toBytes(json)));
}

Result<std::vector<RobotAlert>> RobotAlertStore::select(AlertKind kind, const char *sql, AccountId account, qint64 since)
{
    auto query = m_database.prepare(QLatin1String(sql));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, since);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<RobotAlert> found;
    while (query->next())
        found.push_back({kind, query->text(0)});
    return found;
}

Result<std::vector<RobotAlert>> RobotAlertStore::windows(AccountId account, qint64 since, qint64 now)
{
    const auto waiting = InboxStore(m_database).threads(account, {TalkFilter::Which::Waiting, {}}, now, mostThreads);
    if (!waiting)
        return failure(waiting.error());
    std::vector<RobotAlert> found;
    for (const TalkThread &thread : *waiting) {
        for (const TalkSide &side : thread.sides) {
            const auto closes = side.window.closesAt;
            if (side.waiting > 0 && side.waitingSince >= since && side.window.isOpen(now) && closes <= now + hourMs)
                found.push_back({AlertKind::Window, QStringLiteral("%1/%2").arg(side.peer.id).arg(closes)});
        }
    }
    return found;
}

Result<bool> RobotAlertStore::isTold(AccountId account, const RobotAlert &alert)
{
    auto query = m_database.prepare(QStringLiteral("SELECT 1 FROM robot_alert WHERE account_id = ? AND kind = ? AND subject = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, alertKindName(alert.kind));
    query->bind(2, alert.subject);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next();
}

Result<std::vector<RobotAlert>> RobotAlertStore::due(AccountId account, const Chosen &chosen, qint64 now)
{
    std::vector<RobotAlert> due;
    for (const auto &[kind, since] : chosen) {
        const auto found = kind == AlertKind::Complaint ? select(kind, selectComplaints, account, since)
            : kind == AlertKind::Difference             ? select(kind, selectDifferingDays, account, since)
            : kind == AlertKind::Window                 ? windows(account, since, now)
                                                        : select(kind, selectPosts, account, since);
        if (!found)
            return found;
        for (const RobotAlert &alert : *found) {
            const auto told = isTold(account, alert);
            if (!told)
                return failure(told.error());
            if (!*told)
                due.push_back(alert);
        }
    }
    return due;
}

Result<qint64> RobotAlertStore::messagesSince(AccountId account, qint64 since)
{
    auto query = m_database.prepare(QStringLiteral("SELECT count(DISTINCT at) FROM robot_alert WHERE account_id = ? AND at > ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, since);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? query->integer(0) : 0;
}

Done RobotAlertStore::add(AccountId account, const std::vector<RobotAlert> &alerts, qint64 now)
{
    auto add =
        m_database.prepare(QStringLiteral("INSERT INTO robot_alert(account_id, kind, subject, at, state) VALUES(?, ?, ?, ?, 'sending')"));
    if (!add)
        return failure(add.error());
    for (const RobotAlert &alert : alerts) {
        add->bind(0, toInteger(account));
        add->bind(1, alertKindName(alert.kind));
        add->bind(2, alert.subject);
        add->bind(3, now);
        if (auto ran = add->run(); !ran)
            return ran;
    }
    return {};
}

Done RobotAlertStore::settle(AccountId account, const std::vector<RobotAlert> &alerts, const QString &state)
{
    auto settle = m_database.prepare(
        state.isEmpty()
            ? QStringLiteral("DELETE FROM robot_alert WHERE account_id = ? AND kind = ? AND subject = ?")
            : QStringLiteral("UPDATE robot_alert SET state = '%1' WHERE account_id = ? AND kind = ? AND subject = ?").arg(state));
    if (!settle)
        return failure(settle.error());
    for (const RobotAlert &alert : alerts) {
        settle->bind(0, toInteger(account));
        settle->bind(1, alertKindName(alert.kind));
        settle->bind(2, alert.subject);
        if (auto ran = settle->run(); !ran)
            return ran;
    }
    return {};
}

} // namespace yiren
