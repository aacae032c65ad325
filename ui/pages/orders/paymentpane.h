#pragma once

#include "selling/nativepaymentjob.h"
#include "theme/palette.h"
#include "widgets/detailpane.h"
#include "widgets/problem.h"

#include <QTimer>

class QLineEdit;
class QPushButton;

namespace yiren {

class Chip;
class ErrorBar;
class QrView;
class TextLabel;

// 收款: asks for amount and product, then shows the code that the payer scans and how it stands. It asks nobody anything itself. What is
// not known is never shown as unpaid.
class PaymentPane : public DetailPane
{
    Q_OBJECT

public:
    PaymentPane(ProblemWords words, const Clock &clock, QWidget *parent = nullptr);

    void openForm(); // for a new payment
    void show(const PaymentNews &news);
    void showFailed(const Error &error); // no code came
    const std::optional<PaymentNews> &news() const { return m_news; }
    QString stateWord() const; // of the payment, for whoever shows it elsewhere too
    QString hint() const;      // how it can be paid

signals:
    void wanted(const QString &product, Money amount);
    void bigWanted();
    void copied();
    void closeWanted(const OutTradeNo &number);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void ask();
    void retranslate();
    void showState();
    void showMode();
    QString timeLeft() const;
    Meaning stateMeaning() const;

    ProblemWords m_words;
    const Clock &m_clock;
    std::optional<PaymentNews> m_news; // nothing: the form is shown
    bool m_isAsking = false;           // for a code
    QWidget *m_form;
    QWidget *m_shown;
    QLineEdit *m_amount;
    QLineEdit *m_product;
    TextLabel *m_amountName;
    TextLabel *m_productName;
    TextLabel *m_formNote;
    ErrorBar *m_error;
    QPushButton *m_ask;
    QrView *m_code;
    TextLabel *m_hint;
    TextLabel *m_left;
    Chip *m_state;
    QPushButton *m_big;
    QPushButton *m_copy;
    QPushButton *m_closeOrder;
    QPushButton *m_another;
    QTimer m_minute;
};

} // namespace yiren
