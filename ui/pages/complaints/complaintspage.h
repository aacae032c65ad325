#pragma once

#include "base/job.h"
#include "frame/page.h"
#include "frame/pageservices.h"
#include "frame/waiting.h"
#include "pages/complaints/complaintsmodel.h"

#include <QImage>

class QPushButton;

namespace yiren {

struct ComplaintCase;
struct ComplaintDeed;
struct ComplaintsReport;
class ComplaintLine;
class ComplaintPane;
class TableView;

// 投诉: what payers complained of, the nearest clock first, with the whole of one complaint and its reply at the right.
// Targets: "complaint:ID", "order:OUT_TRADE_NO" (the newest complaint about it), "urgent" (the one whose clock ends first).
class ComplaintsPage : public Page
{
    Q_OBJECT

public:
    explicit ComplaintsPage(const PageServices &services, QWidget *parent = nullptr);
    ~ComplaintsPage() override;

    void openTarget(const QString &target) override;
    static std::vector<WindowCommand> commands();
    static Result<Waiting> waiting(Database &database, AccountId account, BusinessDay today); // open ones

protected:
    void refresh() override;
    void retranslate() override;
    void emptyActionTriggered() override;

private:
    struct List {
        std::vector<KeptComplaint> complaints;
        std::optional<qint64> readAt;
    };
    struct Opened;

    void layOut();
    void connectParts();
    void connectLine();
    void take(const Result<List> &list);
    void open(const QString &id);
    void openAgain();
    void showOpened(const Opened &opened);
    void showHeader();
    void showBusy();
    void noteSent(const ComplaintDeed &deed);
    void noteRead(const ComplaintsReport &report);
    void askCompletion(QWidget &button);
    void showPicture(const QImage &picture);
    QString urgent() const; // id; empty: none is open

    PageServices m_services;
    std::unique_ptr<ComplaintsModel> m_model;
    ComplaintLine *m_line;
    TableView *m_table;
    ComplaintPane *m_pane;
    QPushButton *m_check;
    QString m_target; // to be opened once the list is there
    std::optional<qint64> m_readAt;
    JobHandle<List> m_listing;
    JobHandle<Opened> m_opening;
};

} // namespace yiren
