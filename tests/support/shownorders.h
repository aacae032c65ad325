#pragma once

#include "models/tableview.h"
#include "pages/orders/figurebutton.h"
#include "pages/orders/orderdetail.h"
#include "pages/orders/orderspage.h"
#include "pages/orders/sourcechoice.h"
#include "pages/orders/viewspopover.h"
#include "support/companyworld.h"
#include "widgets/emptystate.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QtTest>

namespace yiren {

inline const QByteArray orderHeader = "out_trade_no,transaction_id,openid,created_at,paid_at,amount_fen,status,product\n";
// Written as markup, as a formula, and with a right-to-left override.
inline const QByteArray hostileOrders =
    "H1,4200000001,<b>o1</b>,2026-03-05 10:00:00,2026-03-05 10:00:00,100,SUCCESS,<img src=file:///etc/passwd>\n"
    "H2,,o2,2026-03-05 11:00:00,,200,NOTPAY,\"=HYPERLINK(\"\"http://x\"\")\"\n"
    "H3,,o3,2026-03-04 11:00:00,,300,CLOSED,a\xE2\x80\xAE"
    "b\n";

// A page on the screen with the days of March 2026, loaded.
struct ShownOrders {
    explicit ShownOrders(CompanyWorld &world) : page(*world.services), table(page.findChild<TableView *>())
    {
        page.resize(1200, 760);
        page.setPeriod({BusinessDay(QDate(2026, 3, 1)), BusinessDay(QDate(2026, 3, 7))});
        page.show();
        page.activate();
        settle();
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(page.state() != Page::State::Loading, 10'000); }
    int rows() const { return table->model()->rowCount(); }
    FigureButton *card(const QString &name) const
    {
        for (FigureButton *one : page.findChildren<FigureButton *>()) {
            if (one->accessibleName() == name && one->isVisible())
                return one;
        }
        return nullptr;
    }
    // What stands in the list's place; nothing while there is a list.
    QString whyNothing() const
    {
        const auto *nothing = page.findChild<SourceChoice *>()->parentWidget()->findChild<EmptyState *>();
        return nothing->isVisible() ? nothing->accessibleName() : QString();
    }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *one : page.findChildren<QPushButton *>()) {
            if (one->text() == text && one->isVisible())
                return one;
        }
        return nullptr;
    }
    ViewsPopover *openViews()
    {
        page.command("views")->trigger();
        [this] { QTRY_VERIFY(page.findChild<ViewsPopover *>()); }();
        return page.findChild<ViewsPopover *>();
    }
    QString cell(int row, int column) const { return table->model()->index(row, column).data().toString(); }
    QStringList labels() const
    {
        QStringList texts;
        for (const QLabel *label : page.findChild<OrderDetail *>()->findChildren<QLabel *>())
            texts.append(label->text());
        return texts;
    }

    OrdersPage page;
    TableView *table;
};

} // namespace yiren
