#pragma once

#include "time/businessday.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace yiren {

// A customer group of 企业微信 as it was read last.
struct CustomerGroup {
    qint64 id = 0;
    QString chatId, name, owner, notice;
    int status = 0; // 0 normal, 1 its owner left, 2 handed over just now, 3 handed over
    qint64 createdAt = 0;
    QString memberVersion;
    qint64 readAt = 0;            // when its members were read; 0: never
    std::optional<qint64> goneAt; // no longer listed, or dismissed
    qint64 customers = 0;         // in it now
    qint64 joined = 0, left = 0;  // customers in the last seven days, as far as was seen

    friend bool operator==(const CustomerGroup &, const CustomerGroup &) = default;
};

// Somebody's time in a group.
struct GroupStay {
    QString member; // userid, external_userid, or of an erased person "erased-…"
    bool isExternal = false;
    QString name;
    QString invitor;
    int joinScene = 0; // 1 invited, 2 by a link, 3 by a code
    QString state;     // of the code that they came by
    QString source;    // what that code stands for; empty: none, or not ours
    qint64 joinedAt = 0;
    std::optional<qint64> leftAt; // when a reading first missed them
    qint64 customer = 0;          // who that is; 0: nobody known

    friend bool operator==(const GroupStay &, const GroupStay &) = default;
};

// Customers in a group at the end of a day on which it was read; who came and went on it.
struct GroupDay {
    BusinessDay day;
    std::optional<qint64> customers; // nothing: nobody read on that day
    qint64 joined = 0, left = 0;

    friend bool operator==(const GroupDay &, const GroupDay &) = default;
};

// A code for joining groups, what it stands for and whom it brought.
struct JoinCode {
    enum class State { Making, Unknown, Made, Failed, Removed };

    qint64 id = 0;
    QString key;    // state: at most 30 characters, comes back with each member
    QString source; // "公众号文末": known here only
    QStringList chatIds;
    QByteArray body;
    State state = State::Making;
    QString configId;
    QString qrAddress;
    QByteArray picture;
    qint64 begunAt = 0;
    QString failure;
    qint64 joined = 0, stayed = 0; // customers that it brought, those who are still there

    friend bool operator==(const JoinCode &, const JoinCode &) = default;
};
[[nodiscard]] QString joinCodeStateName(JoinCode::State state); // "making", "unknown", "made", "failed", "removed"

} // namespace yiren
