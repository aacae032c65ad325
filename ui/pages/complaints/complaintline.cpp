#include "pages/complaints/complaintline.h"

#include "accounts/accountstore.h"
#include "accounts/merchantof.h"
#include "frame/vaultdoor.h"
#include "pay/payapi.h"
#include "storage/transaction.h"
#include "widgets/runningjobs.h"

namespace yiren {

ComplaintLine::ComplaintLine(const PageServices &services, QObject *parent) : QObject(parent), m_services(services) {}

ComplaintLine::~ComplaintLine() = default;

ComplaintLookJob::Setup ComplaintLine::setup(PayApi &api) const
{
    return {api, m_services.storage, m_services.clock, m_services.account.id};
}

void ComplaintLine::withApi(const Use &use, const Refused &refused)
{
    if (m_connection.api)
        return use(*m_connection.api);
    if (m_services.isDemo) {
        auto connection = m_services.demoPay ? m_services.demoPay() : Result<PayConnection>(failure(ErrorKind::NotReady, "demo.no_server"));
        if (!connection)
            return refused(connection.error());
        m_connection = std::move(*connection);
        return use(*m_connection.api);
    }
    if (!m_services.account.canPay())
        return refused(makeError(ErrorKind::Credential, "account.not_connected", m_services.account.name));
    m_services.door.whenOpen(this, [this, use, refused] {
        m_connecting = m_services.storage.read<PlatformKeys>(
            [account = m_services.account.id](Database &database) { return AccountStore(database).platformKeys(account); });
        m_connecting->then(this, [this, use, refused](const Result<PlatformKeys> &keys) { connectAs(keys, use, refused); });
        m_connecting->start();
        emit changed();
    });
}

void ComplaintLine::connectAs(const Result<PlatformKeys> &keys, const Use &use, const Refused &refused)
{
    auto merchant = keys ? merchantOf(m_services.account, *keys, m_services.vault) : Result<Merchant>(failure(keys.error()));
    m_connecting.reset();
    emit changed();
    if (merchant) {
        if (!m_connection.api) // jobs may be running on the one that is there
            m_connection = m_services.connectPay(std::move(*merchant), m_services.account.id);
        use(*m_connection.api);
    } else {
        refused(merchant.error());
    }
    nextImage();
}

void ComplaintLine::read()
{
    if (isBusy())
        return;
    withApi(
        [this](PayApi &api) {
            m_reading.reset(new ComplaintsJob(setup(api)));
            m_services.jobs.watch(*m_reading, [] { return tr("Looking for complaints"); });
            m_reading->then(this, [this](const Result<ComplaintsReport> &report) {
                const Result<ComplaintsReport> result = report; // the job and its result go
                m_reading.reset();
                emit changed();
                result ? emit wasRead(*result) : emit failed(result.error(), [this] { read(); });
            });
            m_reading->start();
            emit changed();
        },
        [this](const Error &error) { emit failed(error, [this] { read(); }); });
}

// A failed one may be sent again by the button: whatever it was, it had no effect.
void ComplaintLine::send(const ComplaintDeedJob::Wish &wish)
{
    if (isBusy())
        return;
    const auto again = [this, wish] { send(wish); };
    withApi(
        [this, wish, again](PayApi &api) {
            if (m_deed)
                return;
            m_deed.reset(new ComplaintDeedJob(setup(api), wish));
            m_services.jobs.watch(*m_deed, [] { return tr("Sending to WeChat Pay"); });
            m_deed->then(this, [this, again](const Result<ComplaintDeed> &deed) {
                const Result<ComplaintDeed> result = deed; // the job and its result go
                m_deed.reset();
                emit changed();
                result ? emit wasSent(*result) : emit failed(result.error(), again);
            });
            m_deed->start();
            emit changed();
        },
        [this, again](const Error &error) { emit failed(error, again); });
}

void ComplaintLine::fetchImage(const QString &mediaId)
{
    if (m_images.contains(mediaId))
        return;
    m_images.append(mediaId);
    nextImage();
}

// One after the other. What can't be had is asked for again when the complaint is opened anew.
void ComplaintLine::nextImage()
{
    if (m_images.isEmpty() || m_image || m_connecting)
        return;
    const QString mediaId = m_images.front();
    const auto goOn = [this, mediaId](bool hasCome) {
        m_image.reset();
        m_images.removeAll(mediaId);
        if (hasCome)
            emit imageCame(mediaId);
        nextImage();
    };
    withApi(
        [this, mediaId, goOn](PayApi &api) {
            m_image = api.complaintImage(mediaId);
            m_image->then(this, [this, mediaId, goOn](const Result<QByteArray> &image) {
                if (!image)
                    return goOn(false);
                const qint64 now = m_services.clock.now().toMSecsSinceEpoch();
                m_keeping =
                    m_services.storage.write<void>([account = m_services.account.id, mediaId, bytes = *image, now](Database &database) {
                        return ComplaintStore(database).putImage(account, mediaId, bytes, now);
                    });
                m_keeping->then(this, [goOn](const Done &kept) { goOn(kept.has_value()); });
                m_keeping->start();
            });
            m_image->start();
        },
        [goOn](const Error &) { goOn(false); });
}

} // namespace yiren
