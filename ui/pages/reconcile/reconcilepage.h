#pragma once

#include "base/job.h"
#include "frame/page.h"
#include "frame/pageservices.h"
#include "frame/tableexport.h"
#include "frame/waiting.h"
#include "pages/reconcile/dayview.h"
#include "pages/reconcile/differencesmodel.h"
#include "pages/reconcile/equationpane.h"
#include "exporting/table.h"
#include "reconcile/closedayjob.h"
#include "reconcile/settle.h"

class QAction;
class QPushButton;

namespace yiren {

class Card;
class CertificatePane;
class ChartCard;
class Chip;
class DifferencePane;
class EquationView;
class HelpPopover;
class MonthMap;
class ProofList;
class TableView;
class TextLabel;

// 对账: the month at a glance, one day's equation, its differences with cause and action, closing and its certificate.
// Targets: "day:2026-11-20".
class ReconcilePage : public Page
{
    Q_OBJECT

public:
    explicit ReconcilePage(const PageServices &services, QWidget *parent = nullptr);
    ~ReconcilePage() override;

    static std::vector<WindowCommand> commands();
    static Result<Waiting> waiting(Database &database, AccountId account, BusinessDay today); // open days of the newest month
    void openTarget(const QString &target) override;
    BusinessDay day() const { return m_view.day; }
    const DayView &view() const { return m_view; }
    // Writes the differences as they are listed; told by noticed() or, when it fails, in the page.
    void exportTo(const QString &path);

protected:
    void refresh() override;
    void retranslate() override;

private:
    using Change = std::function<Done(Database &, qint64 now)>;

    void connectCommands();
    void connectRows();
    void buildHeader();
    void buildMonth();
    void buildDay();
    void buildDifferences();
    void showDay(BusinessDay day);
    void take(const DayView &view);
    void showView();
    void showMonth();
    void showButtons();
    void showDifference(int row);
    void showRows(EquationPart part); // that a figure of the equation is made of
    enum class Undoable { Yes, No };  // what undoes is not undone in its turn: pressing Ctrl+Z again goes further back
    void settle(const DifferenceRow &row, Action action, const QString &reason);
    void settle(SettleRequest request, Undoable undoable);
    void withdraw(const Settlement &settlement, Undoable undoable);
    void change(const Change &change);
    void closeDay(BusinessDay day);
    void connectAndClose(BusinessDay day);
    void startClosing(BusinessDay day, CloseDayJob::Fetch fetch);
    bool isClosing() const;
    void reopenDay(const QString &reason);
    void showCertificate();
    void rememberDay();
    std::optional<BusinessDay> rememberedDay() const;
    void rememberOpened(const QString &what);
    void rememberOpened(const DifferenceRow &row);
    void rememberOpened(EquationPart part);
    void openRemembered();
    void closePanes();
    void chooseBills();
    static TableExport::Words exportWords();
    void chooseExportFile();
    void choosePdfFile();
    void savePdf(const QString &path, const ClosedDay &closing);
    void failDeed(const Error &error, std::function<void()> again);
    void sayWhatBecameOf(BusinessDay day);

    const PageServices m_services;
    DayView m_view;
    std::optional<BusinessDay> m_wanted; // nothing yet: the newest day with a bill
    bool m_isRestored = false;
    std::unique_ptr<DifferencesModel> m_model;
    Chip *m_state;
    QAction *m_close;
    TableExport *m_exports;
    QPushButton *m_import, *m_export, *m_certificate, *m_previous, *m_next;
    ChartCard *m_monthCard;
    Card *m_dayCard, *m_differencesCard;
    MonthMap *m_month;
    TextLabel *m_monthSentence;
    EquationView *m_equation;
    HelpPopover *m_help;
    ProofList *m_proof;
    TextLabel *m_sentence;
    TableView *m_table;
    DifferencePane *m_pane;
    CertificatePane *m_certificatePane;
    EquationPane *m_equationPane;
    JobHandle<DayView> m_loading;
    JobHandle<EquationDetail> m_rows;
    JobHandle<Settlement> m_settling;
    JobHandle<std::optional<ClosedDay>> m_afterCancel;
    JobHandle<void> m_changing, m_printing;
    JobHandle<PlatformKeys> m_keys;
    PayConnection m_connection; // of the closing
    JobHandle<CloseOutcome> m_closing;
};

} // namespace yiren
