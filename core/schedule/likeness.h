#pragma once

#include "schedule/outboxcall.h"
#include "wechat/remotearticle.h"

#include <vector>

namespace yiren {

// Whether an article that WeChat lists is the one that was sent. Alike: title and letters are the same, but cover, digest, author or its
// time say that it is another; where the clock was wrong meanwhile it may be ours all the same.
enum class Likeness { Other, Alike, Ours };

// `draft` is the draft/add as it was written down, `changedAt` WeChat's time of the listed one (UTC ms, 0: not said). Ours can't be older
// than the attempt; a minute is allowed for two clocks (contract 3.6).
[[nodiscard]] Likeness likeness(const OutboxCall &draft, const std::vector<RemoteArticle> &listed, qint64 changedAt);

// Those of a list of WeChat's that are like it and that no post of ours has as its own.
template <typename Item>
struct Sighting {
    std::vector<const Item *> ours;
    int alike = 0;
};

template <typename Item, typename IsKnown>
Sighting<Item> sightingIn(const std::vector<Item> &items, const OutboxCall &draft, const IsKnown &isKnown)
{
    Sighting<Item> seen;
    for (const Item &item : items) {
        const Likeness like = isKnown(item) ? Likeness::Other : likeness(draft, item.articles, item.updatedAt);
        if (like == Likeness::Ours)
            seen.ours.push_back(&item);
        else if (like == Likeness::Alike)
            ++seen.alike;
    }
    return seen;
}

} // namespace yiren
