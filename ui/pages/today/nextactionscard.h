#pragma once

#include "models/tablemodel.h"
#include "retention/nextaction.h"
#include "widgets/card.h"

class QPushButton;

namespace yiren {

class EmptyState;
class NextActionReader;
class TableView;
class TextLabel;
class ViewMemory;

// What to do next for whom, by rules that can be read; who is held out of them is not listed. Enter opens the customer.
class NextActionsCard : public Card
{
    Q_OBJECT

public:
    NextActionsCard(NextActionReader &reader, ViewMemory &memory, QWidget *parent = nullptr);
    ~NextActionsCard() override;

    void showActions();                                // what the reader knows
    const TableView *table() const { return m_table; } // what is shown, for a file

signals:
    void leadTo(const QByteArray &page, const QString &target);

private:
    void showChosen();

    NextActionReader &m_reader;
    std::unique_ptr<TableModel<NextAction>> m_rows;
    TableView *m_table;
    EmptyState *m_nothing;
    QPushButton *m_done;
    TextLabel *m_rule;
};

} // namespace yiren
