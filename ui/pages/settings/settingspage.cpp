#include "pages/settings/settingspage.h"

#include "frame/pageheader.h"
#include "pages/personaldata/fieldregistercard.h"
#include "pages/settings/aboutcard.h"
#include "pages/settings/accountcard.h"
#include "pages/settings/closedcard.h"
#include "pages/settings/contentcard.h"
#include "pages/settings/datacard.h"
#include "pages/settings/lookcard.h"
#include "pages/settings/gatewaycard.h"
#include "pages/settings/importscard.h"
#include "pages/settings/noticescard.h"
#include "pages/settings/relaycard.h"
#include "pages/settings/robotcard.h"
#include "pages/settings/synccard.h"
#include "theme/metrics.h"

#include <QAction>
#include <QDir>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace yiren {

namespace {

constexpr int widestForm = 860; // lines of a form are hard to follow when they are longer

} // namespace

SettingsPage::SettingsPage(const PageServices &services, QWidget *parent)
    : Page("settings", parent), m_scroll(new QScrollArea(content())), m_account(new AccountCard(services)),
      m_sync(services.sync ? new SyncCard(services) : nullptr), m_contentCard(new ContentCard(services)),
      m_fields(new FieldRegisterCard(services)), m_closed(new ClosedCard(services, ClosedCard::setupOfThisComputer(services))),
      m_gateway(services.gateway ? new GatewayCard(services) : nullptr), m_relay(services.gateway ? new RelayCard(services) : nullptr),
      m_notices(new NoticesCard(services)), m_robot(new RobotCard(services)), m_imports(new ImportsCard(services)),
      m_data(new DataCard(services)), m_look(new LookCard(services)), m_about(new AboutCard)
{
    auto *cards = new QWidget;
    cards->setMaximumWidth(widestForm);
    auto *column = new QVBoxLayout(cards);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gap);
    for (QWidget *card : std::initializer_list<QWidget *>{m_account, m_sync, m_contentCard, m_fields, m_closed, m_gateway, m_relay,
                                                          m_notices, m_robot, m_imports, m_data, m_look, m_about}) {
        if (card)
            column->addWidget(card);
    }
    column->addStretch();
    m_scroll->setWidget(cards);
    m_scroll->setWidgetResizable(true);
    auto *whole = new QVBoxLayout(content());
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_scroll);
    connect(m_robot, &RobotCard::noticed, this, [this](const QString &sentence) { emit noticed(sentence, {}); });
    connect(m_imports, &ImportsCard::noticed, this, [this](const QString &sentence) { emit noticed(sentence, {}); });
    offer(commands());
    connect(command("imports"), &QAction::triggered, this, [this] { openTarget(QStringLiteral("imports")); });
    connect(command("account"), &QAction::triggered, this, [this] { openTarget(QStringLiteral("account")); });
    connect(command("back-up"), &QAction::triggered, m_data, &DataCard::backUp);
    connect(command("restore"), &QAction::triggered, m_data, &DataCard::askForFile);
    connect(command("open-folder"), &QAction::triggered, m_data, &DataCard::openFolder);
    connect(command("check"), &QAction::triggered, m_account, &AccountCard::check);
    command("check")->setEnabled(services.account.hasAnything());
    connect(m_account, &AccountCard::saved, this, [this, saved = services.accountSaved](const Account &account) {
        command("check")->setEnabled(account.hasAnything());
        emit noticed(tr("Saved. Check the connection now."), {});
        saved(account);
    });
    connect(m_account, &AccountCard::checked, m_contentCard, &ContentCard::refresh);
    if (m_gateway)
        connect(m_gateway, &GatewayCard::noticed, this, [this](const QString &sentence) { emit noticed(sentence, {}); });
    if (m_relay)
        connect(m_relay, &RelayCard::noticed, this, [this](const QString &sentence) { emit noticed(sentence, {}); });
    connect(m_fields, &FieldRegisterCard::noticed, this, &Page::noticed);
    connect(m_data, &DataCard::backedUp, this,
            [this](const QString &path) { emit noticed(tr("Backed up and verified: %1").arg(QDir::toNativeSeparators(path)), {}); });
}

std::vector<WindowCommand> SettingsPage::commands()
{
    return {{"account", [] { return SettingsPage::tr("Edit the account"); }, "key", {}, "wechat pay"},
            {"back-up", [] { return SettingsPage::tr("Back up now"); }, "download", {}, "backup save"},
            {"restore", [] { return SettingsPage::tr("Restore a backup …"); }, "undo", {}, "backup"},
            {"imports", [] { return SettingsPage::tr("Take an import back …"); }, "undo", {}, "import undo"},
            {"open-folder", [] { return SettingsPage::tr("Open the data folder"); }, "file", {}},
            {"check", [] { return SettingsPage::tr("Check the connection to WeChat"); }, "link", {}}};
}

void SettingsPage::openTarget(const QString &target)
{
    if (target == QLatin1String("account")) {
        m_scroll->verticalScrollBar()->setValue(m_account->y());
        m_account->setFocus();
    }
    if (target == QLatin1String("closed"))
        m_scroll->ensureWidgetVisible(m_closed);
    else if (target == QLatin1String("imports"))
        m_scroll->ensureWidgetVisible(m_imports);
    else if (target == QLatin1String("relay") && m_relay)
        m_scroll->ensureWidgetVisible(m_relay);
    else if (target == QLatin1String("gateway") && m_gateway)
        m_scroll->ensureWidgetVisible(m_gateway);
}

void SettingsPage::refresh()
{
    m_contentCard->refresh();
    m_fields->refresh();
    m_imports->refresh();
    m_data->refresh();
    m_closed->refresh();
    m_robot->refresh();
    showReady();
}

void SettingsPage::retranslate()
{
    header()->setTitle(tr("Settings"));
    m_scroll->setAccessibleName(tr("Settings"));
    m_account->retranslate();
    if (m_sync)
        m_sync->retranslate();
    m_contentCard->retranslate();
    m_fields->retranslate();
    m_closed->retranslate();
    if (m_gateway)
        m_gateway->retranslate();
    if (m_relay)
        m_relay->retranslate();
    m_notices->retranslate();
    m_robot->retranslate();
    m_imports->retranslate();
    m_data->retranslate();
    m_look->retranslate();
    m_about->retranslate();
}

} // namespace yiren
