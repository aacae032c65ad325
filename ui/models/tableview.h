#pragma once

#include "models/tablebase.h"

#include <QTableView>

#include <functional>

class QMenu;

namespace yiren {

class ViewMemory;

// A table of ours: rows of 34 px, whole rows selected, sorted by a click or by the header's menu, copied with Ctrl+C as tab-separated text,
// Enter or a double click opens a row. Widths and order of columns are remembered.
class TableView : public QTableView
{
    Q_OBJECT

public:
    explicit TableView(QWidget *parent = nullptr);
    ~TableView() override;

    void setTable(TableBase *model); // sets the columns up; the model stays its owner's
    // Columns are kept under this name; call after setTable().
    void remember(ViewMemory &memory, const QString &name);
    // Offers an export in the context menu and with Ctrl+E.
    void setExport(std::function<void()> run);

    QString selectionAsText() const; // tab-separated, with titles; formulas guarded
    int selectedRow() const;         // -1: none

signals:
    void rowChosen(int row);    // the selection moved there, or its row was clicked once more; -1: nothing is selected
    void rowActivated(int row); // Enter or double click

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setUpColumns();
    void copySelection();
    void fillMenu(QMenu &menu);
    void save();

    TableBase *m_table = nullptr; // the page's; outlives the view
    ViewMemory *m_memory = nullptr;
    QString m_name;
    bool m_isChosenAnew = false; // since the last click
    std::function<void()> m_export;
};

} // namespace yiren
