#include "conversations/kfreading.h"

#include "base/json.h"

#include <QStringList>

#include <array>

namespace yiren {

namespace {

using Speaker = TalkMessage::Speaker;
using Trigger = TalkMessage::Trigger;

// Which members of a type's object are read, in that order.
struct ReadMembers {
    const char *type;
    std::array<const char *, 3> members;
};
constexpr std::array readMembers{
    ReadMembers{"text", {"content", nullptr, nullptr}},
    ReadMembers{"location", {"name", "address", nullptr}},
    ReadMembers{"link", {"title", "desc", "url"}},
    ReadMembers{"miniprogram", {"title", nullptr, nullptr}},
    ReadMembers{"msgmenu", {"head_content", "tail_content", nullptr}},
    ReadMembers{"channels", {"nickname", "title", nullptr}},
    ReadMembers{"channels_shop_product", {"title", "sales_price", "shop_nickname"}},
    ReadMembers{"channels_shop_order", {"product_titles", "price_wording", "order_id"}},
    ReadMembers{"merged_msg", {"title", nullptr, nullptr}},
};

Speaker speakerOf(const KfItem &item)
{
    if (item.isEvent || item.origin == KfItem::Origin::System)
        return Speaker::System;
    return item.origin == KfItem::Origin::Servicer ? Speaker::Colleague : Speaker::Customer;
}

TalkPeer peerOf(const KfItem &item)
{
    TalkPeer peer;
    peer.channel = TalkPeer::Channel::Kf;
    peer.app = item.openKfid;
    peer.peer = item.externalUserid;
    if (item.isEvent && item.type == u"enter_session") {
        peer.scene = item.content.value(u"scene").toString();
        peer.sceneParam = item.content.value(u"scene_param").toString();
    }
    return peer;
}

// A code that opens a welcome for twenty seconds is of no use later, and no secret of the customer's either: it is not kept.
QJsonObject withoutCode(QJsonObject content)
{
    content.remove(QStringLiteral("welcome_code"));
    return content;
}

HeardMessage heard(const KfItem &item)
{
    HeardMessage heard{peerOf(item), {}};
    TalkMessage &message = heard.message;
    message.messageId = item.messageId;
    message.at = item.sentAt;
    message.speaker = speakerOf(item);
    message.kind = item.type;
    message.text = item.isEvent ? QString() : kfText(item.type, item.content);
    message.detail = toBytes(withoutCode(item.content));
    if (message.speaker == Speaker::Customer)
        message.trigger = Trigger::Message;
    else if (item.isEvent && item.type == u"enter_session")
        message.trigger = Trigger::Enter;
    return heard;
}

} // namespace

QString kfText(const QString &type, const QJsonObject &content)
{
    for (const ReadMembers &known : readMembers) {
        if (type != QLatin1String(known.type))
            continue;
        QStringList parts;
        for (const char *member : known.members) {
            const QString part = member ? content.value(QLatin1String(member)).toString() : QString();
            if (!part.isEmpty())
                parts.append(part);
        }
        return parts.join(u'\n');
    }
    return {};
}

std::vector<WelcomeCode> welcomeCodes(const KfPage &page, qint64 now)
{
    std::vector<WelcomeCode> codes;
    for (const KfItem &item : page.items) {
        const QString code = item.isEvent && item.type == u"enter_session" ? item.content.value(u"welcome_code").toString() : QString();
        if (!code.isEmpty() && now - item.sentAt < kfWelcomeCodeMs)
            codes.push_back({item.messageId, code, item.sentAt});
    }
    return codes;
}

TalkNews readKfPage(const KfPage &page)
{
    TalkNews news;
    for (const KfItem &item : page.items) {
        if (item.externalUserid.isEmpty() || item.openKfid.isEmpty())
            continue;
        news.heard.push_back(heard(item));
        if (!item.isEvent)
            continue;
        if (item.type == u"user_recall_msg" || item.type == u"servicer_recall_msg")
            news.recalled.push_back({item.content.value(u"recall_msgid").toString(), item.sentAt, {}});
        else if (item.type == u"msg_send_fail")
            news.undelivered.push_back({item.content.value(u"fail_msgid").toString(), item.sentAt,
                                        QStringLiteral("talk.undelivered_%1").arg(item.content.value(u"fail_type").toInt())});
    }
    return news;
}

} // namespace yiren
