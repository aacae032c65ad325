#pragma once

#include "campaigns/reachstore.h"
#include "models/tablemodel.h"
#include "pages/campaigns/campaignform.h"
#include "pages/campaigns/campaignview.h"
#include "pages/products/sellingpart.h"

#include <QPointer>

namespace yiren {

class ReachWire;
class Sheet;
class TableView;
class TextLabel;

struct CampaignRow {
    Campaign campaign;
    CampaignCounts counts;
};
using CampaignsModel = TableModel<CampaignRow>;

// 触达: campaigns, the one that is composed with its live counts, the one that is sent, what came of those before.
class CampaignsPart : public SellingPart
{
    Q_OBJECT

public:
    CampaignsPart(const PageServices &services, ReachWire &wire, QWidget *parent);
    ~CampaignsPart() override;

    void refresh() override;
    void retranslate() override;
    void beginNew() override;
    void openFirst(); // the newest that was begun

private:
    struct Books {
        std::vector<CampaignRow> rows;
        CampaignForm::Choices choices;
        ReachLines lines;
        std::optional<CampaignView::Shown> opened;
    };
    void connectForm();
    void connectView();
    void take(const Books &books);
    void selectFirst();
    void open(const Campaign &campaign);
    void openForm(std::optional<CampaignId> id, const CampaignPlan &plan);
    void count();
    void keep(std::function<void(CampaignId)> after);
    void keepUnkept(); // what was written stays, whatever is opened next
    void askToBegin();
    void begin(CampaignId id);
    void cancel(CampaignId id);
    void remove(CampaignId id);
    void tick(CustomerId customer, bool isDone);

    ReachWire &m_wire;
    std::unique_ptr<CampaignsModel> m_model;
    TableView *m_table;
    CampaignForm *m_form;
    CampaignView *m_view;
    TextLabel *m_words;
    QPushButton *m_new;
    std::optional<Books> m_books;
    std::optional<CampaignPreview> m_preview;
    QPointer<Sheet> m_question; // with the window, which may go first
    std::optional<CampaignId> m_opened;
    bool m_opensFirst = false;
    bool m_asksToBegin = false;
    JobHandle<CampaignPreview> m_counting;
};

} // namespace yiren
