#pragma once

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <map>
#include <set>
#include <vector>

namespace yiren::sandbox {

// Customers, customer groups, mass messages, moments and robots of one corporation as its server has them (contract/wecom.md 3-5).

struct CorpFriend {
    QString externalUserid;
    QString name;
    QString unionid; // empty: the developer id is not bound

    friend bool operator==(const CorpFriend &, const CorpFriend &) = default;
};

struct CorpGroupMember {
    QString id;
    bool isExternal = true;
    QString name, unionid, invitor, state;
    int joinScene = 1;
    qint64 joinedMs = 0;

    friend bool operator==(const CorpGroupMember &, const CorpGroupMember &) = default;
};

struct CorpGroup {
    QString chatId, name, owner, notice;
    qint64 createdMs = 0;
    int version = 1; // of its members
    int status = 0;
    bool isDismissed = false;
    std::vector<CorpGroupMember> members;

    friend bool operator==(const CorpGroup &, const CorpGroup &) = default;
};

struct CorpJoinWay {
    QString configId;
    QJsonObject body;
    bool isRemoved = false;

    friend bool operator==(const CorpJoinWay &, const CorpJoinWay &) = default;
};

// A task of a mass message.
struct CorpMass {
    QString msgid;
    QString sender;
    bool isToGroups = false;
    QStringList targets; // without those that it could not be made for
    QJsonObject body;
    qint64 createdMs = 0;
    qint64 confirmedMs = 0; // 0: not yet
    bool isCancelled = false;
    std::map<QString, int> results; // 1 sent, 2 not a friend, 3 limit
    std::vector<qint64> reminders;

    friend bool operator==(const CorpMass &, const CorpMass &) = default;
};

struct CorpMomentTask {
    QString jobid, momentId, sender;
    QJsonObject body;
    qint64 createdMs = 0;
    qint64 publishedMs = 0; // 0: not yet
    bool isCancelled = false;
    int likes = 0, comments = 0;

    friend bool operator==(const CorpMomentTask &, const CorpMomentTask &) = default;
};

struct CorpRobot {
    QString key;
    bool isDisabled = false;
    std::vector<qint64> calls;       // ms
    std::vector<QJsonObject> posted; // bodies

    friend bool operator==(const CorpRobot &, const CorpRobot &) = default;
};

struct ReachBook {
    QStringList members; // userids who may have customers
    std::map<QString, CorpFriend> friends;
    std::vector<CorpGroup> groups;
    std::vector<CorpJoinWay> ways;
    std::vector<CorpMass> masses;
    std::vector<CorpMomentTask> moments;
    std::vector<CorpRobot> robots;
    quint64 serial = 0;

    [[nodiscard]] CorpGroup *group(const QString &chatId); // nullptr: none; the same below
    [[nodiscard]] CorpMass *mass(const QString &msgid);
    [[nodiscard]] CorpMomentTask *moment(const QString &momentId);
    [[nodiscard]] CorpRobot *robot(const QString &key);
    // The colleague confirms in 企业微信: each receiver gets it who is a friend (or a group that is there) and had fewer than the month has
    // days.
    void confirm(CorpMass &mass, qint64 atMs);

    friend bool operator==(const ReachBook &, const ReachBook &) = default;
};

} // namespace yiren::sandbox
