#pragma once

#include "base/job.h"
#include "experiments/countfile.h"
#include "frame/pageservices.h"
#include "models/tablemodel.h"
#include "widgets/sheet.h"

#include <memory>

class QDateEdit;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace yiren {

class ErrorBar;
class FileDrop;
class TableView;
class TextLabel;

// 录入数据: what came to each version on a day, typed, or many days out of a CSV, which are shown before they are taken.
class CountsSheet : public Sheet
{
    Q_OBJECT

public:
    // `day`: the one that begins; days after `last` are not over yet.
    CountsSheet(const PageServices &services, Experiment experiment, BusinessDay day, BusinessDay last, QWidget &window);
    ~CountsSheet() override;

    void begin();
    void readFile(const QString &path);

signals:
    void entered(const QString &file, const std::vector<DayCount> &counts); // an empty file: typed

private:
    struct Row {
        TextLabel *name;
        QSpinBox *persons;
        QSpinBox *converted;
        QLineEdit *revenue; // yuan, of each buyer; nullptr where money is not counted
    };
    struct Line {
        int number = 0;
        DayCount count;
    };
    void readHeld();
    void layOut();
    QWidget *makeRows();
    void addRow(class QGridLayout &grid, size_t arm);
    void makeTable();
    void takeFile(const QString &name, const Result<std::vector<DayCount>> &counts);
    void judge();
    void takeAmounts(size_t arm);
    void showDue();
    bool isDue(size_t arm) const; // of days that alternate only the version of that day
    std::vector<DayCount> typed() const;
    QString whyNot() const; // empty: it can be taken
    QString whyTooMany() const;
    bool isAnyTyped() const;
    bool isDayHeld() const; // somebody was counted on that day before; else nothing typed says that nobody came

    PageServices m_services;
    Experiment m_experiment;
    QDateEdit *m_day;
    std::vector<Row> m_rows;
    QWidget *m_typing;
    FileDrop *m_drop;
    TextLabel *m_fileWords;
    std::unique_ptr<TableModel<Line>> m_model;
    TableView *m_table;
    ErrorBar *m_error;
    QPushButton *m_save;
    QString m_file;
    std::vector<DayCount> m_read; // out of the file
    std::vector<DayCount> m_held; // what was entered before
    JobHandle<std::vector<DayCount>> m_reading;
    JobHandle<std::vector<DayCount>> m_holding;
};

} // namespace yiren
