#pragma once

#include <QHash>
#include <QJsonObject>
#include <QString>

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace yiren::sandbox {

// 微信客服 of one corporation as its server has it (contract/wecom.md 6).

// A message or event as sync_msg gives it. What was sent through the API is none.
struct KfEntry {
    qint64 atMs = 0;
    QJsonObject object; // with msgid, send_time, origin, msgtype and the type's own object

    QString messageId() const { return object.value(u"msgid").toString(); }
    friend bool operator==(const KfEntry &, const KfEntry &) = default;
};

struct KfDesk {
    QString openKfid;
    QString name;
    bool isManaged = true; // given to this app
    std::vector<KfEntry> entries;

    friend bool operator==(const KfDesk &, const KfDesk &) = default;
};

struct KfPerson {
    QString externalUserid;
    QString nickname;
    QString unionid; // empty: the developer id is not bound
    QString scene, sceneParam;
    qint64 activeMs = 0; // when they wrote or entered last

    friend bool operator==(const KfPerson &, const KfPerson &) = default;
};

// A person at a desk.
struct KfSession {
    int state = 0;         // 0 new … 4 ended
    qint64 customerMs = 0; // of their last message; 0: none
    int sentSince = 0;     // through the API since then

    friend bool operator==(const KfSession &, const KfSession &) = default;
};

struct KfSentMessage {
    QString messageId;
    QString openKfid;
    QString externalUserid;
    qint64 atMs = 0;
    QJsonObject body;

    friend bool operator==(const KfSentMessage &, const KfSentMessage &) = default;
};

struct KfFile {
    QByteArray bytes;
    QString name;
    QString type; // image, voice, video, file
    qint64 atMs = 0;

    friend bool operator==(const KfFile &, const KfFile &) = default;
};

// Lets somebody be welcomed once (6.4).
struct KfWelcome {
    QString openKfid, externalUserid;
    qint64 untilMs = 0;
    bool isUsed = false;

    friend bool operator==(const KfWelcome &, const KfWelcome &) = default;
};

struct KfBook {
    std::vector<KfDesk> desks;
    std::map<QString, KfPerson> people; // by external_userid
    std::map<std::pair<QString, QString>, KfSession> sessions;
    std::vector<KfSentMessage> sent;
    std::set<QString> messageIds; // that the API took
    std::map<QString, KfFile> files;
    std::map<QString, KfWelcome> welcomes; // by code
    quint64 serial = 0;

    [[nodiscard]] KfDesk *desk(const QString &openKfid); // nullptr: none
    KfSession &session(const QString &openKfid, const QString &externalUserid) { return sessions[{openKfid, externalUserid}]; }

    // What a person or a colleague does; each gives its msgid.
    QString write(const QString &openKfid, const QString &externalUserid, const QString &type, const QJsonObject &content, qint64 atMs);
    QString answer(const QString &openKfid, const QString &externalUserid, const QString &text, qint64 atMs); // in WeChat's own program
    QString event(const QString &openKfid, const QString &externalUserid, QJsonObject content, qint64 atMs);
    QString keepFile(const QByteArray &bytes, const QString &name, const QString &type, qint64 atMs); // its media_id

    friend bool operator==(const KfBook &, const KfBook &) = default;

private:
    QString add(const QString &openKfid, QJsonObject object, qint64 atMs);
};

} // namespace yiren::sandbox
