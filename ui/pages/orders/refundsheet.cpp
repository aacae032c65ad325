#include "pages/orders/refundsheet.h"

#include "formatting/format.h"
#include "pages/orders/salewords.h"
#include "pages/orders/typedamount.h"
#include "time/clock.h"
#include "widgets/buttons.h"
#include "widgets/errorbar.h"
#include "widgets/textlabel.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace yiren {

namespace {

constexpr int refundSheetWidth = 460;

} // namespace

RefundSheet::RefundSheet(QWidget &window, ProblemWords words, const Clock &clock)
    : Sheet(window, refundSheetWidth), m_words(std::move(words)), m_clock(clock), m_title(new TextLabel(TextLook::CardTitle, this)),
      m_amountName(new TextLabel(TextLook::Secondary, this)), m_reasonName(new TextLabel(TextLook::Secondary, this)),
      m_amount(new QLineEdit(this)), m_reason(new QLineEdit(this)), m_piecesName(new TextLabel(TextLook::Secondary, this)),
      m_pieces(new QSpinBox(this)), m_preview(new TextLabel(TextLook::Body, this)), m_problem(new TextLabel(TextLook::Secondary, this)),
      m_goods(new QCheckBox(this)), m_error(new ErrorBar(this)), m_cancel(makeButton(ButtonLook::Plain, this)),
      m_payBack(makeButton(ButtonLook::Danger, this))
{
    layOut();
    connect(m_pieces, &QSpinBox::valueChanged, this, &RefundSheet::takePieces);
    connect(m_amount, &QLineEdit::textEdited, this, &RefundSheet::followAmount);
    connect(m_amount, &QLineEdit::textChanged, this, &RefundSheet::askForEffects);
    connect(m_amount, &QLineEdit::textChanged, this, &RefundSheet::preview);
    connect(m_goods, &QCheckBox::toggled, this, &RefundSheet::preview);
    connect(m_reason, &QLineEdit::textChanged, this, &RefundSheet::preview);
    connect(m_payBack, &QPushButton::clicked, this, &RefundSheet::payBack);
    connect(m_cancel, &QPushButton::clicked, this, &RefundSheet::dismiss);
}

void RefundSheet::layOut()
{
    body()->setContentsMargins(20, 16, 20, 18);
    body()->setSpacing(8);
    m_title->setWrapping(true);
    m_preview->setWrapping(true);
    m_problem->setWrapping(true);
    setTone(*m_problem, Meaning::Attention);
    m_piecesName->setBuddy(m_pieces);
    setTabOrder(m_pieces, m_amount);
    m_amountName->setBuddy(m_amount);
    m_reasonName->setBuddy(m_reason);
    for (QWidget *part : std::initializer_list<QWidget *>{m_title, m_error, m_piecesName, m_pieces, m_amountName, m_amount, m_reasonName,
                                                          m_reason, m_goods, m_preview, m_problem})
        body()->addWidget(part);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_payBack);
    body()->addLayout(buttons);
}

void RefundSheet::openFor(const RefundFacts &facts)
{
    m_facts = facts;
    m_isAsking = false;
    m_error->clear();
    m_effects.reset();
    m_effectsOf.reset();
    m_goods->setChecked(true);
    const bool arePieces = m_facts.goods && m_facts.goods->sold > 1 && m_facts.goods->withPayer > 0;
    m_pieces->setRange(0, arePieces ? static_cast<int>(m_facts.goods->withPayer) : 0);
    m_pieces->setValue(m_pieces->maximum());
    m_piecesName->setVisible(arePieces);
    m_pieces->setVisible(arePieces);
    m_amount->clear();
    m_amount->setText(previewOf(Money()).refundable.toYuanText());
    m_reason->clear();
    retranslate();
    open();
    m_amount->setFocus(Qt::OtherFocusReason);
    m_amount->selectAll();
}

void RefundSheet::retranslate()
{
    const Order &order = m_facts.order;
    m_title->setText(tr("Pay back: %1, %2")
                         .arg(order.product.isEmpty() ? order.outTradeNo.toString() : format::shortened(order.product, 60),
                              format::money(order.amount)));
    m_piecesName->setText(tr("Pieces that come back"));
    m_pieces->setAccessibleName(tr("Pieces that come back"));
    m_amountName->setText(tr("Amount in yuan"));
    m_amount->setAccessibleName(tr("Amount in yuan"));
    m_reasonName->setText(tr("Reason (the payer reads it, up to 26 Chinese characters)"));
    m_reason->setAccessibleName(tr("Reason"));
    m_goods->setText(tr("The goods come back: put them into stock again"));
    m_cancel->setText(tr("Cancel"));
    preview();
}

