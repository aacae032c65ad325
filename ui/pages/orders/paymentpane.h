#pragma once

#include "products/salebrings.h"
#include "products/saleplan.h"
#include "selling/nativepaymentjob.h"
#include "theme/palette.h"
#include "widgets/detailpane.h"
#include "widgets/problem.h"

#include <QTimer>

class QPushButton;
class QVBoxLayout;

namespace yiren {

class Chip;
class ErrorBar;
class PaymentForm;
class QrView;
struct PaymentOffer;
struct PaymentStart;
class TextLabel;

// 收款: asks for amount and product, then shows the code that the payer scans, how it stands and what payment brings. It asks nobody
// anything itself. What is not known is never shown as unpaid.
class PaymentPane : public DetailPane
{
    Q_OBJECT

public:
    PaymentPane(ProblemWords words, const Clock &clock, QWidget *parent = nullptr);

    void openForm(const PaymentStart &start);          // for a new payment; offer() is to follow
    void offer(PaymentOffer offer);                    // what can be sold
    void showBrings(std::optional<SaleBrings> brings); // what payment brings
    void show(const PaymentNews &news);
    void showFailed(const Error &error); // no code came
    const std::optional<PaymentNews> &news() const { return m_news; }
    static QString stateWord(const PaymentNews &news, qint64 now); // of a payment, for whoever shows it elsewhere too; now: UTC ms
    static QString hint();                                         // how it can be paid

signals:
    void wanted(const SaleWish &wish, const QString &text); // text: what the payer reads; empty: the product
    void anotherWanted();
    void bigWanted();
    void copied();
    void closeWanted(const OutTradeNo &number);
    void askWanted(const OutTradeNo &number);
    void detailsWanted(const OutTradeNo &number);
    void confirmWanted(const OutTradeNo &number); // that it is paid, by its transaction: typed among the details

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void connectParts();
    void addButtons(QVBoxLayout &column);
    void ask();
    void retranslate();
    void showState();
    void showMode();
    QString timeLeft() const;
    qint64 now() const; // UTC ms
    Meaning stateMeaning() const;

    ProblemWords m_words;
    const Clock &m_clock;
    std::optional<PaymentNews> m_news; // nothing: the form is shown
    std::optional<SaleBrings> m_brings;
    bool m_isAsking = false;  // for a code
    bool m_isInHaste = false; // asked before it was known what can be sold
    QWidget *m_asked;         // the form and its button
    QWidget *m_shown;
    PaymentForm *m_form;
    ErrorBar *m_error;
    QPushButton *m_ask;
    QrView *m_code;
    TextLabel *m_hint;
    TextLabel *m_left;
    Chip *m_state;
    QPushButton *m_big;
    QPushButton *m_copy;
    QPushButton *m_closeOrder;
    QPushButton *m_askNow;
    QPushButton *m_details;
    QPushButton *m_confirm;
    QPushButton *m_another;
    TextLabel *m_afterTitle;
    TextLabel *m_after;
    QTimer m_look; // at the clock
};

} // namespace yiren
