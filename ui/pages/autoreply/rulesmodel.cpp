#include "pages/autoreply/rulesmodel.h"

#include "formatting/format.h"
#include "pages/autoreply/rulewords.h"

#include <QCoreApplication>

namespace yiren {

namespace {

using RuleColumn = RulesModel::Column;
using TrialColumn = TrialModel::Column;

struct RulesModelWords {
    Q_DECLARE_TR_FUNCTIONS(Rules)
};

QString ruleStateText(const RuleRow &row)
{
    if (row.isDead)
        return RulesModelWords::tr("Never answers");
    return row.rule.isOn ? RulesModelWords::tr("On") : RulesModelWords::tr("Off");
}

Meaning ruleStateMeaning(const RuleRow &row)
{
    return row.isDead ? Meaning::Attention : row.rule.isOn ? Meaning::Good : Meaning::Neutral;
}

} // namespace

std::unique_ptr<RulesModel> makeRulesModel()
{
    std::vector<RuleColumn> columns;
    columns.push_back(RuleColumn(
                          "place", [] { return QStringLiteral("#"); }, [](const RuleRow &row) { return QString::number(row.place); })
                          .asNumber()
                          .wide(44));
    columns.push_back(
        RuleColumn(
            "name", [] { return RulesModelWords::tr("Rule"); }, [](const RuleRow &row) { return format::oneLine(row.rule.name); })
            .looks(TableBase::CellLook::Strong)
            .wide(150));
    columns.push_back(
        RuleColumn(
            "when", [] { return RulesModelWords::tr("When"); }, [](const RuleRow &row) { return format::oneLine(ruleWhenText(row.rule)); })
            .wide(190)
            .stretched());
    columns.push_back(
        RuleColumn(
            "gives", [] { return RulesModelWords::tr("Answers with"); }, [](const RuleRow &row) { return ruleGivesText(row.rule); })
            .looks(TableBase::CellLook::Secondary)
            .wide(150)
            .givingWay(1));
    columns.push_back(
        RuleColumn(
            "engine", [] { return RulesModelWords::tr("Served by"); }, [](const RuleRow &row) { return choicesText(row.choices); })
            .wide(150));
    columns.push_back(RuleColumn(
                          "state", [] { return RulesModelWords::tr("State"); }, ruleStateText)
                          .asChip(ruleStateMeaning)
                          .wide(90));
    return std::make_unique<RulesModel>(std::move(columns), [](const RuleRow &row) { return QString::number(row.rule.id); });
}

std::unique_ptr<TrialModel> makeTrialModel()
{
    std::vector<TrialColumn> columns;
    columns.push_back(TrialColumn(
                          "name", [] { return RulesModelWords::tr("Rule"); }, [](const TrialRow &row) { return format::oneLine(row.name); })
                          .looks(TableBase::CellLook::Strong)
                          .wide(160));
    columns.push_back(TrialColumn(
                          "verdict", [] { return RulesModelWords::tr("Whether it answers, and why not"); },
                          [](const TrialRow &row) { return row.verdict; })
                          .asChip([](const TrialRow &row) { return row.answers ? Meaning::Good : Meaning::Neutral; })
                          .wide(300)
                          .stretched());
    return std::make_unique<TrialModel>(std::move(columns), [](const TrialRow &row) { return QString::number(row.place); });
}

} // namespace yiren
