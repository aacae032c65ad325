#pragma once

#include "base/job.h"
#include "comments/commentdeedjob.h"
#include "frame/page.h"
#include "frame/pageservices.h"
#include "frame/waiting.h"
#include "pages/comments/commentsmodel.h"

#include <QPointer>

class QComboBox;
class QPlainTextEdit;
class QPushButton;

namespace yiren {

class DetailPane;
class Sheet;
class TableView;

// 留言: what readers wrote under articles; the one that is chosen with its article and the answer at the right. Targets: "unanswered",
// "first".
class CommentsPage : public Page
{
    Q_OBJECT

public:
    explicit CommentsPage(const PageServices &services, QWidget *parent = nullptr);
    ~CommentsPage() override;

    void openTarget(const QString &target) override;
    static std::vector<WindowCommand> commands();
    static Result<Waiting> waiting(Database &database, AccountId account, BusinessDay today); // unanswered ones

protected:
    void refresh() override;
    void retranslate() override;
    void emptyActionTriggered() override;

private:
    struct Books {
        std::vector<KeptComment> comments;
        std::vector<CommentedArticle> articles;
        std::vector<CommentDeed> underWay;
    };

    void layOut();
    void connectParts();
    void fillFilter();
    void take(const Books &books);
    void showRows();
    void open(const CommentRow &row);
    void addAnswer(const CommentRow &row);
    void addDeeds(const CommentRow &row);
    void addButton(const QString &text, bool isDanger, const std::function<void()> &deed);
    void chooseNext();
    void read();
    void askTrash(const CommentRow &row);
    void send(const CommentRow &row);
    void perform(const CommentWish &wish, const QString &sentence, std::optional<CommentAct> back);
    [[nodiscard]] Done connectAccount();
    [[nodiscard]] CommentSetup setup() const;
    const CommentedArticle *articleOf(const KeptComment &comment) const; // nullptr: not known
    CommentFilter filter() const;

    PageServices m_services;
    std::unique_ptr<CommentsModel> m_model;
    TableView *m_table;
    QComboBox *m_filter;
    DetailPane *m_pane;
    QPushButton *m_read;
    QPointer<QPlainTextEdit> m_answer; // of the pane
    QPointer<Sheet> m_sheet;           // with the window, which may go first
    std::optional<Books> m_books;
    QString m_target;                // to be opened once the list is there
    QString m_opened;                // key; empty: none
    OfficialConnection m_connection; // before its jobs: it outlives them
    JobHandle<Books> m_reading;
    JobHandle<CommentsReport> m_looking;
    std::vector<JobHandle<CommentDeed>> m_deeds;
};

} // namespace yiren
