#include "autoreply/ruledeeds.h"

namespace yiren {

namespace {

ReplyRule exampleRule(const QString &name, const RuleReply &reply)
{
    ReplyRule rule;
    rule.name = name;
    rule.match = KeywordMatch::Exact;
    rule.replies = {reply};
    return rule;
}

} // namespace

ReplyRules welcomeExample(const std::optional<Product> &product)
{
    RuleReply words;
    words.text = QStringLiteral("您好，欢迎！回复 1 了解产品，回复 2 立即购买。");
    ReplyRule welcome = exampleRule(QStringLiteral("欢迎语"), words);
    welcome.trigger = RuleTrigger::Follow;

    RuleReply card;
    card.kind = RuleReply::Kind::Card;
    card.product = product ? std::optional(product->id) : std::nullopt;
    card.url = QStringLiteral("https://"); // of the product's page, which only the founder knows: not on before it is filled in or cleared
    ReplyRule about = exampleRule(QStringLiteral("1 了解产品"), card);
    about.words = QStringList{QStringLiteral("1")};

    RuleReply order;
    order.kind = RuleReply::Kind::Order;
    order.product = card.product;
    order.text = QStringLiteral(
        "「{商品}」{金额}，订单 {订单}。请用另一块屏幕打开上面的二维码，用微信扫一扫付款（长按识别不能付款）。付款链接：{链接}");
    ReplyRule buy = exampleRule(QStringLiteral("2 立即购买"), order);
    buy.words = QStringList{QStringLiteral("2")};
    return {welcome, about, buy};
}

} // namespace yiren
