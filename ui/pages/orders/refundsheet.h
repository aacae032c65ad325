#pragma once

#include "selling/followsale.h"
#include "selling/preparerefund.h"
#include "selling/refundpreview.h"
#include "widgets/problem.h"
#include "widgets/sheet.h"

class QCheckBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace yiren {

class Clock;
class ErrorBar;
class TextLabel;

// 退款: how much and why, with what it will do before it is done. It asks nobody anything itself.
class RefundSheet : public Sheet
{
    Q_OBJECT

public:
    RefundSheet(QWidget &window, ProblemWords words, const Clock &clock);

    void openFor(const RefundFacts &facts);
    void showEffects(const WantedRefund &of, const Result<RefundEffects> &effects); // with goods that come back
    void showFailed(const Error &error);                                            // the same again is the same refund
    bool isFor(const OutTradeNo &number) const { return isVisible() && m_facts.order.outTradeNo == number; }

signals:
    void wanted(const RefundWish &wish);
    void effectsWanted(const WantedRefund &wanted); // what it would take back

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void retranslate();
    void preview();
    void askForEffects();
    void followAmount();
    void takePieces(int pieces);
    std::optional<WantedRefund> typed() const; // nothing: no amount
    QString effectsLine() const;
    void payBack();
    RefundPreview previewOf(Money amount) const;

    ProblemWords m_words;
    const Clock &m_clock;
    RefundFacts m_facts;
    bool m_isAsking = false;
    std::optional<WantedRefund> m_effectsOf;
    std::optional<Result<RefundEffects>> m_effects;
    TextLabel *m_title;
    TextLabel *m_amountName;
    TextLabel *m_reasonName;
    QLineEdit *m_amount;
    QLineEdit *m_reason;
    TextLabel *m_piecesName;
    QSpinBox *m_pieces;
    TextLabel *m_preview;
    TextLabel *m_problem;
    QCheckBox *m_goods;
    ErrorBar *m_error;
    QPushButton *m_cancel;
    QPushButton *m_payBack;
};

} // namespace yiren
