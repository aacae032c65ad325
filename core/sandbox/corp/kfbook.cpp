#include "sandbox/corp/kfbook.h"

#include <algorithm>

namespace yiren::sandbox {

KfDesk *KfBook::desk(const QString &openKfid)
{
    const auto found = std::ranges::find(desks, openKfid, &KfDesk::openKfid);
    return found == desks.end() ? nullptr : &*found;
}

QString KfBook::add(const QString &openKfid, QJsonObject object, qint64 atMs)
{
    KfDesk *at = desk(openKfid);
    if (!at)
        return {};
    const QString id = QStringLiteral("kfm%1").arg(++serial, 8, 10, QLatin1Char('0'));
    object.insert(QStringLiteral("msgid"), id);
    object.insert(QStringLiteral("send_time"), atMs / 1000);
    at->entries.push_back({atMs, object});
    return id;
}

QString KfBook::write(const QString &openKfid, const QString &externalUserid, const QString &type, const QJsonObject &content, qint64 atMs)
{
    KfSession &session = this->session(openKfid, externalUserid);
    if (session.state == 4)
        session.state = 0; // the next message opens a new one (6.5)
    session.customerMs = atMs;
    session.sentSince = 0;
    KfPerson &person = people[externalUserid];
    person.externalUserid = externalUserid;
    person.activeMs = atMs;
    return add(openKfid,
               {{QStringLiteral("open_kfid"), openKfid},
                {QStringLiteral("external_userid"), externalUserid},
                {QStringLiteral("origin"), 3},
                {QStringLiteral("msgtype"), type},
                {type, content}},
               atMs);
}

QString KfBook::answer(const QString &openKfid, const QString &externalUserid, const QString &text, qint64 atMs)
{
    return add(openKfid,
               {{QStringLiteral("open_kfid"), openKfid},
                {QStringLiteral("external_userid"), externalUserid},
                {QStringLiteral("origin"), 5},
                {QStringLiteral("servicer_userid"), QStringLiteral("LinXiaoyu")},
                {QStringLiteral("msgtype"), QStringLiteral("text")},
                {QStringLiteral("text"), QJsonObject{{QStringLiteral("content"), text}}}},
               atMs);
}

// Whom it concerns stands inside the event (6.2).
QString KfBook::event(const QString &openKfid, const QString &externalUserid, QJsonObject content, qint64 atMs)
{
    content.insert(QStringLiteral("open_kfid"), openKfid);
    if (!externalUserid.isEmpty())
        content.insert(QStringLiteral("external_userid"), externalUserid);
    if (content.value(u"event_type").toString() == u"enter_session") {
        KfPerson &person = people[externalUserid];
        person.externalUserid = externalUserid;
        person.scene = content.value(u"scene").toString();
        person.sceneParam = content.value(u"scene_param").toString();
        person.activeMs = atMs;
        if (const QString code = content.value(u"welcome_code").toString(); !code.isEmpty())
            welcomes.insert_or_assign(code, KfWelcome{openKfid, externalUserid, atMs + 20'000, false});
    }
    return add(openKfid,
               {{QStringLiteral("origin"), 4}, {QStringLiteral("msgtype"), QStringLiteral("event")}, {QStringLiteral("event"), content}},
               atMs);
}

QString KfBook::keepFile(const QByteArray &bytes, const QString &name, const QString &type, qint64 atMs)
{
    const QString id = QStringLiteral("MEDIA-KF-%1").arg(++serial, 8, 10, QLatin1Char('0'));
    files.insert_or_assign(id, KfFile{bytes, name, type, atMs});
    return id;
}

} // namespace yiren::sandbox
