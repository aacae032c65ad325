#include "pages/today/mutepopover.h"

#include "pages/today/alertwords.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace yiren {

namespace {

constexpr int mutePopoverWidth = 300;
constexpr int longestMuteReason = 200; // as alertstore.h takes it
constexpr int aWeek = 7;
constexpr int aMonth = 30;

} // namespace

MutePopover::MutePopover(WatchedFigure figure, BusinessDay today, QWidget *owner)
    : Popover(owner), m_figure(figure), m_today(today), m_reason(new QLineEdit(this)), m_days(new QComboBox(this)),
      m_mute(makeButton(ButtonLook::Primary, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(mutePopoverWidth);
    auto *title = new TextLabel(tr("Don't tell of this figure: %1").arg(watchedFigureWord(figure)), TextLook::CardTitle, this);
    title->setWrapping(true);
    m_reason->setMaxLength(longestMuteReason);
    m_reason->setPlaceholderText(tr("Why, in your words"));
    m_reason->setAccessibleName(tr("Why, in your words"));
    m_days->setAccessibleName(tr("How long"));
    m_days->addItem(tr("For %n day(s)", nullptr, aWeek), aWeek);
    m_days->addItem(tr("For %n day(s)", nullptr, aMonth), aMonth);
    m_days->addItem(tr("Until I take it back"), 0);
    m_mute->setText(tr("Mute"));
    m_mute->setEnabled(false);
    body()->addWidget(title);
    body()->addWidget(m_reason);
    body()->addWidget(m_days);
    body()->addWidget(m_mute);
    connect(m_reason, &QLineEdit::textChanged, this, [this](const QString &text) { m_mute->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_reason, &QLineEdit::returnPressed, this, &MutePopover::decide);
    connect(m_mute, &QPushButton::clicked, this, &MutePopover::decide);
}

void MutePopover::decide()
{
    const QString reason = m_reason->text().trimmed();
    if (reason.isEmpty())
        return;
    MutedFigure mute;
    mute.figure = m_figure;
    mute.reason = reason;
    if (const int days = m_days->currentData().toInt(); days > 0)
        mute.until = m_today.plusDays(days - 1);
    emit decided(mute);
    close();
}

} // namespace yiren
