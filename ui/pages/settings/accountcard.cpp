#include "pages/settings/accountcard.h"

#include "accounts/corpof.h"
#include "accounts/officialcheck.h"
#include "accounts/officialof.h"
#include "frame/vaultdoor.h"
#include "pages/settings/accountform.h"
#include "pages/settings/checklist.h"
#include "pages/settings/keysquestion.h"
#include "widgets/buttons.h"
#include "widgets/chip.h"
#include "widgets/errorbar.h"
#include "widgets/runningjobs.h"

#include <QHBoxLayout>

namespace yiren {

AccountCard::AccountCard(const PageServices &services, QWidget *parent)
    : Card(parent), m_services(services), m_account(services.account), m_state(new Chip(this)), m_form(new AccountForm(this)),
      m_error(new ErrorBar(this)), m_question(new KeysQuestion(this)), m_save(makeButton(ButtonLook::Primary, this)),
      m_check(makeButton(ButtonLook::Plain, this, "link")), m_list(new CheckList(services.words, this))
{
    addToTitle(m_state);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_check);
    buttons->addStretch();
    body()->addWidget(m_form);
    body()->addWidget(m_error);
    body()->addWidget(m_question);
    body()->addLayout(buttons);
    body()->addWidget(m_list);
    m_list->hide();
    setFocusProxy(m_form);
    connect(m_save, &QPushButton::clicked, this, &AccountCard::save);
    connect(m_check, &QPushButton::clicked, this, &AccountCard::check);
    connect(m_question, &KeysQuestion::confirmed, this, [this] { startSaving(m_asked); });
    connect(m_question, &KeysQuestion::declined, m_question, &QWidget::hide);
    m_form->show(m_account);
    retranslate();
}

AccountCard::~AccountCard() = default;

void AccountCard::retranslate()
{
    setTitle(tr("Account"), tr("WeChat Pay merchant and official account; keys are read once and kept sealed on this computer"));
    m_save->setText(tr("Save"));
    m_check->setText(tr("Check connection"));
    showAccount();
}

void AccountCard::showAccount()
{
    m_state->set(isSetUp() ? tr("Set up") : tr("Not connected"), isSetUp() ? Meaning::Good : Meaning::Neutral);
    setBusy(m_saving || m_checking || m_asking);
}

void AccountCard::setBusy(bool on)
{
    m_save->setEnabled(!on && !m_services.isDemo);
    m_save->setToolTip(m_services.isDemo ? tr("The demonstration has an account of its own; leave it to connect yours") : QString());
    m_check->setEnabled(!on && isSetUp());
    m_check->setToolTip(isSetUp() ? QString() : tr("Save an account first"));
}

void AccountCard::save()
{
    m_error->clear();
    m_question->hide();
    m_services.door.whenOpen(this, [this] { ask(); });
}

void AccountCard::ask()
{
    m_asked = m_form->words();
    const QStringList replaced = replacedSecrets(m_asked, m_account.id, m_services.vault);
    replaced.isEmpty() ? startSaving(m_asked) : m_question->ask(replaced);
}

void AccountCard::startSaving(const AccountWords &words)
{
    m_question->hide();
    m_saving.reset(new SaveAccountJob(m_services.storage, m_services.vault, m_services.pool, m_account, words));
    m_saving->then(this, [this](const Result<Account> &account) { take(account); });
    setBusy(true);
    m_saving->start();
}

void AccountCard::take(const Result<Account> &account)
{
    const Result<Account> result = account; // the job and its result go
    m_saving.reset();
    if (!result) {
        m_error->showFailed(m_services.words(result.error()), [this] { save(); });
        setBusy(false);
        return;
    }
    m_account = *result;
    m_form->show(m_account);
    showAccount();
    emit saved(m_account);
}

void AccountCard::check()
{
    m_error->clear();
    m_services.door.whenOpen(this, [this] { startCheck(); });
}

// What is not set up is not asked.
void AccountCard::startCheck()
{
    m_steps.clear();
    setBusy(true);
    if (!m_account.canPay())
        return m_account.appid.isEmpty() ? askMini() : askOfficial();
    const auto connectPay = [this](Merchant merchant) -> PayApi & {
        m_connection = m_services.connectPay(std::move(merchant), m_account.id);
        return *m_connection.api;
    };
    m_checking.reset(new ConnectionCheckJob(m_services.storage, m_services.vault, m_services.clock, m_account, connectPay));
    m_services.jobs.watch(*m_checking, [] { return tr("Checking the connection to WeChat Pay"); });
    m_checking->then(this, [this](const Result<std::vector<CheckStep>> &steps) { takeSteps(steps); });
    m_checking->start();
}

