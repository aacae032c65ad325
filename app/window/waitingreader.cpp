#include "window/waitingreader.h"

#include "storage/storagethread.h"
#include "time/clock.h"

namespace yiren {

WaitingReader::WaitingReader(const PageServices &services, const std::vector<PageEntry> &pages, QObject *parent)
    : QObject(parent), m_services(services), m_pages(pages)
{
}

// What can't be read is said by the page that shows it; the sidebar keeps what it had.
void WaitingReader::readBehind(const QByteArray &front)
{
    std::vector<PageEntry> behind;
    std::copy_if(m_pages.begin(), m_pages.end(), std::back_inserter(behind),
                 [&front](const PageEntry &page) { return page.waiting && front != page.name; });
    const BusinessDay today = BusinessDay::of(m_services.clock.now());
    m_reading = m_services.storage.read<Numbers>(
        [behind = std::move(behind), account = m_services.account.id, today](Database &database) -> Result<Numbers> {
            Numbers numbers;
            for (const PageEntry &page : behind) {
                const auto waiting = page.waiting(database, account, today);
                if (!waiting)
                    return failure(waiting.error());
                numbers.emplace_back(page.name, *waiting);
            }
            return numbers;
        });
    m_reading->then(this, [this](const Result<Numbers> &numbers) {
        for (const auto &[page, waiting] : numbers.value_or(Numbers()))
            emit read(page, waiting);
    });
    m_reading->start();
}

} // namespace yiren
