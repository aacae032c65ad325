#pragma once

#include "broadcasts/broadcasts.h"
#include "groups/customergroup.h"
#include "models/tablemodel.h"

namespace yiren {

using GroupsModel = TableModel<CustomerGroup>;
[[nodiscard]] std::unique_ptr<GroupsModel> makeGroupsModel();

struct BroadcastRow {
    Broadcast broadcast;
    BroadcastCounts counts;
};
using BroadcastsModel = TableModel<BroadcastRow>;
[[nodiscard]] std::unique_ptr<BroadcastsModel> makeBroadcastsModel();

using StaysModel = TableModel<GroupStay>;
[[nodiscard]] std::unique_ptr<StaysModel> makeStaysModel();

struct TargetRow {
    BroadcastTarget target;
    QString name; // of the customer or the group; empty: not known
};
using TargetsModel = TableModel<TargetRow>;
[[nodiscard]] std::unique_ptr<TargetsModel> makeTargetsModel();

using JoinCodesModel = TableModel<JoinCode>;
[[nodiscard]] std::unique_ptr<JoinCodesModel> makeJoinCodesModel();

} // namespace yiren
