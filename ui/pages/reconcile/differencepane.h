#pragma once

#include "pages/reconcile/dayview.h"
#include "widgets/detailpane.h"

class QLineEdit;
class QPushButton;

namespace yiren {

// One difference in full: the sentence, the numbers of both sides, and the actions that settle it. What is chosen is told, not done here.
class DifferencePane : public DetailPane
{
    Q_OBJECT

public:
    explicit DifferencePane(QWidget *parent = nullptr);
    void show(const DifferenceRow &row, bool isDayClosed);

signals:
    void settled(yiren::DifferenceRow row, yiren::Action action, QString reason);
    void withdrawn(yiren::DifferenceRow row);
    void orderWanted(const QString &outTradeNo); // to be looked at: what it is made of, and what can be done with it
    void importsWanted();

private:
    void addFacts(const Difference &difference);
    void addBothAmounts(const Difference &difference);
    void addDecision(const Settlement &settlement, bool isDayClosed);
    void addWayThere(); // to where the suggestion is carried out, or the rows are
    void addActions();
    void addBank(const BankMovement &movement);
    void addReason();
    QPushButton *addButton(const QString &text, bool isFirst);

    DifferenceRow m_row;
    QLineEdit *m_reason = nullptr; // lives in the body
};

// The actions that settle a difference of its kind, the suggested one first. AcceptWithReason always comes last.
[[nodiscard]] std::vector<Action> actionsFor(const Difference &difference);

} // namespace yiren
