#include "demo/demoproducts.h"

#include "products/bookingstore.h"
#include "products/enrolmentstore.h"
#include "products/freeslots.h"
#include "products/holderstore.h"
#include "products/membershipstore.h"
#include "products/productstore.h"
#include "products/stockstore.h"
#include "sandbox/studiocatalogue.h"
#include "time/durations.h"

#include <algorithm>
#include <array>

namespace yiren {

namespace {

constexpr qint64 fewPieces = 2;
constexpr int lowFrom = 5;

struct DemoBooking {
    int day; // from today
    int hour;
    int service; // in order of the catalogue
    const char16_t *name;
};
constexpr std::array demoBookings{DemoBooking{-2, 14, 0, u"白露"},    DemoBooking{-1, 10, 1, u"安然"}, DemoBooking{0, 10, 0, u"林夕"},
                                  DemoBooking{0, 15, 2, u"小满妈妈"}, DemoBooking{1, 14, 3, u"陈屿"},  DemoBooking{2, 10, 1, u"苏木"},
                                  DemoBooking{3, 16, 0, u"何以"},     DemoBooking{5, 10, 2, u"周舟"}};

struct DemoMember {
    const char16_t *name;
    int daysLeft;
};
constexpr std::array demoMembers{DemoMember{u"苏木", 3}, DemoMember{u"青禾", 6}, DemoMember{u"木子李", 19}, DemoMember{u"阿澈", 27},
                                 DemoMember{u"叶子", 120}};

struct DemoPupil {
    const char16_t *name;
    int done;
};
constexpr std::array demoPupils{DemoPupil{u"何以", 3}, DemoPupil{u"安然", 9}, DemoPupil{u"林夕", 0}};

// The studio's own kinds: lessons of an hour and a half in the studio, a card of ten, a membership; the rest is goods.
Product demoProduct(const sandbox::StudioProduct &sold, AccountId account, qint64 now)
{
    Product product;
    product.account = account;
    product.name = sold.name;
    product.price = sold.price;
    product.createdAt = now;
    if (sold.name.contains(QStringLiteral("十次卡"))) {
        product.kind = ProductKind::Course;
        product.sessions = 10;
    } else if (sold.name.contains(QStringLiteral("会员"))) {
        product.kind = ProductKind::Membership;
        product.months = 12;
        product.level = QStringLiteral("年卡");
    } else if (sold.name.contains(QStringLiteral("课")) || sold.name.contains(QStringLiteral("体验"))) {
        product.kind = ProductKind::Service;
        product.minutes = 90;
        product.bufferMinutes = 30;
        product.place = QStringLiteral("工作室");
    } else {
        product.lowStock = lowFrom;
    }
    return product;
}

Result<std::vector<Product>> putCatalogue(Database &database, AccountId account, qint64 now)
{
    std::vector<Product> products;
    for (const sandbox::StudioProduct &sold : sandbox::studioProducts()) {
        Product product = demoProduct(sold, account, now);
        const auto id = ProductStore(database).add(product);
        if (!id)
            return failure(id.error());
        product.id = *id;
        products.push_back(product);
        const qint64 pieces = sold.mostPieces == 2 ? fewPieces : 8 * sold.mostPieces;
        if (product.kind != ProductKind::Goods)
            continue;
        if (auto added = StockStore(database).add({*id, now, StockKind::Received, pieces, {}}); !added)
            return failure(added.error());
    }
    return products;
}

std::vector<Product> ofKind(const std::vector<Product> &products, ProductKind kind)
{
    std::vector<Product> found;
    std::copy_if(products.begin(), products.end(), std::back_inserter(found),
                 [kind](const Product &product) { return product.kind == kind; });
    return found;
}

Done putBookings(Database &database, const std::vector<Product> &services, BusinessDay today, qint64 now)
{
    for (const DemoBooking &planned : demoBookings) {
        const Product &service = services[static_cast<size_t>(planned.service) % services.size()];
        const auto holder = HolderStore(database).named(service.account, QString::fromUtf16(planned.name));
        if (!holder)
            return failure(holder.error());
        const qint64 start = today.plusDays(planned.day).start().toMSecsSinceEpoch() + planned.hour * hourMs;
        Booking booking = bookingOf(service, *holder, start);
        booking.changedAt = std::min(now, start) - dayMs;
        if (auto added = BookingStore(database).add(booking); !added)
            return failure(added.error());
    }
    return {};
}

Done putMembers(Database &database, const Product &card, BusinessDay today, qint64 now)
{
    for (const DemoMember &member : demoMembers) {
        const auto holder = HolderStore(database).named(card.account, QString::fromUtf16(member.name));
        if (!holder)
            return failure(holder.error());
        const BusinessDay last = today.plusDays(member.daysLeft);
        const BusinessDay first = BusinessDay(last.date().addMonths(-card.months)).next();
        const Membership membership{{}, card.account, card.id, card.name, *holder, {}, card.level, first, last, {}};
        if (auto added = MembershipStore(database).add(membership, now); !added)
            return failure(added.error());
    }
    return {};
}

Done putPupils(Database &database, const Product &course, qint64 now)
{
    EnrolmentStore store(database);
    for (const DemoPupil &pupil : demoPupils) {
        const auto holder = HolderStore(database).named(course.account, QString::fromUtf16(pupil.name));
        if (!holder)
            return failure(holder.error());
        const qint64 enrolledAt = now - (7 * pupil.done + 3) * dayMs;
        const auto id = store.add({{}, course.account, course.id, course.name, *holder, {}, course.sessions, enrolledAt, {}, {}});
        if (!id)
            return failure(id.error());
        for (int session = 1; session <= pupil.done; ++session) {
            if (auto done = store.setDone(*id, session, enrolledAt + 7 * session * dayMs); !done)
                return done;
        }
    }
    return {};
}

} // namespace

Done putDemoProducts(Database &database, AccountId account, BusinessDay today, qint64 now)
{
    const auto products = putCatalogue(database, account, now);
    if (!products)
        return failure(products.error());
    if (auto put = putBookings(database, ofKind(*products, ProductKind::Service), today, now); !put)
        return put;
    if (auto put = putMembers(database, ofKind(*products, ProductKind::Membership).front(), today, now); !put)
        return put;
    return putPupils(database, ofKind(*products, ProductKind::Course).front(), now);
}

} // namespace yiren
