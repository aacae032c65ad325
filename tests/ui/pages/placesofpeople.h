#pragma once

#include "pages/groups/broadcastpane.h"
#include "pages/groups/groupsmodel.h"
#include "pages/complaints/complaintpane.h"
#include "pages/complaints/complaintsmodel.h"
#include "pages/customers/customerdetail.h"
#include "models/viewmemory.h"
#include "pages/customers/customersmodel.h"
#include "pages/importing/columnsdialog.h"
#include "pages/products/bookingpane.h"
#include "pages/products/coursepane.h"
#include "pages/products/memberpane.h"
#include "pages/products/productform.h"
#include "pages/products/weekview.h"
#include "models/viewmemory.h"
#include "pages/shipping/shippingmodel.h"
#include "pages/shipping/shippingpane.h"
#include "ui/pages/placehelpers.h"

#include <QTemporaryDir>
#include <QDir>

// The places that show customers, what they complain of and what is sold to them.
namespace yiren::places {

inline KeptComplaint complaintOf(const QString &text)
{
    KeptComplaint kept;
    kept.complaint.id = QStringLiteral("1");
    kept.complaint.state = QStringLiteral("PENDING");
    kept.complaint.detail = text;
    kept.complaint.outTradeNo = OutTradeNo(text);
    kept.complaint.problemText = text;
    return kept;
}

inline QWidget *complaintList(const QString &text, QWidget *parent)
{
    static const SystemClock clock;
    auto model = makeComplaintsModel(clock);
    model->setRows({complaintOf(text)});
    return tableOf(std::move(model), parent);
}

inline QWidget *complaintPane(const QString &text, QWidget *parent)
{
    static const SystemClock clock;
    auto *pane = new ComplaintPane(clock, parent);
    pane->show({complaintOf(text), {{QStringLiteral("1"), 0, text, text, text, {}}}, {}}, {});
    return pane;
}

inline QWidget *groupList(const QString &text, QWidget *parent)
{
    auto model = makeGroupsModel();
    CustomerGroup group;
    group.name = text;
    model->setRows({group});
    return tableOf(std::move(model), parent);
}

inline QWidget *massMessage(const QString &text, QWidget *parent)
{
    auto *pane = new BroadcastPane(parent);
    BroadcastPane::About about;
    about.row.broadcast.text = text;
    about.row.broadcast.sender = text;
    about.targets = {{{QStringLiteral("wm1"), TargetState::Open, {}}, text}};
    pane->show(about);
    return pane;
}

inline ManagedOrder managedOrderOf(const QString &text)
{
    ManagedOrder order;
    order.key = {TransactionId(QStringLiteral("1")), {}, OutTradeNo(text)};
    order.description = text;
    order.state = ManagedOrder::State::Shipped;
    order.parcels = {{text, text, text, {}, {}}};
    return order;
}

inline QWidget *shippingList(const QString &text, QWidget *parent)
{
    static const SystemClock clock;
    auto model = makeShippingModel(clock);
    model->setRows({{managedOrderOf(text), text, false, {}}});
    return tableOf(std::move(model), parent);
}

inline QWidget *shippingPane(const QString &text, QWidget *parent)
{
    static const SystemClock clock;
    static QTemporaryDir folder;
    static ViewMemory memory(folder.filePath(QStringLiteral("window.ini")));
    auto *pane = new ShippingPane(
        clock, memory,
        [](const Error &error) {
            return Problem{error.code, {}, {}};
        },
        parent);
    pane->show({managedOrderOf(text), {}}, text, {});
    return pane;
}

inline QWidget *columnsOfAList(const QString &text, QWidget *parent)
{
    static ViewMemory memory(QDir::temp().filePath(QStringLiteral("yiren-no-such-folder/window.ini")), ViewMemory::Keeping::Nothing);
    const QByteArray cell = '"' + QString(text).replace(u'"', QLatin1String("\"\"")).toUtf8() + '"';
    FileColumns file{text, {{text, QStringLiteral("手机")}, cell + ",手机\n" + cell + ",13800138000\n", {1, 2}}, {text}};
    auto *dialog = new ColumnsDialog(file, memory, parent);
    dialog->setWindowFlags(Qt::Widget);
    return dialog;
}

inline Booking bookingOfSomebody(const QString &text)
{
    Booking booking;
    booking.id = BookingId(1);
    booking.holder.name = booking.productName = booking.place = text;
    booking.order = OutTradeNo(text);
    booking.startsAt = 1'763'640'000'000;
    booking.endsAt = booking.busyUntil = booking.startsAt + 3'600'000;
    return booking;
}

inline QWidget *appointment(const QString &text, QWidget *parent)
{
    auto *pane = new BookingPane(parent);
    pane->showBooking(bookingOfSomebody(text), {{1, BookingChangeKind::Moved, 1}}, {});
    return pane;
}

inline QWidget *weekOfAppointments(const QString &text, QWidget *parent)
{
    const Booking booking = bookingOfSomebody(text);
    auto *view = new WeekView(BusinessDay::ofMs(booking.startsAt), parent);
    view->setBookings({booking});
    return view;
}

inline QWidget *productForm(const QString &text, QWidget *parent)
{
    ListedProduct listed;
    listed.product.id = ProductId(1);
    listed.product.kind = ProductKind::Service;
    listed.product.name = listed.product.place = text;
    auto *form = new ProductForm(parent);
    form->showProduct(listed);
    return form;
}

inline QWidget *placeInACourse(const QString &text, QWidget *parent)
{
    Enrolment enrolment;
    enrolment.holder.name = enrolment.productName = text;
    enrolment.order = OutTradeNo(text);
    enrolment.sessions = 3;
    auto *pane = new CoursePane(parent);
    pane->showEnrolment(enrolment);
    return pane;
}

inline QWidget *membershipPane(const QString &text, QWidget *parent)
{
    const BusinessDay day(QDate(2026, 3, 5));
    Membership membership{{}, {}, {}, text, {std::nullopt, text}, OutTradeNo(text), text, day, day, {}};
    auto *pane = new MemberPane(parent);
    pane->showMembership(membership, day, true);
    return pane;
}

inline QWidget *saleOfSomething(const QString &text, QWidget *parent)
{
    Product product;
    product.name = text;
    auto *pane = new SalePane(parent);
    pane->showSale({QStringLiteral("Enrol"), QStringLiteral("Course"), QStringLiteral("Enrol")}, {product}, {text});
    return pane;
}

inline ListedCustomer customerCalled(const QString &text)
{
    ListedCustomer listed;
    listed.customer.name = text;
    listed.customer.source = text;
    listed.customer.sourceDetail = text;
    listed.customer.tags = {text};
    listed.openid = text;
    return listed;
}

inline QWidget *customerList(const QString &text, QWidget *parent)
{
    static const SystemClock clock;
    auto model = makeCustomersModel(clock);
    model->setRows({customerCalled(text)});
    return tableOf(std::move(model), parent);
}

inline QWidget *customerDetail(const QString &text, QWidget *parent)
{
    static const SystemClock clock;
    auto *detail = new CustomerDetail(clock, parent);
    Coupon coupon;
    coupon.code = text;
    coupon.last = BusinessDay(QDate(2030, 1, 1));
    detail->show({customerCalled(text), {{1, text, 0}}, {}, false, {0, {}, {coupon}}, FollowerListStore::Remark{{}, text}});
    detail->timeline().setRows({{TimelineEntry::Kind::Event, 1, 1, QStringLiteral("view"), text, {}, {}}});
    return detail;
}

} // namespace yiren::places
