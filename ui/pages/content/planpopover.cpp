#include "pages/content/planpopover.h"

#include "formatting/format.h"
#include "pages/content/contentwords.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"
#include "words/schedulewords.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QStandardItemModel>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace yiren {

namespace {

constexpr int planPopoverWidth = 320;
constexpr PostKind kinds[] = {PostKind::Publish, PostKind::MassSend, PostKind::Draft, PostKind::Moments, PostKind::Group};

} // namespace

PlanPopover::PlanPopover(const PlanChoice &choice, Ask ask, QWidget *owner)
    : Popover(owner), m_ask(std::move(ask)), m_day(new QDateEdit(this)), m_time(new QTimeEdit(this)), m_kind(new QComboBox(this)),
      m_receivers(new QComboBox(this)), m_askTags(makeButton(ButtonLook::Quiet, this, "refresh")),
      m_refused(new TextLabel(TextLook::Secondary, this)), m_tagNote(new TextLabel(TextLook::Secondary, this)), m_tagId(choice.tagId),
      m_sentence(new TextLabel(TextLook::Secondary, this)), m_outlook(new TextLabel(TextLook::Body, this)),
      m_slot(makeButton(ButtonLook::Link, this)), m_decide(makeButton(ButtonLook::Primary, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(planPopoverWidth);
    for (const PostKind kind : kinds)
        m_kind->addItem(postKindWord(kind), static_cast<int>(kind));
    layOut();
    offerTags({});
    show(choice);
    m_time->setButtonSymbols(QAbstractSpinBox::NoButtons); // arrow keys and the wheel
    connect(m_day, &QDateEdit::dateChanged, this, &PlanPopover::ask);
    connect(m_time, &QTimeEdit::timeChanged, this, &PlanPopover::ask);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &PlanPopover::ask);
    connect(m_receivers, &QComboBox::activated, this, [this] {
        const QVariant tag = m_receivers->currentData();
        m_tagId = tag.isValid() ? std::optional(tag.toInt()) : std::nullopt;
        this->ask();
    });
    connect(m_askTags, &QPushButton::clicked, this, [this] {
        m_tagNote->setText(tr("Asking WeChat for the tags …"));
        this->ask();
        emit tagsWanted();
    });
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
    m_receivers->setAccessibleName(tr("To whom"));
    setOnlyIcon(*m_askTags, tr("Ask WeChat for the tags of followers"));
    m_decide->setText(tr("Plan it"));
    m_slot->hide();
    m_refused->hide();
    for (TextLabel *label : {m_sentence, m_outlook, m_refused, m_tagNote})
        label->setWrapping(true);
    auto *when = new QHBoxLayout;
    when->addWidget(m_day, 3);
    when->addWidget(m_time, 2);
    auto *foot = new QHBoxLayout;
    auto *receivers = new QHBoxLayout;
    receivers->addWidget(m_receivers, 1);
    receivers->addWidget(m_askTags);
    foot->addWidget(m_slot);
    foot->addStretch();
    foot->addWidget(m_decide);
    body()->addWidget(new TextLabel(tr("When does it go out?"), TextLook::CardTitle, this));
    body()->addLayout(when);
    body()->addWidget(m_kind);
    body()->addLayout(receivers);
    body()->addWidget(m_tagNote);
    body()->addWidget(m_sentence);
    body()->addWidget(m_outlook);
    body()->addWidget(m_refused);
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
    const auto kind = static_cast<PostKind>(m_kind->currentData().toInt());
    return {m_day->date(), m_time->time(), kind, kind == PostKind::MassSend ? m_tagId : std::nullopt};
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

void PlanPopover::offerKinds(const OfficialRights &rights)
{
    auto *model = qobject_cast<QStandardItemModel *>(m_kind->model());
    std::map<QString, QStringList> refused; // reason, kinds
    for (int row = 0; row < m_kind->count(); ++row) {
        const auto kind = static_cast<PostKind>(m_kind->itemData(row).toInt());
        const KindStanding standing = standingOf(kind, rights);
        model->item(row)->setEnabled(isPossible(standing));
        model->item(row)->setToolTip(isPossible(standing) ? QString() : standingText(standing).toHtmlEscaped());
        if (!isPossible(standing))
            refused[standingText(standing)].append(postKindWord(kind));
    }
    QStringList lines;
    for (const auto &[reason, kindWords] : refused)
        lines.append(tr("%1: %2", "kinds of post, why they can't be had").arg(kindWords.join(tr(", ", "between kinds of post")), reason));
    m_refused->setText(lines.join(u'\n'));
    m_refused->setVisible(!lines.isEmpty());
    const PostKind kind = possibleKind(choice().kind, rights);
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(kind)));
    ask();
}

void PlanPopover::offerTags(const KnownTags &tags)
{
    m_receivers->clear();
    m_receivers->addItem(receiversOf(PostKind::MassSend, {}, tags));
    for (const FollowerTag &tag : tags.tags)
        m_receivers->addItem(receiversOf(PostKind::MassSend, tag.id, tags), tag.id);
    if (m_tagId && m_receivers->findData(*m_tagId) < 0)
        m_receivers->addItem(receiversOf(PostKind::MassSend, m_tagId, tags), *m_tagId);
    m_receivers->setCurrentIndex(m_tagId ? m_receivers->findData(*m_tagId) : 0);
    m_tagNote->setText(tags.askedAt == 0 ? tr("The tags of your followers have not been asked for yet.")
                                         : tr("Tags as of %1").arg(format::moment(tags.askedAt)));
    ask();
}

void PlanPopover::sayTagTrouble(const QString &sentence)
{
    m_tagNote->setText(format::shortened(sentence));
    ask();
}

void PlanPopover::ask()
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_receivers, m_askTags, m_tagNote})
        widget->setVisible(isMassSend());
    const PlanOutlook outlook = m_ask(choice());
    m_sentence->setText(postKindSentence(choice().kind));
    m_outlook->setText(outlook.advice.isEmpty() ? outlook.words : outlook.advice);
    setTone(*m_outlook,
            !outlook.isPossible            ? Meaning::Wrong
                : outlook.isDoubtful       ? Meaning::Attention
                : outlook.advice.isEmpty() ? Meaning::Good
                                           : Meaning::Neutral);
    m_decide->setEnabled(outlook.isPossible);
    if (isVisible())
        fit();
}

} // namespace yiren
