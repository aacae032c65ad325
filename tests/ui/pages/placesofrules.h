#pragma once

#include "models/viewmemory.h"
#include "pages/autoreply/answeredcard.h"
#include "pages/autoreply/rulesmodel.h"
#include "time/clock.h"
#include "ui/pages/placehelpers.h"

#include <QTemporaryDir>

// The places that show rules, what they looked for and whom they answered.
namespace yiren::places {

inline QWidget *ruleList(const QString &text, QWidget *parent)
{
    RuleRow row;
    row.place = 1;
    row.rule.name = text;
    row.rule.words = {text};
    auto model = makeRulesModel();
    model->setRows({row});
    return tableOf(std::move(model), parent);
}

inline QWidget *triedRules(const QString &text, QWidget *parent)
{
    auto model = makeTrialModel();
    model->setRows({{1, text, QStringLiteral("-"), false}});
    return tableOf(std::move(model), parent);
}

inline QWidget *answeredByRules(const QString &text, QWidget *parent)
{
    static const SystemClock clock;
    static const QTemporaryDir folder;
    static ViewMemory memory(folder.filePath(QStringLiteral("memory.ini")), ViewMemory::Keeping::Nothing);
    auto *card = new AnsweredCard([](const Error &error) { return Problem{error.code, {}, {}}; }, clock, memory, parent);
    AnsweredRow row;
    row.answer.id = 1;
    row.answer.state = ReplyAnswer::State::Done;
    row.rule = row.question = row.who = text;
    card->setRows({row});
    return card;
}

} // namespace yiren::places
