#pragma once

#include "pages/campaigns/boardpane.h"
#include "pages/campaigns/campaignview.h"
#include "ui/pages/placehelpers.h"

// The places that show whom the founder writes to, and with what.
namespace yiren::places {

inline QWidget *campaign(const QString &text, QWidget *parent)
{
    auto *view = new CampaignView(parent);
    CampaignView::Shown shown;
    shown.campaign.id = CampaignId{1};
    shown.campaign.plan.name = text;
    shown.campaign.state = Campaign::State::Ended;
    CampaignPerson person;
    person.customer = CustomerId{1};
    person.name = text;
    person.text = text;
    person.choice.channel = CampaignChannel::ByHand;
    person.state = CampaignPerson::State::Planned;
    shown.people = {person};
    view->show(shown, false);
    return view;
}

inline QWidget *postByHand(const QString &text, QWidget *parent)
{
    auto *pane = new BoardPane(parent);
    BoardEntry entry;
    entry.id = 1;
    entry.name = text;
    entry.text = text;
    pane->show(entry, {text}, {{PostId{1}, text, text}});
    return pane;
}

} // namespace yiren::places
