#pragma once

#include "frame/page.h"
#include "frame/pageservices.h"
#include "frame/tableexport.h"
#include "pages/retention/retentionexport.h"
#include "retention/retentionreading.h"

class QPushButton;

namespace yiren {

class BarChart;
class ChartCard;
class CohortMap;
class FunnelCard;
class RetentionFiguresRow;
class RetentionReader;
class StepChart;
class TextLabel;
class WinBackCard;
class WinBackDeeds;

// 留存: how many come and stay, of followers, members and buyers apart; how long; whom to win back; and how well the models foretold.
// Targets: "kind:followers", "kind:members", "kind:buyers", "winback" (the list of whom to win back), "funnel".
class RetentionPage : public Page
{
    Q_OBJECT

public:
    explicit RetentionPage(const PageServices &services, QWidget *parent = nullptr);
    ~RetentionPage() override;

    void openTarget(const QString &target) override;
    static std::vector<WindowCommand> commands();
    bool isSettled() const override;

    void setKind(RetentionKind kind);
    void setLength(stats::CohortLength length);
    // Writes a part of what is shown; told by noticed() or, when it fails, in the page.
    void exportTo(const QString &path, RetentionPart part);

protected:
    void refresh() override;
    void retranslate() override;
    void emptyActionTriggered() override;

private:
    void layOut();
    void connectParts();
    void connectWinBack();
    void take();
    void showReading(const RetentionReading &reading);
    void showTitles();
    void showChoices();
    void openRows(RetentionFigure figure);
    void openCohort(int row);
    void openCustomer(CustomerId customer);
    void openKinds();
    static TableExport::Words exportWords();
    void openExports();
    void chooseFile(RetentionPart part);
    ExportTable exportOf(RetentionPart part) const;
    QString partWord(RetentionPart part) const;

    PageServices m_services;
    RetentionKind m_kind = RetentionKind::Followers;
    stats::CohortLength m_length = stats::CohortLength::Month;
    RetentionReader *m_reader;
    WinBackDeeds *m_deeds;
    QPushButton *m_kindChoice;
    QPushButton *m_lengthChoice;
    QPushButton *m_export;
    TableExport *m_exports;
    RetentionFiguresRow *m_figures;
    CohortMap *m_cohorts;
    ChartCard *m_cohortsCard;
    TextLabel *m_cohortsSentence;
    StepChart *m_survival;
    ChartCard *m_survivalCard;
    TextLabel *m_survivalSentence;
    BarChart *m_check;
    ChartCard *m_checkCard;
    TextLabel *m_checkSentence;
    WinBackCard *m_winBack;
    FunnelCard *m_funnel;
    bool m_hasContacts = false; // who was contacted is read
    bool m_hasFunnel = false;
};

} // namespace yiren
