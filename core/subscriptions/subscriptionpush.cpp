#include "subscriptions/subscriptionpush.h"

#include "subscriptions/subscriptionstore.h"

namespace yiren {

namespace {

// Of XML the Lists repeat inside a wrapper, which the reader of XML keeps as it stands; of JSON it is an array, whose members are named
// "item", or one object.
std::vector<const PushField *> listsOf(const PushField &fields, QStringView wrapper)
{
    const PushField *from = fields.find(wrapper);
    const PushField &around = from ? *from : fields;
    std::vector<const PushField *> lists;
    for (const PushField &field : around.fields) {
        if (field.name != u"List")
            continue;
        const bool isArray = !field.fields.empty() && field.fields.front().name == u"item";
        if (!isArray)
            lists.push_back(&field);
        for (const PushField &item : field.fields) {
            if (isArray && item.name == u"item")
                lists.push_back(&item);
        }
    }
    return lists;
}

std::optional<SubscriptionEvent::Kind> saidKind(const QString &status, bool isPopup)
{
    if (status.compare(u"accept", Qt::CaseInsensitive) == 0)
        return SubscriptionEvent::Kind::Accept;
    if (status.compare(u"reject", Qt::CaseInsensitive) == 0)
        return isPopup ? SubscriptionEvent::Kind::Refuse : SubscriptionEvent::Kind::Withdraw;
    return {};
}

} // namespace

SubscriptionNews subscriptionNews(const InboundPush &push, const QString &appid)
{
    SubscriptionNews news;
    const QString event = push.event.toLower();
    const bool isPopup = event == u"subscribe_msg_popup_event";
    if (isPopup || event == u"subscribe_msg_change_event") {
        for (const PushField *list : listsOf(push.fields, isPopup ? u"SubscribeMsgPopupEvent" : u"SubscribeMsgChangeEvent")) {
            const auto kind = saidKind(list->value(u"SubscribeStatusString"), isPopup);
            const QString templateId = list->value(u"TemplateId");
            // Switched on again in the settings: no message is paid for by that (contract 4.6).
            const bool pays = kind != SubscriptionEvent::Kind::Accept || isPopup;
            if (kind && pays && !templateId.isEmpty())
                news.events.push_back(
                    {{appid, push.from, templateId}, *kind, 1, push.createTime * 1000, SubscriptionEvent::Origin::Push, {}});
        }
    }
    if (event == u"subscribe_msg_sent_event") {
        for (const PushField *list : listsOf(push.fields, u"SubscribeMsgSentEvent")) {
            const QString code = list->value(u"ErrorCode");
            if (const QString id = list->value(u"MsgID"); !id.isEmpty())
                news.deliveries.push_back({id, code == u"0" ? QStringLiteral("success") : code});
        }
    }
    return news;
}

Done keepSubscriptionNews(Database &database, AccountId account, const SubscriptionNews &news, qint64 now)
{
    SubscriptionStore store(database);
    for (const SubscriptionEvent &event : news.events) {
        if (auto added = store.add(account, event, now); !added)
            return failure(added.error());
    }
    for (const SubscriptionNews::Delivery &delivery : news.deliveries) {
        if (auto noted = store.noteDelivered(account, delivery.messageId, delivery.outcome); !noted)
            return noted;
    }
    return {};
}

} // namespace yiren
