#include "pages/settings/gatewaycard.h"

#include "accounts/pushof.h"
#include "formatting/format.h"
#include "frame/vaultdoor.h"
#include "time/clock.h"
#include "widgets/buttons.h"
#include "widgets/errorbar.h"
#include "widgets/textlabel.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

namespace yiren {

using secretname::PushedTo;

GatewayCard::GatewayCard(const PageServices &services, QWidget *parent)
    : Card(parent), m_services(services), m_gateway(*services.gateway), m_name(new TextLabel(TextLook::Secondary)),
      m_portName(new TextLabel(TextLook::Secondary)), m_stateName(new TextLabel(TextLook::Secondary)), m_state(new TextLabel),
      m_keysName(new TextLabel(TextLook::Secondary)), m_tokenName(new TextLabel(TextLook::Secondary)),
      m_keyName(new TextLabel(TextLook::Secondary)), m_kept(new TextLabel(TextLook::Secondary)), m_on(makeButton(ButtonLook::Plain, this)),
      m_off(makeButton(ButtonLook::Plain, this)), m_save(makeButton(ButtonLook::Plain, this)), m_port(new QSpinBox), m_token(new QLineEdit),
      m_key(new QLineEdit), m_error(new ErrorBar)
{
    build();
    connect(m_on, &QPushButton::clicked, this, [this] { choose(true); });
    connect(m_off, &QPushButton::clicked, this, [this] { choose(false); });
    connect(m_port, &QSpinBox::editingFinished, this, [this] {
        if (m_port->value() != m_gateway.port())
            m_gateway.setPort(m_port->value());
    });
    connect(m_save, &QPushButton::clicked, this, &GatewayCard::saveKeys);
    connect(&m_gateway, &GatewaySwitch::changed, this, &GatewayCard::showState);
    retranslate();
}

void GatewayCard::build()
{
    auto *choice = new QHBoxLayout;
    choice->setSpacing(8);
    for (QPushButton *button : {m_on, m_off}) {
        button->setCheckable(true);
        choice->addWidget(button);
    }
    choice->addStretch();
    auto *entrances = new QHBoxLayout;
    entrances->setSpacing(8);
    for (const PushedTo entrance : {PushedTo::Official, PushedTo::Mini, PushedTo::Wecom}) {
        QPushButton *button = makeButton(ButtonLook::Plain, this);
        button->setCheckable(true);
        connect(button, &QPushButton::clicked, this, [this, entrance] { chooseEntrance(entrance); });
        entrances->addWidget(button);
        m_entrances.emplace_back(entrance, button);
    }
    entrances->addStretch();
    m_port->setButtonSymbols(QAbstractSpinBox::NoButtons); // arrow keys and the wheel
    m_port->setRange(leastGatewayPort, mostGatewayPort);
    m_port->setGroupSeparatorShown(false);
    m_key->setEchoMode(QLineEdit::Password);
    m_token->setEchoMode(QLineEdit::Password);
    m_state->setWrapping(true);
    m_kept->setWrapping(true);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    m_name->setMinimumWidth(132);
    form->addRow(m_name, choice);
    form->addRow(m_portName, m_port);
    form->addRow(m_stateName, m_state);
    form->addRow(m_keysName, entrances);
    form->addRow(m_tokenName, m_token);
    form->addRow(m_keyName, m_key);
    form->addRow(m_save, m_kept);
    body()->addLayout(form);
    body()->addWidget(m_error);
}

void GatewayCard::choose(bool on)
{
    if (on && !m_services.vault.isUnlocked())
        m_services.door.whenOpen(this, [this] { m_gateway.setWanted(true); });
    else if (on != m_gateway.isWanted())
        m_gateway.setWanted(on);
    showState(); // a second press on what is chosen must not take its mark away
}

void GatewayCard::chooseEntrance(PushedTo entrance)
{
    m_entrance = entrance;
    m_token->clear();
    m_key->clear();
    m_error->clear();
    showEntrance();
}

QString GatewayCard::failureSentence() const
{
    const auto &why = m_gateway.state().failure;
    const Problem problem = why ? m_services.words(*why) : Problem();
    return problem.sentence + u' ' + problem.nextStep;
}

QString GatewayCard::stateSentence() const
{
    const GatewayState &state = m_gateway.state();
    const qint64 now = m_services.clock.now().toMSecsSinceEpoch();
    switch (state.kind) {
    case GatewayState::Kind::Off:
        return tr("Nothing is received here.");
    case GatewayState::Kind::Waits:
        return tr("It begins as soon as the keys are open.");
    case GatewayState::Kind::Failed:
        return failureSentence();
    case GatewayState::Kind::Runs:
        break;
    }
    const QString address = QStringLiteral("127.0.0.1:%1").arg(state.port);
    const QString open = state.entrances.join(QStringLiteral(", "));
    const QString last = state.arrivedAt == 0
        ? tr("Nothing has come yet.")
        : tr("The last push came %1.").arg(format::momentSeenFrom(state.arrivedAt, now, currentLanguage()));
    const QString trouble = state.failure ? u'\n' + failureSentence() : QString();
    return tr("Receives at %1, entrances %2. Lead your tunnel there.").arg(address, open) + u'\n' + last + trouble;
}

void GatewayCard::showState()
{
    const QSignalBlocker quiet(m_port);
    m_on->setChecked(m_gateway.isWanted());
    m_off->setChecked(!m_gateway.isWanted());
    m_port->setValue(m_gateway.port());
    m_state->setText(stateSentence());
    showEntrance();
}

void GatewayCard::showEntrance()
{
    for (const auto &[entrance, button] : m_entrances)
        button->setChecked(entrance == m_entrance);
    const bool isKept = m_services.vault.holds(secretname::push(m_services.account.id, m_entrance, secretname::PushSecret::Token));
    const QString hint = isKept ? tr("Kept sealed; fill in only to replace it") : tr("As WeChat's developer platform has it");
    m_token->setPlaceholderText(hint);
    m_key->setPlaceholderText(m_entrance == PushedTo::Wecom ? hint : tr("43 characters; without it pushes are plain"));
    m_kept->setText(isKept ? tr("This entrance has its keys.") : tr("This entrance is shut: it has no keys."));
}

void GatewayCard::saveKeys()
{
    m_error->clear();
    m_services.door.whenOpen(this, [this] { putKeys(); });
}

void GatewayCard::putKeys()
{
    PushSecrets given;
    given.token = Secret(m_token->text().trimmed().toUtf8());
    given.key = Secret(m_key->text().trimmed().toUtf8());
    const auto change = pushKeyChange(m_services.vault, m_services.account.id, m_entrance, given);
    if (!change)
        return m_error->showFailed(m_services.words(change.error()), [this] { saveKeys(); });
    m_removed = change->remove;
    m_saving = m_services.vault.put(change->put);
    m_saving->then(this, [this](const Done &put) {
        const Done kept = put; // the next job takes this one's place
        if (!kept || m_removed.isEmpty())
            return takeKeys(kept);
        m_saving = m_services.vault.remove(m_removed);
        m_saving->then(this, [this](const Done &removed) { takeKeys(removed); });
        m_saving->start();
    });
    m_saving->start();
}

void GatewayCard::takeKeys(const Done &put)
{
    if (!put)
        return m_error->showFailed(m_services.words(put.error()), [this] { saveKeys(); });
    m_token->clear();
    m_key->clear();
    m_gateway.again();
    showState();
    emit noticed(tr("Kept. The key that was in use still opens what is under way."));
}

void GatewayCard::retranslate()
{
    setTitle(tr("Gateway"), tr("receives what WeChat pushes, behind a tunnel or relay of yours, while this window is open"));
    m_name->setText(tr("Receive here"));
    m_on->setText(tr("On"));
    m_off->setText(tr("Off"));
    m_portName->setText(tr("Port on this computer"));
    m_port->setAccessibleName(tr("Port on this computer"));
    m_stateName->setText(tr("Now"));
    m_keysName->setText(tr("Keys of"));
    const QString names[] = {tr("Official account"), tr("Mini Program"), tr("企业微信")};
    for (size_t i = 0; i < m_entrances.size(); ++i)
        m_entrances[i].second->setText(names[i]);
    m_tokenName->setText(tr("Token"));
    m_token->setAccessibleName(tr("Token"));
    m_keyName->setText(tr("EncodingAESKey"));
    m_key->setAccessibleName(tr("EncodingAESKey"));
    m_save->setText(tr("Save keys"));
    showState();
}

} // namespace yiren
