#pragma once

#include "bills/accountid.h"
#include "storage/database.h"

#include <map>
#include <vector>

namespace yiren {

// What the founder may be told in an internal group. Default: nothing.
enum class AlertKind { Complaint, Difference, Window, Post };
inline constexpr std::array alertKinds{AlertKind::Complaint, AlertKind::Difference, AlertKind::Window, AlertKind::Post};
[[nodiscard]] QString alertKindName(AlertKind kind); // "complaint", "difference", "window", "post"

struct RobotAlert {
    AlertKind kind = AlertKind::Complaint;
    QString subject; // an id of ours or a day; the same subject is told of once

    friend bool operator==(const RobotAlert &, const RobotAlert &) = default;
};

// What is to be told, and what was. Writing stands inside the caller's transaction.
class RobotAlertStore
{
public:
    explicit RobotAlertStore(Database &database) : m_database(database) {}

    using Chosen = std::map<AlertKind, qint64>; // since when it is on, UTC ms: what happened before is not told of
    [[nodiscard]] Result<Chosen> chosen(AccountId account);
    [[nodiscard]] Done choose(AccountId account, const Chosen &chosen);

    // What happened since a kind was chosen and was not told of: complaints that were first seen, days that were compared and differ,
    // windows of customers who wait that close within an hour, posts that failed or were missed.
    [[nodiscard]] Result<std::vector<RobotAlert>> due(AccountId account, const Chosen &chosen, qint64 now);
    [[nodiscard]] Result<qint64> messagesSince(AccountId account, qint64 since);
    [[nodiscard]] Done add(AccountId account, const std::vector<RobotAlert> &alerts, qint64 now); // on their way
    // State 'sent', 'unknown' or 'failed'. Empty: nothing left this computer, and they are told of later.
    [[nodiscard]] Done settle(AccountId account, const std::vector<RobotAlert> &alerts, const QString &state);

private:
    Result<std::vector<RobotAlert>> select(AlertKind kind, const char *sql, AccountId account, qint64 since);
    Result<std::vector<RobotAlert>> windows(AccountId account, qint64 since, qint64 now);
    Result<bool> isTold(AccountId account, const RobotAlert &alert);

    Database &m_database;
};

} // namespace yiren
