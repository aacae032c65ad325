#pragma once

#include "base/job.h"
#include "customers/customernotestore.h"
#include "customers/segmentstore.h"
#include "frame/pageservices.h"
#include "pages/customers/customercard.h"
#include "products/coupon.h"
#include "readership/remarkjob.h"
#include "schedule/apiline.h"

#include <QObject>

#include <functional>

namespace yiren {

// What is done with customers and segments on the page: each deed is written down by the lane that writes, says what came of it and how it
// is taken back.
class CustomerDeeds : public QObject
{
    Q_OBJECT

public:
    CustomerDeeds(const PageServices &services, QObject *parent);

    void addTag(CustomerId customer, const QString &tag);
    void removeTag(CustomerId customer, const QString &tag);
    void addNote(CustomerId customer, const QString &text);
    void removeNote(const CustomerNote &note);
    void writeRemark(const CustomerCard &card, const QString &remark); // to WeChat, of a follower
    void givePoints(CustomerId customer, qint64 points);
    void giveCoupon(CustomerId customer, const Coupon &coupon);
    void withdrawCoupon(const Coupon &coupon);
    void saveSegment(const QString &name, const SegmentRule &rule);
    void renameSegment(const Segment &segment, const QString &name);
    void removeSegment(const Segment &segment);

signals:
    void done(const QString &sentence, const std::function<void()> &undo);
    void failed(const Error &error, const std::function<void()> &again);
    void changed(); // of a customer or of the segments

private:
    // Answers with the number of what was made, or 0.
    using Work = std::function<Result<qint64>(Database &database, qint64 now)>;

    void run(Work work, std::function<void(qint64)> after, std::function<void()> again);
    void writeRemark(const RemarkWish &wish, const QString &before);
    void restoreNote(const CustomerNote &note);
    void restoreCoupon(const Coupon &coupon);
    void restoreSegment(const Segment &segment);

    PageServices m_services;
    std::vector<JobHandle<qint64>> m_jobs;
    OfficialConnection m_connection; // of the remark under way: it outlives its job
    std::unique_ptr<ApiLine> m_line;
    JobHandle<void> m_remark;
};

} // namespace yiren
