#pragma once

#include "frame/gatewayswitch.h"
#include "frame/pageservices.h"
#include "gateway/relayof.h"
#include "widgets/card.h"

class QLineEdit;
class QPushButton;

namespace yiren {

class ErrorBar;
class TextLabel;

// 中继: what takes pushes while this computer sleeps: its address, its files to take there, whether it is in order, and what was collected.
class RelayCard : public Card
{
    Q_OBJECT

public:
    // `services.gateway` must be there.
    explicit RelayCard(const PageServices &services, QWidget *parent = nullptr);

    void retranslate();

signals:
    void noticed(const QString &sentence);

private:
    void layOut();
    void keepAddress();
    void keep(const QString &url);
    void chooseFolder();
    void writeKit(const QString &folder);
    void look(RelayNews::Kind kind);
    void showNews();
    void showWhatIsPossible();
    QString newsSentence() const;
    Result<QByteArray> settingsOfKit() const;

    const PageServices m_services;
    GatewaySwitch &m_gateway;
    TextLabel *m_why, *m_addressName, *m_kitName, *m_nowName, *m_kitHint, *m_when, *m_news;
    QLineEdit *m_address;
    QPushButton *m_keep, *m_kit, *m_check, *m_collect;
    ErrorBar *m_error;
    using MadeSecrets = std::shared_ptr<const std::vector<NamedSecret>>;
    JobHandle<MadeSecrets> m_making;
    JobHandle<void> m_keeping;
};

} // namespace yiren
