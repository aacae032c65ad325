#pragma once

#include "frame/page.h"
#include "frame/pageservices.h"
#include "frame/waiting.h"

class QButtonGroup;
class QStackedLayout;

namespace yiren {

class BoardPart;
class CampaignsPart;
class LedgerPart;
class ReachWire;
class SellingPart;

// 触达: campaigns, the board of what is posted by hand, the ledger of subscriptions. Targets: "section:campaigns", "section:board",
// "section:ledger", "first" (the newest campaign), "due" (the first open post of the board).
class CampaignsPage : public Page
{
    Q_OBJECT

public:
    explicit CampaignsPage(const PageServices &services, QWidget *parent = nullptr);
    ~CampaignsPage() override;

    void openTarget(const QString &target) override;
    static std::vector<WindowCommand> commands();

protected:
    void refresh() override;
    void retranslate() override;

private:
    void connectPart(SellingPart &part);
    void showSection(int section);
    SellingPart &part() const;

    PageServices m_services;
    ReachWire *m_wire;
    QButtonGroup *m_sections;
    QWidget *m_switch;
    CampaignsPart *m_campaigns;
    BoardPart *m_board;
    LedgerPart *m_ledger;
    QStackedLayout *m_stack;
};

} // namespace yiren
