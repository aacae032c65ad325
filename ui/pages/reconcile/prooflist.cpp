#include "pages/reconcile/prooflist.h"

#include "formatting/format.h"
#include "reconcile/explanation.h"
#include "widgets/chip.h"
#include "widgets/textlabel.h"

#include <QGridLayout>

namespace yiren {

namespace {

DayCheck fileCheck(const DayReport &report)
{
    const QByteArray sha1 = report.bills.empty() ? QByteArray() : report.bills.front().sha1;
    if (sha1.isEmpty())
        return {ProofList::tr("Bill file"), ProofList::tr("WeChat has no bill of this day: nothing happened"), Meaning::Neutral};
    const qint64 rows = report.match.bill.payments + report.match.bill.refunds;
    return {ProofList::tr("Bill file"),
            ProofList::tr("%n row(s), kept whole; SHA-1 %1", nullptr, static_cast<int>(rows)).arg(QString::fromLatin1(sha1.toHex())),
            Meaning::Good};
}

DayCheck summaryCheck(const DayReport &report)
{
    const QString name = ProofList::tr("Its own summary");
    if (!report.summaryAgrees)
        return {name, ProofList::tr("the file has none"), Meaning::Neutral};
    return *report.summaryAgrees ? DayCheck{name, ProofList::tr("agrees with the rows in every column"), Meaning::Good}
                                 : DayCheck{name, ProofList::tr("does not agree with the rows"), Meaning::Wrong};
}

DayCheck fundCheck(const FundProof &funds)
{
    const QString name = ProofList::tr("Fund bill");
    if (!funds.isPresent)
        return {name, ProofList::tr("not here yet"), Meaning::Neutral};
    if (!funds.agrees())
        return {name, ProofList::tr("%1 cannot be explained").arg(format::signedMoney(funds.unexplained)), Meaning::Wrong};
    return {
        name,
        ProofList::tr("trading moved %1, other movements %2; each kind agrees").arg(format::money(funds.net), format::money(funds.other)),
        Meaning::Good};
}

DayCheck chainCheck(const AccountChain &chain)
{
    const QString name = ProofList::tr("Running balance, %1").arg(fundAccountName(chain.account));
    if (!chain.report.holds())
        return {name, explanation(chain.report.breaks.front(), chain.account), Meaning::Wrong};
    return {name,
            ProofList::tr("%n row(s), each after the one before; days: %1", nullptr, static_cast<int>(chain.report.rows))
                .arg(chain.report.days),
            Meaning::Good};
}

DayCheck feeCheck(const FeeAudit &fees)
{
    const QString name = ProofList::tr("Fees");
    if (fees.deviations.empty())
        return {name, ProofList::tr("%1 recomputed, every one to the fen").arg(fees.total.rows), Meaning::Good};
    return {name,
            ProofList::tr("%1 recomputed, %2 differ, together %3")
                .arg(QString::number(fees.total.rows), QString::number(fees.deviations.size()), format::signedMoney(fees.total.delta())),
            Meaning::Attention};
}

} // namespace

std::vector<DayCheck> checksOf(const DayReport &report)
{
    std::vector<DayCheck> checks{fileCheck(report), summaryCheck(report), fundCheck(report.funds)};
    for (const AccountChain &chain : report.chains) {
        if (chain.report.rows > 0)
            checks.push_back(chainCheck(chain));
    }
    checks.push_back(feeCheck(report.fees));
    if (report.quarantined > 0)
        checks.push_back(
            {ProofList::tr("Unreadable lines"), ProofList::tr("%1 wait to be settled").arg(report.quarantined), Meaning::Wrong});
    return checks;
}

ProofList::ProofList(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(2, 1);
}

// Lines that are there already say the new thing: each widget that is shown anew has the whole page laid out.
void ProofList::set(const std::vector<DayCheck> &checks)
{
    while (m_lines.size() > checks.size()) {
        const Line &last = m_lines.back();
        qDeleteAll(std::initializer_list<QWidget *>{last.mark, last.name, last.result});
        m_lines.pop_back();
    }
    while (m_lines.size() < checks.size())
        addLine();
    for (size_t row = 0; row < checks.size(); ++row) {
        const DayCheck &check = checks[row];
        m_lines[row].mark->set(check.meaning == Meaning::Good          ? tr("holds")
                                   : check.meaning == Meaning::Neutral ? tr("none")
                                                                       : tr("look"),
                               check.meaning);
        m_lines[row].name->setText(check.name);
        m_lines[row].result->setText(check.result);
    }
}

void ProofList::addLine()
{
    const Line line{new Chip({}, Meaning::Neutral, this), new TextLabel({}, TextLook::Secondary, this),
                    new TextLabel({}, TextLook::Body, this)};
    line.result->setWrapping(true);
    line.result->setCopyable(true);
    const int row = static_cast<int>(m_lines.size());
    m_grid->addWidget(line.mark, row, 0, Qt::AlignTop);
    m_grid->addWidget(line.name, row, 1, Qt::AlignTop);
    m_grid->addWidget(line.result, row, 2);
    for (QWidget *widget : std::initializer_list<QWidget *>{line.mark, line.name, line.result})
        widget->show(); // at once: a layout shows what it takes in only when events go on
    m_lines.push_back(line);
}

} // namespace yiren
