#pragma once

#include "base/job.h"
#include "frame/page.h"
#include "frame/pageservices.h"
#include "frame/waiting.h"
#include "pages/groups/broadcastpane.h"
#include "pages/groups/grouppane.h"
#include "pages/groups/receivers.h"

#include <QPointer>

class QPushButton;

namespace yiren {

class BroadcastSheet;
class Card;
class GroupLine;
class JoinCodeSheet;
class TableView;

// 客户群: customer groups of 企业微信 with who is in them, codes for joining, and what is sent to many, each with how it stands. Targets:
// "group:ID", "broadcast:ID", "first", "waiting".
class GroupsPage : public Page
{
    Q_OBJECT

public:
    explicit GroupsPage(const PageServices &services, QWidget *parent = nullptr);
    ~GroupsPage() override;

    void openTarget(const QString &target) override;
    static std::vector<WindowCommand> commands();
    static Result<Waiting> waiting(Database &database, AccountId account, BusinessDay today); // messages that wait to be confirmed

protected:
    void refresh() override;
    void retranslate() override;
    void emptyActionTriggered() override;

private:
    struct Books {
        std::vector<CustomerGroup> groups;
        std::vector<BroadcastRow> broadcasts;
        std::vector<JoinCode> codes;
    };
    void layOut();
    void connectParts();
    void connectLine();
    void take(const Books &books);
    void openGroup(qint64 id);
    void openBroadcast(qint64 id);
    void openAgain();
    struct Form {
        ReceiverChoices choices;
        std::optional<BroadcastDraft> kept; // that is to be changed
    };
    void compose(std::optional<qint64> draft = {});
    void openForm(const Form &form);
    void showCodes();
    void keep(const Broadcast &draft, const QStringList &targets, const std::vector<BroadcastPicture> &pictures, bool asksAtOnce);
    void change(const BroadcastDraft &to, const BroadcastDraft &from, bool asksAtOnce);
    void removeDraftOf(const Broadcast &draft);
    void noteStanding(const Broadcast &broadcast);
    void showBusy();

    PageServices m_services;
    GroupLine *m_line;
    std::unique_ptr<GroupsModel> m_groupsModel;
    std::unique_ptr<BroadcastsModel> m_broadcastsModel;
    Card *m_groupsCard, *m_broadcastsCard;
    TableView *m_groups, *m_broadcasts;
    GroupPane *m_groupPane;
    BroadcastPane *m_broadcastPane;
    QPushButton *m_read, *m_codes, *m_new;
    QPointer<BroadcastSheet> m_sheet; // with the window, which may go first
    QPointer<JoinCodeSheet> m_codeSheet;
    std::optional<Books> m_books;
    QString m_target; // to be opened once the lists are there
    JobHandle<Books> m_reading;
    JobHandle<GroupPane::About> m_openingGroup;
    JobHandle<BroadcastPane::About> m_openingBroadcast;
    JobHandle<Form> m_choosing;
    JobHandle<qint64> m_keeping;
    JobHandle<QStringList> m_removing;
};

} // namespace yiren
