#include "pages/content/planpopover.h"

#include "formatting/format.h"
#include "pages/content/contentwords.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace yiren {

namespace {

constexpr int popoverWidth = 320;
constexpr PostKind kinds[] = {PostKind::Publish, PostKind::MassSend, PostKind::Draft, PostKind::Moments, PostKind::Group};

} // namespace

PlanPopover::PlanPopover(const PlanChoice &choice, Ask ask, QWidget *owner)
    : Popover(owner), m_ask(std::move(ask)), m_day(new QDateEdit(this)), m_time(new QTimeEdit(this)), m_kind(new QComboBox(this)),
      m_sentence(new TextLabel(TextLook::Secondary, this)), m_outlook(new TextLabel(TextLook::Body, this)),
      m_slot(makeButton(ButtonLook::Link, this)), m_decide(makeButton(ButtonLook::Primary, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(popoverWidth);
    for (const PostKind kind : kinds)
        m_kind->addItem(postKindWord(kind), static_cast<int>(kind));
    layOut();
    show(choice);
    connect(m_day, &QDateEdit::dateChanged, this, &PlanPopover::ask);
    connect(m_time, &QTimeEdit::timeChanged, this, &PlanPopover::ask);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &PlanPopover::ask);
    connect(m_decide, &QPushButton::clicked, this, [this] {
        emit decided(this->choice());
        close();
    });
    this->ask();
}

void PlanPopover::layOut()
{
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_day->setAccessibleName(tr("Day"));
    m_time->setDisplayFormat(QStringLiteral("HH:mm"));
    m_time->setAccessibleName(tr("Time"));
    m_kind->setAccessibleName(tr("Kind"));
    m_decide->setText(tr("Plan it"));
    m_slot->hide();
    m_sentence->setWrapping(true);
    m_outlook->setWrapping(true);
    auto *when = new QHBoxLayout;
    when->addWidget(m_day, 3);
    when->addWidget(m_time, 2);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_slot);
    foot->addStretch();
    foot->addWidget(m_decide);
    body()->addWidget(new TextLabel(tr("When does it go out?"), TextLook::CardTitle, this));
    body()->addLayout(when);
    body()->addWidget(m_kind);
    body()->addWidget(m_sentence);
    body()->addWidget(m_outlook);
    body()->addLayout(foot);
}

void PlanPopover::show(const PlanChoice &choice)
{
    m_day->setDate(choice.day);
    m_time->setTime(choice.time);
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(choice.kind)));
}

PlanChoice PlanPopover::choice() const
{
    return {m_day->date(), m_time->time(), static_cast<PostKind>(m_kind->currentData().toInt())};
}

void PlanPopover::offerSlot(const PlanChoice &slot)
{
    m_slot->setText(tr("Next free: %1 %2").arg(format::day(BusinessDay(slot.day)), slot.time.toString(QStringLiteral("HH:mm"))));
    m_slot->show();
    connect(m_slot, &QPushButton::clicked, this, [this, slot] {
        m_day->setDate(slot.day);
        m_time->setTime(slot.time);
    });
}

void PlanPopover::ask()
{
    const PlanOutlook outlook = m_ask(choice());
    m_sentence->setText(postKindSentence(choice().kind));
    m_outlook->setText(outlook.advice.isEmpty() ? outlook.words : outlook.advice);
    setTone(*m_outlook, !outlook.isPossible ? Meaning::Wrong : outlook.isDoubtful ? Meaning::Attention : Meaning::Good);
    m_decide->setEnabled(outlook.isPossible);
    if (isVisible())
        fit();
}

} // namespace yiren
