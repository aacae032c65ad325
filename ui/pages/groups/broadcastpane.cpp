#include "pages/groups/broadcastpane.h"

#include "formatting/format.h"
#include "models/tableview.h"
#include "pages/groups/groupwords.h"
#include "widgets/buttons.h"
#include "widgets/chip.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>

namespace yiren {

namespace {

constexpr int targetsHeight = 240;

QString attachmentText(const BroadcastAttachment &attachment)
{
    switch (attachment.what.kind) {
    case CorpAttachment::Kind::Image:
        return BroadcastPane::tr("Picture");
    case CorpAttachment::Kind::Link:
        return BroadcastPane::tr("Link: %1").arg(format::oneLine(attachment.what.title));
    case CorpAttachment::Kind::MiniProgram:
        break;
    }
    return BroadcastPane::tr("Mini Program: %1").arg(format::oneLine(attachment.what.title));
}

} // namespace

BroadcastPane::BroadcastPane(QWidget *parent)
    : DetailPane(parent), m_model(makeTargetsModel()), m_table(new TableView(this)), m_ask(makeButton(ButtonLook::Primary, this)),
      m_change(makeButton(ButtonLook::Plain, this)), m_look(makeButton(ButtonLook::Plain, this, "refresh")),
      m_remind(makeButton(ButtonLook::Plain, this)), m_cancel(makeButton(ButtonLook::Plain, this)),
      m_remove(makeButton(ButtonLook::Plain, this))
{
    m_table->setTable(m_model.get());
    m_table->setMinimumHeight(targetsHeight);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addWidget(m_table, 1);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_ask, m_change, m_look, m_remind, m_cancel, m_remove})
        buttons->addWidget(button);
    buttons->addStretch();
    column->addLayout(buttons);
    connect(m_ask, &QPushButton::clicked, this, [this] { emit askWanted(m_about->row.broadcast.id); });
    connect(m_change, &QPushButton::clicked, this, [this] { emit changeWanted(m_about->row.broadcast.id); });
    connect(m_look, &QPushButton::clicked, this, [this] { emit lookWanted(m_about->row.broadcast.id); });
    connect(m_remind, &QPushButton::clicked, this, [this] { emit remindWanted(m_about->row.broadcast.id); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { emit cancelWanted(m_about->row.broadcast.id); });
    connect(m_remove, &QPushButton::clicked, this, [this] { emit removeWanted(m_about->row.broadcast); });
}

BroadcastPane::~BroadcastPane()
{
    m_table->setModel(nullptr);
}

void BroadcastPane::show(const About &about)
{
    m_about = about;
    fill();
    QWidget::show();
}

void BroadcastPane::setBusy(const QString &reason)
{
    m_busy = reason;
    showWhatIsPossible();
}

void BroadcastPane::fill()
{
    const Broadcast &broadcast = m_about->row.broadcast;
    clear();
    setTitle(broadcastKindText(broadcast.kind), broadcastCountsText(m_about->row.counts));
    auto *chips = new QHBoxLayout;
    chips->addWidget(new Chip(broadcastStateText(broadcast.state), broadcastStateMeaning(broadcast.state), this));
    chips->addStretch();
    body()->addLayout(chips);
    if (const QString steps = broadcastSteps(broadcast); !steps.isEmpty())
        addText(steps);
    addFact(tr("Words"), format::orDash(broadcast.text));
    addAttachments();
    addFact(tr("Confirmed by"), format::oneLine(broadcast.sender));
    if (broadcast.begunAt > 0)
        addFact(tr("Created"), format::moment(broadcast.begunAt));
    if (broadcast.confirmedAt)
        addFact(tr("Confirmed"), format::moment(*broadcast.confirmedAt));
    if (broadcast.lookedAt)
        addFact(tr("Looked at"), format::moment(*broadcast.lookedAt));
    if (broadcast.likes)
        addFact(tr("Likes, comments"), tr("%1, %2").arg(*broadcast.likes).arg(broadcast.comments.value_or(0)));
    if (!m_about->failure.isEmpty())
        addFact(tr("What went wrong"), m_about->failure);
    m_model->setRows(m_about->targets);
    m_table->setVisible(!m_about->targets.empty());
    showWhatIsPossible();
}

void BroadcastPane::addAttachments()
{
    QStringList attached;
    for (const BroadcastAttachment &attachment : m_about->row.broadcast.attachments)
        attached.append(attachmentText(attachment));
    if (!attached.isEmpty())
        addFact(tr("Attached"), attached.join(u'\n'));
}

void BroadcastPane::showWhatIsPossible()
{
    if (!m_about)
        return;
    const Broadcast &broadcast = m_about->row.broadcast;
    const bool isDraft = broadcast.state == BroadcastState::Draft;
    const bool isWaiting = broadcast.state == BroadcastState::Waiting || broadcast.state == BroadcastState::Confirmed;
    const std::pair<QPushButton *, bool> buttons[] = {
        {m_ask, isDraft},      {m_change, isDraft && broadcast.campaign.isEmpty()}, // of a campaign, everything was decided
        {m_look, !isDraft},    {m_remind, isWaiting && broadcast.kind != BroadcastKind::Moment && !broadcast.confirmedAt},
        {m_cancel, isWaiting}, {m_remove, isDraft}};
    for (const auto &[button, isShown] : buttons) {
        if ((!isShown || !m_busy.isEmpty()) && button->hasFocus())
            setFocus(Qt::OtherFocusReason);
        button->setVisible(isShown);
        button->setEnabled(m_busy.isEmpty());
        button->setToolTip(m_busy);
    }
}

void BroadcastPane::retranslate()
{
    m_table->setAccessibleName(tr("Receivers"));
    m_ask->setText(tr("Create the task"));
    m_change->setText(tr("Change"));
    m_look->setText(tr("Look now"));
    m_remind->setText(tr("Remind"));
    m_cancel->setText(tr("Cancel"));
    m_remove->setText(tr("Delete"));
    if (m_about)
        fill();
}

} // namespace yiren
