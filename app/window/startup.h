#pragma once

#include "frame/cashier.h"
#include "frame/synchronisation.h"
#include "models/viewmemory.h"
#include "pages/start/startwindow.h"
#include "sandbox/sandbox.h"
#include "widgets/runningjobs.h"
#include "window/folderclaim.h"
#include "window/knockjob.h"
#include "window/mainwindow.h"
#include "window/opencompanyjob.h"
#include "window/openingwindow.h"
#include "window/windowoptions.h"
#include "window/commentwatch.h"
#include "window/complaintwatch.h"
#include "window/figurefetcher.h"
#include "window/gatewayhost.h"
#include "window/followerfetcher.h"
#include "window/menuwatch.h"
#include "window/messagewatch.h"
#include "window/rulewatch.h"
#include "window/orderwatch.h"
#include "window/reachwatch.h"
#include "window/publisher.h"
#include "window/tray.h"

#include <QTimer>

#include <map>
#include <set>

namespace yiren {

class Screenshots;
class WindowImports;

// Builds the program behind the window, opens the company, leads through the first start or the keyring's screens, and shows the window;
// owns all of it. A data folder that another process shows already is left to that: it is asked to come to the front. It closes the company
// and opens it again, or the demonstration's, when a backup is restored or the demonstration is entered or left.
class Startup : public QObject
{
    Q_OBJECT

public:
    Startup(WindowOptions options, Theme &theme, LanguageSwitch &language);
    ~Startup() override;

    void open();

signals:
    void finished(int status); // the screenshots are made, or failed; or another process has taken over what this start was for

private:
    static Problem wordsOf(const Error &error);
    bool claimFolder();
    void knock();
    void stayHere(const Done &heard);
    void beKnocked(bool demo, const QStringList &files);
    void comeToFront();
    void importWaitingFiles();
    void openFolder();
    void openBooks();
    void closeWindows();
    void close(std::function<void()> next); // next: once nothing of the books is open any more
    QString folder() const { return m_isDemo ? m_demoFolder : m_ownFolder; }
    void takeRememberedLook();
    void lookWhereItStands(const Account &account);
    void stopWhenDamaged();
    void begin(const StartFacts &facts);
    void followOnboarding();
    void showWindow();
    void reveal();
    std::function<PayConnection(Merchant, AccountId)> connectPay();
    PageServices services();
    void addToWindow();
    void addDemo();
    Result<std::unique_ptr<OfficialLine>> connectLine();
    void addPublisher();
    void addFigures();
    void addComments();
    void addComplaints();
    void addOrderWatches();
    void addMenus();
    void addGateway();
    void addMessages();
    void tellOfMessages(const std::vector<qint64> &fromCustomers);
    ConnectTalk connectTalk();
    void takeAccount(const Account &account);
    std::function<Result<PayConnection>()> demoPay(); // none but in the demonstration
    Result<PayConnection> connectDemoPay();
    void payInDemo(const PayRequest &request);
    void serveDemo();
    void serveDemoTalk();
    void connectDemo(std::shared_ptr<sandbox::Sandbox> server);
    void switchTo(bool demo);
    void restore(const QString &backup);
    void takeScreenshots();
    void fail(const Error &error);

    WindowOptions m_options;
    QString m_ownFolder, m_demoFolder;
    bool m_isDemo;
    bool m_isLogging = false;
    bool m_isRevealed = false; // once it was; in the tray the window is hidden again
    Theme &m_theme;
    LanguageSwitch &m_language;
    TypedPassphrase m_passphrase;
    std::map<QString, std::unique_ptr<FolderClaim>> m_claims; // by folder, until the end: going back and forth asks nobody
    QStringList m_waitingFiles;                               // until there is a window that can preview them
    std::unique_ptr<Program> m_program;
    std::unique_ptr<ViewMemory> m_memory;
    RunningJobs m_jobs;
    OpeningWindow m_opening;
    JobHandle<void> m_knocking, m_closing;
    JobHandle<Account> m_job;
    JobHandle<StartFacts> m_looking;
    QTimer m_untilLookedThrough, m_untilRevealed;
    JobHandle<void> m_soundness;
    JobHandle<QString> m_restoring;
    Account m_account;
    std::unique_ptr<VaultDoor> m_door;
    std::unique_ptr<Synchronisation> m_sync;
    std::unique_ptr<Cashier> m_cashier;
    JobHandle<std::shared_ptr<sandbox::Sandbox>> m_demoServing;
    std::shared_ptr<sandbox::Sandbox> m_demoServer; // what the demonstration publishes to
    std::set<OutTradeNo> m_demoCodes;               // whose payer is on the way
    std::unique_ptr<Publisher> m_publisher;         // in the demonstration once that is there
    JobHandle<std::vector<sandbox::Complaint>> m_demoComplaints;
    JobHandle<sandbox::ShippingBook> m_demoShipping;
    JobHandle<std::optional<DemoOrigin>> m_demoOrigin;
    using DemoCorp = std::pair<sandbox::KfBook, sandbox::ReachBook>; // conversations; groups and what is sent to many
    JobHandle<DemoCorp> m_demoTalk;
    std::unique_ptr<FigureFetcher> m_figures;                // none in the demonstration
    std::unique_ptr<FollowerFetcher> m_followers;            // as m_figures
    std::unique_ptr<ComplaintWatch> m_complaints;            // as m_figures
    std::unique_ptr<OrderWatch> m_shipping;                  // as m_figures
    std::unique_ptr<OrderWatch> m_shop;                      // as m_figures
    std::unique_ptr<MessageWatch> m_messages;                // as m_figures
    std::unique_ptr<RuleWatch> m_rules;                      // as m_figures
    std::unique_ptr<MenuWatch> m_menus;                      // as m_figures
    std::unique_ptr<CommentWatch> m_comments;                // as m_figures
    std::unique_ptr<GatewayHost> m_gateway;                  // as m_figures
    std::unique_ptr<ReachWatch> m_reach;                     // as m_figures
    std::vector<JobHandle<std::vector<TalkThread>>> m_heard; // what is read for a notice each
    std::unique_ptr<Onboarding> m_onboarding;
    std::unique_ptr<StartWindow> m_start;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Tray> m_tray;
    std::unique_ptr<WindowImports> m_imports;
    std::unique_ptr<Screenshots> m_screenshots;
};

} // namespace yiren
