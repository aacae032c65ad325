#pragma once

#include "base/job.h"
#include "frame/pageservices.h"
#include "window/trayrules.h"

#include <QMenu>
#include <QSystemTrayIcon>

namespace yiren {

class MainWindow;

// The program in the desktop's tray, where there is one: what goes out next, the window, a pause, the end. It decides with trayrules what
// closing the window means, and says there and in the window what became of posts.
class Tray : public QObject
{
    Q_OBJECT

public:
    Tray(const PageServices &services, MainWindow &window);
    ~Tray() override;

    bool isThere() const { return m_icon.isVisible(); }
    void refresh(); // reads the plan again
    // In the window, and by the system while another window is in front; a click there leads to this page.
    void tell(const QString &words, const QByteArray &page = {});
    void say(const std::vector<Post> &posts);
    bool mayClose(); // the window's close button was pressed

signals:
    void pauseChanged();

private:
    void fill();
    void pause(std::optional<qint64> until);
    void openWindow();
    void end();
    void ask();

    PageServices m_services;
    MainWindow &m_window;
    QSystemTrayIcon m_icon;
    QMenu m_menu;
    SendingPlan m_plan;
    bool m_isEnding = false;
    QByteArray m_toldOf; // the page that the last message leads to
    JobHandle<SendingPlan> m_reading;
    JobHandle<void> m_pausing;
};

} // namespace yiren
