#include "sandbox/corp/kfdesk.h"

#include "time/durations.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace yiren::sandbox {

namespace {

constexpr qint64 kfKeptMs = 3 * dayMs;
constexpr qint64 kfWindowMs = 48 * hourMs;
constexpr int kfRepliesEach = 5;
constexpr size_t kfCallsAMinute = 9;
constexpr int wrongParameter = 40058, wrongMedia = 40007, tooOften = 45009, noSuchDesk = 95000, notGranted = 95017;
constexpr int welcomeMissing = 41049, welcomeOver = 41050, welcomed = 41051;
constexpr int noRepliesLeft = 95001, windowOver = 95002, wrongState = 95018, badPushToken = 95007;

bool isMessageId(const QString &id)
{
    static const QRegularExpression form(QStringLiteral("^[0-9a-zA-Z_-]{1,32}$"));
    return form.match(id).hasMatch();
}

} // namespace

std::optional<DeskAnswer> KfCalls::answer(const QByteArray &name, const QJsonObject &body)
{
    if (name == "account/list")
        return accounts(body);
    if (name == "sync_msg")
        return sync(body);
    if (name == "send_msg")
        return send(body);
    if (name == "send_msg_on_event")
        return welcome(body);
    if (name == "customer/batchget")
        return customers(body);
    if (name == "service_state/get")
        return state(body);
    return std::nullopt;
}

DeskAnswer KfCalls::accounts(const QJsonObject &body) const
{
    const qint64 offset = body.value(u"offset").toInteger(0), limit = body.value(u"limit").toInteger(100);
    if (offset < 0 || limit < 1 || limit > 100)
        return refused(wrongParameter);
    QJsonArray list;
    const auto end = std::min(static_cast<qint64>(m_books.kf.desks.size()), offset + limit);
    for (qint64 i = offset; i < end; ++i) {
        const KfDesk &desk = m_books.kf.desks[static_cast<size_t>(i)];
        list.append(QJsonObject{{QStringLiteral("open_kfid"), desk.openKfid},
                                {QStringLiteral("name"), desk.name},
                                {QStringLiteral("avatar"), QStringLiteral("https://wwcdn.example/a.png")},
                                {QStringLiteral("manage_privilege"), desk.isManaged}});
    }
    return enveloped({{QStringLiteral("account_list"), list}});
}

int KfCalls::limitProblem(const QString &pushToken)
{
    const qint64 now = nowMs();
    if (!pushToken.isEmpty()) {
        const auto known = m_books.pushTokens.find(pushToken);
        return known != m_books.pushTokens.end() && now < known->second ? 0 : badPushToken;
    }
    if (now < m_books.blockedUntilMs)
        return tooOften;
    std::erase_if(m_books.tokenless, [now](qint64 at) { return at <= now - minuteMs; });
    if (m_books.tokenless.size() >= kfCallsAMinute) {
        m_books.blockedUntilMs = now + minuteMs;
        return tooOften;
    }
    m_books.tokenless.push_back(now);
    return 0;
}

DeskAnswer KfCalls::sync(const QJsonObject &body)
{
    const KfDesk *desk = m_books.kf.desk(body.value(u"open_kfid").toString());
    if (!desk)
        return refused(noSuchDesk);
    if (!desk->isManaged)
        return refused(notGranted);
    const qint64 limit = body.value(u"limit").toInteger(1000);
    const QString cursor = body.value(u"cursor").toString();
    if (limit < 1 || limit > 1000 || cursor.toUtf8().size() > 64)
        return refused(wrongParameter);
    if (const int problem = limitProblem(body.value(u"token").toString()); problem != 0)
        return refused(problem);
    const bool isBehindEmpty = cursor.endsWith(u'e');
    auto at = static_cast<size_t>(cursor.section(u'-', 1, 1).chopped(isBehindEmpty ? 1 : 0).toULongLong());
    while (at < desk->entries.size() && desk->entries[at].atMs <= nowMs() - kfKeptMs)
        ++at;
    if (m_books.givesEmptyPages && !isBehindEmpty && at < desk->entries.size())
        return enveloped({{QStringLiteral("next_cursor"), QStringLiteral("cur-%1e").arg(at)},
                          {QStringLiteral("has_more"), 1},
                          {QStringLiteral("msg_list"), QJsonArray()}});
    QJsonArray list;
    const auto most = static_cast<size_t>(std::min(limit, static_cast<qint64>(m_books.pageItems)));
    for (size_t end = std::min(desk->entries.size(), at + most); at < end; ++at)
        list.append(desk->entries[at].object);
    return enveloped({{QStringLiteral("next_cursor"), QStringLiteral("cur-%1").arg(at)},
                      {QStringLiteral("has_more"), at < desk->entries.size() ? 1 : 0},
                      {QStringLiteral("msg_list"), list}});
}

int KfCalls::contentProblem(const QString &type, const QJsonObject &content) const
{
    if (type == u"text") {
        const qsizetype size = content.value(u"content").toString().toUtf8().size();
        return size < 1 || size > 2048 ? wrongParameter : 0;
    }
    const bool isFile = type == u"image" || type == u"voice" || type == u"video" || type == u"file";
    const bool hasThumbnail = type == u"link" || type == u"miniprogram";
    if (!isFile && !hasThumbnail)
        return type == u"msgmenu" || type == u"location" || type == u"business_card" || type == u"ca_link" ? 0 : wrongParameter;
    const auto file = m_books.kf.files.find(content.value(isFile ? u"media_id" : u"thumb_media_id").toString());
    const bool isThere = file != m_books.kf.files.end() && file->second.atMs > nowMs() - 3 * dayMs;
    return isThere && (!isFile || file->second.type == type) ? 0 : wrongMedia;
}

