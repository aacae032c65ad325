#include "pages/groups/groupsmodel.h"

#include "formatting/format.h"
#include "pages/groups/groupwords.h"

#include <QCoreApplication>

namespace yiren {

namespace {

struct GroupsModelWords {
    Q_DECLARE_TR_FUNCTIONS(Groups)
};

QString signedCount(qint64 count, QLatin1Char sign)
{
    return count == 0 ? QString() : sign + QString::number(count);
}

QString groupNameText(const CustomerGroup &group)
{
    return group.name.isEmpty() ? GroupsModelWords::tr("Group without a name") : format::oneLine(group.name);
}

QString stayText(const GroupStay &stay)
{
    if (!stay.name.isEmpty())
        return format::oneLine(stay.name);
    return stay.member.startsWith(u"erased-") ? GroupsModelWords::tr("An erased person") : format::oneLine(stay.member);
}

QString targetText(const TargetRow &row)
{
    return row.name.isEmpty() ? format::oneLine(row.target.target) : format::oneLine(row.name);
}

} // namespace

std::unique_ptr<GroupsModel> makeGroupsModel()
{
    using Column = GroupsModel::Column;
    std::vector<Column> columns;
    columns.push_back(Column(
                          "name", [] { return GroupsModelWords::tr("Group"); }, groupNameText)
                          .looks(TableBase::CellLook::Strong)
                          .wide(200)
                          .stretched());
    columns.push_back(Column(
                          "customers", [] { return GroupsModelWords::tr("Customers"); },
                          [](const CustomerGroup &group) { return QString::number(group.customers); })
                          .asNumber()
                          .sortedBy(&CustomerGroup::customers)
                          .wide(80));
    columns.push_back(Column(
                          "joined", [] { return GroupsModelWords::tr("Joined, 7 days"); },
                          [](const CustomerGroup &group) { return signedCount(group.joined, QLatin1Char('+')); })
                          .asNumber()
                          .wide(108));
    columns.push_back(Column(
                          "left", [] { return GroupsModelWords::tr("Left, 7 days"); },
                          [](const CustomerGroup &group) { return signedCount(group.left, QLatin1Char('-')); })
                          .asNumber()
                          .wide(96));
    columns.push_back(
        Column(
            "state", [] { return GroupsModelWords::tr("State"); },
            [](const CustomerGroup &group) {
                return group.goneAt     ? GroupsModelWords::tr("Gone")
                    : group.status == 1 ? GroupsModelWords::tr("Owner left")
                                        : GroupsModelWords::tr("In use");
            })
            .asChip([](const CustomerGroup &group) { return group.goneAt || group.status == 1 ? Meaning::Attention : Meaning::Good; })
            .wide(80)
            .givingWay(2));
    return std::make_unique<GroupsModel>(std::move(columns), [](const CustomerGroup &group) { return QString::number(group.id); });
}

std::unique_ptr<BroadcastsModel> makeBroadcastsModel()
{
    using Column = BroadcastsModel::Column;
    std::vector<Column> columns;
    columns.push_back(Column(
                          "text", [] { return GroupsModelWords::tr("Words"); },
                          [](const BroadcastRow &row) { return format::shortened(broadcastTitle(row.broadcast), 80); })
                          .looks(TableBase::CellLook::Strong)
                          .wide(220)
                          .stretched());
    columns.push_back(Column(
                          "kind", [] { return GroupsModelWords::tr("Kind"); },
                          [](const BroadcastRow &row) { return broadcastKindText(row.broadcast.kind); })
                          .looks(TableBase::CellLook::Secondary)
                          .wide(110)
                          .givingWay(1));
    columns.push_back(Column(
                          "state", [] { return GroupsModelWords::tr("State"); },
                          [](const BroadcastRow &row) { return broadcastStateText(row.broadcast.state); })
                          .asChip([](const BroadcastRow &row) { return broadcastStateMeaning(row.broadcast.state); })
                          .wide(176));
    columns.push_back(Column(
                          "counts", [] { return GroupsModelWords::tr("Result"); },
                          [](const BroadcastRow &row) { return broadcastCountsText(row.counts); })
                          .wide(120));
    columns.push_back(Column(
                          "at", [] { return GroupsModelWords::tr("When"); },
                          [](const BroadcastRow &row) {
                              return format::moment(row.broadcast.begunAt > 0 ? row.broadcast.begunAt : row.broadcast.madeAt);
                          })
                          .wide(120)
                          .givingWay(2));
    return std::make_unique<BroadcastsModel>(std::move(columns), [](const BroadcastRow &row) { return QString::number(row.broadcast.id); });
}

std::unique_ptr<StaysModel> makeStaysModel()
{
    using Column = StaysModel::Column;
    std::vector<Column> columns;
    columns.push_back(Column(
                          "name", [] { return GroupsModelWords::tr("Who"); }, stayText)
                          .wide(120)
                          .stretched());
    columns.push_back(Column(
                          "by", [] { return GroupsModelWords::tr("Came by"); }, joinedByText)
                          .looks(TableBase::CellLook::Secondary)
                          .wide(110));
    columns.push_back(Column(
                          "joined", [] { return GroupsModelWords::tr("Joined"); },
                          [](const GroupStay &stay) { return BusinessDay::ofMs(stay.joinedAt).toText(); })
                          .wide(90));
    columns.push_back(Column(
                          "left", [] { return GroupsModelWords::tr("Left"); },
                          [](const GroupStay &stay) { return stay.leftAt ? BusinessDay::ofMs(*stay.leftAt).toText() : QString(); })
                          .wide(90)
                          .givingWay(1));
    return std::make_unique<StaysModel>(std::move(columns),
                                        [](const GroupStay &stay) { return QString(stay.member + u'/' + QString::number(stay.joinedAt)); });
}

std::unique_ptr<TargetsModel> makeTargetsModel()
{
    using Column = TargetsModel::Column;
    std::vector<Column> columns;
    columns.push_back(Column(
                          "name", [] { return GroupsModelWords::tr("Who"); }, targetText)
                          .wide(150)
                          .stretched());
    columns.push_back(
        Column(
            "state", [] { return GroupsModelWords::tr("Result"); }, [](const TargetRow &row) { return targetStateText(row.target.state); })
            .asChip([](const TargetRow &row) { return targetStateMeaning(row.target.state); })
            .wide(150));
    return std::make_unique<TargetsModel>(std::move(columns), [](const TargetRow &row) { return row.target.target; });
}

std::unique_ptr<JoinCodesModel> makeJoinCodesModel()
{
    using Column = JoinCodesModel::Column;
    std::vector<Column> columns;
    columns.push_back(
        Column(
            "source", [] { return GroupsModelWords::tr("Source"); }, [](const JoinCode &code) { return format::oneLine(code.source); })
            .looks(TableBase::CellLook::Strong)
            .wide(160)
            .stretched());
    columns.push_back(
        Column(
            "joined", [] { return GroupsModelWords::tr("Brought"); }, [](const JoinCode &code) { return QString::number(code.joined); })
            .asNumber()
            .wide(80));
    columns.push_back(
        Column(
            "stayed", [] { return GroupsModelWords::tr("Still there"); }, [](const JoinCode &code) { return QString::number(code.stayed); })
            .asNumber()
            .wide(80));
    columns.push_back(
        Column(
            "state", [] { return GroupsModelWords::tr("State"); }, [](const JoinCode &code) { return joinCodeStateText(code.state); })
            .asChip([](const JoinCode &code) { return joinCodeStateMeaning(code.state); })
            .wide(160));
    return std::make_unique<JoinCodesModel>(std::move(columns), [](const JoinCode &code) { return QString::number(code.id); });
}

} // namespace yiren
