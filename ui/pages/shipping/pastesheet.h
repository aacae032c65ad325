#pragma once

#include "models/tablemodel.h"
#include "shipping/shipbatchjob.h"
#include "shipping/trackinglines.h"
#include "widgets/problem.h"
#include "widgets/sheet.h"

#include <map>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace yiren {

class TableView;
class TextLabel;
class ViewMemory;

// A pasted line with what came of it.
struct ShownLine {
    TrackingLine line;
    QString result; // in words; empty: not sent yet
    Meaning meaning = Meaning::Neutral;

    friend bool operator==(const ShownLine &, const ShownLine &) = default;
};

// Many orders at once: lines of order and tracking numbers, which of them match, and then, line by line, what came of it. Asks nobody
// anything itself.
class PasteSheet : public Sheet
{
    Q_OBJECT

public:
    PasteSheet(ViewMemory &memory, ProblemWords words, QWidget &window);
    ~PasteSheet() override;

    void openFor(std::vector<ListedShipment> orders, const std::vector<ExpressCompany> &companies);
    void setCompanies(const std::vector<ExpressCompany> &companies);
    void showProgress(qint64 done, qint64 total);
    void showReport(const ShipBatchReport &report);

signals:
    void shipWanted(const std::vector<ShippingWish> &wishes);
    void stopWanted();
    void companiesWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void retranslate();
    void readLines();
    void update();
    void pressMain();
    QString whyNot() const;
    std::vector<ShippingWish> wishes() const;
    ShippingWish wishOf(const TrackingLine &line) const;
    ShownLine shown(const TrackingLine &line) const;

    ViewMemory &m_memory;
    const ProblemWords m_words;
    std::vector<ListedShipment> m_orders;
    std::vector<ExpressCompany> m_companies;
    std::vector<TrackingLine> m_lines;
    std::map<QString, ShownLine> m_results; // by transaction
    std::unique_ptr<TableModel<ShownLine>> m_model;
    qint64 m_done = 0, m_total = 0; // of the batch; total 0: none is under way
    bool m_isOver = false;          // the batch is
    TextLabel *m_title;
    TextLabel *m_how;
    QPlainTextEdit *m_text;
    TextLabel *m_companyName;
    QComboBox *m_company;
    QPushButton *m_fetch;
    QLineEdit *m_sender;
    TableView *m_table;
    TextLabel *m_count;
    QPushButton *m_cancel;
    QPushButton *m_main;
};

} // namespace yiren
