#include "campaigns/campaignplanning.h"

#include "campaigns/campaignrule.h"
#include "campaigns/campaignstore.h"
#include "content/poststore.h"
#include "conversations/snippetstore.h"
#include "customers/customerliststore.h"
#include "schedule/massquota.h"
#include "time/businessday.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr int everybody = 1'000'000;

using Contacts = std::map<qint64, ReachFacts::Contact>;

struct ReachBook {
    std::map<qint64, std::vector<ReachFacts::Talk>> talks;
    std::map<qint64, std::vector<ReachFacts::Subscription>> subscriptions;
    std::map<qint64, QString> followers;
    std::map<qint64, QString> orders;
    Contacts contacts;
    ReachMeans means;
};

bool usesOrder(const CampaignPlan &plan)
{
    return plan.text.contains(u"{订单}")
        || std::ranges::any_of(plan.values, [](const auto &one) { return one.second.contains(u"{订单}"); });
}

Result<ReachBook> openBook(Database &database, AccountId account, const CampaignPlan &plan, const ReachLines &lines,
                           const std::vector<CustomerId> &customers, qint64 now)
{
    ReachStore store(database, account, lines);
    auto talks = store.talks(now);
    auto followers = store.followers();
    auto accepted = store.subscriptions(plan.app, plan.templateId);
    auto orders = usesOrder(plan) ? store.newestOrders() : Result<std::map<qint64, QString>>(tl::in_place);
    const auto left = massSendsLeft(database, account, lines, now);
    if (!talks || !followers)
        return failure(talks ? followers.error() : talks.error());
    if (!accepted || !orders || !left)
        return failure(!accepted ? accepted.error() : !orders ? orders.error() : left.error());
    ReachMeans means;
    means.isTemplateConnected = lines.isConnected(plan.app) && (plan.app != lines.appid || lines.isService);
    means.isMassConnected = !lines.appid.isEmpty();
    means.mayMassSend = lines.mayMassSend;
    means.massLeft = *left;
    means.hasVariables = holdsVariables(plan.text);
    auto contacts = lines.hasCorp ? store.contacts(customers, now) : Result<std::optional<Contacts>>(tl::in_place);
    if (!contacts)
        return failure(contacts.error());
    means.isCorpConnected = lines.hasCorp;
    means.hasColleague = contacts->has_value();
    return ReachBook{std::move(*talks),  std::move(*accepted),           std::move(*followers),
                     std::move(*orders), contacts->value_or(Contacts()), means};
}

template <typename T>
T foundIn(const std::map<qint64, T> &map, qint64 customer)
{
    const auto found = map.find(customer);
    return found == map.end() ? T() : found->second;
}

CampaignPerson personOf(const ListedCustomer &row, const CampaignPlan &plan, const ReachBook &book, qint64 now)
{
    const qint64 id = toInteger(row.customer.id);
    const SnippetFacts known{row.customer.name, foundIn(book.orders, id)};
    CampaignPerson person;
    person.customer = row.customer.id;
    person.name = row.customer.name;
    person.text = filledSnippet(plan.text, known);
    for (const auto &[key, value] : plan.values)
        person.values.emplace_back(key, filledSnippet(value, known));
    ReachFacts facts;
    facts.talks = foundIn(book.talks, id);
    facts.subscriptions = foundIn(book.subscriptions, id);
    facts.follower = foundIn(book.followers, id);
    if (const auto contact = book.contacts.find(id); contact != book.contacts.end())
        facts.contact = contact->second;
    facts.isTextWhole = !holdsVariables(person.text);
    facts.areValuesWhole = std::ranges::none_of(person.values, [](const auto &one) { return holdsVariables(one.second); });
    person.choice = chooseChannel(plan, facts, book.means, now);
    return person;
}

} // namespace

Result<std::vector<CampaignPerson>> planCampaign(Database &database, AccountId account, CampaignId id, const CampaignPlan &plan,
                                                 const ReachLines &lines, qint64 now)
{
    CustomerListStore list(database, account, BusinessDay::ofMs(now));
    const auto rows = list.page({plan.rule, {}, {}}, {CustomerSort::FirstSeen, false, {}, everybody});
    if (!rows)
        return failure(rows.error());
    std::vector<CustomerId> customers;
    for (const ListedCustomer &row : *rows)
        customers.push_back(row.customer.id);
    const auto book = openBook(database, account, plan, lines, customers, now);
    if (!book)
        return failure(book.error());
    std::vector<CampaignPerson> people;
    people.reserve(rows->size());
    for (const ListedCustomer &row : *rows) {
        CampaignPerson person = personOf(row, plan, *book, now);
        // Held out of those who could be written to: the two groups differ in nothing else.
        person.isHeldOut = person.choice.channel && isHeldOutOfCampaign(id, person.customer, plan.heldOut);
        person.state = !person.choice.channel ? CampaignPerson::State::Unreachable
            : person.isHeldOut                ? CampaignPerson::State::HeldOut
                                              : CampaignPerson::State::Planned;
        people.push_back(std::move(person));
    }
    return people;
}

Result<int> massSendsLeft(Database &database, AccountId account, const ReachLines &lines, qint64 now)
{
    if (!lines.mayMassSend)
        return 0;
    const MassQuota quota{lines.massLimit, lines.isMassByMonth ? MassQuota::Period::Month : MassQuota::Period::Day};
    const BusinessDay today = BusinessDay::ofMs(now);
    const QDate first = lines.isMassByMonth ? QDate(today.date().year(), today.date().month(), 1) : today.date();
    const auto posts = PostStore(database).posts(account, {});
    const auto own = CampaignStore(database).massSendTimes(account, BusinessDay(first).start().toMSecsSinceEpoch());
    if (!posts || !own)
        return failure(posts ? own.error() : posts.error());
    return std::max(0, quota.limit - massSends(plannedPosts(*posts), today, quota) - int(own->size()));
}

} // namespace yiren
