#pragma once

#include "models/viewmemory.h"
#include "widgets/runningjobs.h"
#include "window/mainwindow.h"
#include "window/opencompanyjob.h"
#include "window/openingwindow.h"
#include "window/windowoptions.h"

namespace yiren {

class Screenshots;

// Builds the program behind the window, opens the company and shows the window; owns all of it.
class Startup : public QObject
{
    Q_OBJECT

public:
    Startup(WindowOptions options, Theme &theme, LanguageSwitch &language);
    ~Startup() override;

    void open();

signals:
    void finished(int status); // the screenshots are made, or failed

private:
    void takeRememberedLook();
    void showWindow(const Account &account);
    void takeScreenshots();
    void fail(const Error &error);

    WindowOptions m_options;
    Theme &m_theme;
    LanguageSwitch &m_language;
    std::unique_ptr<Program> m_program;
    std::unique_ptr<ViewMemory> m_memory;
    RunningJobs m_jobs;
    OpeningWindow m_opening;
    JobHandle<Account> m_job;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Screenshots> m_screenshots;
};

} // namespace yiren
