// How the books are closed: before other ones are opened, before a backup takes their place, when they don't hold.

#include "window/quietprogram.h"
#include "window/screenshots.h"
#include "window/startup.h"
#include "window/windowimports.h"

namespace yiren {

// Whatever uses the program goes before it.
void Startup::closeWindows()
{
    m_imports.reset();
    m_tray.reset();
    m_window.reset();
    m_isRevealed = false;
    m_start.reset();
    m_onboarding.reset();
    m_publisher.reset();
    m_demoServing.reset();
    m_demoServer.reset();
    m_followers.reset();
    m_figures.reset();
    m_comments.reset();
    m_complaints.reset();
    m_shipping.reset();
    m_shop.reset();
    m_menus.reset();
    m_heard.clear();
    m_gateway.reset();
    m_reach.reset();
    m_rules.reset();
    m_messages.reset();
    m_demoComplaints.reset();
    m_demoShipping.reset();
    m_demoOrigin.reset();
    m_demoTalk.reset();
    m_cashier.reset();
    m_sync.reset();
    m_door.reset();
    m_untilLookedThrough.stop();
    m_untilRevealed.stop();
    m_soundness.reset();
    m_looking.reset();
    m_job.reset();
}

// What still runs, a backup or a reading of the whole history in the data file's threads, an export in the pool, may take long: it is
// waited for without keeping the program from answering. Asked again meanwhile, the latest `next` is what follows.
void Startup::close(std::function<void()> next)
{
    closeWindows();
    if (!m_program)
        return next();
    m_closing = quietProgram(*m_program);
    m_opening.showOpening(*m_closing, tr("Closing your books …"));
    m_closing->then(this, [this, next = std::move(next)](const Done &) {
        m_program.reset();
        next();
    });
    m_closing->start();
}

} // namespace yiren
