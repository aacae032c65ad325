#pragma once

#include "base/job.h"
#include "frame/page.h"
#include "frame/pageservices.h"
#include "frame/waiting.h"
#include "pages/content/calendargrid.h"
#include "pages/content/contentbooks.h"
#include "pages/content/planchoice.h"
#include "pages/content/postpane.h"
#include "pages/content/postsmodel.h"
#include "time/workcalendar.h"

class QButtonGroup;
class QStackedWidget;

namespace yiren {

class ArticleEditor;
class CalendarView;
class ContentDeeds;
class OfficialQuestions;
class DraftBox;
class PostDrag;
class PostCopier;
class Proofreader;
class TableView;
struct ArticleProof;

// 内容: what goes out when, the drafts that have no day yet, what is chosen of them, and in its place the editor.
// Targets: "post:17", "plan:17" (asks for another time), "day:2026-11-20", "calendar", "write" (a new article), "write:17", "write:chosen".
class ContentPage : public Page
{
    Q_OBJECT

public:
    enum class Shape { Month, Week, List };

    explicit ContentPage(const PageServices &services, QWidget *parent = nullptr);
    ~ContentPage() override;

    static std::vector<WindowCommand> commands();
    static Result<Waiting> waiting(Database &database, AccountId account, BusinessDay today);
    void openTarget(const QString &target) override;
    bool isWriting() const;
    bool isSettled() const override;

protected:
    void refresh() override;
    void retranslate() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    QWidget *rightColumn();
    void buildHeader();
    void connectCommands();
    void connectCalendar();
    void connectDrafts();
    void connectDeeds();

    void takeBooks(const ContentBooks &books);
    void showBooks();
    void showRows();
    void showDays();
    void showHeader();
    QString daysTitle() const;
    void setShape(Shape shape);
    void goTo(BusinessDay day);
    void step(int direction); // a month, or a week

    // What is chosen, whether it has a day or not.
    void choose(std::optional<PostId> post);
    void showChosen();
    void takeProof(const ArticleProof &proof);
    const Post *postOf(PostId post) const;
    const Post *chosenPost() const { return m_chosen ? postOf(*m_chosen) : nullptr; }
    const Post *nextText() const;
    void findPost(PostId post, std::function<void(const Post &)> then = {}); // anywhere; shows its month

    // Planning: contentplanning.cpp.
    PlanOutlook outlook(PostId post, BusinessDay day, bool copies) const;
    void putOn(PostId post, BusinessDay day, bool copies);
    void plan(const Post &post, const PlanChoice &choice);
    void askForPlan(const Post &post, QWidget &beside);
    void planNextFree();
    std::optional<PlanChoice> nextFree(const Post &post) const;
    PlanChoice usualChoice(BusinessDay day, const Post &post) const;
    void showWakeNeeds(QWidget &beside);
    void sendDraftNow(PostId post);
    PlanOutlook outlookOfChoice(const PlanChoice &choice, const Post &post) const;
    void fulfil(PostPane::Wish wish, QWidget *button);
    void showAtOnce(const Post &post, const PlannedTime &due);
    qint64 now() const;

    // What came of it: contentresults.cpp.
    void askForOutcome(const Post &post);
    void askForFigures(const Post &post, QWidget &beside);
    void keepFigures(PostId post, const TypedReading &reading);
    void takeFiguresBack(PostId post, BusinessDay day, const std::optional<TypedReading> &before);
    void chooseEvidenceFile(const Post &post);
    void writeEvidence(PostId post, const QString &path);

    // Writing: contentwriting.cpp.
    void write(const Post &post);
    void writeNew(bool isIdea, std::optional<BusinessDay> day = {});
    void stopWriting();
    void planWhatIsWritten(QWidget *button);
    ArticleEditor &editor();
    void showVersions();
    void cropCover(const QImage &cover);

    PageServices m_services;
    WorkCalendar m_workCalendar = WorkCalendar::shipped();
    ContentDeeds *m_deeds;
    PostCopier *m_copier;
    OfficialQuestions *m_questions;
    CalendarView *m_calendar;
    std::unique_ptr<PostsModel> m_rows;
    TableView *m_list;
    QStackedWidget *m_views;  // calendar, list
    QStackedWidget *m_places; // the calendar with its right column, the editor
    DraftBox *m_drafts;
    QPushButton *m_wake; // how many posts need this computer awake
    PostPane *m_pane;
    Proofreader *m_proofreader; // of what is chosen
    PostDrag *m_drag;
    QPushButton *m_back;
    QPushButton *m_today;
    QPushButton *m_forth;
    QButtonGroup *m_shapes;
    ArticleEditor *m_editor = nullptr; // made when something is written for the first time
    Shape m_shape = Shape::Month;
    ContentBooks m_books;
    QString m_words; // searched for
    std::optional<PostId> m_chosen;
    std::function<void(const Post &)> m_whenFound; // what a target wants with the post it names
    std::optional<BusinessDay> m_dayOfNew;         // for which something new is written
    JobHandle<ContentBooks> m_job;
    JobHandle<Post> m_findJob;
    JobHandle<PostOutcome> m_outcomeJob;
    JobHandle<std::optional<TypedReading>> m_figuresJob;
    JobHandle<void> m_takeBackJob;
    JobHandle<void> m_evidenceJob;
};

} // namespace yiren
