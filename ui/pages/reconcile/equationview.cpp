#include "pages/reconcile/equationview.h"

#include "formatting/format.h"
#include "pages/reconcile/leadingfigure.h"
#include "theme/looks.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QResizeEvent>

namespace yiren {

namespace {

void showAmount(TextLabel &amount, const QString &text, Meaning meaning)
{
    amount.setText(text);
    setTone(amount, meaning);
}

} // namespace

EquationView::EquationView(QWidget *parent) : QWidget(parent), m_line(new QHBoxLayout(this))
{
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(6);
    m_payments = addFigure();
    addSign()->setText(QStringLiteral("−"));
    m_refunds = addFigure();
    m_couponsSign = addSign();
    m_coupons = addFigure();
    addSign()->setText(QStringLiteral("−"));
    m_fees = addFigure();
    addSign()->setText(QStringLiteral("="));
    m_bill = addFigure();
    m_fundsSign = addSign();
    m_funds = addFigure();
    m_ledgerSign = addSign();
    m_ledger = addFigure();
    m_coupons.caption->setText(tr("Coupons"));
    showCoupons({});
    leadFrom(m_payments, EquationPart::Payments);
    leadFrom(m_refunds, EquationPart::Refunds);
    leadFrom(m_coupons, EquationPart::Coupons);
    leadFrom(m_fees, EquationPart::Fees);
    leadFrom(m_bill, EquationPart::TradeBill);
    leadFrom(m_funds, EquationPart::FundBill);
    leadFrom(m_ledger, EquationPart::Books);
}

EquationView::Figure EquationView::addFigure()
{
    auto *whole = new LeadingFigure(this);
    const Figure figure{new TextLabel(TextLook::Secondary, whole), new TextLabel(TextLook::KeyFigure, whole)};
    for (TextLabel *label : {figure.caption, figure.amount}) {
        label->setAlignment(Qt::AlignHCenter);
        whole->column()->addWidget(label);
    }
    m_line->addWidget(whole, 1);
    return figure;
}

void EquationView::leadFrom(const Figure &figure, EquationPart part)
{
    connect(qobject_cast<LeadingFigure *>(figure.amount->parentWidget()), &LeadingFigure::clicked, this,
            [this, part] { emit rowsWanted(part); });
}

// A button is read with what stands in it.
void EquationView::nameForReaders()
{
    for (auto *whole : findChildren<LeadingFigure *>()) {
        QStringList words;
        for (const TextLabel *label : whole->findChildren<TextLabel *>())
            words.append(label->text());
        whole->setAccessibleName(words.join(u' '));
        whole->setToolTip(tr("Show the rows it is made of"));
    }
}

TextLabel *EquationView::addSign()
{
    auto *sign = new TextLabel(TextLook::KeyFigure, this);
    setTone(*sign, Meaning::Neutral);
    m_line->addWidget(sign, 0, Qt::AlignBottom);
    return sign;
}

// So many figures in a narrow window need smaller digits; none of them may be cut.
void EquationView::fitFigures()
{
    constexpr int roomForALargeFigure = 127;
    const int figures = m_coupons.amount->parentWidget()->isHidden() ? 6 : 7;
    const TextLook look = width() < figures * roomForALargeFigure ? TextLook::CardTitle : TextLook::KeyFigure;
    for (const Figure &figure : {m_payments, m_refunds, m_coupons, m_fees, m_bill, m_funds, m_ledger})
        setLook(*figure.amount, look);
}

void EquationView::resizeEvent(QResizeEvent *event)
{
    fitFigures();
    QWidget::resizeEvent(event);
}

// Refunds may give back more than the day's payments used.
void EquationView::showCoupons(Money coupons)
{
    const bool isGivenBack = coupons < Money();
    m_couponsSign->setText(isGivenBack ? QStringLiteral("+") : QStringLiteral("−"));
    m_coupons.amount->setText(format::money(isGivenBack ? -coupons : coupons));
    m_couponsSign->setVisible(coupons != Money());
    m_coupons.amount->parentWidget()->setVisible(coupons != Money());
    fitFigures();
}

void EquationView::setReport(const DayReport &report)
{
    const BillTotals &bill = report.match.bill;
    m_payments.caption->setText(tr("%n payment(s)", nullptr, static_cast<int>(bill.payments)));
    m_payments.amount->setText(format::money(bill.paid));
    m_refunds.caption->setText(tr("%n refund(s)", nullptr, static_cast<int>(bill.refunds)));
    m_refunds.amount->setText(format::money(bill.refunded));
    showCoupons(bill.coupons());
    m_fees.caption->setText(tr("Fees, net"));
    m_fees.amount->setText(format::money(bill.fee));
    m_bill.caption->setText(tr("By the trade bill"));
    showAmount(*m_bill.amount, format::money(bill.net), Meaning::Good);
    m_funds.caption->setText(tr("By the fund bill"));
    if (report.funds.isPresent) {
        const bool agrees = report.funds.net == bill.net;
        m_fundsSign->setText(agrees ? QStringLiteral("=") : QStringLiteral("≠"));
        showAmount(*m_funds.amount, format::money(report.funds.net), agrees ? Meaning::Good : Meaning::Wrong);
    } else {
        m_fundsSign->setText(QStringLiteral("?"));
        showAmount(*m_funds.amount, tr("not here yet"), Meaning::Neutral);
    }
    const Money ledger = report.match.ledger.net(bill);
    const bool agrees = ledger == bill.net;
    m_ledger.caption->setText(tr("Our books"));
    m_ledgerSign->setText(agrees ? QStringLiteral("=") : QStringLiteral("≠"));
    showAmount(*m_ledger.amount, format::money(ledger), agrees ? Meaning::Good : Meaning::Wrong);
    nameForReaders();
}

QString daySentence(const DayView &view)
{
    if (!view.report)
        return EquationView::tr("No bill of this day is here.");
    const DayReport &report = *view.report;
    QStringList sentences;
    if (report.match.differences.empty())
        sentences.append(EquationView::tr("Every row of the bill agrees with our books."));
    else
        sentences.append(EquationView::tr("%n difference(s), each with its cause; in all %1.", nullptr,
                                          static_cast<int>(report.match.differences.size()))
                             .arg(format::signedMoney(report.match.bill.paid - report.match.bill.refunded - report.match.ledger.paid
                                                      + report.match.ledger.refunded)));
    if (report.unexplained != Money())
        sentences.append(EquationView::tr("%1 cannot be explained.").arg(format::signedMoney(report.unexplained)));
    return sentences.join(u' ');
}

} // namespace yiren
