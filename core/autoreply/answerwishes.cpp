#include "autoreply/answering.h"
#include "autoreply/replywords.h"
#include "selling/qrcode.h"
#include "wechat/videofile.h"

namespace yiren {

namespace {

QString priceText(Money price)
{
    return QStringLiteral("¥") + price.toYuanText();
}

ReplyVariables variablesOf(const BegunStep &begun, const QString &link = {})
{
    return {begun.customerName, begun.product ? begun.product->name : QString(),
            begun.product ? priceText(begun.product->price) : QString(), link, begun.answer.order.toString()};
}

// 微信客服 takes no link without a picture: where none was chosen it is the page's code.
QByteArray thumbnailOf(const RuleReply &reply)
{
    if (!reply.picture.isEmpty())
        return reply.picture;
    const auto code = qrCodeOf(reply.url);
    return code ? pngOf(*code) : QByteArray();
}

// A Mini Program sends cards of its own pages only, and no link without an address of its picture (contract, official account 4.1).
bool isCardOf(const RuleReply &reply, const TalkPeer &peer)
{
    return !reply.appid.isEmpty() && (peer.channel != TalkPeer::Channel::Mini || reply.appid == peer.app);
}

ReplyWish cardWish(const BegunStep &begun, ReplyWish wish)
{
    const RuleReply &reply = begun.reply;
    const QString title = reply.title.isEmpty() ? begun.product->name : reply.title;
    if (isCardOf(reply, begun.peer)) {
        wish.kind = ReplyWish::Kind::MiniProgram;
        wish.title = title;
        wish.appid = reply.appid;
        wish.pagePath = reply.pagePath;
        wish.thumbnail = reply.picture;
        return wish;
    }
    if (!reply.url.isEmpty() && begun.peer.channel != TalkPeer::Channel::Mini) {
        wish.kind = ReplyWish::Kind::Link;
        wish.title = title;
        wish.url = reply.url;
        wish.description = priceText(begun.product->price);
        wish.thumbnail = thumbnailOf(reply);
        return wish;
    }
    wish.text = title + QLatin1Char('\n') + priceText(begun.product->price);
    if (!reply.url.isEmpty())
        wish.text += QLatin1Char('\n') + reply.url;
    return wish;
}

} // namespace

ReplyWish wishOf(const BegunStep &begun)
{
    const RuleReply &reply = begun.reply;
    ReplyWish wish;
    wish.peer = begun.peer.id;
    wish.rule = begun.answer.rule;
    wish.leavesWaiting = begun.leavesWaiting;
    switch (reply.kind) {
    case RuleReply::Kind::Text:
    case RuleReply::Kind::Order: // orderWishOf() has its link
        wish.text = filledIn(reply.text, variablesOf(begun));
        break;
    case RuleReply::Kind::Snippet:
        wish.text = filledIn(begun.snippet, variablesOf(begun));
        break;
    case RuleReply::Kind::Picture:
        wish.kind = ReplyWish::Kind::Image;
        wish.bytes = reply.picture;
        wish.fileName = reply.picture.startsWith("\x89PNG") ? QStringLiteral("picture.png") : QStringLiteral("picture.jpg");
        break;
    case RuleReply::Kind::File:
    case RuleReply::Kind::Voice:
        wish.kind = reply.kind == RuleReply::Kind::File ? ReplyWish::Kind::File : ReplyWish::Kind::Voice;
        wish.bytes = reply.file;
        wish.fileName = reply.fileName;
        break;
    case RuleReply::Kind::Video:
        wish.kind = ReplyWish::Kind::Video;
        wish.bytes = reply.file;
        wish.fileName = reply.fileName;
        wish.title = reply.title.isEmpty() ? videoTitleOf(reply.fileName) : reply.title;
        wish.description = cutTo(filledIn(reply.text, variablesOf(begun)), mostVideoDescription); // a name may make it longer
        wish.thumbnail = reply.picture;
        break;
    case RuleReply::Kind::Link:
        wish.kind = ReplyWish::Kind::Link;
        wish.title = reply.title;
        wish.description = filledIn(reply.text, variablesOf(begun));
        wish.url = reply.url;
        wish.thumbnail = reply.picture;
        break;
    case RuleReply::Kind::Card:
        return cardWish(begun, std::move(wish));
    }
    return wish;
}

Result<ReplyWish> orderWishOf(const BegunStep &begun, const QString &codeUrl)
{
    ReplyWish wish;
    wish.peer = begun.peer.id;
    wish.rule = begun.answer.rule;
    wish.leavesWaiting = begun.leavesWaiting;
    if (!begun.step->isCode) {
        wish.text = filledIn(begun.reply.text, variablesOf(begun, codeUrl));
        return wish;
    }
    const auto code = qrCodeOf(codeUrl);
    if (!code)
        return failure(code.error());
    wish.kind = ReplyWish::Kind::Image;
    wish.bytes = pngOf(*code);
    wish.fileName = begun.answer.order.toString() + QStringLiteral(".png");
    return wish;
}

} // namespace yiren
