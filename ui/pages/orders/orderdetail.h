#pragma once

#include "insight/orderhistory.h"
#include "selling/preparerefund.h"
#include "widgets/detailpane.h"
#include "widgets/problem.h"

#include <QPointer>

class QLineEdit;

namespace yiren {

// What is known of one order: amounts, what happened when, refunds, numbers to copy, its rows in the bills. Each row leads to its day.
class OrderDetail : public DetailPane
{
    Q_OBJECT

public:
    explicit OrderDetail(ProblemWords words, QWidget *parent = nullptr);

    void show(const OrderHistory &history, qint64 now); // now: UTC ms
    void focusConfirmation();                           // where the payment's number is typed, if it can be
    const std::optional<OrderHistory> &history() const { return m_history; }
    // WeChat Pay can't be asked and no money paid back: what says why, in the language that is on.
    void setMayNotAsk(std::function<QString()> why) { m_whyNot = std::move(why); }

signals:
    void dayChosen(BusinessDay day); // of a bill's row
    void complaintChosen(const QString &id);
    void copied(const QString &number); // to the clipboard
    void askWanted(const OutTradeNo &number);
    void codeWanted(const OutTradeNo &number); // of an order that waits for its payer
    void refundWanted(const OutTradeNo &number);
    void refundGoOnWanted(const RefundWish &wish); // one that WeChat Pay is not known to have accepted, under its own number
    void bookingWanted(const OutTradeNo &number);  // a time for an appointment that it has paid for
    void confirmWanted(const OutTradeNo &number, const TransactionId &transaction); // a person says that this paid it

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void addComplaints();
    void addUnsent(); // refunds that were asked for and wait here
    void addDeeds();
    void addConfirmation();
    void addAmounts();
    void addLines();    // what was sold
    void addBookings(); // the times that it paid for, and how many it still may have
    void addNumbers();
    void addTimeline();
    void addRefunds();
    void addBillRows();
    void addMovements();
    void addNumber(const QString &name, const QString &number);
    void addDayLine(BusinessDay day, const QString &words, const QString &amount);

    ProblemWords m_words;
    std::optional<OrderHistory> m_history;
    qint64 m_now = 0;
    QPointer<QLineEdit> m_transaction; // where a person types what paid it; the last one that was made
    QString m_typedTransaction;        // there, for this order
    std::function<QString()> m_whyNot; // nothing: WeChat Pay can be asked
};

} // namespace yiren
