#pragma once

#include "models/tablebase.h"

#include <QHash>
#include <QSet>
#include <QTableView>

#include <functional>
#include <vector>

class QMenu;

namespace yiren {

class ViewMemory;

// A table of ours: rows of 34 px, whole rows selected, sorted by a click or by the header's menu, copied with Ctrl+C as tab-separated text,
// Enter or a double click opens a row. Widths, order and choice of columns are remembered. Where a table is too narrow for all its columns,
// those that give way are not shown until there is room again; they are exported and copied all the same.
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

    void chooseColumn(int column, bool isChosen); // as the header's menu does
    bool isColumnChosen(int column) const { return !m_unwanted.contains(column); }
    std::vector<int> chosenColumns() const; // in their order on the screen; also those that gave way

    QString selectionAsText() const; // tab-separated, with titles; formulas guarded
    int selectedRow() const;         // -1: none

signals:
    void rowChosen(int row);    // the selection moved there, or its row was clicked once more; -1: nothing is selected
    void rowActivated(int row); // Enter or double click

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override; // where there is no row that could show the focus, the table does
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUpColumns();
    void restoreColumns();
    void fitColumns();
    void copySelection();
    void fillMenu(QMenu &menu);
    void save();

    TableBase *m_table = nullptr; // the page's; outlives the view
    ViewMemory *m_memory = nullptr;
    QString m_name;
    QSet<int> m_unwanted;        // columns that the person hid
    QHash<int, int> m_gaveWay;   // columns that are hidden for want of room, and their widths
    bool m_isChosenAnew = false; // since the last click
    std::function<void()> m_export;
};

} // namespace yiren
