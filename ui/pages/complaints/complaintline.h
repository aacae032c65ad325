#pragma once

#include "base/job.h"
#include "complaints/complaintdeedjob.h"
#include "complaints/complaintsjob.h"
#include "frame/pageservices.h"

#include <QObject>

namespace yiren {

// What the page asks of WeChat Pay. Opens the keys first, with the person's help where that is needed. The demonstration talks to its
// stand-in.
class ComplaintLine : public QObject
{
    Q_OBJECT

public:
    ComplaintLine(const PageServices &services, QObject *parent);
    ~ComplaintLine() override;

    bool isBusy() const { return m_connecting || m_reading || m_deed; }
    void read();                                   // the list, as it is done every five minutes
    void send(const ComplaintDeedJob::Wish &wish); // a reply or a completion
    void fetchImage(const QString &mediaId);       // into the data file; none can be had without the keys open

signals:
    void changed(); // isBusy()
    void wasRead(const ComplaintsReport &report);
    void wasSent(const ComplaintDeed &deed); // Sent or Unknown
    void imageCame(const QString &mediaId);
    void failed(const Error &error, const std::function<void()> &again);

private:
    using Use = std::function<void(PayApi &)>;
    using Refused = std::function<void(const Error &)>;
    void withApi(const Use &use, const Refused &refused);
    void connectAs(const Result<PlatformKeys> &keys, const Use &use, const Refused &refused);
    ComplaintLookJob::Setup setup(PayApi &api) const;
    void nextImage();

    PageServices m_services;
    PayConnection m_connection; // before its jobs: it outlives them
    QStringList m_images;       // to be fetched
    JobHandle<PlatformKeys> m_connecting;
    JobHandle<ComplaintsReport> m_reading;
    JobHandle<ComplaintDeed> m_deed;
    JobHandle<QByteArray> m_image;
    JobHandle<void> m_keeping;
};

} // namespace yiren
