#include "window/pagetable.h"

#include "pages/autoreply/rulespage.h"
#include "pages/comments/commentspage.h"
#include "pages/campaigns/campaignspage.h"
#include "pages/complaints/complaintspage.h"
#include "pages/content/contentpage.h"
#include "pages/conversations/conversationspage.h"
#include "pages/customers/customerspage.h"
#include "pages/experiments/experimentspage.h"
#include "pages/gallery/gallerypage.h"
#include "pages/groups/groupspage.h"
#include "pages/menus/menuspage.h"
#include "pages/orders/orderspage.h"
#include "pages/reconcile/reconcilepage.h"
#include "pages/retention/retentionpage.h"
#include "pages/settings/settingspage.h"
#include "pages/today/todaypage.h"

#include <QCoreApplication>

namespace yiren {

namespace {

// Titles of pages: PageTitle::tr("…").
struct PageTitle {
    Q_DECLARE_TR_FUNCTIONS(PageTitle)
};

template <typename T>
Page *make(const PageServices &services, QWidget *parent)
{
    return new T(services, parent);
}

PageEntry ordersEntry()
{
    return {"orders",
            "orders",
            [] { return PageTitle::tr("Orders"); },
            make<OrdersPage>,
            OrdersPage::commands,
            {},
            OrdersPage::waiting,
            {{"", "section:orders"},
             {"-shipping", "section:shipping"},
             {"-products", "section:products"},
             {"-courses", "section:courses"},
             {"-bookings", "section:bookings"},
             {"-members", "section:members"}}};
}

PageEntry contentEntry()
{
    return {"content",
            "content",
            [] { return PageTitle::tr("Content"); },
            make<ContentPage>,
            ContentPage::commands,
            {},
            ContentPage::waiting,
            {{"", "calendar"}, {"-editor", "write:next"}}};
}

PageEntry conversationsEntry()
{
    return {"conversations",
            "messages",
            [] { return PageTitle::tr("Messages"); },
            make<ConversationsPage>,
            ConversationsPage::commands,
            {},
            ConversationsPage::waiting,
            {{"", "first"}}};
}

PageEntry commentsEntry()
{
    return {"comments",
            "quote",
            [] { return PageTitle::tr("Comments"); },
            make<CommentsPage>,
            CommentsPage::commands,
            {},
            CommentsPage::waiting,
            {{"", "first"}}};
}

PageEntry complaintsEntry()
{
    return {"complaints",
            "alert",
            [] { return PageTitle::tr("Complaints"); },
            make<ComplaintsPage>,
            ComplaintsPage::commands,
            {},
            ComplaintsPage::waiting,
            {{"", "urgent"}}};
}

PageEntry campaignsEntry()
{
    return {"campaigns",
            "send",
            [] { return PageTitle::tr("Reaching out"); },
            make<CampaignsPage>,
            CampaignsPage::commands,
            {},
            {},
            {{"", "first"}, {"-board", "section:board"}, {"-ledger", "section:ledger"}}};
}

PageEntry groupsEntry()
{
    return {"groups", "customers",         [] { return PageTitle::tr("Customer groups"); }, make<GroupsPage>, GroupsPage::commands,
            {},       GroupsPage::waiting, {{"", "first"}, {"-waiting", "waiting"}}};
}

PageEntry retentionEntry()
{
    return {"retention",
            "retention",
            [] { return PageTitle::tr("Retention"); },
            make<RetentionPage>,
            RetentionPage::commands,
            {},
            {},
            {{"", "kind:followers"}, {"-members", "kind:members"}, {"-buyers", "kind:buyers"}}};
}

PageEntry experimentsEntry()
{
    return {"experiments",
            "experiments",
            [] { return PageTitle::tr("Experiments"); },
            make<ExperimentsPage>,
            ExperimentsPage::commands,
            {},
            {},
            {{"", "decided"}, {"-broken", "broken"}, {"-new", "new"}, {"-calculator", "calculator"}, {"-examples", "examples"}}};
}

} // namespace

std::vector<PageEntry> pageTable(bool withGallery)
{
    std::vector<PageEntry> pages;
    pages.push_back({"today", "home", [] { return PageTitle::tr("Today"); }, make<TodayPage>, TodayPage::commands, {}, TodayPage::waiting});
    pages.push_back(contentEntry());
    pages.push_back({"customers",
                     "customers",
                     [] { return PageTitle::tr("Customers"); },
                     make<CustomersPage>,
                     CustomersPage::commands,
                     {},
                     {},
                     {{"", ""}, {"-detail", "customer:first"}}});
    pages.push_back(conversationsEntry());
    pages.push_back(groupsEntry());
    pages.push_back(campaignsEntry());
    pages.push_back(ordersEntry());
    pages.push_back({"reconcile",
                     "reconcile",
                     [] { return PageTitle::tr("Reconciliation"); },
                     make<ReconcilePage>,
                     ReconcilePage::commands,
                     {},
                     ReconcilePage::waiting});
    pages.push_back(complaintsEntry());
    pages.push_back(experimentsEntry());
    pages.push_back(retentionEntry());
    pages.push_back(
        {"rules", "list", [] { return PageTitle::tr("Rules"); }, make<RulesPage>, RulesPage::commands, {}, {}, {{"", "first"}}});
    pages.push_back({"menus", "menu", [] { return PageTitle::tr("Menu"); }, make<MenusPage>, MenusPage::commands});
    pages.push_back(commentsEntry());
    pages.push_back({"settings", "settings", [] { return PageTitle::tr("Settings"); }, make<SettingsPage>, SettingsPage::commands,
                     QKeySequence(Qt::CTRL | Qt::Key_Comma)});
    if (withGallery)
        pages.push_back({"gallery", "gallery", [] { return PageTitle::tr("Gallery"); }, make<GalleryPage>, GalleryPage::commands});
    return pages;
}

} // namespace yiren
