#pragma once

#include "customers/customertimelinestore.h"

namespace yiren {

// An appointment, a course, a membership, points, a coupon or a complaint in a customer's timeline.
[[nodiscard]] QString heldSentence(const TimelineEntry &entry);

// What the timeline is narrowed to, each with the kinds that belong to it.
enum class TimelineTopic { Everything, Money, Talk, Visits, Booked, Rewards, Reached, Notes };
[[nodiscard]] std::vector<TimelineEntry::Kind> kindsOfTopic(TimelineTopic topic); // none: all
[[nodiscard]] QString topicWord(TimelineTopic topic);

} // namespace yiren