void AccountCard::takeSteps(const Result<std::vector<CheckStep>> &steps)
{
    if (steps)
        m_steps = *steps;
    else if (steps.error().kind != ErrorKind::Cancelled)
        m_error->showFailed(m_services.words(steps.error()), [this] { check(); });
    m_checking.reset();
    if (!m_steps.empty() && hasOfficial(m_account, m_services.vault))
        askOfficial();
    else
        askMini();
}

void AccountCard::askOfficial()
{
    auto official = officialOf(m_account, m_services.vault);
    if (!official) {
        m_steps.push_back({QStringLiteral("wechat.token"), CheckStep::State::Failed, official.error()});
        return askMini();
    }
    m_official = m_services.connectOfficial(std::move(*official));
    m_asking = checkOfficial({*m_official.api, m_services.storage, m_services.clock}, Asking::Anew);
    m_services.jobs.watch(*m_asking, [] { return tr("Asking what the official account may do"); });
    m_asking->then(this, [this](const Result<std::vector<Capability>> &found) {
        if (found)
            std::transform(found->begin(), found->end(), std::back_inserter(m_steps), stepOf);
        else if (found.error().kind != ErrorKind::Cancelled)
            m_error->showFailed(m_services.words(found.error()), [this] { check(); });
        m_asking.reset();
        askMini();
    });
    m_asking->start();
}

void AccountCard::askMini()
{
    if (m_account.miniAppid.isEmpty())
        return askShop();
    auto mini = miniProgramOf(m_account, m_services.vault);
    if (!mini) {
        m_steps.push_back({QStringLiteral("wechat.shipping"), CheckStep::State::Failed, mini.error()});
        return askShop();
    }
    m_mini = m_services.connectOfficial(std::move(*mini));
    m_askingMini = checkMiniProgram(*m_mini.api);
    m_askingMini->then(this, [this](const Result<Capability> &found) {
        if (found)
            m_steps.push_back(stepOf(*found));
        m_askingMini.reset();
        askShop();
    });
    m_askingMini->start();
}

void AccountCard::askShop()
{
    if (m_account.shopAppid.isEmpty())
        return askCorp();
    auto shop = shopOf(m_account, m_services.vault);
    if (!shop) {
        m_steps.push_back({QStringLiteral("wechat.shop"), CheckStep::State::Failed, shop.error()});
        return askCorp();
    }
    m_shop = m_services.connectOfficial(std::move(*shop));
    m_askingShop = checkShop(*m_shop.api, m_services.clock.now().toMSecsSinceEpoch());
    m_askingShop->then(this, [this](const Result<Capability> &found) {
        if (found)
            m_steps.push_back(stepOf(*found));
        m_askingShop.reset();
        askCorp();
    });
    m_askingShop->start();
}

// Whether the app may read and answer an account of 微信客服: the list of them says so.
void AccountCard::askCorp()
{
    if (m_account.corpid.isEmpty() || !m_services.connectCorp)
        return endCheck();
    const QString name = QStringLiteral("wecom.kf");
    auto corp = corpOf(m_account, m_services.vault);
    if (!corp) {
        m_steps.push_back({name, CheckStep::State::Failed, corp.error()});
        return endCheck();
    }
    m_corp = m_services.connectCorp(std::move(*corp));
    m_askingCorp = m_corp.api->ask<std::vector<KfAccount>>(kfAccountsCall(0), kfAccounts);
    m_askingCorp->then(this, [this, name](const Result<std::vector<KfAccount>> &desks) {
        const bool isAny = desks && std::ranges::any_of(*desks, &KfAccount::isOurs);
        if (!desks)
            m_steps.push_back({name, CheckStep::State::Failed, desks.error()});
        else if (!isAny)
            m_steps.push_back({name, CheckStep::State::NotPermitted, makeError(ErrorKind::Refused, "wecom.no_desk")});
        else
            m_steps.push_back({name, CheckStep::State::Ok, {}});
        m_askingCorp.reset();
        endCheck();
    });
    m_askingCorp->start();
}

void AccountCard::endCheck()
{
    m_list->set(m_steps);
    setBusy(false);
    emit checked();
}

} // namespace yiren
