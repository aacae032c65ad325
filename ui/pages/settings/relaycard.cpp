#include "pages/settings/relaycard.h"

#include "accounts/pushof.h"
#include "crypto/poolwork.h"
#include "formatting/format.h"
#include "frame/vaultdoor.h"
#include "gateway/relaykit.h"
#include "time/clock.h"
#include "widgets/buttons.h"
#include "widgets/errorbar.h"
#include "widgets/textlabel.h"

#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>

namespace yiren {

using secretname::PushedTo;

RelayCard::RelayCard(const PageServices &services, QWidget *parent)
    : Card(parent), m_services(services), m_gateway(*services.gateway), m_why(new TextLabel(TextLook::Secondary)),
      m_addressName(new TextLabel(TextLook::Secondary)), m_kitName(new TextLabel(TextLook::Secondary)),
      m_nowName(new TextLabel(TextLook::Secondary)), m_kitHint(new TextLabel(TextLook::Faint)), m_when(new TextLabel(TextLook::Faint)),
      m_news(new TextLabel), m_address(new QLineEdit), m_keep(makeButton(ButtonLook::Plain, this)),
      m_kit(makeButton(ButtonLook::Plain, this)), m_check(makeButton(ButtonLook::Plain, this)),
      m_collect(makeButton(ButtonLook::Plain, this)), m_error(new ErrorBar)
{
    layOut();
    connect(m_keep, &QPushButton::clicked, this, &RelayCard::keepAddress);
    connect(m_address, &QLineEdit::returnPressed, this, &RelayCard::keepAddress);
    connect(m_kit, &QPushButton::clicked, this, &RelayCard::chooseFolder);
    connect(m_check, &QPushButton::clicked, this, [this] { look(RelayNews::Kind::Checked); });
    connect(m_collect, &QPushButton::clicked, this, [this] { look(RelayNews::Kind::Collected); });
    connect(&m_gateway, &GatewaySwitch::relayVisited, this, &RelayCard::showNews);
    retranslate();
}

void RelayCard::layOut()
{
    const auto row = [](std::initializer_list<QWidget *> widgets) {
        auto *line = new QHBoxLayout;
        line->setSpacing(8);
        for (QWidget *widget : widgets)
            line->addWidget(widget);
        return line;
    };
    for (TextLabel *label : {m_why, m_kitHint, m_when, m_news})
        label->setWrapping(true);
    QHBoxLayout *address = row({m_keep});
    address->insertWidget(0, m_address, 1);
    QHBoxLayout *deeds = row({m_check, m_collect});
    deeds->addStretch();
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    m_addressName->setMinimumWidth(132);
    form->addRow(m_addressName, address);
    form->addRow(m_kitName, m_kit);
    form->addRow(QString(), m_kitHint);
    form->addRow(m_nowName, deeds);
    form->addRow(QString(), m_when);
    form->addRow(QString(), m_news);
    body()->addWidget(m_why);
    body()->addLayout(form);
    body()->addWidget(m_error);
}

void RelayCard::keepAddress()
{
    m_error->clear();
    m_services.door.whenOpen(this, [this] { keep(m_address->text()); });
}

// The secret and the key stay what they were, also at another address; new ones are made outside the window's thread.
void RelayCard::keep(const QString &url)
{
    auto present = relayOf(m_services.account.id, m_services.vault);
    if (!present)
        return m_error->showFailed(m_services.words(present.error()), [this] { keepAddress(); });
    auto shared = std::make_shared<std::optional<Relay>>(std::move(*present));
    m_making = runCryptoInPool<MadeSecrets>(m_services.pool, [url, shared, account = m_services.account.id]() -> Result<MadeSecrets> {
        auto relay = relayAt(url, std::move(*shared));
        if (!relay)
            return failure(relay.error());
        return std::make_shared<const std::vector<NamedSecret>>(secretsOfRelay(account, *relay));
    });
    m_making->then(this, [this](const Result<MadeSecrets> &secrets) {
        if (!secrets)
            return m_error->showFailed(m_services.words(secrets.error()), [this] { keepAddress(); });
        m_keeping = m_services.vault.put(**secrets);
        m_keeping->then(this, [this](const Done &kept) {
            if (!kept)
                return m_error->showFailed(m_services.words(kept.error()), [this] { keepAddress(); });
            m_address->clear();
            m_gateway.again(); // what runs asks the new one
            showWhatIsPossible();
            emit noticed(tr("Kept. Write the files now, and take them there."));
        });
        m_keeping->start();
    });
    m_making->start();
}

void RelayCard::chooseFolder()
{
    m_error->clear();
    m_services.door.whenOpen(this, [this] {
        auto *dialog = new QFileDialog(this, tr("Where the relay's files go"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
        connect(dialog, &QFileDialog::fileSelected, this, &RelayCard::writeKit);
        dialog->open();
    });
}

Result<QByteArray> RelayCard::settingsOfKit() const
{
    const auto relay = relayOf(m_services.account.id, m_services.vault);
    if (!relay)
        return failure(relay.error());
    if (!*relay)
        return failure(ErrorKind::Credential, "relay.not_set_up", m_services.account.name);
    GatewayDoors doors;
    const std::pair<PushedTo, std::optional<PushKeys> &> all[] = {
        {PushedTo::Official, doors.official}, {PushedTo::Mini, doors.mini}, {PushedTo::Wecom, doors.wecom}};
    for (const auto &[to, door] : all) {
        auto keys = pushKeysOf(m_services.account, m_services.vault, to);
        if (!keys)
            return failure(keys.error());
        door = std::move(*keys);
    }
    return relaySettings(**relay, doors);
}

void RelayCard::writeKit(const QString &folder)
{
    const auto settings = settingsOfKit();
    const auto written = settings ? writeRelayKit(folder, *settings) : Result<QString>(failure(settings.error()));
    if (!written)
        return m_error->showFailed(m_services.words(written.error()), [this] { chooseFolder(); });
    emit noticed(tr("Written to %1. README.md says what to do with them.").arg(QDir::toNativeSeparators(*written)));
}

void RelayCard::look(RelayNews::Kind kind)
{
    m_error->clear();
    m_services.door.whenOpen(this, [this, kind] {
        m_gateway.visitRelay(kind);
        showNews();
    });
}

QString RelayCard::newsSentence() const
{
    if (m_gateway.isVisitingRelay())
        return tr("The relay is being asked …");
    const std::optional<RelayNews> &news = m_gateway.relayNews();
    if (!news)
        return tr("Not asked yet since this window was opened.");
    const QString at = format::momentSeenFrom(news->at, m_services.clock.now().toMSecsSinceEpoch(), currentLanguage());
    const QString collected = tr("%1: collected %2 new, %3 that were here, %4 that are not genuine.")
                                  .arg(at)
                                  .arg(news->fresh)
                                  .arg(news->known)
                                  .arg(news->refused);
    if (news->failure) {
        const Problem problem = m_services.words(*news->failure);
        const QString failed = tr("%1: %2 %3").arg(at, problem.sentence, problem.nextStep).trimmed();
        return news->fresh > 0 ? collected + u'\n' + failed : failed;
    }
    if (news->kind == RelayNews::Kind::Checked)
        return news->hasMore ? tr("%1: in order. More than %2 pushes wait there.").arg(at).arg(news->waiting)
                             : tr("%1: in order. %n push(es) wait(s) there.", nullptr, news->waiting).arg(at);
    return collected;
}

void RelayCard::showNews()
{
    m_news->setText(newsSentence());
    showWhatIsPossible();
}

void RelayCard::showWhatIsPossible()
{
    const bool isThere = m_services.vault.holds(secretname::relay(m_services.account.id, secretname::RelaySecret::Url));
    m_address->setPlaceholderText(isThere ? tr("Kept; fill in only to replace it") : tr("https://… of the function or server"));
    for (QPushButton *button : {m_kit, m_check, m_collect}) {
        button->setEnabled(isThere && !m_gateway.isVisitingRelay());
        button->setToolTip(isThere ? QString() : tr("The address comes first."));
    }
}

void RelayCard::retranslate()
{
    setTitle(tr("Relay"), tr("takes what WeChat pushes while this computer sleeps"));
    m_why->setText(
        tr("One file on a cloud function or a server of yours. It knows the callback tokens and no other key, seals what comes to "
           "this computer, and can't read what it holds. It answers nobody: rules do once this computer is awake."));
    m_addressName->setText(tr("Address"));
    m_address->setAccessibleName(tr("Address of the relay"));
    m_keep->setText(tr("Keep the address"));
    m_kitName->setText(tr("Files"));
    m_kit->setText(tr("Write them to a folder …"));
    m_kitHint->setText(tr("relay.mjs, its settings in relay.env, and README.md. Who has relay.env can collect, but not read: keep it to "
                          "yourself. Write them again after a token has changed."));
    m_nowName->setText(tr("Now"));
    m_check->setText(tr("Check"));
    m_collect->setText(tr("Collect now"));
    m_when->setText(tr("Checking takes nothing away. While “Receive here” above is on, the relay is asked once a minute; while it is off, "
                       "when you press “Collect now”. What is kept here goes from there."));
    showNews();
}

} // namespace yiren
