#pragma once

#include "pages/customers/customercard.h"
#include "orders/orderliststore.h"

#include <QFrame>

class QLineEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace yiren {

class Clock;

// What is shown beside a talk: who it is, and their orders.
struct TalkCustomer {
    CustomerCard card;
    std::vector<ListedOrder> orders; // the newest, a few

    friend bool operator==(const TalkCustomer &, const TalkCustomer &) = default;
};

// For StorageThread::read(). NotFound "customer.unknown".
[[nodiscard]] Result<TalkCustomer> loadTalkCustomer(Database &database, AccountId account, CustomerId customer, qint64 now);

// The customer beside the talk: name and group, what they paid, their orders with keys that lead there and to the refund's preview, tags,
// notes.
class PeopleCard : public QFrame
{
    Q_OBJECT

public:
    PeopleCard(const Clock &clock, QWidget *parent);

    void show(const TalkCustomer &about); // what was typed for the same customer stays
    void clear();
    const std::optional<TalkCustomer> &about() const { return m_about; }
    void setRefundsPossible(bool on);
    void retranslate();

signals:
    void customerChosen(CustomerId customer);
    void orderChosen(const QString &outTradeNo);
    void refundChosen(const QString &outTradeNo);
    void noteAdded(const QString &text);
    void noteRemoved(const CustomerNote &note);
    void tagAdded(const QString &tag);
    void tagRemoved(const QString &tag);

private:
    void fill(const QString &tag, const QString &note);
    void empty();
    void addHead();
    void addOrders();
    void addOrder(const ListedOrder &listed);
    void addTags(const QString &typed);
    void addNotes(const QString &typed);
    QLineEdit *addField(const QString &hint, const QString &typed, const QString &action, void (PeopleCard::*told)(const QString &));

    const Clock &m_clock;
    bool m_mayRefund = false;
    std::optional<TalkCustomer> m_about;
    QScrollArea *m_scroll;
    QVBoxLayout *m_body;
    QLineEdit *m_tagField = nullptr;
    QLineEdit *m_noteField = nullptr;
};

} // namespace yiren
