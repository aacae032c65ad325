#pragma once

#include "menus/menudeeds.h"
#include "models/tablemodel.h"
#include "widgets/card.h"

#include <memory>

class QVBoxLayout;
class QPushButton;

namespace yiren {

class TableView;
class TextLabel;
class ViewMemory;

struct MenuVersionRow {
    MenuVersion version;
    qint64 nowMs = 0;
    bool isThere = false; // what WeChat shows
};

// The versions, what is different between the chosen one and the editor, and what is planned.
class MenuVersions : public Card
{
    Q_OBJECT

public:
    MenuVersions(ViewMemory &memory, QWidget *parent);
    ~MenuVersions() override;

    void show(const MenuBooks &books, const Menu &menu, qint64 nowMs);
    void setMenu(const Menu &menu); // in the editor
    void retranslate();

signals:
    void takeWanted(qint64 version); // into the editor
    void withdrawWanted(qint64 plan);

private:
    void showDifference();
    void showPlans();

    MenuBooks m_books;
    Menu m_menu;
    std::unique_ptr<TableModel<MenuVersionRow>> m_model;
    TableView *m_table;
    TextLabel *m_difference;
    QPushButton *m_take;
    QVBoxLayout *m_plans;
};

} // namespace yiren
