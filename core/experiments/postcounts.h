#pragma once

#include "experiments/experimentcounts.h"
#include "readership/postreadings.h"

#include <map>

namespace yiren {

// The counts of an experiment whose arms are posts, from what is known of their readers (WeChat's statistics, else what was typed in for
// the post), pure. Reads: of the persons that the version was sent to (`reached`, by day and arm) those who read it out of the message
// itself, where WeChat tells the ways. Follows: of the readers those who followed by it; `reached` are then those whose shares are judged.
// WeChat's sums are up to the end of a day; days that it left out come with the next one. Up to the last day that is known of every arm,
// and not after `last`.
[[nodiscard]] ExperimentCounts countPosts(const Experiment &experiment, const std::map<PostId, PostReading> &readings,
                                          const std::vector<DayCount> &reached, BusinessDay last);

} // namespace yiren
