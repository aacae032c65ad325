#include "sandbox/studio.h"

#include "sandbox/studiocomplaints.h"
#include "sandbox/studiofunds.h"
#include "sandbox/studioplants.h"

#include <algorithm>

namespace yiren::sandbox {

namespace {

MerchantIdentity identityOf(RandomStream &random)
{
    static constexpr char digits[] = "0123456789abcdef";
    QString appid = QStringLiteral("wx");
    for (int i = 0; i < 16; ++i)
        appid += QLatin1Char(digits[random.below(16)]);
    return {QStringLiteral("19") + QString::number(random.below(100'000'000)).rightJustified(8, u'0'), appid,
            QStringLiteral("一窑一器陶瓷工作室")};
}

void takeBothSides(Studio &studio, StudioHistory &history)
{
    for (HistoryOrder &entry : history.orders) {
        if (!entry.order.outTradeNo.isEmpty())
            studio.orders.push_back(std::move(entry.order));
        if (entry.ledger)
            studio.ledgerOrders.push_back(std::move(*entry.ledger));
    }
    for (HistoryRefund &entry : history.refunds) {
        if (entry.refund)
            studio.refunds.push_back(std::move(*entry.refund));
        if (entry.ledger)
            studio.ledgerRefunds.push_back(std::move(*entry.ledger));
    }
    const auto byCreation = [](const auto &a, const auto &b) { return a.createdAtMs < b.createdAtMs; };
    std::stable_sort(studio.orders.begin(), studio.orders.end(), byCreation);
    std::stable_sort(studio.ledgerOrders.begin(), studio.ledgerOrders.end(), byCreation);
    std::stable_sort(studio.ledgerRefunds.begin(), studio.ledgerRefunds.end(), byCreation);
    std::stable_sort(studio.refunds.begin(), studio.refunds.end(),
                     [](const Refund &a, const Refund &b) { return a.acceptedAtMs < b.acceptedAtMs; });
}

} // namespace

Studio makeStudio(quint64 seed, BusinessDay today)
{
    RandomStream random(seed);
    const StudioCalendar calendar(today);
    Studio studio;
    studio.identity = identityOf(random);
    studio.first = calendar.first();
    studio.last = calendar.last();
    StudioHistory history = writeHistory(calendar, random);
    StudioPlants plants(history, calendar, studio.identity);
    plants.plantAll();
    studio.customers = std::move(history.customers);
    takeBothSides(studio, history);
    studio.oddRows = plants.takeOddRows();
    writeFunds(studio, plants.takeMovements());
    studio.complaints = studioComplaints(studio);
    studio.truth = plants.takeTruth();
    return studio;
}

MerchantBooks booksOf(const Studio &studio)
{
    MerchantBooks books;
    books.identity = studio.identity;
    books.trades = TradeBook(studio.orders, studio.refunds);
    books.funds = FundsBook(studio.openingBasic, studio.basic, studio.openingOperation, studio.operation);
    books.oddRows = studio.oddRows;
    books.complaints = studio.complaints;
    books.images = imagesOf(studio.complaints);
    return books;
}

} // namespace yiren::sandbox
