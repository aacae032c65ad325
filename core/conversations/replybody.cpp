#include "conversations/replybody.h"

#include "base/json.h"
#include "crypto/random.h"
#include "wechat/custommessages.h"
#include "wechat/videofile.h"
#include "wecom/kf.h"

#include <QJsonArray>
#include <QUrl>

namespace yiren {

namespace {

using Kind = ReplyWish::Kind;
using Channel = TalkPeer::Channel;

constexpr int messageIdBytes = 14;

// A file can be sent by 微信客服 only, a voice and a video not by a Mini Program; a link needs an address of its picture in a Mini Program,
// which a computer has not.
bool isSaidOver(Kind kind, Channel channel)
{
    switch (kind) {
    case Kind::Text:
    case Kind::Image:
    case Kind::MiniProgram:
        return true;
    case Kind::File:
        return channel == Channel::Kf;
    case Kind::Voice:
    case Kind::Video:
    case Kind::Link:
        return channel != Channel::Mini;
    }
    return false;
}

bool isEmptyWish(const ReplyWish &wish)
{
    switch (wish.kind) {
    case Kind::Text:
        return wish.text.trimmed().isEmpty();
    case Kind::Image:
    case Kind::File:
    case Kind::Voice:
    case Kind::Video:
        return wish.bytes.isEmpty();
    case Kind::Link:
        return wish.title.trimmed().isEmpty() || wish.url.trimmed().isEmpty();
    case Kind::MiniProgram:
        return wish.title.trimmed().isEmpty() || wish.pagePath.isEmpty() || wish.thumbnail.isEmpty();
    }
    return true;
}

QString typeOf(Kind kind, Channel channel)
{
    switch (kind) {
    case Kind::Text:
        return QStringLiteral("text");
    case Kind::Image:
        return QStringLiteral("image");
    case Kind::File:
        return QStringLiteral("file");
    case Kind::Voice:
        return QStringLiteral("voice");
    case Kind::Video:
        return QStringLiteral("video");
    case Kind::Link:
        return channel == Channel::Kf ? QStringLiteral("link") : QStringLiteral("news");
    case Kind::MiniProgram:
        return channel == Channel::Kf ? QStringLiteral("miniprogram") : QStringLiteral("miniprogrampage");
    }
    return {};
}

// What stands in the way of a video that the channel takes.
const char *whatForbidsVideo(const ReplyWish &wish, Channel channel)
{
    if (!isTakenAsVideo(wish.fileName, wish.bytes))
        return "talk.video";
    const bool isCoverSound = wish.thumbnail.isEmpty() || isTakenAsCover(wish.thumbnail);
    const bool isSound = isCoverSound && wish.title.size() <= mostVideoTitle && wish.description.size() <= mostVideoDescription;
    return channel == Channel::Official && !isSound ? "talk.video_beside" : nullptr;
}

// 微信客服 has the video alone.
QJsonObject videoContent(const ReplyWish &wish, Channel channel, const QStringList &media)
{
    QJsonObject video{{QStringLiteral("media_id"), media.value(0)}};
    if (channel == Channel::Kf)
        return video;
    if (const QString cover = media.value(1); !cover.isEmpty()) // an answer to a push has none (5.7)
        video.insert(QStringLiteral("thumb_media_id"), cover);
    video.insert(QStringLiteral("title"), wish.title);
    video.insert(QStringLiteral("description"), wish.description);
    return video;
}

QJsonObject linkContent(const ReplyWish &wish, Channel channel, const QString &media)
{
    QJsonObject link{{QStringLiteral("title"), wish.title}, {QStringLiteral("url"), wish.url}};
    if (channel == Channel::Kf) {
        link.insert(QStringLiteral("desc"), wish.description);
        if (!media.isEmpty())
            link.insert(QStringLiteral("thumb_media_id"), media);
        return link;
    }
    link.insert(QStringLiteral("description"), wish.description);
    return {{QStringLiteral("articles"), QJsonArray{link}}};
}

QJsonObject contentOf(const ReplyWish &wish, Channel channel, const QStringList &media)
{
    switch (wish.kind) {
    case Kind::Text:
        return {{QStringLiteral("content"), wish.text}};
    case Kind::Image:
    case Kind::File:
    case Kind::Voice:
        return {{QStringLiteral("media_id"), media.value(0)}};
    case Kind::Video:
        return videoContent(wish, channel, media);
    case Kind::Link:
        return linkContent(wish, channel, media.value(0));
    case Kind::MiniProgram:
        break;
    }
    QJsonObject card{{QStringLiteral("title"), wish.title},
                     {QStringLiteral("pagepath"), wish.pagePath},
                     {QStringLiteral("thumb_media_id"), media.value(0)}};
    if (channel != Channel::Mini)
        card.insert(QStringLiteral("appid"), wish.appid);
    return card;
}

QString shownText(const ReplyWish &wish)
{
    switch (wish.kind) {
    case Kind::Text:
        return wish.text;
    case Kind::Image:
    case Kind::File:
    case Kind::Voice:
    case Kind::Video:
        return wish.fileName;
    case Kind::Link:
        return wish.title + u'\n' + wish.url;
    case Kind::MiniProgram:
        return wish.title;
    }
    return {};
}

} // namespace

bool isWebAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && (url.scheme() == u"https" || url.scheme() == u"http") && !url.host().isEmpty();
}

