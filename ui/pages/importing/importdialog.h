#pragma once

#include "pages/importing/importflow.h"
#include "pages/importing/importtable.h"

#include <QDialog>

class QPushButton;
class QStackedLayout;

namespace yiren {

class BusyPanel;
class FileDrop;
class TableView;
class TextLabel;
class ViewMemory;

// The preview of an import: a line a file, what is to know of the chosen one, and the button that imports. Without files it is a place to
// drop them on. It shows what the flow does and owns nothing of it.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(ImportFlow &flow, ViewMemory &memory, const ProblemWords &words, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void reject() override;

private:
    void layOut();
    QWidget *makePreview();
    void showState();
    void showDetails(int row);
    void retranslate();
    void openColumns(const FileColumns &columns);
    std::optional<FileColumns> chosenColumns() const; // of the chosen file

    ImportFlow &m_flow;
    ViewMemory &m_memory;
    ProblemWords m_words;
    ImportTable m_table;
    TextLabel *m_title;
    TextLabel *m_beside;
    FileDrop *m_drop;
    BusyPanel *m_busy;
    QWidget *m_preview;
    TableView *m_view;
    TextLabel *m_details;
    QPushButton *m_more;
    QPushButton *m_columns;
    QPushButton *m_cancel;
    QPushButton *m_import;
    QStackedLayout *m_stack;
};

} // namespace yiren
