#pragma once

#include "autoreply/answeredstore.h"
#include "models/tablemodel.h"
#include "widgets/card.h"
#include "widgets/problem.h"

namespace yiren {

class Clock;
class TableView;
class ViewMemory;

using AnsweredModel = TableModel<AnsweredRow>;

// What rules answered last: when, which rule, what happened, to whom.
class AnsweredCard : public Card
{
    Q_OBJECT

public:
    AnsweredCard(ProblemWords words, const Clock &clock, ViewMemory &memory, QWidget *parent);
    ~AnsweredCard() override;

    void setRows(std::vector<AnsweredRow> rows); // the newest first
    void retranslate();

private:
    QString whatHappened(const AnsweredRow &row) const;

    const ProblemWords m_words;
    std::unique_ptr<AnsweredModel> m_model;
    TableView *m_table;
};

} // namespace yiren
