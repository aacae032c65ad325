#include "retention/topicprofile.h"

#include "stats/topics.h"

#include <algorithm>
#include <array>

namespace yiren {

namespace {

constexpr std::array allGroups{RfmGroup::Best, RfmGroup::New, RfmGroup::AtRisk, RfmGroup::Asleep, RfmGroup::Regular};
constexpr size_t fewestTopics = 2;

struct TopicCounts {
    qint64 articles = 0;
    std::map<RfmGroup, stats::Count> reads;
    std::map<RfmGroup, qint64> orders;

    stats::Count all() const
    {
        stats::Count sum;
        for (const auto &[group, count] : reads) {
            sum.x += count.x;
            sum.n += count.n;
        }
        return sum;
    }
};

std::map<QString, TopicCounts> countsByTopic(const std::vector<DeliveredArticle> &articles)
{
    std::map<QString, TopicCounts> topics;
    for (const DeliveredArticle &article : articles) {
        TopicCounts &topic = topics[article.topic];
        ++topic.articles;
        for (const auto &[group, count] : article.reads) {
            topic.reads[group].x += count.x;
            topic.reads[group].n += count.n;
        }
        for (const auto &[group, orders] : article.orders)
            topic.orders[group] += orders;
    }
    std::erase_if(topics, [](const auto &topic) { return topic.second.articles < stats::fewestArticlesOfTopic; });
    return topics;
}

// How many users' weight the topic's common rate has; where the groups can't be told apart all of it.
stats::PriorWeight weightOf(const TopicCounts &topic, double mean)
{
    std::vector<stats::Count> groups;
    for (const auto &[group, count] : topic.reads)
        groups.push_back(count);
    return stats::priorWeight(groups, mean).value_or(stats::PriorWeight{10'000, false});
}

void addTopic(TopicProfiles &profiles, const QString &name, const TopicCounts &topic)
{
    const stats::Count all = topic.all();
    if (all.n == 0)
        return;
    const double mean = double(all.x) / double(all.n);
    const stats::PriorWeight weight = weightOf(topic, mean);
    profiles.differ = profiles.differ || weight.differ;
    for (GroupTopics &group : profiles.groups) {
        const auto reads = topic.reads.find(group.group);
        const auto orders = topic.orders.find(group.group);
        TopicRate rate{name, topic.articles, reads == topic.reads.end() ? stats::Count() : reads->second, 0,
                       orders == topic.orders.end() ? 0 : orders->second};
        if (const auto drawn = stats::shrunkenRate(rate.reads, mean, weight.users))
            rate.rate = drawn->rate;
        if (rate.reads.n > 0)
            group.topics.push_back(std::move(rate));
    }
}

} // namespace

stats::Outcome<TopicProfiles> topicProfiles(const std::vector<DeliveredArticle> &articles)
{
    const auto wasRead = [](const DeliveredArticle &article) {
        return std::ranges::any_of(article.reads, [](const auto &group) { return group.second.x > 0; });
    };
    if (std::ranges::none_of(articles, wasRead))
        return stats::refusal(stats::RefusalCode::NotIdentified, "reads");
    const auto topics = countsByTopic(articles);
    if (topics.size() < fewestTopics)
        return stats::refusal(stats::RefusalCode::TooFew, "topics", double(fewestTopics - topics.size()));
    TopicProfiles profiles;
    for (const RfmGroup group : allGroups)
        profiles.groups.push_back({group, {}});
    for (const auto &[name, topic] : topics)
        addTopic(profiles, name, topic);
    std::erase_if(profiles.groups, [](const GroupTopics &group) { return group.topics.empty(); });
    for (GroupTopics &group : profiles.groups)
        std::ranges::stable_sort(group.topics, [](const TopicRate &a, const TopicRate &b) { return a.rate > b.rate; });
    return profiles;
}

} // namespace yiren
