#pragma once

#include "campaigns/campaignresult.h"
#include "models/tablemodel.h"
#include "pages/products/formpane.h"

namespace yiren {

class TableView;
class ViewMemory;

using CampaignPeopleModel = TableModel<CampaignPerson>;

// A campaign that was begun: how far it is, what came of it, and everybody with channel, state and reason. Who is written to by hand has
// the text to copy and the tick.
class CampaignView : public FormPane
{
    Q_OBJECT

public:
    explicit CampaignView(QWidget *parent);
    ~CampaignView() override;

    struct Shown {
        Campaign campaign;
        std::vector<CampaignPerson> people;
        CampaignResult result;
    };
    void show(const Shown &shown, bool isRunning);
    CampaignId campaign() const { return m_shown.campaign.id; }

signals:
    void runWanted();
    void stopWanted();
    void cancelWanted();
    void tickWanted(CustomerId customer, bool isDone);
    void copied(const QString &sentence);

private:
    void addProgress(bool isRunning);
    void addResult();
    void addPeople();
    void showPerson(int row);

    Shown m_shown;
    std::unique_ptr<CampaignPeopleModel> m_model;
    TableView *m_table = nullptr; // these go with the fields
    QWidget *m_person = nullptr;
};

} // namespace yiren
