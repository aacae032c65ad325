#include "pages/customers/couponpopover.h"

#include "pages/customers/rewardwords.h"
#include "pages/orders/typedamount.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace yiren {

namespace {

constexpr int couponPopoverWidth = 380;
constexpr int usualCouponDays = 30;
constexpr int longestCouponDays = 3660;
constexpr int longestNewCode = 32;

} // namespace

CouponPopover::CouponPopover(BusinessDay today, QWidget *owner)
    : Popover(owner), m_off(new QLineEdit(this)), m_least(new QLineEdit(this)), m_last(new QDateEdit(this)), m_rule(new QComboBox(this)),
      m_code(new QLineEdit(randomCouponCode(), this)), m_decide(makeButton(ButtonLook::Primary, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(couponPopoverWidth);
    m_last->setCalendarPopup(true);
    m_last->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_last->setDateRange(today.date(), today.date().addDays(longestCouponDays));
    m_last->setDate(today.date().addDays(usualCouponDays));
    for (const ReturnRule rule : {ReturnRule::WholeRefund, ReturnRule::WholeRefundExtended, ReturnRule::Never})
        m_rule->addItem(returnRuleSentence(rule), static_cast<int>(rule));
    m_rule->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_code->setMaxLength(longestNewCode);
    layOut();
    for (QLineEdit *field : {m_off, m_least, m_code}) {
        connect(field, &QLineEdit::textChanged, this, &CouponPopover::judge);
        connect(field, &QLineEdit::returnPressed, m_decide, &QPushButton::click);
    }
    connect(m_decide, &QPushButton::clicked, this, [this] {
        Coupon coupon;
        coupon.off = *typedAmount(m_off->text());
        coupon.least = typedAmount(m_least->text()).value_or(coupon.off);
        coupon.last = BusinessDay(m_last->date());
        coupon.rule = static_cast<ReturnRule>(m_rule->currentData().toInt());
        coupon.code = m_code->text().trimmed();
        emit decided(coupon);
        close();
    });
    judge();
}

void CouponPopover::layOut()
{
    auto *form = new QFormLayout;
    const auto add = [form](const QString &name, QWidget *field) {
        field->setAccessibleName(name);
        form->addRow(name, field);
    };
    m_least->setPlaceholderText(tr("any order that costs as much"));
    add(tr("Takes off (¥)"), m_off);
    add(tr("Of orders from (¥)"), m_least);
    add(tr("Last day"), m_last);
    add(tr("After a refund"), m_rule);
    add(tr("Code"), m_code);
    m_decide->setText(tr("Give the coupon"));
    body()->addWidget(new TextLabel(tr("A coupon for this customer"), TextLook::CardTitle, this));
    body()->addLayout(form);
    body()->addWidget(m_decide, 0, Qt::AlignRight);
}

QString CouponPopover::trouble() const
{
    const auto off = typedAmount(m_off->text());
    if (!off)
        return tr("It needs an amount that it takes off, as 20");
    const auto least = typedAmount(m_least->text());
    if (!m_least->text().trimmed().isEmpty() && !least)
        return tr("From which amount on? A number as 100, or nothing");
    if (least && *least < *off)
        return tr("It can't take off more than the order costs");
    return m_code->text().trimmed().isEmpty() ? tr("It needs a code") : QString();
}

void CouponPopover::judge()
{
    m_decide->setEnabled(trouble().isEmpty());
    m_decide->setToolTip(trouble());
}

} // namespace yiren
