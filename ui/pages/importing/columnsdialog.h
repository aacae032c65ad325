#pragma once

#include "importing/customermapping.h"
#include "models/tablemodel.h"
#include "pages/importing/importflow.h"

#include <QDialog>

class QComboBox;
class QGridLayout;
class QPushButton;

namespace yiren {

class TableView;
class TextLabel;
class ViewMemory;

// A list of customers whose columns have other names than ours: each thing that is kept of a customer with the file's column that it stands
// in, and the first rows as they would be read. What is chosen for a set of headers is remembered.
class ColumnsDialog : public QDialog
{
    Q_OBJECT

public:
    ColumnsDialog(const FileColumns &file, ViewMemory &memory, QWidget *parent);

    CustomerMapping mapping() const;

signals:
    void chosen(const yiren::CustomerMapping &mapping);

protected:
    void changeEvent(QEvent *event) override;
    void accept() override;

private:
    // One thing that is kept: a column of ours, or a field of the founder's own.
    struct Choice {
        std::optional<CustomerColumn> column;
        QString field;
        TextLabel *label = nullptr;
        QComboBox *box = nullptr;
    };
    void layOut();
    QWidget *makeChoices();
    void addChoice(QGridLayout &grid, Choice choice);
    std::vector<TableColumn<MappedRow>> columns() const;
    void showMapping(const CustomerMapping &mapping);
    void takeChoice(const Choice &changed);
    void showRows();
    void retranslate();
    QString titleOf(const Choice &choice) const;
    QString rememberedUnder() const;

    FileColumns m_file;
    ViewMemory &m_memory;
    std::vector<Choice> m_choices;
    TableModel<MappedRow> m_rows;
    TextLabel *m_title;
    TextLabel *m_beside;
    TextLabel *m_firstRows;
    TableView *m_view;
    TextLabel *m_note;
    QPushButton *m_cancel;
    QPushButton *m_take;
};

} // namespace yiren
