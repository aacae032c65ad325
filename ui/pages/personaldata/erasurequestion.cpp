#include "pages/personaldata/erasurequestion.h"

#include "formatting/format.h"
#include "pages/personaldata/personaldatawords.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace yiren {

namespace {

constexpr int questionHeight = 440;

} // namespace

ErasureQuestion::ErasureQuestion(QWidget *parent)
    : QFrame(parent), m_scroll(new QScrollArea(this)), m_confirm(makeButton(ButtonLook::Danger, this)),
      m_keep(makeButton(ButtonLook::Plain, this))
{
    m_scroll->setWidgetResizable(true);
    m_scroll->setFixedHeight(questionHeight);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_confirm->setText(tr("Erase for good"));
    m_keep->setText(tr("Keep everything"));
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(m_keep);
    foot->addWidget(m_confirm);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_scroll);
    column->addLayout(foot);
    connect(m_confirm, &QPushButton::clicked, this, &ErasureQuestion::confirmed);
    connect(m_keep, &QPushButton::clicked, this, &ErasureQuestion::declined);
}

void ErasureQuestion::ask(const QString &name, const ErasurePlan &plan)
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 12, 0);
    column->setSpacing(6);
    fill(*column, name, plan);
    column->addStretch();
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false);
    setBusy(false);
    m_keep->setFocus(Qt::OtherFocusReason);
}

void ErasureQuestion::setBusy(bool on)
{
    for (QPushButton *button : {m_confirm, m_keep}) {
        button->setEnabled(!on);
        button->setToolTip(on ? tr("The person is being erased.") : QString());
    }
}

void ErasureQuestion::addTitle(QVBoxLayout &column, const QString &title)
{
    auto *label = new TextLabel(title, TextLook::CardTitle);
    label->setContentsMargins(0, 10, 0, 0);
    column.addWidget(label);
}

void ErasureQuestion::addText(QVBoxLayout &column, const QString &text)
{
    auto *label = new TextLabel(text);
    label->setWrapping(true);
    column.addWidget(label);
}

void ErasureQuestion::fill(QVBoxLayout &column, const QString &name, const ErasurePlan &plan)
{
    const ErasureCounts &counts = plan.counts;
    addTitle(column, name.isEmpty() ? tr("Erase this person?") : tr("Erase %1?").arg(format::oneLine(name)));
    addText(column, tr("This can't be taken back."));
    addTitle(column, tr("What goes"));
    addText(column,
            tr("Name and source; %1 ids; %2 notes; %3 tags; %4 values of your own fields; %5 events; what WeChat told of the follower; the "
               "words of %6 consents (their times stay).")
                .arg(format::count(counts.identities), format::count(counts.notes), format::count(counts.tags),
                     format::count(counts.values), format::count(counts.events), format::count(counts.consents)));
    addText(column,
            tr("Kept copies of imported customer files go too, because they may name this person. Nothing imported from them is lost."));
    addTitle(column, tr("What stays"));
    addText(
        column,
        tr("%1 orders and %2 rows of bills stay with all amounts, under a random name instead of the openid: no sum changes, and closed "
           "days stay proven.")
            .arg(format::count(counts.orders), format::count(counts.billRows)));
    addText(column,
            tr("The bill and order files as they came stay as accounting records, which the law wants kept; they hold the payer's openid "
               "and are used for nothing else."));
    addText(column, tr("What was written in complaints stays as evidence, without the openid."));
    addText(column, tr("Orders that were shipped stay with their money; what WeChat was told of the parcels goes."));
    addText(column,
            tr("WeChat still knows the person. If this person still follows the account or pays again, a new customer without a name "
               "appears."));
    addTitle(column, tr("Copies that still hold this person"));
    if (plan.copies.empty())
        addText(column, tr("None in the data folder."));
    for (const OlderCopy &copy : plan.copies)
        addText(column, olderCopyWord(copy));
    if (!plan.copies.empty())
        addText(column, tr("Days are those if one day is closed every day. Whoever puts such a copy back must erase this person again."));
    addText(column, tr("Copies elsewhere, and blocks that the disk itself keeps, are out of this program's reach."));
}

} // namespace yiren
