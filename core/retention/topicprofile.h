#pragma once

#include "customers/rfm.h"
#include "stats/proportion.h"

#include <map>
#include <vector>

namespace yiren {

// Which topic (a post's series) a group of customers reads and buys from (ANALYTICS C.7). Groups are those of RFM. WeChat tells neither the
// age nor the sex of anybody (PRODUCT P6), so there are no groups by them.
struct TopicRate {
    QString topic;
    qint64 articles = 0; // that were out
    stats::Count reads;  // read, of customers times articles delivered to them
    double rate = 0;     // drawn towards the topic's rate in all groups
    qint64 orders = 0;   // of the group, attributed to the topic's articles
};
struct GroupTopics {
    RfmGroup group = RfmGroup::Regular;
    std::vector<TopicRate> topics; // the highest rate first
};
struct TopicProfiles {
    std::vector<GroupTopics> groups;
    bool differ = false; // false: the groups read alike; the best topic overall is for everybody
};

// One article that followers could read, and who did.
struct DeliveredArticle {
    QString topic;
    std::map<RfmGroup, stats::Count> reads; // who read it, of the group's customers who were following when it went out
    std::map<RfmGroup, qint64> orders;      // attributed to it
};
// Topics with at least three articles. Refuses where nobody's reading is known (NotIdentified "reads": WeChat does not tell who read; only
// imported events do), and fewer than two such topics (TooFew "topics").
[[nodiscard]] stats::Outcome<TopicProfiles> topicProfiles(const std::vector<DeliveredArticle> &articles);

} // namespace yiren
