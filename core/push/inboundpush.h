#pragma once

#include "push/pushfield.h"

#include <variant>

namespace yiren {

// What a push is about (contract, official account 5.5, 5.6; wecom 7.5). Numbers that nobody calculates with stay texts.
namespace pushed {

struct Text {
    QString content;
    QString menuId; // bizmsgmenuid: it answers a menu message
    friend bool operator==(const Text &, const Text &) = default;
};
struct Media {
    enum class Kind { Image, Voice, Video, ShortVideo };
    Kind kind = Kind::Image;
    QString mediaId;      // to be fetched within three days
    QString thumbMediaId; // of videos
    QString pictureUrl;   // of images
    QString format;       // of voices, as the next
    QString mediaId16K, recognition;
    friend bool operator==(const Media &, const Media &) = default;
};
struct Location { // a message, or the report of where a follower is
    QString latitude, longitude;
    QString scale, label; // of a message
    QString precision;    // of a report
    friend bool operator==(const Location &, const Location &) = default;
};
struct Link {
    QString title, description, url;
    friend bool operator==(const Link &, const Link &) = default;
};
struct Page { // of a Mini Program
    QString title, appid, path, thumbUrl, thumbMediaId;
    friend bool operator==(const Page &, const Page &) = default;
};
struct Follow {
    QString scene, ticket; // empty unless by a code of ours; without "qrscene_"
    friend bool operator==(const Follow &, const Follow &) = default;
};
struct Unfollow {
    friend bool operator==(const Unfollow &, const Unfollow &) = default;
};
struct Scan {
    QString scene, ticket;
    friend bool operator==(const Scan &, const Scan &) = default;
};
struct Menu {       // CLICK, VIEW, view_miniprogram, scancode_…, pic_…, location_select
    QString button; // the event's name, lower case
    QString key;    // the button's key, address or page
    QString menuId;
    QString scanType, scanResult;
    std::vector<QString> pictures; // MD5
    QString latitude, longitude, label;
    friend bool operator==(const Menu &, const Menu &) = default;
};
struct Session { // user_enter_tempsession
    QString from;
    friend bool operator==(const Session &, const Session &) = default;
};
struct Revoked { // user_authorization_revoke: the person's data has to go
    QString openid, appid, what;
    friend bool operator==(const Revoked &, const Revoked &) = default;
};
struct Trade { // trade_manage_…, of the Mini Program's shipping management
    QString transactionId, outTradeNo, merchantId;
    friend bool operator==(const Trade &, const Trade &) = default;
};
struct ShopOrder { // channels_ec_order_…
    QString orderId;
    friend bool operator==(const ShopOrder &, const ShopOrder &) = default;
};
struct KfNews { // kf_msg_or_event: something lies ready for sync_msg, which is asked with the token
    QString token, openKfId;
    friend bool operator==(const KfNews &, const KfNews &) = default;
};
struct Contact { // change_external_contact
    QString changeType, userId, externalUserId, state, welcomeCode;
    friend bool operator==(const Contact &, const Contact &) = default;
};
struct Group { // change_external_chat
    QString changeType, chatId, updateDetail;
    friend bool operator==(const Group &, const Group &) = default;
};
struct Other { // everything else: its fields say it
    friend bool operator==(const Other &, const Other &) = default;
};

using Content = std::variant<Other, Text, Media, Location, Link, Page, Follow, Unfollow, Scan, Menu, Session, Revoked, Trade, ShopOrder,
                             KfNews, Contact, Group>;

} // namespace pushed

struct InboundPush {
    QString to;            // gh_…, the account's original id, or the corpid
    QString from;          // openid, or "sys"
    qint64 createTime = 0; // UTC s
    QString type;          // MsgType
    QString event;         // as it was written; empty: a message
    QString messageId;     // MsgId; events have none
    QString articleId;     // MsgDataId: written from an article's entry
    pushed::Content content;
    PushField fields;

    friend bool operator==(const InboundPush &, const InboundPush &) = default;
};

// Names of events are compared without case. BadReply "push.member" (detail: which) without FromUserName, MsgType or a CreateTime that is a
// number, or an event's name.
[[nodiscard]] Result<InboundPush> readInboundPush(const PushField &fields);

// The same for every delivery of one push: MsgId, else who, when, what and with which ids. 64 characters of hex, which say nothing of a
// person.
[[nodiscard]] QString pushIdentity(const InboundPush &push);

} // namespace yiren
