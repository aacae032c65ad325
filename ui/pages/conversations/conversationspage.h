#pragma once

#include "base/job.h"
#include "conversations/knownanswerstore.h"
#include "frame/page.h"
#include "frame/pageservices.h"
#include "frame/waiting.h"
#include "pages/conversations/talkreading.h"
#include "products/productstore.h"

#include <QPointer>
#include <QTimer>

class QComboBox;
class QPushButton;
class QStackedLayout;

namespace yiren {

class Chip;
class CustomerDeeds;
class EmptyState;
class FileSaving;
class PeopleCard;
class PictureShelf;
class ReplyComposer;
class ReplyWire;
class SearchField;
class SnippetSheet;
class TalkDeeds;
class TalkDrafts;
class TalkView;
class TextLabel;
class ThreadList;
struct ReplyWish;

// 消息: conversations at the left, who complained and then what closes first on top; the talk and the answer in the middle; the customer at
// the right. Targets: "customer:ID", "peer:ID", "first" (the first that waits), "waiting" (only those), "snippets".
class ConversationsPage : public Page
{
    Q_OBJECT

public:
    explicit ConversationsPage(const PageServices &services, QWidget *parent = nullptr);
    ~ConversationsPage() override;

    void openTarget(const QString &target) override;
    bool isSettled() const override;
    static std::vector<WindowCommand> commands();
    static Result<Waiting> waiting(Database &database, AccountId account, BusinessDay today); // customers who wait for an answer
    void search(const QString &words);

protected:
    void refresh() override;
    void retranslate() override;
    void emptyActionTriggered() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    qint64 now() const;
    void layOut();
    QWidget *makeList();
    QWidget *makeTalk();
    void connectParts();
    void connectCommands();
    void connectComposer();
    void connectWire();
    void connectCustomer();
    void take(const Result<TalkList> &list);
    void showList();
    void showHeader();
    void setOnlyWaiting(bool on);
    void tellTheTime(); // windows run out while nothing else happens

    void open(CustomerId customer);
    void openPeer(qint64 peer);
    void openAgain();
    void readTalk(CustomerId customer, int least);
    void showTalk(const OpenedTalk &talk);
    void showTalkHead();
    void showWays();
    const TalkSide &side() const; // over which an answer goes; a talk is open
    bool isOfTalk(qint64 peer) const;
    void chooseWay(int place);
    QString draftOf(const OpenedTalk &talk) const;
    void moveDraft(qint64 from, qint64 to);
    void showLines(bool isNewTalk);
    void readOlder();
    void suggest();
    void useRoom(); // what there is room for
    void closeTalk();
    static QString openedTalkKey(); // in the memory

    void showBusy();
    void send(const ReplyWish &wish);
    void giveBack(const Error &error, const ReplyWish &wish);
    void markDone();
    void openSnippets();
    void openCards();
    void openLink();
    void takeMoney();
    void showPicture(const QImage &picture);

    PageServices m_services;
    TalkFilter m_filter;
    TalkList m_list;
    std::optional<OpenedTalk> m_talk;
    std::optional<CustomerId> m_wanted; // being opened
    bool m_isRestored = false;
    bool m_isFirstWanted = false; // to be opened when the list is there
    QTimer m_minute;
    TalkDeeds *m_deeds;
    CustomerDeeds *m_customerDeeds;
    TalkDrafts *m_drafts;
    ReplyWire *m_wire;
    PictureShelf *m_pictures;
    FileSaving *m_files;
    SearchField *m_search;
    QPushButton *m_onlyWaiting, *m_all;
    ThreadList *m_threads;
    EmptyState *m_noThread;
    QStackedLayout *m_listStack;
    TextLabel *m_name;
    Chip *m_channel, *m_window;
    QComboBox *m_way;         // in m_channel's place where there is more than one
    qint64 m_chosenWay = 0;   // the peer's id; 0: none was chosen
    QPushButton *m_complaint; // leads to it where there is one
    QPushButton *m_done;
    TalkView *m_view;
    ReplyComposer *m_composer;
    QWidget *m_talkCard;
    PeopleCard *m_people;
    QPushButton *m_read, *m_snippets, *m_rules;
    QPointer<SnippetSheet> m_snippetSheet; // with the window, which may go first
    JobHandle<TalkList> m_listing;
    JobHandle<OpenedTalk> m_opening;
    JobHandle<OlderTalk> m_older;
    JobHandle<std::optional<CustomerId>> m_finding;
    JobHandle<std::vector<ListedProduct>> m_products;
    JobHandle<std::vector<AnswerSuggestion>> m_suggesting;
    qint64 m_suggestedFor = 0; // id of the message that was last looked for an answer to
};

} // namespace yiren
