#pragma once

#include "pages/orders/orderviews.h"
#include "widgets/popover.h"

class QLineEdit;
class QPushButton;

namespace yiren {

// What is listed gets a name, and what has one is listed again or loses its name.
class ViewsPopover : public Popover
{
    Q_OBJECT

public:
    ViewsPopover(const OrderView &listed, std::vector<OrderView> views, QWidget *owner);

signals:
    void saved(const QString &name);
    void opened(const OrderView &view);
    void removed(const OrderView &view, size_t place);

private:
    void addView(size_t place);
    void addNaming(const OrderView &listed);
    QString whyNot() const; // it can't be saved; empty: it can
    void showWhatIsPossible();

    std::vector<OrderView> m_views;
    QLineEdit *m_name;
    QPushButton *m_save;
};

} // namespace yiren
