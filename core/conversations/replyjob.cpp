#include "conversations/replyjob.h"

#include "audit/auditstore.h"
#include "base/crashpoint.h"
#include "conversations/peerwindows.h"
#include "conversations/talkmediastore.h"
#include "conversations/talkstore.h"
#include "storage/transaction.h"
#include "wechat/custommessages.h"
#include "wechat/media.h"
#include "wecom/corpmedia.h"
#include "wecom/kf.h"
#include "wechat/officialerrors.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr qint64 sameWordsMs = qint64{5} * 60'000; // so long a lost answer may still arrive

Result<QString> officialMediaId(const OfficialAnswer &answer)
{
    const auto media = temporaryMedia(answer);
    return media ? Result<QString>(media->id.toString()) : failure(media.error());
}

Result<TalkPeer> checkedPeer(Database &database, AccountId account, const ReplyWish &wish, qint64 now)
{
    auto peer = TalkStore(database).peer(account, wish.peer);
    if (!peer)
        return peer;
    const auto window = PeerWindows(database, account).windowOf(*peer, now);
    if (!window)
        return failure(window.error());
    if (const auto reason = whatForbidsReply(wish, *peer, *window, now))
        return failure(*reason);
    return peer;
}

// Another one of the same words, whose fate is open: who sends it again may say it twice.
bool isSameUnderWay(const TalkMessage &other, const TalkMessage &message, qint64 now)
{
    return other.peer == message.peer && other.kind == message.kind && other.text == message.text && now - other.at < sameWordsMs;
}

// In one transaction: what was open a moment ago may have been closed by another window of this program.
Result<TalkMessage> beginReply(Database &database, AccountId account, const ReplyWish &wish, TalkMessage message,
                               const ReplyMark &alongside)
{
    const qint64 now = message.at;
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    if (auto peer = checkedPeer(database, account, wish, now); !peer)
        return failure(peer.error());
    TalkStore store(database);
    const auto underWay = store.underWay(account);
    const auto newest = store.newestAt(message.peer);
    if (!underWay || !newest)
        return failure(underWay ? newest.error() : underWay.error());
    if (std::ranges::any_of(*underWay, [&](const TalkMessage &other) { return isSameUnderWay(other, message, now); }))
        return failure(ErrorKind::Locked, "talk.under_way");
    message.at = std::max(now, *newest); // it answers what is here, whatever the two clocks say
    const auto id = store.addOwn(account, message);
    if (!id)
        return failure(id.error());
    message.id = *id;
    if (alongside) {
        if (auto done = alongside(database, message); !done)
            return failure(done.error());
    }
    const auto noted = AuditStore(database).append(
        {0, now, account, QStringLiteral("talk.reply"), QStringLiteral("peer %1").arg(message.peer), message.messageId, {}});
    if (!noted)
        return failure(noted.error());
    if (wish.kind == ReplyWish::Kind::Image) { // the picture that was sent is seen in the thread
        const QString media = mediaIdOf(message);
        if (auto put = TalkMediaStore(database).put(account, {media, wish.fileName, wish.bytes}, now); !put)
            return failure(put.error());
    }
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    crashPoint("talk.reply_begun");
    return message;
}

Done keepSettled(Database &database, AccountId account, const TalkMessage &message, bool isTakenBack, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    TalkStore store(database);
    const Done settled = isTakenBack ? store.takeBack(message.id) : store.settle(message.id, message.state, message.failure, now);
    if (!settled)
        return settled;
    const QString detail = message.messageId + u' ' + talkStateName(message.state) + u' ' + message.failure;
    const auto noted = AuditStore(database).append(
        {0, now, account, QStringLiteral("talk.reply_settled"), QStringLiteral("peer %1").arg(message.peer), detail.trimmed(), {}});
    return noted ? transaction->commit() : noted;
}

} // namespace

bool hasNotLeft(const Error &error)
{
    return (error.kind == ErrorKind::Network || error.kind == ErrorKind::RateLimited) && reactionTo(error) != Reaction::Day;
}

ReplyJob::ReplyJob(TalkSetup setup, ReplyWish wish, ReplyMark alongside)
    : m_setup(setup), m_wish(std::move(wish)), m_alongside(std::move(alongside))
{
}

