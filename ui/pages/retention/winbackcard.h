#pragma once

#include "models/tablemodel.h"
#include "retention/winback.h"
#include "retention/winbackresult.h"
#include "widgets/card.h"

class QPushButton;

namespace yiren {

class EmptyState;
class TableView;
class TextLabel;
class ViewMemory;

struct WinBackShown {
    std::vector<WinBackCandidate> list;
    std::vector<WinBackResult> results; // newest first
    QString refusal;                    // why there is no list; empty: there is one
    bool isRough = false;               // risks as bands
    bool ranksOnly = false;             // expected values as ranks
};

// One row: the candidate, and how it is said.
struct WinBackRow {
    WinBackCandidate candidate;
    qint64 rank = 0; // by the expected value, 1 is the largest
    bool isRough = false;
    bool ranksOnly = false;
};

// 先挽回这几位: by risk and value, with the reason of each; who is held out is marked and not offered. Enter opens the customer.
class WinBackCard : public Card
{
    Q_OBJECT

public:
    explicit WinBackCard(ViewMemory &memory, QWidget *parent = nullptr);
    ~WinBackCard() override;

    void set(WinBackShown shown);
    const std::vector<WinBackCandidate> &list() const { return m_shown.list; }
    const std::vector<WinBackResult> &results() const { return m_shown.results; } // newest first
    const TableModel<WinBackRow> &rows() const { return *m_rows; }
    TableView *table() const { return m_table; }

    void contactChosen(); // of the selected row; nothing without one
    void copyChosen();

signals:
    void customerChosen(CustomerId customer);
    void contactWanted(CustomerId customer);
    void copied(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    std::optional<WinBackCandidate> chosen() const;
    void showWhatCanBeDone();
    void retranslate();

    WinBackShown m_shown;
    std::unique_ptr<TableModel<WinBackRow>> m_rows;
    TableView *m_table;
    EmptyState *m_nothing;
    QPushButton *m_contact;
    QPushButton *m_copy;
    QPushButton *m_open;
    TextLabel *m_result;
};

} // namespace yiren