void RefundSheet::changeEvent(QEvent *event)
{
    Sheet::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

RefundPreview RefundSheet::previewOf(Money amount) const
{
    return previewRefund(m_facts, amount, m_clock.now().toMSecsSinceEpoch());
}

// What is not asked for yet is not shown: the amount may be typed on.
void RefundSheet::askForEffects()
{
    m_effects.reset();
    m_effectsOf = typed();
    if (m_effectsOf && !previewOf(m_effectsOf->amount).problem)
        emit effectsWanted(*m_effectsOf);
}

std::optional<WantedRefund> RefundSheet::typed() const
{
    const auto amount = typedAmount(m_amount->text());
    if (!amount)
        return {};
    const bool isWhole = *amount >= previewOf(*amount).refundable;
    return WantedRefund{m_facts.order.outTradeNo, *amount, isWhole ? 0 : m_pieces->value()};
}

// Less than everything, typed by hand: nothing comes back, unless pieces were chosen before.
void RefundSheet::followAmount()
{
    const auto amount = typedAmount(m_amount->text());
    if (!amount || *amount >= previewOf(*amount).refundable || m_pieces->value() < m_pieces->maximum())
        return;
    const QSignalBlocker silent(m_pieces);
    m_pieces->setValue(0);
}

// The amount follows the pieces; it may be typed over, also with none that come back.
void RefundSheet::takePieces(int pieces)
{
    if (pieces > 0)
        m_amount->setText(amountOfPieces(m_facts, pieces, previewOf(Money()).refundable).toYuanText());
    askForEffects();
    preview();
}

void RefundSheet::showEffects(const WantedRefund &of, const Result<RefundEffects> &effects)
{
    if (of != m_effectsOf)
        return;
    m_effects = effects;
    preview();
}

QString RefundSheet::effectsLine() const
{
    if (!m_effects)
        return {};
    if (!*m_effects)
        return tr("What it takes back can't be said: %1").arg(m_words(m_effects->error()).sentence);
    RefundEffects effects = **m_effects;
    if (m_effectsOf && m_effectsOf->pieces == 0 && !m_goods->isChecked())
        effects.piecesBack = 0;
    return takenBackText(effects);
}

void RefundSheet::preview()
{
    const auto amount = typedAmount(m_amount->text());
    const RefundPreview shown = previewOf(amount.value_or(Money()));
    QStringList lines{tr("Can still be paid back: %1").arg(format::money(shown.refundable))};
    if (shown.daysLeft)
        lines.append(tr("%1 day(s) left for it", nullptr, static_cast<int>(*shown.daysLeft)).arg(format::count(*shown.daysLeft)));
    lines.append(tr("In up to %1 part(s)", nullptr, shown.refundsLeft).arg(format::count(shown.refundsLeft)));
    if (amount)
        lines.append(tr("Goes back to the payer: %1, less what coupons paid").arg(format::money(*amount)));
    if (amount && shown.feeBack)
        lines.append(
            m_facts.isRateOfOrder
                ? tr("WeChat Pay gives back of its fee: %1").arg(format::money(*shown.feeBack))
                : tr("WeChat Pay gives back of its fee: about %1, at the rate of your last bill").arg(format::money(*shown.feeBack)));
    if (const QString effects = effectsLine(); !effects.isEmpty())
        lines.append(effects);
    m_goods->setVisible(m_effects && *m_effects && (*m_effects)->piecesBack > 0 && m_effectsOf->pieces == 0);
    m_preview->setText(lines.join(u'\n'));
    const bool isReasonMissing = m_reason->text().trimmed().isEmpty();
    QString problem = shown.problem ? m_words(*shown.problem).sentence : QString();
    if (!amount)
        problem = tr("Type the amount in yuan, like 128 or 128.50.");
    else if (problem.isEmpty() && isReasonMissing)
        problem = tr("Say why: the payer reads it.");
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_payBack->setText(m_isAsking ? tr("Asking WeChat Pay …") : amount ? tr("Pay back %1").arg(format::money(*amount)) : tr("Pay back"));
    m_payBack->setEnabled(problem.isEmpty() && !m_isAsking);
    m_payBack->setToolTip(m_isAsking ? tr("It is under way") : problem.toHtmlEscaped());
    place();
}

void RefundSheet::payBack()
{
    const auto now = typed();
    if (!now || m_isAsking)
        return;
    m_isAsking = true;
    m_error->clear();
    preview();
    emit wanted({{}, now->order, now->amount, m_reason->text().trimmed(), m_goods->isChecked(), now->pieces});
}

void RefundSheet::showFailed(const Error &error)
{
    m_isAsking = false;
    m_error->show(m_words(error));
    preview();
}

} // namespace yiren
