#pragma once

#include "base/job.h"
#include "frame/page.h"
#include "frame/pageservices.h"
#include "frame/tableexport.h"
#include "frame/waiting.h"
#include "insight/morning.h"
#include "models/tablemodel.h"
#include "pages/today/postremedy.h"
#include "pages/today/todayexport.h"

class QPushButton;

namespace yiren {

class AttentionCard;
class Card;
class ChartCard;
class ContentDeeds;
class CustomerDeeds;
class DayChart;
class InsightCards;
class MorningFigures;
class NextPostsCard;
class PostCopier;
class TableView;
class TextLabel;

// 今日: the morning's first look. Every number leads to its rows, everything that waits to where it is done.
class TodayPage : public Page
{
    Q_OBJECT

public:
    explicit TodayPage(const PageServices &services, QWidget *parent = nullptr);
    ~TodayPage() override;

    static Result<Waiting> waiting(Database &database, AccountId account, BusinessDay today); // what the card "needs you" lists
    bool isSettled() const override;
    static std::vector<WindowCommand> commands();
    void exportTo(const QString &path, TodayPart part); // as CSV or XLSX, by the name's ending

protected:
    void refresh() override;
    void retranslate() override;
    void emptyActionTriggered() override;

private:
    JobHandle<Morning> readMorning();
    void settleTrials();
    void layOut();
    void take(const Result<Morning> &morning);
    void showMorning();
    void showRevenue();
    void connectInsight();
    void connectPosts();
    void mend(const Post &post, PostRemedy remedy, QWidget &button);
    void openPost(const Post &post, QWidget &button);
    static QString partWord(TodayPart part);
    static TableExport::Words exportWords();
    void openExports();
    void chooseFile(TodayPart part);
    ExportTable exportOf(TodayPart part) const;

    PageServices m_services;
    JobHandle<Morning> m_job; // the first one runs while the page is still being made
    JobHandle<bool> m_settling;
    bool m_isFirstJob = true;
    std::optional<Morning> m_morning;
    std::unique_ptr<TableModel<ListedOrder>> m_orders;
    MorningFigures *m_figures;
    DayChart *m_chart;
    ChartCard *m_revenue;
    TextLabel *m_revenueSentence;
    AttentionCard *m_attention;
    NextPostsCard *m_next;
    InsightCards *m_insight;
    ContentDeeds *m_deeds;
    CustomerDeeds *m_customers; // whose tasks are ticked off
    PostCopier *m_copier;
    Card *m_newest;
    TableView *m_newestTable;
    QPushButton *m_export;
    TableExport *m_exports;
};

} // namespace yiren
