#pragma once

#include "frame/pageservices.h"
#include "widgets/periodchoice.h"
#include "window/pagetable.h"

#include <QTimer>
#include <QWidget>

#include <map>

class QStackedWidget;
class QVBoxLayout;

namespace yiren {

class CommandList;
class JobsPanel;
class Sidebar;
class Toast;
class TopBar;
class UndoHistory;
class SidebarFoot;
class WaitingReader;
class WindowCommands;

// The window: sidebar, top bar, the page in front, running jobs, messages. It knows pages by their table only.
class MainWindow : public QWidget
{
    Q_OBJECT

public:
    MainWindow(PageServices services, std::vector<PageEntry> pages);
    ~MainWindow() override;

    // Brings the page to the front, making it at the first time.
    void showPage(const QByteArray &name, const QString &target = {});
    void showRememberedPage(); // the one of the last start, else the first
    Page *currentPage() const { return m_current; }
    Page *madePage(const QByteArray &name) const; // nullptr: it was never in front
    const std::vector<PageEntry> &pages() const { return m_pages; }
    // Shows the message; a change that can be taken back is remembered for Ctrl+Z as long as its maker, when one is named, is there.
    void notice(const QString &sentence, const std::function<void()> &undo, const QObject *maker = nullptr);
    UndoHistory &undoHistory() { return *m_undo; }
    CommandList &commands();
    void choosePeriod(const PeriodChoice &choice);
    void setCloseGuard(std::function<bool()> mayClose) { m_mayClose = std::move(mayClose); } // asked when the person closes it
    void setBanner(QWidget *banner);                                                         // stands above everything from now on
    // The account was changed: pages that are made already are made anew, but for the settings when they are in front. What runs on them
    // (日结) ends first.
    void setAccount(const Account &account);
    void fitInto(const QRect &screen); // the free part of one: made smaller where it is too large, for a start on a small screen
    void readWaiting();                // what waits behind the page in front, for the sidebar

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    Page *pageNamed(const QByteArray &name);
    void adopt(Page &page);
    void remakePages();
    void setPeriod(const PeriodChoice &choice);
    void retranslate();
    void followSync();
    void followCashier();
    void showSyncState();
    void openSyncCard(QWidget &state);
    void restorePlace();
    void keepPlace();

    PageServices m_services;
    bool m_isAccountNew = false; // the made pages have another one
    std::vector<PageEntry> m_pages;
    std::map<QByteArray, Page *> m_made; // owned by the stack
    Sidebar *m_sidebar;
    TopBar *m_topBar;
    QVBoxLayout *m_column; // top bar, page, running jobs
    QStackedWidget *m_stack;
    JobsPanel *m_jobs;
    Toast *m_toast;
    UndoHistory *m_undo;
    WaitingReader *m_waiting;
    SidebarFoot *m_foot;
    WindowCommands *m_commands;
    Page *m_current = nullptr;
    std::function<bool()> m_mayClose;
    QTimer m_placeTimer; // moving and sizing end before they are remembered
};

} // namespace yiren