int KfCalls::sendProblem(const QJsonObject &body)
{
    const QString openKfid = body.value(u"open_kfid").toString(), who = body.value(u"touser").toString();
    const KfDesk *desk = m_books.kf.desk(openKfid);
    if (!desk)
        return noSuchDesk;
    if (!desk->isManaged)
        return notGranted;
    if (!m_books.kf.people.contains(who))
        return 40096;
    const QString id = body.value(u"msgid").toString();
    if (body.contains(u"msgid") && (!isMessageId(id) || m_books.kf.messageIds.contains(id)))
        return wrongParameter;
    const QString type = body.value(u"msgtype").toString();
    if (const int problem = contentProblem(type, body.value(type).toObject()); problem != 0)
        return problem;
    const KfSession &session = m_books.kf.session(openKfid, who);
    if (session.state > 1)
        return wrongState;
    if (session.customerMs == 0 || nowMs() >= session.customerMs + kfWindowMs)
        return windowOver;
    return session.sentSince >= kfRepliesEach ? noRepliesLeft : 0;
}

DeskAnswer KfCalls::send(const QJsonObject &body)
{
    if (const int problem = sendProblem(body); problem != 0)
        return refused(problem);
    KfBook &kf = m_books.kf;
    const QString openKfid = body.value(u"open_kfid").toString(), who = body.value(u"touser").toString();
    const QString given = body.value(u"msgid").toString();
    const QString id = given.isEmpty() ? QStringLiteral("api%1").arg(++kf.serial) : given;
    kf.messageIds.insert(id);
    kf.sent.push_back({id, openKfid, who, nowMs(), body});
    ++kf.session(openKfid, who).sentSince;
    m_books.effects.record(EffectLedger::Kind::KfMessageSent, id, nowMs());
    if (!m_books.coming.empty()) {
        kf.event(openKfid, who,
                 {{QStringLiteral("event_type"), QStringLiteral("msg_send_fail")},
                  {QStringLiteral("fail_msgid"), id},
                  {QStringLiteral("fail_type"), m_books.coming.front()}},
                 nowMs());
        m_books.coming.erase(m_books.coming.begin());
    }
    return enveloped({{QStringLiteral("msgid"), id}});
}

// A text or a menu, once, within twenty seconds (6.4).
DeskAnswer KfCalls::welcome(const QJsonObject &body)
{
    const QString code = body.value(u"code").toString();
    const QString type = body.value(u"msgtype").toString();
    const auto found = m_books.kf.welcomes.find(code);
    if (code.isEmpty())
        return refused(welcomeMissing);
    if (found == m_books.kf.welcomes.end() || nowMs() >= found->second.untilMs)
        return refused(welcomeOver);
    if (found->second.isUsed)
        return refused(welcomed);
    if (type != u"text" && type != u"msgmenu")
        return refused(wrongParameter);
    if (const int problem = contentProblem(type, body.value(type).toObject()); problem != 0)
        return refused(problem);
    found->second.isUsed = true;
    const QString given = body.value(u"msgid").toString();
    const QString id = given.isEmpty() ? QStringLiteral("api%1").arg(++m_books.kf.serial) : given;
    m_books.kf.messageIds.insert(id);
    m_books.kf.sent.push_back({id, found->second.openKfid, found->second.externalUserid, nowMs(), body});
    m_books.effects.record(EffectLedger::Kind::KfMessageSent, id, nowMs());
    return enveloped({{QStringLiteral("msgid"), id}});
}

DeskAnswer KfCalls::customers(const QJsonObject &body) const
{
    const QJsonArray asked = body.value(u"external_userid_list").toArray();
    if (asked.isEmpty() || asked.size() > 100)
        return refused(wrongParameter);
    QJsonArray told, untold;
    for (const QJsonValue &one : asked) {
        const auto person = m_books.kf.people.find(one.toString());
        if (person == m_books.kf.people.end() || nowMs() >= person->second.activeMs + kfWindowMs) {
            untold.append(one);
            continue;
        }
        const KfPerson &known = person->second;
        QJsonObject object{{QStringLiteral("external_userid"), known.externalUserid},
                           {QStringLiteral("nickname"), known.nickname},
                           {QStringLiteral("avatar"), QStringLiteral("https://wx.qlogo.example/b")},
                           {QStringLiteral("gender"), 0}};
        if (!known.unionid.isEmpty())
            object.insert(QStringLiteral("unionid"), known.unionid);
        if (body.value(u"need_enter_session_context").toInt() == 1)
            object.insert(QStringLiteral("enter_session_context"),
                          QJsonObject{{QStringLiteral("scene"), known.scene}, {QStringLiteral("scene_param"), known.sceneParam}});
        told.append(object);
    }
    return enveloped({{QStringLiteral("customer_list"), told}, {QStringLiteral("invalid_external_userid"), untold}});
}

DeskAnswer KfCalls::state(const QJsonObject &body)
{
    const QString openKfid = body.value(u"open_kfid").toString();
    if (!m_books.kf.desk(openKfid))
        return refused(noSuchDesk);
    const int now = m_books.kf.session(openKfid, body.value(u"external_userid").toString()).state;
    return enveloped({{QStringLiteral("service_state"), now}});
}

} // namespace yiren::sandbox
