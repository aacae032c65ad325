#pragma once

#include "frame/page.h"
#include "frame/pageservices.h"

class QScrollArea;

namespace yiren {

class AboutCard;
class AccountCard;
class ClosedCard;
class ContentCard;
class DataCard;
class FieldRegisterCard;
class GatewayCard;
class LookCard;
class NoticesCard;
class RelayCard;
class ImportsCard;
class RobotCard;
class SyncCard;

// 设置: the merchant account, how bills come, the gateway, usual times of articles, fields about customers, what sends while the window is
// closed, the data folder and its backups, language and look, about. Targets: "account", "closed", "gateway".
class SettingsPage : public Page
{
    Q_OBJECT

public:
    SettingsPage(const PageServices &services, QWidget *parent);

    static std::vector<WindowCommand> commands();
    void openTarget(const QString &target) override;
    AccountCard *accountCard() const { return m_account; }
    DataCard *dataCard() const { return m_data; }

protected:
    void refresh() override;
    void retranslate() override;

private:
    QScrollArea *m_scroll;
    AccountCard *m_account;
    SyncCard *m_sync; // nullptr where nothing is fetched by itself
    ContentCard *m_contentCard;
    FieldRegisterCard *m_fields;
    ClosedCard *m_closed;
    GatewayCard *m_gateway; // nullptr where nothing is received
    RelayCard *m_relay;     // as the gateway
    NoticesCard *m_notices;
    RobotCard *m_robot;
    ImportsCard *m_imports;
    DataCard *m_data;
    LookCard *m_look;
    AboutCard *m_about;
};

} // namespace yiren
