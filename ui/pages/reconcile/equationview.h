#pragma once

#include "base/money.h"
#include "pages/reconcile/dayview.h"
#include "reconcile/equationrows.h"

#include <QWidget>

class QHBoxLayout;

namespace yiren {

class TextLabel;

// 支付 − 退款 − 手续费 = 交易账单 = 资金账单 against our books: the day in one line, each figure with its caption above. On days with
// 免充值 coupons they are a term of their own. Pressing a figure asks for its rows.
class EquationView : public QWidget
{
    Q_OBJECT

public:
    explicit EquationView(QWidget *parent = nullptr);
    void setReport(const DayReport &report);

signals:
    void rowsWanted(yiren::EquationPart part);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Figure {
        TextLabel *caption;
        TextLabel *amount;
    };

    Figure addFigure();
    void leadFrom(const Figure &figure, EquationPart part);
    void nameForReaders();
    TextLabel *addSign();
    void showCoupons(Money coupons);
    void fitFigures();

    QHBoxLayout *m_line;
    Figure m_payments, m_refunds, m_coupons, m_fees, m_bill, m_funds, m_ledger;
    TextLabel *m_couponsSign;
    TextLabel *m_fundsSign;
    TextLabel *m_ledgerSign;
};

// What the day's money comes to, in sentences: how much differs, and whether all of it is explained.
[[nodiscard]] QString daySentence(const DayView &view);

} // namespace yiren
