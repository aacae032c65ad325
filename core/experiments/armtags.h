#pragma once

#include "experiments/experiment.h"
#include "storage/database.h"

namespace yiren {

// The people of one arm under a tag of their own, so that a mass send can go to each (Design::TagSplit).
struct ArmTag {
    QString tag;
    qint64 people = 0;

    friend bool operator==(const ArmTag &, const ArmTag &) = default;
};

// "实验12A": at most 30 bytes, as WeChat's tags (contract/wechat-official-account.md 2.5).
[[nodiscard]] QString armTagName(ExperimentId experiment, size_t arm);

// Draws who of the audience has no arm yet, and gives each arm's tag to its people, here; the comparison of tags brings it to WeChat.
// Doing it again takes in who came to the audience since. Refused "experiment.not_running", "experiment.no_tag_split".
[[nodiscard]] Result<std::vector<ArmTag>> tagArms(Database &database, AccountId account, ExperimentId experiment, BusinessDay today,
                                                  qint64 now);
// Takes the tags off again; who drew which arm stays.
[[nodiscard]] Done untagArms(Database &database, AccountId account, ExperimentId experiment, qint64 now);

} // namespace yiren
