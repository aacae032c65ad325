#include "gateway/pushedtalk.h"

#include "base/json.h"

namespace yiren {

namespace {

using Trigger = TalkMessage::Trigger;

QJsonObject detailJson(std::initializer_list<std::pair<const char *, QString>> members)
{
    QJsonObject object;
    for (const auto &[name, value] : members) {
        if (!value.isEmpty())
            object.insert(QLatin1String(name), value);
    }
    return object;
}

void say(TalkMessage &message, const QString &text, const QJsonObject &detail)
{
    message.speaker = TalkMessage::Speaker::Customer;
    message.trigger = Trigger::Message;
    message.text = text;
    message.detail = toBytes(detail);
}

void note(TalkMessage &message, const QString &text, Trigger trigger, const QJsonObject &detail)
{
    message.speaker = TalkMessage::Speaker::System;
    message.trigger = trigger;
    message.text = text;
    message.detail = toBytes(detail);
}

// One overload for each that belongs into a conversation; false for the others.
struct Told {
    TalkMessage &message;
    TalkPeer &peer;

    bool operator()(const pushed::Text &text) const
    {
        say(message, text.content, detailJson({{"content", text.content}, {"menu_id", text.menuId}}));
        if (!text.menuId.isEmpty()) // a tap on a menu message, as WeChat counts
            message.trigger = Trigger::Menu;
        return true;
    }
    bool operator()(const pushed::Media &media) const
    {
        say(message, media.recognition,
            detailJson({{"media_id", media.mediaId},
                        {"thumb_media_id", media.thumbMediaId},
                        {"pic_url", media.pictureUrl},
                        {"format", media.format}}));
        return true;
    }
    bool operator()(const pushed::Location &place) const
    {
        if (!place.precision.isEmpty()) // a report, not a message
            return false;
        say(message, place.label, detailJson({{"latitude", place.latitude}, {"longitude", place.longitude}, {"name", place.label}}));
        return true;
    }
    bool operator()(const pushed::Link &link) const
    {
        say(message, link.title, detailJson({{"title", link.title}, {"desc", link.description}, {"url", link.url}}));
        return true;
    }
    bool operator()(const pushed::Page &page) const
    {
        say(message, page.title,
            detailJson({{"title", page.title},
                        {"appid", page.appid},
                        {"pagepath", page.path},
                        {"thumb_media_id", page.thumbMediaId},
                        {"pic_url", page.thumbUrl}}));
        return true;
    }
    bool operator()(const pushed::Follow &follow) const
    {
        peer.scene = follow.scene;
        note(message, follow.scene, Trigger::Follow, detailJson({{"scene", follow.scene}}));
        return true;
    }
    bool operator()(const pushed::Unfollow &) const
    {
        note(message, {}, Trigger::None, {});
        return true;
    }
    bool operator()(const pushed::Scan &scan) const
    {
        peer.scene = scan.scene;
        note(message, scan.scene, Trigger::Scan, detailJson({{"scene", scan.scene}}));
        return true;
    }
    bool operator()(const pushed::Menu &menu) const
    {
        const bool opens = menu.button == QLatin1String("click") || menu.button.startsWith(QLatin1String("scancode_"));
        note(message, menu.key, opens ? Trigger::Menu : Trigger::None,
             detailJson({{"key", menu.key}, {"menu_id", menu.menuId}, {"scan_result", menu.scanResult}}));
        return true;
    }
    bool operator()(const pushed::Session &session) const
    {
        peer.scene = session.from;
        note(message, session.from, Trigger::Enter, detailJson({{"scene", session.from}}));
        return true;
    }
    template <typename Rest>
    bool operator()(const Rest &) const
    {
        return false;
    }
};

} // namespace

std::optional<HeardMessage> talkOf(const InboundPush &push, TalkPeer::Channel channel, const QString &appid)
{
    HeardMessage talk;
    talk.peer.channel = channel;
    talk.peer.app = appid;
    talk.peer.peer = push.from;
    talk.message.messageId = push.messageId.isEmpty() ? pushIdentity(push) : push.messageId;
    talk.message.at = push.createTime * 1000;
    talk.message.kind = push.event.isEmpty() ? push.type : push.event.toLower();
    if (!std::visit(Told{talk.message, talk.peer}, push.content))
        return {};
    return talk;
}

} // namespace yiren
