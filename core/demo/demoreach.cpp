#include "demo/demoreach.h"

#include "accounts/accountstore.h"
#include "board/boarddeeds.h"
#include "campaigns/campaigndeeds.h"
#include "customers/customerliststore.h"
#include "storage/transaction.h"
#include "subscriptions/subscriptionstore.h"
#include "time/businessday.h"
#include "time/durations.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr int campaignDaysAgo = 21;
constexpr qint64 leastOrders = 4;
constexpr size_t leftUnwritten = 2; // by hand, the founder never came to the last ones
constexpr int subscribers = 9;
const QString demoApp = QStringLiteral("wx0123456789abcdef"); // where the data file is filled before it is connected
const QString reminder = QStringLiteral("demo_class_reminder");
const QString shipped = QStringLiteral("demo_shipped");

struct DemoBoardPost {
    BoardEntry::Place place;
    const char *group;
    const char *text;
    qint64 hoursFromMorning; // of today at eight
    bool isPosted;
};
constexpr DemoBoardPost boardPosts[] = {
    {BoardEntry::Place::Moments, "", "昨天开窑，青釉这批终于稳了。冬天的茶杯下周上架。", -20, true},
    {BoardEntry::Place::Group, "窑边茶友群", "周六上午十点的拉坯体验还有两个位子，带孩子来也可以。", 4, false},
    {BoardEntry::Place::Moments, "", "一只杯子从拉坯到出窑要十二天。今天是第三天。", 12, false},
    {BoardEntry::Place::Group, "陶艺课家长群", "下周课程改到周日下午两点，地点不变。", 30, false},
};

CampaignPlan planNamed(const char *name, const char *text)
{
    CampaignPlan plan;
    plan.name = QString::fromUtf8(name);
    plan.text = QString::fromUtf8(text);
    plan.rule.conditions = {{SegmentField::Orders, SegmentOperator::AtLeast, leastOrders}};
    return plan;
}

Done putEndedCampaign(Database &database, AccountId account, qint64 at)
{
    const auto id = saveCampaign(database, account, {}, planNamed("秋天的老顾客", "{姓名},这一窑留了几只您喜欢的青釉，要不要先看看?"), at);
    if (!id)
        return failure(id.error());
    if (const auto begun = beginCampaign(database, account, *id, {}, at); !begun)
        return begun.error().code == u"campaign.nobody" ? Done() : failure(begun.error());
    const auto people = CampaignStore(database).planned(*id, CampaignChannel::ByHand);
    if (!people)
        return failure(people.error());
    for (size_t i = 0; i + leftUnwritten < people->size(); ++i) {
        const qint64 written = at + qint64(i) * 4 * minuteMs;
        if (auto ticked = tickPerson(database, account, *id, (*people)[i].customer, written); !ticked)
            return ticked;
    }
    return endCampaign(database, account, *id, at + 3 * hourMs);
}

Done putBoard(Database &database, AccountId account, qint64 now)
{
    const qint64 morning = BusinessDay::ofMs(now).start().toMSecsSinceEpoch() + 8 * hourMs;
    for (const DemoBoardPost &made : boardPosts) {
        BoardEntry entry;
        entry.place = made.place;
        entry.name = QString::fromUtf8(made.group);
        entry.text = QString::fromUtf8(made.text);
        entry.dueAt = morning + made.hoursFromMorning * hourMs;
        const auto id = keepBoardEntry(database, account, entry, now);
        if (!id)
            return failure(id.error());
        if (!made.isPosted)
            continue;
        if (auto ticked = tickBoardEntry(database, account, *id, entry.dueAt + 7 * minuteMs); !ticked)
            return ticked;
    }
    return {};
}

Done putUsed(SubscriptionStore &store, AccountId account, const SubscriptionKey &key, qint64 at)
{
    SubscriptionSend send;
    send.key = key;
    send.at = at;
    send.body = subscribeMessageBody({key.openid, key.templateId, {}, {{QStringLiteral("thing1"), QStringLiteral("周六拉坯体验")}}}, false);
    const auto id = store.addSend(account, send);
    if (!id)
        return failure(id.error());
    return store.settle(*id, SubscriptionSend::State::Sent, {}, {}, at + 1000);
}

Done putSubscriptions(Database &database, AccountId account, const QString &app, qint64 now)
{
    SubscriptionStore store(database);
    const std::vector<MessageTemplate> templates{
        {reminder, QStringLiteral("上课提醒"), QStringLiteral("课程:{{thing1.DATA}}\n时间:{{time2.DATA}}"), false},
        {shipped, QStringLiteral("订单发货提醒"), QStringLiteral("订单:{{character_string1.DATA}}\n商品:{{thing2.DATA}}"), false}};
    if (auto put = store.putTemplates(account, app, templates, now); !put)
        return put;
    CustomerListStore list(database, account, BusinessDay::ofMs(now));
    const auto people = list.page({}, {CustomerSort::LastEvent, true, {}, subscribers});
    if (!people)
        return failure(people.error());
    int place = 0;
    for (const ListedCustomer &person : *people) {
        ++place;
        if (person.openid.isEmpty())
            continue;
        const SubscriptionKey key{app, person.openid, place % 3 == 0 ? shipped : reminder};
        const qint64 at = now - place * 2 * dayMs;
        SubscriptionEvent event{key, SubscriptionEvent::Kind::Accept, 1 + place % 2, at, SubscriptionEvent::Origin::Push, {}};
        if (auto added = store.add(account, event, at); !added)
            return failure(added.error());
        if (place % 4 == 0) {
            if (auto used = putUsed(store, account, key, at + dayMs); !used)
                return used;
        }
        event.kind = SubscriptionEvent::Kind::Refuse;
        event.at = at + dayMs;
        const auto refused = place % 5 == 0 ? store.add(account, event, event.at) : Result<std::optional<qint64>>(tl::in_place);
        if (!refused)
            return failure(refused.error());
    }
    return {};
}

} // namespace

Done putDemoReach(Database &database, AccountId account, qint64 now)
{
    const qint64 then = BusinessDay::ofMs(now).plusDays(-campaignDaysAgo).start().toMSecsSinceEpoch() + 10 * hourMs;
    if (auto put = putEndedCampaign(database, account, then); !put)
        return put;
    const auto draft = saveCampaign(database, account, {}, planNamed("新年前的茶席", "{姓名},新年前想添一套茶席吗?给您留了图册。"), now);
    if (!draft)
        return failure(draft.error());
    if (auto put = putBoard(database, account, now); !put)
        return put;
    const auto accounts = AccountStore(database).accounts();
    if (!accounts)
        return failure(accounts.error());
    const auto own = std::ranges::find(*accounts, account, &Account::id);
    const QString app = own == accounts->end() || own->appid.isEmpty() ? demoApp : own->appid;
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    const Done put = putSubscriptions(database, account, app, now);
    return put ? transaction->commit() : put;
}

} // namespace yiren
