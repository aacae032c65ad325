#include "window/heldsending.h"

#include "schedule/sendingmark.h"
#include "storage/storagethread.h"
#include "time/clock.h"

namespace yiren {

HeldSending::HeldSending(const PageServices &services, QWidget *parent) : ErrorBar(parent), m_services(services)
{
    connect(this, &ErrorBar::actionTriggered, this, &HeldSending::release);
}

bool HeldSending::take(const Error &error)
{
    if (error.code != QLatin1String("sending.older") && error.code != QLatin1String("sending.elsewhere"))
        return false;
    Problem problem = m_services.words(error);
    problem.code.clear(); // nothing is broken
    show(problem, tr("They are all still to go out"), Meaning::Attention);
    return true;
}

void HeldSending::release()
{
    m_releasing = m_services.storage.write<void>(
        [mark = SendingMark(m_services.folder.sendingMarkPath()), account = m_services.account.id,
         now = m_services.clock.now().toMSecsSinceEpoch()](Database &database) { return releaseSending(database, mark, account, now); });
    m_releasing->then(this, [this](const Result<void> &done) {
        if (!done)
            return showFailed(m_services.words(done.error()), [this] { release(); });
        clear();
        emit released();
    });
    m_releasing->start();
}

} // namespace yiren
