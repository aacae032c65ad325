#pragma once

#include "accounts/capability.h"
#include "accounts/connectioncheck.h"
#include "accounts/saveaccountjob.h"
#include "frame/pageservices.h"
#include "pay/payconnection.h"
#include "wecom/kf.h"
#include "widgets/card.h"

class QPushButton;

namespace yiren {

class AccountForm;
class CheckList;
class Chip;
class ErrorBar;
class KeysQuestion;

// 账号: the merchant, the official account and the Mini Program, their keys, and the check that says what is wrong with the connections.
// Nothing here waits: saving and checking are jobs, and the page stays as it is meanwhile.
class AccountCard : public Card
{
    Q_OBJECT

public:
    explicit AccountCard(const PageServices &services, QWidget *parent = nullptr);
    ~AccountCard() override;

    void retranslate();
    void save(); // asks first where keys that are kept would be written over
    void check();
    const std::vector<CheckStep> &steps() const { return m_steps; }

signals:
    void saved(const yiren::Account &account);
    void checked(); // the steps are there, or the check could not be made

private:
    void showAccount();
    void ask();
    void startSaving(const AccountWords &words);
    void take(const Result<Account> &account);
    void startCheck();
    void takeSteps(const Result<std::vector<CheckStep>> &steps);
    void askOfficial();
    void askMini();
    void askShop();
    void askCorp();
    void endCheck();
    bool isSetUp() const { return m_account.hasAnything(); }
    void setBusy(bool on);

    const PageServices m_services;
    Account m_account;
    std::vector<CheckStep> m_steps;
    PayConnection m_connection; // of the check under way
    OfficialConnection m_official, m_mini, m_shop;
    CorpConnection m_corp;
    Chip *m_state;
    AccountForm *m_form;
    ErrorBar *m_error;
    KeysQuestion *m_question;
    AccountWords m_asked; // what the question is about
    QPushButton *m_save, *m_check;
    CheckList *m_list;
    JobHandle<Account> m_saving;
    JobHandle<std::vector<CheckStep>> m_checking;
    JobHandle<std::vector<Capability>> m_asking;
    JobHandle<Capability> m_askingMini, m_askingShop;
    JobHandle<std::vector<KfAccount>> m_askingCorp;
};

} // namespace yiren
