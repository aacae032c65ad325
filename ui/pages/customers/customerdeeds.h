#pragma once

#include "customers/customerbyhand.h"
#include "customers/customernotestore.h"
#include "customers/segmentstore.h"
#include "frame/pagedeeds.h"
#include "pages/customers/customercard.h"
#include "products/coupon.h"
#include "readership/remarkjob.h"
#include "schedule/apiline.h"

namespace yiren {

// What is done with customers and segments on the page.
class CustomerDeeds : public PageDeeds
{
    Q_OBJECT

public:
    using PageDeeds::PageDeeds;

    // `key`: of a typed phone. added() says who it became.
    void addCustomer(const TypedCustomer &typed, const CustomerKeyPtr &key);
    void rename(CustomerId customer, const QString &name);
    void addTag(CustomerId customer, const QString &tag);
    void removeTag(CustomerId customer, const QString &tag);
    void addNote(CustomerId customer, const QString &text);
    void removeNote(const CustomerNote &note);
    void tickTask(const CustomerNote &task);                           // done, or open again where it was
    void writeRemark(const CustomerCard &card, const QString &remark); // to WeChat, of a follower
    void givePoints(CustomerId customer, qint64 points);
    void giveCoupon(CustomerId customer, const Coupon &coupon);
    void withdrawCoupon(const Coupon &coupon);
    void saveSegment(const QString &name, const SegmentRule &rule);
    void renameSegment(const Segment &segment, const QString &name);
    void removeSegment(const Segment &segment);

signals:
    void added(CustomerId customer);

private:
    void removeCustomer(CustomerId customer, const TypedCustomer &typed, const CustomerKeyPtr &key);
    void writeRemark(const RemarkWish &wish, const QString &before);
    void restoreNote(const CustomerNote &note);
    void restoreCoupon(const Coupon &coupon);
    void restoreSegment(const Segment &segment);

    OfficialConnection m_connection; // of the remark under way: it outlives its job
    std::unique_ptr<ApiLine> m_line;
    JobHandle<void> m_remark;
};

} // namespace yiren
