#pragma once

#include "accounts/account.h"
#include "frame/gatewayswitch.h"
#include "frame/pageservices.h"
#include "widgets/card.h"

class QLineEdit;
class QPushButton;
class QSpinBox;

namespace yiren {

class ErrorBar;

// 网关: whether this window receives what WeChat pushes, on which port, how it stands, and what proves pushes at each entrance.
class GatewayCard : public Card
{
    Q_OBJECT

public:
    // `services.gateway` must be there.
    explicit GatewayCard(const PageServices &services, QWidget *parent = nullptr);

    void retranslate();

signals:
    void noticed(const QString &sentence);

private:
    void build();
    void choose(bool on);
    void chooseEntrance(secretname::PushedTo entrance);
    void showState();
    void showEntrance();
    void saveKeys();
    void putKeys();
    void takeKeys(const Done &put);
    QString failureSentence() const;
    QString stateSentence() const;

    const PageServices m_services;
    GatewaySwitch &m_gateway;
    secretname::PushedTo m_entrance = secretname::PushedTo::Official;
    QStringList m_removed; // what goes once the new keys are kept
    TextLabel *m_name, *m_portName, *m_stateName, *m_state, *m_keysName, *m_tokenName, *m_keyName, *m_kept;
    QPushButton *m_on, *m_off, *m_save;
    std::vector<std::pair<secretname::PushedTo, QPushButton *>> m_entrances;
    QSpinBox *m_port;
    QLineEdit *m_token, *m_key;
    ErrorBar *m_error;
    JobHandle<void> m_saving;
};

} // namespace yiren