void ReplyJob::doStart()
{
    m_reading = m_setup.storage.read<TalkPeer>(
        [account = m_setup.account, wish = m_wish, now = now()](Database &database) { return checkedPeer(database, account, wish, now); });
    m_reading->then(this, [this](const Result<TalkPeer> &peer) { peer ? check(*peer) : fail(peer.error()); });
    m_reading->start();
}

void ReplyJob::doStop()
{
    m_reading.reset();
    m_upload.reset();
    m_beginning.reset();
    m_call.reset();
    m_settling.reset();
}

OfficialApi *ReplyJob::officialFor(const TalkPeer &peer) const
{
    OfficialApi *api = peer.channel == TalkPeer::Channel::Official ? m_setup.official : m_setup.mini;
    return api && api->appid() == peer.app ? api : nullptr; // an openid is of one app only
}

void ReplyJob::check(const TalkPeer &peer)
{
    m_peer = peer;
    const bool isConnected = peer.channel == TalkPeer::Channel::Kf ? m_setup.corp != nullptr : officialFor(peer) != nullptr;
    if (!isConnected)
        return fail(makeError(ErrorKind::Credential, "talk.channel_off", talkChannelName(peer.channel)));
    m_files = filesOf(m_wish, m_peer.channel);
    uploadNext();
}

void ReplyJob::uploadNext()
{
    const auto place = static_cast<size_t>(m_media.size());
    if (place == m_files.size())
        return begin();
    const ReplyFile &file = m_files[place];
    const bool isKf = m_peer.channel == TalkPeer::Channel::Kf;
    auto call = isKf ? corpMediaUploadCall(file.corpKind, file.name, file.bytes)
                     : temporaryMediaCall({file.officialKind, file.name.section(u'.', -1), file.bytes, {}, {}});
    if (!call)
        return fail(call.error());
    m_upload = isKf ? m_setup.corp->ask<QString>(std::move(*call), corpMediaUploaded)
                    : officialFor(m_peer)->ask<QString>(std::move(*call), officialMediaId);
    m_upload->then(this, [this](const Result<QString> &media) {
        if (!media)
            return fail(media.error());
        m_media.append(*media);
        uploadNext();
    });
    m_upload->start();
}

void ReplyJob::begin()
{
    TalkMessage message = replyMessage(m_wish, m_peer, freshMessageId(), m_media);
    message.at = now();
    m_beginning =
        m_setup.storage.write<TalkMessage>([account = m_setup.account, wish = m_wish, message, mark = m_alongside](Database &database) {
            return beginReply(database, account, wish, message, mark);
        });
    m_beginning->then(this, [this](const Result<TalkMessage> &begun) {
        if (!begun)
            return fail(begun.error());
        m_message = *begun;
        send();
    });
    m_beginning->start();
}

void ReplyJob::send()
{
    if (m_peer.channel == TalkPeer::Channel::Kf)
        m_call = JobHandle<void>(new ReadingJob<OfficialAnswer, void>(m_setup.corp->call(kfSendCall(m_message.body)),
                                                                      [](const OfficialAnswer &) { return Done(); }));
    else
        m_call = officialFor(m_peer)->ask<void>(customMessageCall(m_message.body), customMessageSent);
    m_call->then(this, [this](const Done &answer) {
        crashPoint("talk.reply_answered");
        if (answer)
            return settle(TalkMessage::State::Sent, {}, {});
        const Error error = answer.error();
        const bool isUnknown = error.kind == ErrorKind::OutcomeUnknown;
        settle(isUnknown ? TalkMessage::State::Unknown : TalkMessage::State::Failed, error.code,
               isUnknown ? std::nullopt : std::optional(error));
    });
    m_call->start();
}

void ReplyJob::settle(TalkMessage::State state, const QString &failureCode, std::optional<Error> refusal)
{
    m_message.state = state;
    m_message.failure = failureCode;
    const qint64 at = now();
    const bool isTakenBack = m_wish.rule != 0 && refusal && hasNotLeft(*refusal);
    (state == TalkMessage::State::Unknown ? m_message.unknownSince : m_message.settledAt) = at;
    m_settling = m_setup.storage.write<void>([account = m_setup.account, message = m_message, isTakenBack, at](Database &database) {
        return keepSettled(database, account, message, isTakenBack, at);
    });
    m_settling->then(this, [this, refusal](const Done &settled) {
        if (!settled || refusal)
            return fail(settled ? *refusal : settled.error());
        finish(m_message);
    });
    m_settling->start();
}

} // namespace yiren
