#include "pages/settings/synccard.h"

#include "frame/syncwords.h"
#include "time/clock.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QFormLayout>

namespace yiren {

SyncCard::SyncCard(const PageServices &services, QWidget *parent)
    : Card(parent), m_synchronisation(*services.sync), m_clock(services.clock), m_name(new TextLabel(TextLook::Secondary)),
      m_stateName(new TextLabel(TextLook::Secondary)), m_state(new TextLabel), m_on(makeButton(ButtonLook::Plain, this)),
      m_off(makeButton(ButtonLook::Plain, this))
{
    auto *choice = new QHBoxLayout;
    choice->setSpacing(8);
    for (QPushButton *button : {m_on, m_off}) {
        button->setCheckable(true);
        choice->addWidget(button);
    }
    choice->addStretch();
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    m_name->setMinimumWidth(132);
    m_state->setWrapping(true);
    form->addRow(m_name, choice);
    form->addRow(m_stateName, m_state);
    body()->addLayout(form);
    connect(m_on, &QPushButton::clicked, this, [this] { choose(true); });
    connect(m_off, &QPushButton::clicked, this, [this] { choose(false); });
    connect(&m_synchronisation, &Synchronisation::changed, this, &SyncCard::showState);
    retranslate();
}

void SyncCard::choose(bool automatic)
{
    const bool isStopped = m_synchronisation.state().kind == SyncState::Kind::Stopped; // "on" goes on with it
    if (automatic != m_synchronisation.isAutomatic() || (automatic && isStopped))
        m_synchronisation.setAutomatic(automatic);
    showState(); // a second press on what is chosen must not take its mark away
}

void SyncCard::showState()
{
    m_on->setChecked(m_synchronisation.isAutomatic());
    m_off->setChecked(!m_synchronisation.isAutomatic());
    m_state->setText(syncSentence(m_synchronisation.state(), m_clock.now().toMSecsSinceEpoch(), currentLanguage()));
}

void SyncCard::retranslate()
{
    setTitle(tr("Bills"), tr("fetched from WeChat Pay each morning after 10:00, while this program runs"));
    m_name->setText(tr("Fetch by itself"));
    m_stateName->setText(tr("Now"));
    m_on->setText(tr("On"));
    m_off->setText(tr("Off"));
    showState();
}

} // namespace yiren
