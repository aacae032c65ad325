#include "gateway/passiverulejob.h"

#include "crypto/digest.h"
#include "time/durations.h"

namespace yiren {

namespace {

// After that nothing is begun: the commit and the way back still have to fit into the second.
constexpr qint64 beginsWithinMs = 600;

MediaFile mediaOf(const ReplyWish &wish)
{
    if (wish.kind == ReplyWish::Kind::Video)
        return {MediaKind::Video, QStringLiteral("mp4"), wish.bytes, {}, {}};
    const bool isPng = wish.bytes.startsWith("\x89PNG");
    return {MediaKind::Image, isPng ? QStringLiteral("png") : QStringLiteral("jpg"), wish.bytes, {}, {}};
}

std::function<bool()> startedNow()
{
    QElapsedTimer since;
    since.start();
    return [since] { return since.elapsed() < beginsWithinMs; };
}

} // namespace

PassiveRuleJob::PassiveRuleJob(PassiveRules &rules, HeardMessage heard, QString identity)
    : m_rules(rules), m_heard(std::move(heard)), m_identity(std::move(identity)), m_isInTime(startedNow())
{
}

void PassiveRuleJob::doStart()
{
    m_rules.decide({this, {m_heard, m_isInTime}});
}

void PassiveRuleJob::doStop()
{
    m_upload.reset();
    m_beginning.reset();
}

void PassiveRuleJob::hear(const PassiveDecision &decision)
{
    if (!decision.now)
        return finish(std::optional<PassiveReply>());
    decision.now->own.id == 0 ? upload(*decision.now) : say(*decision.now, {});
}

void PassiveRuleJob::upload(const PassiveAnswer &decided)
{
    const bool isMini = m_heard.peer.channel == TalkPeer::Channel::Mini;
    OfficialApi *api = isMini ? m_rules.m_talk.mini : m_rules.m_talk.official;
    const QByteArray digest = api ? api->appid().toUtf8() + sha256(decided.wish.bytes) : QByteArray();
    if (const auto up = m_rules.m_up.constFind(digest); up != m_rules.m_up.constEnd() && up->expiresAt - dayMs > m_rules.now())
        return beginMedia(decided, up->id.toString());
    auto call = temporaryMediaCall(mediaOf(decided.wish));
    if (!api || !call)
        return finish(std::optional<PassiveReply>());
    m_upload = api->ask<TemporaryMedia>(std::move(*call), temporaryMedia);
    m_upload->then(this, [this, decided, digest](const Result<TemporaryMedia> &media) {
        if (!media)
            return finish(std::optional<PassiveReply>());
        m_rules.m_up.insert(digest, *media);
        beginMedia(decided, media->id.toString());
    });
    m_upload->start();
}

void PassiveRuleJob::beginMedia(const PassiveAnswer &decided, const QString &media)
{
    const TalkSetup &talk = m_rules.m_talk;
    m_beginning = talk.storage.write<std::optional<PassiveAnswer>>(
        [account = talk.account, decided, media, isInTime = m_isInTime, at = m_rules.now()](Database &database) {
            return beginPassiveMedia(database, account, decided, media, isInTime, at);
        });
    m_beginning->then(this, [this, media](const Result<std::optional<PassiveAnswer>> &begun) {
        begun &&*begun ? say(**begun, media) : finish(std::optional<PassiveReply>());
    });
    m_beginning->start();
}

void PassiveRuleJob::say(const PassiveAnswer &said, const QString &media)
{
    m_rules.m_said.insert(m_identity, said);
    PassiveReply reply;
    reply.kind = media.isEmpty()                   ? PassiveReply::Kind::Text
        : said.wish.kind == ReplyWish::Kind::Video ? PassiveReply::Kind::Video
                                                   : PassiveReply::Kind::Image;
    reply.text = said.wish.text;
    reply.mediaId = media;
    reply.title = said.wish.title;
    reply.description = said.wish.description;
    finish(std::optional(reply));
}

} // namespace yiren
