#pragma once

#include "autoreply/ruleengine.h"
#include "models/tablemodel.h"

namespace yiren {

struct RuleRow {
    int place = 0; // from 1
    ReplyRule rule;
    std::vector<EngineChoice> choices;
    bool isDead = false;
};
using RulesModel = TableModel<RuleRow>;
[[nodiscard]] std::unique_ptr<RulesModel> makeRulesModel();

// What one rule says of a message that was tried.
struct TrialRow {
    int place = 0;
    QString name;
    QString verdict;
    bool answers = false;
};
using TrialModel = TableModel<TrialRow>;
[[nodiscard]] std::unique_ptr<TrialModel> makeTrialModel();

} // namespace yiren
