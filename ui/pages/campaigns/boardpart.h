#pragma once

#include "models/tablemodel.h"
#include "pages/campaigns/boardpane.h"
#include "pages/products/sellingpart.h"

namespace yiren {

class HelpPopover;
class TableView;
class TextLabel;

using BoardModel = TableModel<BoardEntry>;

// 手发板: what the founder posts by hand in ordinary groups and 朋友圈, with its text to copy and its tick.
class BoardPart : public SellingPart
{
    Q_OBJECT

public:
    BoardPart(const PageServices &services, QWidget *parent);
    ~BoardPart() override;

    void refresh() override;
    void retranslate() override;
    void beginNew() override;
    void open(qint64 id); // nothing, if it is not there
    void openFirstDue();  // the first that is not ticked

private:
    struct Books {
        std::vector<BoardEntry> entries;
        QStringList groups;
        std::vector<BoardPane::TakenPost> posts;
    };
    void take(const Books &books);
    void connectPane();
    void keep(const BoardEntry &entry, const BoardEntry &before);
    void tick(qint64 id, bool isSent);
    void remove(qint64 id);
    void keepUnkept(); // what was written stays, whatever is opened next

    std::unique_ptr<BoardModel> m_model;
    TableView *m_table;
    BoardPane *m_pane;
    TextLabel *m_why;
    HelpPopover *m_help;
    QPushButton *m_new;
    std::optional<Books> m_books;
    qint64 m_opened = 0;
};

} // namespace yiren
