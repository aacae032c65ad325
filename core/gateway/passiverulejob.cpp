#include "gateway/passiverulejob.h"

namespace yiren {

namespace {

// After that nothing is begun: the commit and the way back still have to fit into the second.
constexpr qint64 beginsWithinMs = 600;

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
    const bool isPng = decided.wish.bytes.startsWith("\x89PNG");
    auto call = temporaryMediaCall({MediaKind::Image, isPng ? QStringLiteral("png") : QStringLiteral("jpg"), decided.wish.bytes, {}, {}});
    if (!api || !call)
        return finish(std::optional<PassiveReply>());
    m_upload = api->ask<TemporaryMedia>(std::move(*call), temporaryMedia);
    m_upload->then(this, [this, decided](const Result<TemporaryMedia> &media) {
        media ? beginPicture(decided, media->id.toString()) : finish(std::optional<PassiveReply>());
    });
    m_upload->start();
}

void PassiveRuleJob::beginPicture(const PassiveAnswer &decided, const QString &media)
{
    const TalkSetup &talk = m_rules.m_talk;
    m_beginning = talk.storage.write<std::optional<PassiveAnswer>>(
        [account = talk.account, decided, media, isInTime = m_isInTime, at = m_rules.now()](Database &database) {
            return beginPassivePicture(database, account, decided, media, isInTime, at);
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
    reply.kind = media.isEmpty() ? PassiveReply::Kind::Text : PassiveReply::Kind::Image;
    reply.text = said.wish.text;
    reply.mediaId = media;
    finish(std::optional(reply));
}

} // namespace yiren