std::optional<Error> whatForbidsReply(const ReplyWish &wish, const TalkPeer &peer, const ReplyWindow &window, qint64 now)
{
    if (isEmptyWish(wish))
        return makeError(ErrorKind::Usage, "talk.empty");
    const bool isLargeVideo = wish.kind == Kind::File && isMp4(wish.bytes) && peer.channel == Channel::Official;
    if (!isSaidOver(wish.kind, peer.channel))
        return makeError(ErrorKind::Usage, isLargeVideo ? "talk.video" : "talk.kind", talkChannelName(peer.channel));
    if (const char *code = wish.kind == Kind::Video ? whatForbidsVideo(wish, peer.channel) : nullptr)
        return makeError(ErrorKind::Usage, code);
    if (wish.kind == Kind::Link && !isWebAddress(wish.url))
        return makeError(ErrorKind::Usage, "talk.link", wish.url);
    Error error = makeError(ErrorKind::Usage, "talk.too_long");
    if (const qsizetype size = wish.text.toUtf8().size(); wish.kind == Kind::Text && size > mostReplyBytes) {
        error.place.expected = QString::number(mostReplyBytes);
        error.place.found = QString::number(size);
        return error;
    }
    if (window.isOpen(now))
        return std::nullopt;
    if (window.isDenied)
        return makeError(ErrorKind::Refused, "talk.not_permitted");
    const bool isOver = now >= window.closesAt;
    error = makeError(ErrorKind::Refused, window.hasLeft ? "talk.unfollowed" : isOver ? "talk.window_closed" : "talk.no_replies_left");
    if (window.closesAt != 0)
        error.place.found = QString::number(window.closesAt);
    return error;
}

std::vector<ReplyFile> filesOf(const ReplyWish &wish, Channel channel)
{
    switch (wish.kind) {
    case Kind::Text:
        return {};
    case Kind::Image:
        return {{wish.fileName, wish.bytes, CorpMediaKind::Image, MediaKind::Image}};
    case Kind::File:
        return {{wish.fileName, wish.bytes, CorpMediaKind::File, {}}};
    case Kind::Voice:
        return {{wish.fileName, wish.bytes, CorpMediaKind::Voice, MediaKind::Voice}};
    case Kind::Video: {
        std::vector<ReplyFile> files{{wish.fileName, wish.bytes, CorpMediaKind::Video, MediaKind::Video}};
        const QByteArray cover = wish.thumbnail.isEmpty() ? plainCover() : wish.thumbnail;
        if (channel != Channel::Kf)
            files.push_back({QStringLiteral("cover.jpg"), cover, {}, MediaKind::Thumb});
        return files;
    }
    case Kind::Link:
        if (channel != Channel::Kf || wish.thumbnail.isEmpty())
            return {};
        break;
    case Kind::MiniProgram:
        break;
    }
    const bool isPng = wish.thumbnail.startsWith("\x89PNG");
    return {{isPng ? QStringLiteral("cover.png") : QStringLiteral("cover.jpg"), wish.thumbnail, CorpMediaKind::Image, MediaKind::Image}};
}

TalkMessage replyMessage(const ReplyWish &wish, const TalkPeer &peer, const QString &messageId, const QStringList &media)
{
    const QJsonObject content = contentOf(wish, peer.channel, media);
    TalkMessage message;
    message.peer = peer.id;
    message.messageId = messageId;
    message.speaker = TalkMessage::Speaker::Us;
    message.kind = typeOf(wish.kind, peer.channel);
    message.text = shownText(wish);
    message.detail = toBytes(content);
    message.body = peer.channel == Channel::Kf ? kfMessageBody(peer.app, peer.peer, messageId, message.kind, content)
                                               : customMessageBody(peer.peer, message.kind, content);
    message.state = TalkMessage::State::Sending;
    message.rule = wish.rule;
    message.leavesWaiting = wish.leavesWaiting;
    return message;
}

QString freshMessageId()
{
    return QStringLiteral("yr") + QString::fromLatin1(randomBytes(messageIdBytes).toHex());
}

} // namespace yiren
