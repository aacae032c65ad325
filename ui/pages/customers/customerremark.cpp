#include "accounts/officialof.h"
#include "formatting/format.h"
#include "frame/vaultdoor.h"
#include "pages/customers/customerdeeds.h"
#include "widgets/runningjobs.h"

// The one deed of the page that WeChat takes part in.

namespace yiren {

void CustomerDeeds::writeRemark(const CustomerCard &card, const QString &remark)
{
    if (card.remark && card.remark->text != remark)
        writeRemark({card.listed.customer.id, card.remark->openId, remark}, card.remark->text);
    else
        emit changed(); // shows what is there
}

void CustomerDeeds::writeRemark(const RemarkWish &wish, const QString &before)
{
    if (m_remark) // one at a time: what is on its way is not dropped
        return;
    const auto again = [this, wish, before] { writeRemark(wish, before); };
    services().door.whenOpen(this, [this, wish, before, again] {
        auto official = officialOf(services().account, services().vault);
        if (!official) {
            emit failed(official.error(), again);
            return;
        }
        m_line.reset();
        m_connection = services().connectOfficial(std::move(*official));
        m_line = std::make_unique<ApiLine>(*m_connection.api);
        m_remark.reset(new RemarkJob(services().storage, *m_line, services().clock, services().account.id, wish));
        services().jobs.watch(*m_remark, [] { return tr("Writing a remark to WeChat"); });
        m_remark->then(this, [this, wish, before, again](const Done &written) {
            const Done result = written; // the job goes
            m_remark.reset();
            emit changed();
            if (!result) {
                emit failed(result.error(), again);
                return;
            }
            const RemarkWish back{wish.customer, wish.openId, before};
            const QString sentence = wish.remark.isEmpty() ? tr("WeChat has no remark any more.")
                                                           : tr("WeChat has the remark %1.").arg(format::oneLine(wish.remark));
            emit done(sentence, [this, back, wish] { writeRemark(back, wish.remark); });
        });
        m_remark->start();
    });
}

} // namespace yiren
