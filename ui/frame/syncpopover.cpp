#include "frame/syncpopover.h"

#include "time/clock.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QVBoxLayout>

namespace yiren {

namespace {

using Kind = SyncState::Kind;

constexpr int cardWidth = 340;

} // namespace

SyncPopover::SyncPopover(Synchronisation &synchronisation, const Clock &clock, ProblemWords words, QWidget *owner)
    : Popover(owner), m_synchronisation(synchronisation), m_clock(clock), m_words(std::move(words)),
      m_title(new TextLabel(TextLook::CardTitle, this)), m_details(new TextLabel(TextLook::Body, this)),
      m_action(makeButton(ButtonLook::Plain, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(cardWidth);
    m_title->setWrapping(true);
    m_details->setWrapping(true);
    m_details->setCopyable(true);
    body()->addWidget(m_title);
    body()->addWidget(m_details);
    body()->addWidget(m_action, 0, Qt::AlignLeft);
    connect(&m_synchronisation, &Synchronisation::changed, this, &SyncPopover::showState);
    connect(m_action, &QPushButton::clicked, this, &SyncPopover::act);
    showState();
}

void SyncPopover::showState()
{
    const SyncState state = m_synchronisation.state();
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    m_title->setText(syncSentence(state, now, currentLanguage()));
    m_details->setText(syncDetails(state, m_words, now, currentLanguage()).join(u'\n'));
    m_action->setVisible(state.kind != Kind::Demonstration && state.kind != Kind::Looking);
    if (state.kind == Kind::Fetching)
        m_action->setText(tr("Stop"));
    else if (state.kind == Kind::NotConnected)
        m_action->setText(tr("Connect WeChat Pay"));
    else
        m_action->setText(state.kind == Kind::KeysClosed ? tr("Open the keys and fetch") : tr("Fetch now"));
    fit();
}

void SyncPopover::act()
{
    const Kind kind = m_synchronisation.state().kind;
    if (kind == Kind::Fetching) {
        m_synchronisation.stop();
        return;
    }
    if (kind == Kind::NotConnected)
        emit connectWanted();
    else
        m_synchronisation.syncNow();
    if (kind == Kind::NotConnected || kind == Kind::KeysClosed)
        close(); // another page or a question comes
}

} // namespace yiren
