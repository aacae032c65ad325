#pragma once

#include "customers/customerbyhand.h"
#include "widgets/popover.h"

class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace yiren {

// Asks who a new customer is: a name, a phone or a note, one of them at least.
class NewCustomerPopover : public Popover
{
    Q_OBJECT

public:
    explicit NewCustomerPopover(QWidget *owner);

signals:
    void decided(const TypedCustomer &typed);

private:
    void judge();
    QString trouble() const; // why it is no customer yet; empty: it is one

    QLineEdit *m_name;
    QLineEdit *m_phone;
    QPlainTextEdit *m_note;
    QPushButton *m_decide;
};

} // namespace yiren
