#include "sandbox/official/messagedesk.h"

#include "time/durations.h"

#include <QJsonArray>
#include <QStringList>

#include <algorithm>

namespace yiren::sandbox {

namespace {

constexpr qsizetype mostTextBytes = 2048;
constexpr qint64 typingLastsMs = 15 * secondMs;
constexpr qint64 typingNeedsMs = 30 * secondMs;
constexpr qint64 longestSpanSeconds = 24 * 3600;
constexpr qint64 mostLines = 10'000;
constexpr int agentSent = 2002;
constexpr int agentReceived = 2003;

const QStringList officialTypes{QStringLiteral("text"),    QStringLiteral("image"),         QStringLiteral("voice"),
                                QStringLiteral("video"),   QStringLiteral("music"),         QStringLiteral("news"),
                                QStringLiteral("msgmenu"), QStringLiteral("mpnewsarticle"), QStringLiteral("miniprogrampage")};
const QStringList miniTypes{QStringLiteral("text"), QStringLiteral("image"), QStringLiteral("miniprogrampage"), QStringLiteral("link")};

bool lacks(const QJsonObject &object, std::initializer_list<const char *> members)
{
    return std::ranges::any_of(members, [&](const char *member) { return object[QLatin1String(member)].toString().isEmpty(); });
}

QJsonObject lineJson(const ChatLine &line)
{
    return {{QStringLiteral("openid"), line.openId},
            {QStringLiteral("opercode"), line.isFromCustomer ? agentReceived : agentSent},
            {QStringLiteral("text"), line.text},
            {QStringLiteral("time"), line.atMs / 1000},
            {QStringLiteral("worker"), line.worker}};
}

} // namespace

DeskAnswer MessageDesk::answer(const DeskRequest &request)
{
    switch (request.route.kind) {
    case OfficialCallKind::CustomSend:
        return send(request.body);
    case OfficialCallKind::CustomTyping:
        return type(request.body);
    default:
        return records(request.body);
    }
}

int MessageDesk::receiverProblem(const QString &openId) const
{
    const bool isKnown = m_books.talk.rights.contains(openId) || m_books.followers.placeOf(openId) >= 0;
    if (openId.isEmpty() || !isKnown)
        return 40003;
    return !isMini() && m_books.followers.placeOf(openId) >= 0 && !m_books.followers.isFollowing(openId) ? 43004 : 0;
}

int MessageDesk::contentProblem(const QString &type, const QJsonObject &content) const
{
    if (!(isMini() ? miniTypes : officialTypes).contains(type))
        return 40008;
    if (content.isEmpty())
        return 47001;
    if (type == u"text")
        return lacks(content, {"content"}) ? 45166 : content[u"content"].toString().toUtf8().size() > mostTextBytes ? 45002 : 0;
    if (type == u"news") {
        const QJsonArray articles = content[u"articles"].toArray();
        return articles.size() > 1 ? 45008 : articles.isEmpty() || lacks(articles[0].toObject(), {"title", "url"}) ? 45166 : 0;
    }
    if (type == u"miniprogrampage" && (lacks(content, {"title", "pagepath"}) || (!isMini() && lacks(content, {"appid"}))))
        return 45166;
    if (type == u"video")
        return videoProblem(content);
    const bool hasThumb = type == u"miniprogrampage";
    const bool hasMedia = type == u"image" || type == u"voice";
    if (!hasThumb && !hasMedia)
        return 0;
    const QString media = content[hasThumb ? u"thumb_media_id" : u"media_id"].toString();
    return m_books.media.find(media, nowMs() / 1000) ? 0 : 40007;
}

// Both files have to be there and of their types, both words have to be given (4.1).
int MessageDesk::videoProblem(const QJsonObject &video) const
{
    const auto isThere = [&](QStringView member, const char *type) {
        const KeptMedia *media = m_books.media.find(video[member].toString(), nowMs() / 1000);
        return media && media->type == QLatin1String(type);
    };
    if (!isThere(u"media_id", "video") || !isThere(u"thumb_media_id", "thumb"))
        return 40007;
    return video[u"title"].isString() && video[u"description"].isString() ? 0 : 47001;
}

// The server is the judge (4.1): 45015 without an open right, 45047 where all that are open are used up.
int MessageDesk::spendRight(const QString &openId)
{
    bool isAnyOpen = false;
    ReplyRight *best = nullptr;
    for (ReplyRight &right : m_books.talk.rights[openId]) {
        if (nowMs() >= right.untilMs)
            continue;
        isAnyOpen = true;
        const bool hasMore = !right.messages || right.used < *right.messages;
        if (hasMore && (!best || right.untilMs > best->untilMs))
            best = &right;
    }
    if (!best)
        return isAnyOpen ? 45047 : 45015;
    ++best->used;
    return 0;
}

DeskAnswer MessageDesk::send(const QJsonObject &body)
{
    const QString openId = body[u"touser"].toString();
    const QString type = body[u"msgtype"].toString();
    if (const int problem = receiverProblem(openId))
        return refused(problem);
    const QJsonObject content = body[type].toObject();
    if (const int problem = contentProblem(type, content))
        return refused(problem);
    if (const int problem = spendRight(openId))
        return refused(problem);
    TalkBook &talk = m_books.talk;
    talk.sent.push_back({openId, nowMs(), body});
    talk.spokeAt[openId] = nowMs();
    talk.typingUntil.erase(openId);
    if (talk.listsOwn && type == u"text")
        talk.lines.push_back({openId, nowMs(), false, content[u"content"].toString(), {}});
    m_books.effects.record(EffectLedger::Kind::CustomMessageSent, openId, nowMs());
    return enveloped();
}

DeskAnswer MessageDesk::type(const QJsonObject &body)
{
    const QString openId = body[u"touser"].toString();
    const QString command = body[u"command"].toString();
    if (command != u"Typing" && command != u"CancelTyping")
        return refused(45072);
    if (const int problem = receiverProblem(openId))
        return refused(problem);
    TalkBook &talk = m_books.talk;
    const auto spoke = talk.spokeAt.find(openId);
    if (spoke == talk.spokeAt.end() || nowMs() - spoke->second > typingNeedsMs)
        return refused(45080);
    if (command == u"CancelTyping") {
        talk.typingUntil.erase(openId);
        return enveloped();
    }
    if (const auto typing = talk.typingUntil.find(openId); typing != talk.typingUntil.end() && nowMs() < typing->second)
        return refused(45081);
    talk.typingUntil[openId] = nowMs() + typingLastsMs;
    return enveloped();
}

DeskAnswer MessageDesk::records(const QJsonObject &body) const
{
    for (const char *name : {"starttime", "endtime", "msgid", "number"}) {
        if (!body[QLatin1String(name)].isDouble())
            return refused(65416);
    }
    const qint64 from = body[u"starttime"].toInteger();
    const qint64 to = body[u"endtime"].toInteger();
    const qint64 first = body[u"msgid"].toInteger();
    const qint64 number = body[u"number"].toInteger();
    if (!m_books.talk.hasRecords)
        return refused(65400);
    if (from > to || first < 1 || number < 1 || number > mostLines)
        return refused(65416);
    if (to - from > longestSpanSeconds)
        return refused(65417);
    QJsonArray page;
    qint64 place = 0;
    for (const ChatLine &line : m_books.talk.lines) {
        const qint64 at = line.atMs / 1000;
        if (at < from || at > to || ++place < first)
            continue;
        if (page.size() == number)
            break;
        page.append(lineJson(line));
    }
    return enveloped(
        {{QStringLiteral("recordlist"), page}, {QStringLiteral("number"), page.size()}, {QStringLiteral("msgid"), first + page.size()}});
}

} // namespace yiren::sandbox
