#include "pages/products/memberpane.h"

#include "formatting/format.h"
#include "pages/products/productwords.h"
#include "widgets/buttons.h"

#include <QCoreApplication>

namespace yiren {

QString daysLeftText(const Membership &membership, BusinessDay today)
{
    const qint64 days = today.daysTo(membership.last);
    return days <= 0 ? MemberPane::tr("Ends today") : MemberPane::tr("Days left: %1").arg(format::count(days));
}

void MemberPane::addRenewalCode(const Membership &membership, bool isSold)
{
    auto *code = addButton(ButtonLook::Primary, tr("Renewal code"));
    QString why = whyNoMoney();
    if (why.isEmpty() && !isSold)
        why = tr("This membership is not for sale any more.");
    code->setEnabled(why.isEmpty());
    code->setToolTip(why.isEmpty() ? tr("Takes the payment; once paid, it goes on from the day after its end.") : why);
    connect(code, &QPushButton::clicked, this, [this, membership] {
        emit paymentWanted({membership.productName, {}, holderText(membership.holder), membership.id});
    });
}

void MemberPane::showMembership(const Membership &membership, BusinessDay today, bool isSold)
{
    m_shown = membership.id;
    beginFacts(holderText(membership.holder), format::oneLine(membership.level) + QStringLiteral(" · ") + daysLeftText(membership, today));
    addFact(tr("Product"), format::oneLine(membership.productName));
    addFact(tr("From"), format::fullDay(membership.first));
    addFact(tr("Until"), format::fullDay(membership.last));
    if (!membership.order.isEmpty())
        addFact(tr("Order"), membership.order.toString());
    addRenewalCode(membership, isSold);
    auto *renew = addButton(ButtonLook::Plain, tr("Renew"));
    renew->setToolTip(tr("Goes on from the day after its end. Record it when the customer has paid."));
    connect(renew, &QPushButton::clicked, this, [this, membership] { emit renewWanted(membership); });
    auto *takeBack = addButton(ButtonLook::Link, tr("Take this period back"));
    connect(takeBack, &QPushButton::clicked, this, [this, membership] { emit takeBackWanted(membership); });
    show();
}

} // namespace yiren
