#pragma once

#include "base/job.h"
#include "frame/page.h"
#include "frame/pageservices.h"
#include "menus/menulimits.h"
#include "menus/menusendjob.h"

#include <QPointer>
#include <QTimer>

class QPushButton;

namespace yiren {

class Card;
class MenuForm;
class MenuPhone;
class MenuVersions;
class Sheet;
class TextLabel;

// 菜单: the menu of the official account as phones show it, edited there; what WeChat would refuse; versions, plans, publishing.
class MenusPage : public Page
{
    Q_OBJECT

public:
    explicit MenusPage(const PageServices &services, QWidget *parent = nullptr);
    ~MenusPage() override;

    static std::vector<WindowCommand> commands();

protected:
    void refresh() override;
    void retranslate() override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Books {
        MenuBooks menus;
        AnsweredKeys keys;
    };
    using Work = std::function<Done(Database &, AccountId, qint64 now)>;

    void layOut();
    void connectParts();
    void connectDeeds();
    void take(const Books &books);
    void showMenu();
    void showFindings();
    void showHeader();
    void choose(MenuPlace place);
    // The menu in the editor is another one; kept half a second later.
    void setMenu(const Menu &menu, MenuPlace chosen);
    void keepDraft();
    void add(int under);
    void remove();
    void move(MenuPlace from, MenuPlace to);
    void shift(int by);
    void takeVersion(qint64 version);
    void read();
    void publish();
    void askTime();
    void askDeletion();
    void showSteps();
    void send(const MenuWish &wish);
    void noteSent(const MenuWish &wish, const MenuSent &sent);
    void perform(Work work, const QString &sentence, const std::function<void()> &undo);
    [[nodiscard]] Done connectAccount();
    [[nodiscard]] MenuSetup setup() const;
    qint64 nowMs() const;

    PageServices m_services;
    MenuPhone *m_phone;
    MenuForm *m_form;
    Card *m_findingsCard;
    TextLabel *m_findings;
    TextLabel *m_standing; // what WeChat shows
    MenuVersions *m_versions;
    QPushButton *m_read;
    QPushButton *m_plan;
    QPushButton *m_steps;
    QPushButton *m_publish;
    QPointer<Sheet> m_sheet; // with the window, which may go first
    QTimer m_keeping;
    std::optional<Books> m_books;
    Menu m_menu;
    MenuPlace m_chosen;
    qint64 m_fromVersion = 0;
    bool m_isChanged = false;        // not kept yet
    OfficialConnection m_connection; // before its jobs: it outlives them
    JobHandle<Books> m_reading;
    JobHandle<MenuReading> m_looking;
    JobHandle<MenuSent> m_sending;
    std::vector<JobHandle<void>> m_writing;
};

} // namespace yiren
